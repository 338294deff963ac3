package io.fluxer.embedded.core;

import java.time.Instant;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.StoredMessage.MessageContent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people and the bot do in channels, and the events it causes. The bot's own doings
 * come back to it as events too.
 */
final class Conversations {

	private final World world;

	private final Sessions sessions;

	private final MessageReader reader;

	private final Nonces nonces = new Nonces();

	Conversations(World world, Sessions sessions, MessageReader reader) {
		this.world = world;
		this.sessions = sessions;
		this.reader = reader;
	}

	StoredMessage post(ChannelState channel, UserState author, MessageForm form) {
		JsonNode data = form.data();
		String nonce = Nonces.read(data.path("nonce"));
		long nanos = this.world.clock().nanoTime();
		if (nonce != null) {
			StoredMessage earlier = this.nonces.find(author, channel, nonce, nanos);
			if (earlier != null) {
				return earlier;
			}
		}
		StoredMessage repliedTo = this.reader.repliedTo(data, channel);
		MessageContent content = this.reader.created(form, author, channel, repliedTo);
		Snowflake id = this.world.nextId();
		StoredMessage message = new StoredMessage(id, channel, author, this.world.clock().now(),
				(repliedTo != null) ? repliedTo.id() : null, nonce, content);
		announceDirect(channel);
		channel.add(message);
		this.nonces.remember(message, nanos);
		boolean urgent = content.mentionEveryone() || content.mentions().contains(this.world.bot());
		announce(channel, "MESSAGE_CREATE", MessageShapes.announced(message), urgent);
		return message;
	}

	void edit(StoredMessage message, UserState editor, MessageForm form) {
		if (!message.author().equals(editor)) {
			if (!mayManage(message.channel(), editor) || !this.reader.isSuppression(form)) {
				throw ApiError.editOfOthers();
			}
			MessageContent before = message.content();
			message.edit(before.withFlags(this.reader.flags(form.data(), before.flags())), message.editedAt());
		}
		else {
			MessageContent content = this.reader.edited(form, message);
			message.edit(content, editedAt(form, message));
		}
		announce(message.channel(), "MESSAGE_UPDATE", MessageShapes.updated(message), false);
	}

	void delete(StoredMessage message, UserState deleter) {
		if (!message.author().equals(deleter) && !mayManage(message.channel(), deleter)) {
			throw ApiError.missingPermissions();
		}
		message.channel().remove(message);
		announce(message.channel(), "MESSAGE_DELETE", MessageShapes.deleted(message), false);
	}

	/**
	 * Removes one attachment, and the message with it if nothing else is left.
	 */
	void deleteFile(StoredMessage message, UserState deleter, Snowflake fileId) {
		if (!message.author().equals(deleter)) {
			throw ApiError.missingPermissions();
		}
		MessageContent before = message.content();
		MessageContent after = before.without(fileId);
		if (after.files().size() == before.files().size()) {
			throw ApiError.unknownMessage();
		}
		if (after.text().isBlank() && after.embeds().isEmpty() && after.files().isEmpty()) {
			delete(message, deleter);
			return;
		}
		message.edit(after, message.editedAt());
		announce(message.channel(), "MESSAGE_UPDATE", MessageShapes.updated(message), false);
	}

	void react(StoredMessage message, UserState user, String emoji) {
		if (message.addReaction(emoji, user)) {
			announce(message.channel(), "MESSAGE_REACTION_ADD", MessageShapes.reaction(message, user, emoji), false);
		}
	}

	void removeReaction(StoredMessage message, UserState user, String emoji) {
		if (message.removeReaction(emoji, user)) {
			announce(message.channel(), "MESSAGE_REACTION_REMOVE", MessageShapes.reaction(message, user, emoji), false);
		}
	}

	void type(ChannelState channel, UserState user) {
		long now = this.world.clock().now().getEpochSecond();
		announce(channel, "TYPING_START", MessageShapes.typing(channel, user, now), false);
	}

	ChannelState openDirect(UserState opener, UserState other) {
		ChannelState channel = this.world.directChannel(opener, other);
		if (channel != null) {
			return channel;
		}
		channel = this.world.addDirectChannel(opener, other);
		if (opener.bot()) {
			announceDirect(channel);
		}
		return channel;
	}

	/**
	 * Tells the bot of a direct channel, once: at its own opening of it, or with the
	 * first message of somebody else.
	 */
	private void announceDirect(ChannelState channel) {
		if (channel.type() == ChannelState.DIRECT && channel.isVisibleTo(this.world.bot()) && channel.markAnnounced()) {
			this.sessions.toAccount("CHANNEL_CREATE", GuildShapes.channel(channel, this.world.bot()), false);
		}
	}

	private @Nullable Instant editedAt(MessageForm form, StoredMessage message) {
		JsonNode data = form.data();
		boolean changed = data.has("content") || data.has("embeds") || data.has("attachments")
				|| !form.files().isEmpty();
		return (changed) ? this.world.clock().now() : message.editedAt();
	}

	private static boolean mayManage(ChannelState channel, UserState user) {
		return channel.guild() != null && Permissions.allow(channel, user, Permission.MANAGE_MESSAGES);
	}

	private void announce(ChannelState channel, String name, ObjectNode data, boolean urgent) {
		GuildState guild = channel.guild();
		if (guild == null) {
			// A person may write to another one; the bot does not hear that.
			if (channel.isVisibleTo(this.world.bot())) {
				this.sessions.toAccount(name, data, urgent);
			}
		}
		else if (channel.isVisibleTo(this.world.bot())) {
			this.sessions.toGuild(guild.id(), name, data, urgent);
		}
	}

}
