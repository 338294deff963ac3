package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * A message.
 *
 * @param id the id
 * @param channelId the channel
 * @param guildId the guild; the HTTP API leaves it out, so that it is {@code null} in its
 * answers unless the channel or the message that was asked for it, or the cache of the
 * client, knows it
 * @param author who wrote it; for a webhook a user with the id of the webhook
 * @param member the author as a member; known from the gateway only
 * @param webhookId the webhook that wrote it
 * @param type the kind
 * @param flags the flags
 * @param content the text
 * @param timestamp when it was written
 * @param editedTimestamp when it was edited last
 * @param pinned whether it is pinned
 * @param mentionEveryone whether it mentions everyone
 * @param tts whether it is read aloud
 * @param mentions the users it mentions
 * @param mentionRoles the roles it mentions
 * @param mentionChannels the channels it mentions
 * @param users users it names without notifying them
 * @param embeds the embeds
 * @param attachments the files
 * @param stickers the stickers
 * @param nsfwEmojis the custom emojis in the text that are for adults only
 * @param reactions the reactions; known from the HTTP API and the cache only
 * @param messageReference the message it answers or forwards
 * @param referencedMessage the message it answers, one level deep; {@code null} once that
 * is gone
 * @param messageSnapshots the messages it forwards
 * @param nonce what the sender marked it with
 * @param call the call it announces
 * @since 0.1.0
 */
@CheckReturnValue
public record Message(Snowflake id, Snowflake channelId, @Nullable Snowflake guildId, @Nullable User author,
		@Nullable GuildMember member, @Nullable Snowflake webhookId, MessageType type, MessageFlags flags,
		String content, @Nullable Instant timestamp, @Nullable Instant editedTimestamp, boolean pinned,
		boolean mentionEveryone, boolean tts, List<User> mentions, List<Snowflake> mentionRoles,
		List<ChannelMention> mentionChannels, List<User> users, List<Embed> embeds, List<Attachment> attachments,
		List<MessageSticker> stickers, List<Snowflake> nsfwEmojis, List<Reaction> reactions,
		@Nullable MessageReference messageReference, @Nullable Message referencedMessage,
		List<MessageSnapshot> messageSnapshots, @Nullable String nonce, @Nullable MessageCall call) {

	/**
	 * Fills in what the wire left out.
	 */
	public Message(Snowflake id, Snowflake channelId, @Nullable Snowflake guildId, @Nullable User author,
			@Nullable GuildMember member, @Nullable Snowflake webhookId, @Nullable MessageType type,
			@Nullable MessageFlags flags, @Nullable String content, @Nullable Instant timestamp,
			@Nullable Instant editedTimestamp, boolean pinned, boolean mentionEveryone, boolean tts,
			@Nullable List<User> mentions, @Nullable List<Snowflake> mentionRoles,
			@Nullable List<ChannelMention> mentionChannels, @Nullable List<User> users, @Nullable List<Embed> embeds,
			@Nullable List<Attachment> attachments, @Nullable List<MessageSticker> stickers,
			@Nullable List<Snowflake> nsfwEmojis, @Nullable List<Reaction> reactions,
			@Nullable MessageReference messageReference, @Nullable Message referencedMessage,
			@Nullable List<MessageSnapshot> messageSnapshots, @Nullable String nonce, @Nullable MessageCall call) {
		this.id = Entities.requireId(id, "message");
		this.channelId = Entities.requireId(channelId, "message");
		this.guildId = guildId;
		this.author = author;
		this.member = member;
		this.webhookId = webhookId;
		this.type = (type != null) ? type : MessageType.DEFAULT;
		this.flags = (flags != null) ? flags : MessageFlags.NONE;
		this.content = Entities.text(content);
		this.timestamp = timestamp;
		this.editedTimestamp = editedTimestamp;
		this.pinned = pinned;
		this.mentionEveryone = mentionEveryone;
		this.tts = tts;
		this.mentions = Entities.list(mentions);
		this.mentionRoles = Entities.list(mentionRoles);
		this.mentionChannels = Entities.list(mentionChannels);
		this.users = Entities.list(users);
		this.embeds = Entities.list(embeds);
		this.attachments = Entities.list(attachments);
		this.stickers = Entities.list(stickers);
		this.nsfwEmojis = Entities.list(nsfwEmojis);
		this.reactions = Entities.list(reactions);
		this.messageReference = messageReference;
		this.referencedMessage = referencedMessage;
		this.messageSnapshots = Entities.list(messageSnapshots);
		this.nonce = nonce;
		this.call = call;
	}

	/**
	 * Tells whether a bot or a webhook wrote this message.
	 * @return {@code false} for a person
	 */
	@JsonIgnore
	public boolean isAutomatic() {
		return this.webhookId != null || (this.author != null && this.author.bot());
	}

	/**
	 * Returns the text that mentions the author in a message.
	 * @return {@code <@id>}, or {@code null} if the author is not known
	 */
	public @Nullable String mentionAuthor() {
		return (this.author != null) ? Mentions.user(this.author.id()) : null;
	}

	/**
	 * Returns this message with its guild, which the HTTP API does not name.
	 * @param newGuildId the guild; {@code null} if that is not known
	 * @return a copy that names its guild, or this message if it does already
	 */
	public Message inGuild(@Nullable Snowflake newGuildId) {
		if (newGuildId == null || this.guildId != null) {
			return this;
		}
		Message referenced = this.referencedMessage;
		Message located = (referenced != null && referenced.channelId().equals(this.channelId))
				? referenced.inGuild(newGuildId) : referenced;
		return new Message(this.id, this.channelId, newGuildId, this.author, this.member, this.webhookId, this.type,
				this.flags, this.content, this.timestamp, this.editedTimestamp, this.pinned, this.mentionEveryone,
				this.tts, this.mentions, this.mentionRoles, this.mentionChannels, this.users, this.embeds,
				this.attachments, this.stickers, this.nsfwEmojis, this.reactions, this.messageReference, located,
				this.messageSnapshots, this.nonce, this.call);
	}

	/**
	 * Asks for this message as it is now.
	 * @param rest the HTTP client
	 * @return the message
	 */
	public Mono<Message> fetch(Rest rest) {
		return rest.get(Routes.channelMessage(this.channelId, this.id), Message.class).map(this::located);
	}

	/**
	 * Sends a message to the channel of this one, not as an answer.
	 * @param rest the HTTP client
	 * @param payload the message
	 * @return the message, once the server has it
	 */
	public Mono<Message> send(Rest rest, MessagePayload payload) {
		return Messages.create(rest, this.channelId, payload).map(this::located);
	}

	/**
	 * Answers this message with a text.
	 * @param rest the HTTP client
	 * @param content the text, at most 4,000 characters
	 * @return the answer, once the server has it
	 */
	public Mono<Message> reply(Rest rest, String content) {
		return Mono.defer(() -> reply(rest, MessagePayload.text(content)));
	}

	/**
	 * Answers this message, with a nonce, so that a retry never posts twice. Unless the
	 * payload says otherwise it notifies whom
	 * {@link io.fluxer.rest.RestOptions#allowedMentions()} allows: users and the author
	 * of this message, if not set otherwise.
	 * @param rest the HTTP client
	 * @param payload the answer
	 * @return the answer, once the server has it
	 */
	public Mono<Message> reply(Rest rest, MessagePayload payload) {
		return Messages.create(rest, this.channelId, payload.withReference(MessageReference.replyTo(this)))
			.map(this::located);
	}

	/**
	 * Forwards this message with all that it holds;
	 * {@link MessagePayload#forward(MessageReference)} takes parts of it.
	 * @param rest the HTTP client
	 * @param targetId the channel to forward it to
	 * @return the forward, once the server has it
	 */
	public Mono<Message> forward(Rest rest, Snowflake targetId) {
		return Messages.create(rest, targetId, MessagePayload.forward(MessageReference.forward(this)));
	}

	/**
	 * Replaces the text of this message, which the bot must have written. Embeds and
	 * files stay. The new text notifies nobody but whom
	 * {@link io.fluxer.rest.RestOptions#allowedMentions()} allows.
	 * @param rest the HTTP client
	 * @param content the new text, at most 4,000 characters
	 * @return the edited message
	 */
	public Mono<Message> edit(Rest rest, String content) {
		return Mono.defer(() -> edit(rest, MessageEdit.content(content)));
	}

	/**
	 * Edits this message, which the bot must have written; of those of others it may only
	 * hide the embeds. What this record holds is sent along where the server needs it:
	 * the text, the embeds or the files that stay if the edit only takes something away,
	 * and the files if it adds some. So what others changed since this record was made
	 * can be undone by such an edit.
	 * @param rest the HTTP client
	 * @param edit what changes
	 * @return the edited message; fails with an {@link InvalidPayloadException} if
	 * nothing would be left of the message
	 */
	public Mono<Message> edit(Rest rest, MessageEdit edit) {
		return Messages.edit(rest, this, edit).map(this::located);
	}

	/**
	 * Deletes this message.
	 * @param rest the HTTP client
	 * @return completes once it is gone
	 */
	public Mono<Void> delete(Rest rest) {
		return rest.deleteRoute(Routes.channelMessage(this.channelId, this.id));
	}

	/**
	 * Deletes a file of this message, which the bot must have written. The message goes
	 * with it if nothing else is left of it.
	 * @param rest the HTTP client
	 * @param attachmentId the file
	 * @return completes once it is gone
	 */
	public Mono<Void> deleteAttachment(Rest rest, Snowflake attachmentId) {
		return rest.deleteRoute(Routes.channelMessageAttachment(this.channelId, this.id, attachmentId));
	}

	/**
	 * Pins this message.
	 * @param rest the HTTP client
	 * @return completes once it is pinned
	 */
	public Mono<Void> pin(Rest rest) {
		return rest.putEmpty(Routes.channelPinMessage(this.channelId, this.id));
	}

	/**
	 * Takes the pin off this message.
	 * @param rest the HTTP client
	 * @return completes once it is off
	 */
	public Mono<Void> unpin(Rest rest) {
		return rest.deleteRoute(Routes.channelPinMessage(this.channelId, this.id));
	}

	/**
	 * Sets a reaction of the bot under this message.
	 * @param rest the HTTP client
	 * @param emoji a Unicode emoji, or {@code name:id} for a custom one, see
	 * {@link ReactionEmoji#identifier()}
	 * @return completes once the server has it
	 */
	public Mono<Void> react(Rest rest, String emoji) {
		return rest.putEmpty(Routes.channelMessageOwnReaction(this.channelId, this.id, emoji));
	}

	/**
	 * Takes back a reaction of the bot.
	 * @param rest the HTTP client
	 * @param emoji the emoji, see {@link #react}
	 * @return completes once it is gone
	 */
	public Mono<Void> removeReaction(Rest rest, String emoji) {
		return rest.deleteRoute(Routes.channelMessageOwnReaction(this.channelId, this.id, emoji));
	}

	/**
	 * Takes away a reaction of a user.
	 * @param rest the HTTP client
	 * @param emoji the emoji, see {@link #react}
	 * @param userId the user
	 * @return completes once it is gone
	 */
	public Mono<Void> removeUserReaction(Rest rest, String emoji, Snowflake userId) {
		return rest.deleteRoute(Routes.channelMessageUserReaction(this.channelId, this.id, emoji, userId));
	}

	/**
	 * Takes away all reactions with one emoji.
	 * @param rest the HTTP client
	 * @param emoji the emoji, see {@link #react}
	 * @return completes once they are gone
	 */
	public Mono<Void> removeReactionEmoji(Rest rest, String emoji) {
		return rest.deleteRoute(Routes.channelMessageReaction(this.channelId, this.id, emoji));
	}

	/**
	 * Takes away all reactions.
	 * @param rest the HTTP client
	 * @return completes once they are gone
	 */
	public Mono<Void> removeAllReactions(Rest rest) {
		return rest.deleteRoute(Routes.channelMessageReactions(this.channelId, this.id));
	}

	/**
	 * Reads all who set an emoji under this message, page by page on demand.
	 * @param rest the HTTP client
	 * @param emoji the emoji, see {@link #react}
	 * @return the users, in the order of their ids
	 */
	public Flux<User> fetchReactionUsers(Rest rest, String emoji) {
		return MessageLists.reactionUsers(rest, this.channelId, this.id, emoji, ReactionQuery.all());
	}

	/** An answer is in the channel of this message. */
	private Message located(Message answer) {
		return answer.inGuild(this.guildId);
	}

}
