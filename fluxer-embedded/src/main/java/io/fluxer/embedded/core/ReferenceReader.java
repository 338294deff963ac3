package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.MessageHead.Reference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the message that a new one points to: the one it replies to, or the one it
 * forwards (Fluxer's API, sending messages).
 */
final class ReferenceReader {

	private final World world;

	ReferenceReader(World world) {
		this.world = world;
	}

	/**
	 * Returns what {@code message_reference} names, or {@code null} if it is absent.
	 */
	@Nullable Target read(JsonNode data, ChannelState channel, UserState author) {
		JsonNode reference = data.path("message_reference");
		if (reference.isMissingNode() || reference.isNull()) {
			return null;
		}
		int type = reference.path("type").asInt(Reference.REPLY);
		Snowflake messageId = id(reference.path("message_id"));
		if (type == Reference.REPLY) {
			return new Target(repliedTo(reference, messageId, channel), type);
		}
		if (type != Reference.FORWARD || hasContent(data)) {
			throw ApiError.invalidMessageData();
		}
		ChannelState source = this.world.channel(id(reference.path("channel_id")));
		if (source == null || !source.isVisibleTo(author)) {
			throw ApiError.unknownChannel();
		}
		Access.require(source, author, Permission.READ_MESSAGE_HISTORY);
		return new Target(message(source, messageId), type);
	}

	private static StoredMessage repliedTo(JsonNode reference, Snowflake messageId, ChannelState channel) {
		if (reference.hasNonNull("channel_id") && !id(reference.path("channel_id")).equals(channel.id())) {
			throw ApiError.unknownMessage();
		}
		return message(channel, messageId);
	}

	private static StoredMessage message(ChannelState channel, Snowflake id) {
		StoredMessage message = channel.message(id);
		if (message == null) {
			throw ApiError.unknownMessage();
		}
		if (!message.head().isWritten()) {
			throw ApiError.systemMessage();
		}
		return message;
	}

	private static boolean hasContent(JsonNode data) {
		return !data.path("content").asString("").isEmpty() || !data.path("embeds").isEmpty()
				|| !data.path("attachments").isEmpty() || !data.path("sticker_ids").isEmpty();
	}

	private static Snowflake id(JsonNode node) {
		try {
			return Snowflake.of(node.asString(""));
		}
		catch (IllegalArgumentException ex) {
			throw ApiError.invalidMessageData();
		}
	}

	/**
	 * A message and how it is pointed to.
	 *
	 * @param message the message
	 * @param type 0 to reply, 1 to forward
	 */
	record Target(StoredMessage message, int type) {

		boolean isForward() {
			return this.type == Reference.FORWARD;
		}

		Reference reference() {
			return Reference.to(this.message, this.type);
		}

	}

}
