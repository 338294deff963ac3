package io.fluxer.client;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.cache.EntityCache;
import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.GatewayConnection;
import io.fluxer.embedded.core.GatewayLink;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import io.fluxer.event.EventDecoder;
import io.fluxer.json.FluxerJson;
import io.fluxer.json.RawJson;
import tools.jackson.databind.JsonNode;

/**
 * What a server says of itself at one moment, to a session that begins: read by a client
 * of a few lines that knows no resume, no faults and no changes.
 */
final class ServerTruth {

	private final EventDecoder decoder = new EventDecoder();

	private final CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded());

	private final List<JsonNode> frames = new ArrayList<>();

	private final FluxerCore core;

	private ServerTruth(FluxerCore core) {
		this.core = core;
	}

	/**
	 * Asks a server.
	 */
	static ServerTruth of(FluxerCore core) {
		ServerTruth truth = new ServerTruth(core);
		truth.read();
		return truth;
	}

	/** A private channel as the bot sees it. */
	static JsonNode channel(FluxerCore core, Snowflake id) {
		return core.act(core.botId(), "GET", "/channels/" + id, Map.of());
	}

	/** All guilds, channels and members, and what belongs to them. */
	EntityCache cache() {
		return this.updater.cache();
	}

	User user(Snowflake id) {
		return FluxerJson.mapper()
			.treeToValue(this.core.act(this.core.botId(), "GET", "/users/" + id, Map.of()), User.class);
	}

	String status(Snowflake userId) {
		return this.core.levers().presence(userId).path("status").asString();
	}

	/** Messages of a channel, by their ids; without those that it does not have. */
	Map<Snowflake, Message> messages(Snowflake channelId, Set<Snowflake> ids) {
		Map<Snowflake, Message> messages = new HashMap<>();
		for (JsonNode node : this.core.messages(channelId)) {
			Snowflake id = Snowflake.of(node.path("id").asString());
			if (ids.contains(id)) {
				messages.put(id, FluxerJson.mapper().treeToValue(node, Message.class));
			}
		}
		return messages;
	}

	private void read() {
		GatewayConnection connection = this.core.connect(new Frames(), "v=1&encoding=json");
		send(connection, 2, "{\"token\":\"" + this.core.botToken()
				+ "\",\"properties\":{\"os\":\"a\",\"browser\":\"b\",\"device\":\"c\"}}");
		take();
		Collection<Guild> guilds = cache().guilds().values();
		guilds.forEach((guild) -> send(connection, 8,
				"{\"guild_id\":\"" + guild.id() + "\",\"query\":\"\",\"limit\":0,\"nonce\":\"n\"}"));
		take();
		connection.disconnected();
		for (JsonNode channel : this.core.act(this.core.botId(), "GET", "/users/@me/channels", Map.of())) {
			apply("CHANNEL_CREATE", channel);
		}
	}

	private static void send(GatewayConnection connection, int opcode, String data) {
		connection.receive(("{\"op\":" + opcode + ",\"d\":" + data + "}").getBytes(StandardCharsets.UTF_8));
	}

	private void take() {
		for (JsonNode frame : this.frames) {
			if (frame.path("op").asInt() == 0) {
				apply(frame.path("t").asString(), frame.path("d"));
			}
		}
		this.frames.clear();
	}

	private void apply(String name, JsonNode data) {
		this.updater.apply(this.decoder.decode(name, RawJson.of(FluxerJson.mapper().writeValueAsBytes(data))));
	}

	private final class Frames implements GatewayLink {

		@Override
		public void send(String text) {
			ServerTruth.this.frames.add(FluxerJson.mapper().readTree(text));
		}

		@Override
		public void close(int code, String reason) {
			throw new IllegalStateException("Closed with " + code + " " + reason);
		}

	}

}
