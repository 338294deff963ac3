package io.fluxer.embedded.core;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.MessageHead.Reference;
import io.fluxer.embedded.core.ReferenceReader.Target;
import io.fluxer.embedded.core.StoredMessage.MessageContent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people, webhooks and the bot write in channels, and the events it causes. The
 * bot's own doings come back to it as events too.
 */
final class Conversations {

	private final World world;

	private final ChannelEvents events;

	private final DirectChannels directs;

	private final MessageReader reader;

	private final ReferenceReader references;

	private final Slowmode slowmode;

	private final AuditLog auditLog;

	private final Nonces nonces = new Nonces();

	Conversations(World world, ChannelEvents events, DirectChannels directs, MessageReader reader, Slowmode slowmode,
			AuditLog auditLog) {
		this.world = world;
		this.events = events;
		this.directs = directs;
		this.reader = reader;
		this.references = new ReferenceReader(world);
		this.slowmode = slowmode;
		this.auditLog = auditLog;
	}

	StoredMessage post(ChannelState channel, UserState author, MessageForm form) {
		return post(channel, author, null, form);
	}

	/**
	 * Posts a message of an account, or of a webhook, which asks for no permission.
	 */
	StoredMessage post(ChannelState channel, UserState author, @Nullable Snowflake webhookId, MessageForm form) {
		JsonNode data = form.data();
		String nonce = Nonces.read(data.path("nonce"));
		long nanos = this.world.clock().nanoTime();
		if (nonce != null) {
			StoredMessage earlier = this.nonces.find(author, channel, nonce, nanos);
			if (earlier != null) {
				return earlier;
			}
		}
		if (webhookId == null) {
			Access.require(channel, author, Permission.SEND_MESSAGES);
			if (form.hasFiles()) {
				Access.require(channel, author, Permission.ATTACH_FILES);
			}
			this.directs.refuseClosed(channel, author);
			this.slowmode.refuse(channel, author);
		}
		Target target = this.references.read(data, channel, author);
		MessageContent content = this.reader.created(form, author, channel, target);
		int type = (target != null && !target.isForward()) ? MessageHead.REPLY : MessageHead.DEFAULT;
		Reference reference = (target != null) ? target.reference() : null;
		StoredMessage message = new StoredMessage(new MessageHead(this.world.nextId(), channel, author, webhookId,
				this.world.clock().now(), type, reference, nonce), content);
		this.nonces.remember(message, nanos);
		this.slowmode.posted(channel, author);
		add(message);
		return message;
	}

	/**
	 * Posts what the server writes itself.
	 * @param author whose doing it tells of
	 */
	void postSystem(ChannelState channel, UserState author, int type, @Nullable Reference reference) {
		add(new StoredMessage(new MessageHead(this.world.nextId(), channel, author, null, this.world.clock().now(),
				type, reference, null), MessageContent.NONE));
	}

	void edit(StoredMessage message, UserState editor, MessageForm form) {
		if (!message.head().isWritten()) {
			throw ApiError.systemMessage();
		}
		if (!message.author().equals(editor)) {
			if (!mayManage(message.channel(), editor) || !this.reader.isSuppression(form)) {
				throw ApiError.editOfOthers();
			}
			MessageContent before = message.content();
			message.edit(before.withFlags(this.reader.flags(form.data(), before.flags())), message.editedAt());
		}
		else {
			if (!message.content().snapshots().isEmpty()) {
				throw ApiError.editOfOthers();
			}
			MessageContent content = this.reader.edited(form, message);
			message.edit(content, editedAt(form, message));
		}
		announceUpdate(message);
	}

	void delete(StoredMessage message, UserState deleter) {
		if (!message.author().equals(deleter) && !mayManage(message.channel(), deleter)) {
			throw ApiError.missingPermissions();
		}
		message.channel().remove(message);
		this.events.send(message.channel(), "MESSAGE_DELETE", MessageShapes.deleted(message));
		if (!message.author().equals(deleter)) {
			this.auditLog.write(message, deleter, AuditEntry.MESSAGE_DELETE);
		}
	}

	/**
	 * Removes messages of one channel at once, whoever wrote them.
	 */
	void deleteAll(ChannelState channel, List<StoredMessage> messages, UserState deleter) {
		deleteAll(channel, messages);
		GuildState guild = channel.guild();
		if (guild != null && !messages.isEmpty()) {
			this.auditLog.write(guild, new Actor(deleter, null), AuditEntry.MESSAGE_BULK_DELETE, channel.id(),
					Map.of("channel_id", channel.id().toString(), "count", Integer.toString(messages.size())),
					AuditLog.nothing());
		}
	}

	private void deleteAll(ChannelState channel, List<StoredMessage> messages) {
		if (messages.isEmpty()) {
			return;
		}
		messages.forEach(channel::remove);
		ObjectNode data = Json.object().put("channel_id", channel.id().toString());
		data.set("ids", Json.ids(messages.stream().map(StoredMessage::id).toList()));
		this.events.send(channel, "MESSAGE_DELETE_BULK", data);
	}

	void deleteOwn(ChannelState channel, UserState author) {
		deleteAll(channel, channel.messages().stream().filter((message) -> message.author().equals(author)).toList());
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
		if (after.isEmpty()) {
			delete(message, deleter);
			return;
		}
		message.edit(after, message.editedAt());
		announceUpdate(message);
	}

	void announceUpdate(StoredMessage message) {
		this.events.send(message.channel(), "MESSAGE_UPDATE", MessageShapes.updated(message));
	}

	void type(ChannelState channel, UserState user) {
		long now = this.world.clock().now().getEpochSecond();
		this.events.send(channel, "TYPING_START", MessageShapes.typing(channel, user, now));
	}

	private void add(StoredMessage message) {
		ChannelState channel = message.channel();
		this.directs.announce(channel);
		channel.add(message);
		MessageContent content = message.content();
		boolean urgent = content.mentionEveryone() || content.mentions().contains(this.world.bot());
		this.events.send(channel, "MESSAGE_CREATE", MessageShapes.announced(message), urgent);
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

}
