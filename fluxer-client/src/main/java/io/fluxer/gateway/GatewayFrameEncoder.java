package io.fluxer.gateway;

import java.util.Locale;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the frames that a shard sends on its own. Holds the token, which leaves it in
 * IDENTIFY and RESUME only, as one and the same text: the server compares the two
 * (Fluxer's gateway, RESUME).
 */
final class GatewayFrameEncoder {

	private static final String LIBRARY = "fluxer-spring-boot";

	private final String token;

	private final int shardId;

	private final int shardCount;

	private final long intents;

	private final @Nullable Presence presence;

	GatewayFrameEncoder(String token, int shardId, int shardCount, long intents, @Nullable Presence presence) {
		this.token = token;
		this.shardId = shardId;
		this.shardCount = shardCount;
		this.intents = intents;
		this.presence = presence;
	}

	/**
	 * Returns how the bot appears at first.
	 */
	@Nullable Presence presence() {
		return this.presence;
	}

	/**
	 * Writes IDENTIFY.
	 * @param present how the bot appears; its custom status is left out
	 */
	byte[] identify(@Nullable Presence present) {
		ObjectNode frame = frame(Opcode.IDENTIFY);
		ObjectNode data = frame.putObject("d");
		data.put("token", this.token);
		data.putObject("properties")
			.put("os", System.getProperty("os.name", "unknown"))
			.put("browser", LIBRARY)
			.put("device", LIBRARY);
		data.put("intents", this.intents);
		if (present != null) {
			putPresence(data.putObject("presence"), present);
		}
		if (this.shardCount > 1) {
			data.putArray("shard").add(this.shardId).add(this.shardCount);
		}
		return bytes(frame);
	}

	byte[] resume(String sessionId, long sequence) {
		ObjectNode frame = frame(Opcode.RESUME);
		frame.putObject("d").put("token", this.token).put("session_id", sessionId).put("seq", sequence);
		return bytes(frame);
	}

	byte[] heartbeat(@Nullable Long mark) {
		ObjectNode frame = frame(Opcode.HEARTBEAT);
		frame.put("d", mark);
		return bytes(frame);
	}

	/**
	 * Writes a presence whole. Without a custom status it clears the one that is set: a
	 * frame that does not name it would keep it (Fluxer's gateway, presence).
	 * @param presence the presence
	 * @return the frame
	 */
	static CommandFrame presence(Presence presence) {
		ObjectNode frame = frame(Opcode.PRESENCE_UPDATE);
		ObjectNode data = frame.putObject("d");
		putPresence(data, presence);
		CustomStatus status = presence.customStatus();
		if (status == null) {
			data.putNull("custom_status");
		}
		else {
			data.putObject("custom_status")
				.put("text", status.text())
				.put("emoji_id", (status.emojiId() != null) ? status.emojiId().toString() : null)
				.put("emoji_name", status.emojiName())
				.put("expires_at", (status.expiresAt() != null) ? status.expiresAt().toString() : null);
		}
		return new CommandFrame(Opcode.PRESENCE_UPDATE, bytes(frame));
	}

	/**
	 * Returns the text without the token, should a server repeat it.
	 * @param text a text of the server's
	 * @return the text, safe to log
	 */
	String mask(String text) {
		return (this.token.isEmpty()) ? text : text.replace(this.token, "[token]");
	}

	private static void putPresence(ObjectNode data, Presence presence) {
		data.put("status", presence.status().name().toLowerCase(Locale.ROOT))
			.put("afk", presence.afk())
			.put("mobile", presence.mobile());
	}

	private static ObjectNode frame(int op) {
		return FluxerJson.mapper().createObjectNode().put("op", op);
	}

	private static byte[] bytes(ObjectNode frame) {
		return FluxerJson.mapper().writeValueAsBytes(frame);
	}

}
