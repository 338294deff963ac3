package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.StoredMessage.MessageContent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Makes a message's content from what a client sends, and refuses what the server
 * refuses.
 */
final class MessageReader {

	private static final int KNOWN_FLAGS = 4 | 4096 | 8192;

	private static final int SUPPRESS_EMBEDS = 4;

	private final World world;

	private final FileStore store;

	MessageReader(World world, FileStore store) {
		this.world = world;
		this.store = store;
	}

	MessageContent created(MessageForm form, UserState author, ChannelState channel,
			@Nullable StoredMessage repliedTo) {
		JsonNode data = form.data();
		String text = text(data.path("content"), author);
		List<StoredFile> files = new FileReader(this.world, this.store, channel).read(form, List.of());
		EmbedReader embeds = embedReader(files);
		ArrayNode read = embeds.read(embeds(data));
		if (text.isBlank() && read.isEmpty() && files.isEmpty()) {
			throw ApiError.emptyMessage();
		}
		Mentions mentions = Mentions.read(text, data.path("allowed_mentions"), this.world, channel, repliedTo);
		return new MessageContent(text, flags(data, 0), mentions.everyone(), mentions.users(), mentions.roles(), read,
				listed(files, embeds));
	}

	/**
	 * Returns the content after an edit by the author. What the body does not name stays;
	 * whether the message would be empty is judged on the body alone (Fluxer's API,
	 * sending messages).
	 */
	MessageContent edited(MessageForm form, StoredMessage message) {
		JsonNode data = form.data();
		MessageContent before = message.content();
		refuseEmptyBody(form);
		String text = (data.has("content")) ? text(data.path("content"), message.author()) : before.text();
		List<StoredFile> files = new FileReader(this.world, this.store, message.channel()).read(form, before.files());
		EmbedReader embeds = embedReader(files);
		boolean replaced = data.has("embeds") || data.has("embed");
		ArrayNode read = (replaced) ? embeds.read(embeds(data)) : before.embeds();
		Mentions mentions = Mentions.read(text, data.path("allowed_mentions"), this.world, message.channel(), null);
		boolean textChanged = data.has("content");
		return new MessageContent(text, flags(data, before.flags()),
				(textChanged) ? mentions.everyone() : before.mentionEveryone(),
				(textChanged) ? mentions.users() : before.mentions(),
				(textChanged) ? mentions.roles() : before.mentionRoles(), read, listed(files, embeds));
	}

	/**
	 * Tells whether somebody who is not the author may make this edit: only the display
	 * of embeds.
	 */
	boolean isSuppression(MessageForm form) {
		return form.files().isEmpty() && form.data().size() == 1
				&& (form.data().path("flags").asInt(0) & ~SUPPRESS_EMBEDS) == 0 && form.data().has("flags");
	}

	int flags(JsonNode data, int before) {
		JsonNode flags = data.path("flags");
		if (flags.isMissingNode() || flags.isNull()) {
			return before;
		}
		if (!flags.isInt()) {
			throw ApiError.invalidMessageData();
		}
		return flags.asInt() & KNOWN_FLAGS;
	}

	/**
	 * Returns the message that a new one replies to.
	 */
	@Nullable StoredMessage repliedTo(JsonNode data, ChannelState channel) {
		JsonNode reference = data.path("message_reference");
		if (reference.isMissingNode() || reference.isNull()) {
			return null;
		}
		if (reference.path("type").asInt(0) != 0) {
			throw ApiError.invalidMessageData();
		}
		try {
			String channelId = reference.path("channel_id").asString(channel.id().toString());
			StoredMessage message = channel.message(Snowflake.of(reference.path("message_id").asString("")));
			if (message == null || !channelId.equals(channel.id().toString())) {
				throw ApiError.unknownMessage();
			}
			return message;
		}
		catch (IllegalArgumentException ex) {
			throw ApiError.invalidMessageData();
		}
	}

	private static void refuseEmptyBody(MessageForm form) {
		JsonNode data = form.data();
		boolean touched = data.has("content") || data.has("embeds") || data.has("attachments");
		boolean filled = !data.path("content").asString("").isBlank() || !data.path("embeds").isEmpty()
				|| !data.path("attachments").isEmpty() || !form.files().isEmpty();
		if (touched && !filled) {
			throw ApiError.emptyMessage();
		}
	}

	private static String text(JsonNode content, UserState author) {
		if (content.isMissingNode() || content.isNull()) {
			return "";
		}
		if (!content.isString()) {
			throw ApiError.invalidMessageData();
		}
		String text = content.stringValue();
		if (text.length() > author.maxContentLength()) {
			throw ApiError.form("content", "Text must not exceed %,d characters.".formatted(author.maxContentLength()),
					"CONTENT_EXCEEDS_MAX_LENGTH");
		}
		return text;
	}

	private static JsonNode embeds(JsonNode data) {
		JsonNode embeds = data.path("embeds");
		if (!embeds.isMissingNode() && !embeds.isNull()) {
			return embeds;
		}
		ArrayNode array = Json.array();
		if (data.path("embed").isObject()) {
			array.add(data.get("embed"));
		}
		return array;
	}

	private static EmbedReader embedReader(List<StoredFile> files) {
		Map<String, StoredFile> byName = new LinkedHashMap<>();
		files.forEach((file) -> byName.putIfAbsent(file.filename(), file));
		return new EmbedReader(byName);
	}

	private static List<StoredFile> listed(List<StoredFile> files, EmbedReader embeds) {
		List<StoredFile> listed = new ArrayList<>(files);
		listed.removeAll(embeds.used());
		return List.copyOf(listed);
	}

}
