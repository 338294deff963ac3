package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.fluxer.embedded.core.ReferenceReader.Target;
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

	private static final int MAX_STICKERS = 3;

	private final World world;

	private final FileStore store;

	private final Uploads uploads;

	MessageReader(World world, FileStore store, Uploads uploads) {
		this.world = world;
		this.store = store;
		this.uploads = uploads;
	}

	/**
	 * Returns the content of a new message.
	 * @param target what it replies to or forwards, if anything
	 */
	MessageContent created(MessageForm form, UserState author, ChannelState channel, @Nullable Target target) {
		JsonNode data = form.data();
		if (target != null && target.isForward()) {
			ArrayNode snapshots = SnapshotReader.read(data.path("message_reference"), target.message());
			return new MessageContent("", flags(data, 0), false, List.of(), List.of(), Json.array(), List.of(),
					List.of(), snapshots);
		}
		String text = text(data.path("content"), author);
		List<StoredFile> files = files(form, author, channel, List.of());
		EmbedReader embeds = embedReader(files);
		ArrayNode read = embeds.read(embeds(data));
		List<StickerState> stickers = stickers(data);
		Mentions mentions = Mentions.read(text, data.path("allowed_mentions"), this.world, channel,
				(target != null) ? target.message() : null);
		MessageContent content = new MessageContent(text, flags(data, 0), mentions.everyone(), mentions.users(),
				mentions.roles(), read, listed(files, embeds), stickers, Json.array());
		if (content.isEmpty()) {
			throw ApiError.emptyMessage();
		}
		return content;
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
		List<StoredFile> files = files(form, message.author(), message.channel(), before.files());
		EmbedReader embeds = embedReader(files);
		boolean replaced = data.has("embeds") || data.has("embed");
		ArrayNode read = (replaced) ? embeds.read(embeds(data)) : before.embeds();
		Mentions mentions = Mentions.read(text, data.path("allowed_mentions"), this.world, message.channel(), null);
		boolean textChanged = data.has("content");
		return new MessageContent(text, flags(data, before.flags()),
				(textChanged) ? mentions.everyone() : before.mentionEveryone(),
				(textChanged) ? mentions.users() : before.mentions(),
				(textChanged) ? mentions.roles() : before.mentionRoles(), read, listed(files, embeds),
				before.stickers(), before.snapshots());
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

	private List<StoredFile> files(MessageForm form, UserState author, ChannelState channel,
			List<StoredFile> existing) {
		return new FileReader(this.world, this.store, this.uploads, author, channel).read(form, existing);
	}

	private List<StickerState> stickers(JsonNode data) {
		JsonNode ids = data.path("sticker_ids");
		if (ids.isMissingNode() || ids.isNull()) {
			return List.of();
		}
		if (!ids.isArray() || ids.size() > MAX_STICKERS) {
			throw ApiError.invalidMessageData();
		}
		List<StickerState> stickers = new ArrayList<>();
		for (JsonNode id : ids) {
			StickerState sticker = this.world.sticker(Inputs.id(id, "sticker_ids"));
			if (sticker == null) {
				throw ApiError.unknownSticker();
			}
			stickers.add(sticker);
		}
		return stickers;
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
