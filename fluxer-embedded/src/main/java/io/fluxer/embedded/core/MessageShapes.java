package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.Map;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Messages as JSON (Fluxer's API, objects).
 */
final class MessageShapes {

	private static final Duration FILE_LIFETIME = Duration.ofDays(1095);

	private MessageShapes() {
	}

	/**
	 * Returns a message as the HTTP API shows it to somebody.
	 */
	static ObjectNode rest(StoredMessage message, @Nullable UserState viewer) {
		ObjectNode node = plain(message);
		addReactions(node, message, viewer);
		addReference(node, message);
		addReferenced(node, message);
		return node;
	}

	/**
	 * Returns a message as the list of pins shows it: without its reactions and without
	 * the message that it replies to.
	 */
	static ObjectNode pinned(StoredMessage message) {
		ObjectNode node = plain(message);
		addReference(node, message);
		return node;
	}

	/**
	 * Returns a message as the answer to its creation.
	 */
	static ObjectNode created(StoredMessage message, UserState viewer) {
		ObjectNode node = rest(message, viewer);
		if (message.nonce() != null) {
			node.put("nonce", message.nonce());
		}
		return node;
	}

	/**
	 * Returns an edited message as a gateway event carries it.
	 */
	static ObjectNode updated(StoredMessage message) {
		ObjectNode node = plain(message);
		addReference(node, message);
		addReferenced(node, message);
		addMember(node, message.channel(), message.author(), false);
		return node;
	}

	/**
	 * Returns a new message as a gateway event carries it.
	 */
	static ObjectNode announced(StoredMessage message) {
		ObjectNode node = updated(message);
		node.put("channel_type", message.channel().type());
		if (message.nonce() != null) {
			node.put("nonce", message.nonce());
		}
		return node;
	}

	static ObjectNode deleted(StoredMessage message) {
		ObjectNode node = Json.object();
		node.put("id", message.id().toString());
		node.put("channel_id", message.channel().id().toString());
		node.put("content", message.content().text());
		node.put("author_id", message.author().id().toString());
		addMember(node, message.channel(), message.author(), false);
		return node;
	}

	static ObjectNode reaction(StoredMessage message, UserState user, String emoji) {
		ObjectNode node = Json.object();
		node.put("user_id", user.id().toString());
		node.put("channel_id", message.channel().id().toString());
		node.put("message_id", message.id().toString());
		node.set("emoji", emoji(message.channel(), emoji));
		addMember(node, message.channel(), user, true);
		return node;
	}

	static ObjectNode typing(ChannelState channel, UserState user, long epochSecond) {
		ObjectNode node = Json.object();
		node.put("channel_id", channel.id().toString());
		node.put("user_id", user.id().toString());
		node.put("timestamp", epochSecond);
		addMember(node, channel, user, true);
		return node;
	}

	private static ObjectNode plain(StoredMessage message) {
		ObjectNode node = Json.object();
		StoredMessage.MessageContent content = message.content();
		node.put("id", message.id().toString());
		node.put("channel_id", message.channel().id().toString());
		node.set("author", author(message.head()));
		Snowflake webhookId = message.head().webhookId();
		if (webhookId != null) {
			node.put("webhook_id", webhookId.toString());
		}
		node.put("type", message.head().type());
		node.put("flags", content.flags());
		node.put("content", content.text());
		node.put("timestamp", Json.timestamp(message.head().timestamp()));
		node.put("edited_timestamp", Json.timestamp(message.editedAt()));
		node.put("pinned", message.pinnedAt() != null);
		node.put("mention_everyone", content.mentionEveryone());
		node.put("tts", false);
		ArrayNode mentions = node.putArray("mentions");
		content.mentions().forEach((user) -> mentions.add(UserShapes.partial(user)));
		node.set("mention_roles", Json.ids(content.mentionRoles()));
		node.set("embeds", content.embeds().deepCopy());
		ArrayNode attachments = node.putArray("attachments");
		content.files().forEach((file) -> attachments.add(attachment(file, message)));
		ArrayNode stickers = node.putArray("stickers");
		content.stickers().forEach((sticker) -> stickers.add(sticker(sticker)));
		if (!content.snapshots().isEmpty()) {
			node.set("message_snapshots", content.snapshots().deepCopy());
		}
		return node;
	}

	/**
	 * Returns who wrote a message; a webhook is shown by its name and not as a bot.
	 */
	private static ObjectNode author(MessageHead head) {
		ObjectNode node = UserShapes.partial(head.author());
		if (head.webhookId() != null) {
			node.remove("bot");
			node.put("global_name", head.author().username());
		}
		return node;
	}

	static ObjectNode sticker(StickerState sticker) {
		return Json.object()
			.put("id", sticker.id().toString())
			.put("name", sticker.name())
			.put("animated", sticker.animated())
			.put("nsfw", false);
	}

	static ObjectNode attachment(StoredFile file, StoredMessage message) {
		ObjectNode node = Json.object();
		node.put("id", file.id().toString());
		node.put("filename", file.filename());
		node.put("title", file.title());
		node.put("description", file.description());
		node.put("content_type", file.contentType());
		node.putNull("content_hash");
		node.put("size", file.size());
		node.put("url", file.url());
		node.put("proxy_url", file.url());
		node.put("flags", file.flags());
		node.put("expires_at", Json.timestamp(message.head().timestamp().plus(FILE_LIFETIME)));
		node.put("expired", false);
		return node;
	}

	private static void addReactions(ObjectNode node, StoredMessage message, @Nullable UserState viewer) {
		if (message.reactions().isEmpty()) {
			return;
		}
		ArrayNode reactions = node.putArray("reactions");
		message.reactions().forEach((emoji, users) -> reactions.add(reaction(message, emoji, users, viewer)));
	}

	private static ObjectNode reaction(StoredMessage message, String emoji, Map<Snowflake, UserState> users,
			@Nullable UserState viewer) {
		ObjectNode node = Json.object();
		node.set("emoji", emoji(message.channel(), emoji));
		node.put("count", users.size());
		if (viewer != null && users.containsKey(viewer.id())) {
			node.put("me", true);
		}
		return node;
	}

	static ObjectNode emoji(ChannelState channel, String emoji) {
		ObjectNode node = Json.object();
		int separator = emoji.lastIndexOf(':');
		if (separator < 1) {
			return node.put("name", emoji);
		}
		String id = emoji.substring(separator + 1);
		GuildState guild = channel.guild();
		boolean animated = guild != null && guild.emojis()
			.values()
			.stream()
			.anyMatch((custom) -> custom.animated() && custom.id().toString().equals(id));
		return node.put("id", id).put("name", emoji.substring(0, separator)).put("animated", animated);
	}

	private static void addReference(ObjectNode node, StoredMessage message) {
		MessageHead.Reference reference = message.head().reference();
		if (reference == null) {
			return;
		}
		ObjectNode data = node.putObject("message_reference");
		data.put("channel_id", reference.channelId().toString());
		data.put("message_id", reference.messageId().toString());
		if (reference.guildId() != null) {
			data.put("guild_id", reference.guildId().toString());
		}
		data.put("type", reference.type());
	}

	private static void addReferenced(ObjectNode node, StoredMessage message) {
		MessageHead.Reference reference = message.head().reference();
		if (reference == null || message.head().type() != MessageHead.REPLY) {
			return;
		}
		StoredMessage referenced = message.channel().message(reference.messageId());
		node.set("referenced_message", (referenced != null) ? plain(referenced) : node.nullNode());
	}

	private static void addMember(ObjectNode node, ChannelState channel, UserState user, boolean withUser) {
		GuildState guild = channel.guild();
		if (guild == null) {
			return;
		}
		node.put("guild_id", guild.id().toString());
		MemberState member = guild.member(user);
		if (member != null) {
			node.set("member", UserShapes.member(guild, member, withUser));
		}
	}

}
