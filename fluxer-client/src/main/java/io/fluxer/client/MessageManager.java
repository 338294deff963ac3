package io.fluxer.client;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.fluxer.Snowflake;
import io.fluxer.entity.ChannelPin;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessageEdit;
import io.fluxer.entity.MessageLists;
import io.fluxer.entity.MessageQuery;
import io.fluxer.entity.Messages;
import io.fluxer.entity.PurgedMessages;
import io.fluxer.entity.ReactionQuery;
import io.fluxer.entity.User;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.RouteQuery;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Messages: reading, editing, deleting, pins and reactions, from the API. Safe for use by
 * any thread. Every call fails with a {@link RestException}; nothing is sent before it is
 * subscribed.
 * <p>
 * Lists come as a {@link Flux} that asks for page after page on demand: {@code take(n)}
 * reads no page more than it needs, and none follows a cancellation. An emoji is given as
 * a Unicode character, or as {@code name:id} for a custom one, which is what
 * {@link io.fluxer.entity.ReactionEmoji#identifier()} returns. The session that a
 * reaction of a person's client names is not for bots and is left out.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MessageManager {

	private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {
	};

	private final Rest rest;

	private final UnaryOperator<Message> located;

	MessageManager(Rest rest) {
		this(rest, UnaryOperator.identity());
	}

	/**
	 * Creates a manager.
	 * @param located adds to a message the guild that the API does not name
	 */
	MessageManager(Rest rest, UnaryOperator<Message> located) {
		this.rest = rest;
		this.located = located;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public MessageManager with(RequestOptions options) {
		return new MessageManager(this.rest.with(options), this.located);
	}

	/**
	 * Reads all messages of a channel, from the newest to the oldest.
	 * @param channelId the channel
	 * @return the messages
	 */
	public Flux<Message> listMessages(Snowflake channelId) {
		return listMessages(channelId, MessageQuery.newest());
	}

	/**
	 * Reads messages of a channel.
	 * @param channelId the channel
	 * @param query which messages, and in which order
	 * @return the messages
	 */
	public Flux<Message> listMessages(Snowflake channelId, MessageQuery query) {
		return MessageLists.messages(this.rest, channelId, query).map(this.located);
	}

	/**
	 * Replaces the text of a message that the bot wrote. Embeds and files stay.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param content the new text, at most 4,000 characters and not empty
	 * @return the edited message
	 */
	public Mono<Message> editMessage(Snowflake channelId, Snowflake messageId, String content) {
		return Mono.defer(() -> editMessage(channelId, messageId, MessageEdit.content(content)));
	}

	/**
	 * Edits a message that the bot wrote; of those of others it may only hide the embeds.
	 * <p>
	 * Fluxer judges by the request alone whether an edit leaves a message empty, so an
	 * edit that only takes something away has to name what stays as well, and one that
	 * adds files those that stay. Without that it fails with an
	 * {@link io.fluxer.entity.InvalidPayloadException}.
	 * {@link Message#edit(Rest, MessageEdit)}, which knows the message, adds it by
	 * itself.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param edit what changes
	 * @return the edited message
	 */
	public Mono<Message> editMessage(Snowflake channelId, Snowflake messageId, MessageEdit edit) {
		return Messages.edit(this.rest, channelId, messageId, edit).map(this.located);
	}

	/**
	 * Deletes a message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes once it is gone
	 */
	public Mono<Void> deleteMessage(Snowflake channelId, Snowflake messageId) {
		return this.rest.deleteRoute(Routes.channelMessage(channelId, messageId));
	}

	/**
	 * Deletes any number of messages of a channel of a guild, up to 100 with each
	 * request, one request after the other. If one fails, those before it stay done.
	 * @param channelId the channel
	 * @param messageIds the messages, of any age; one that is named twice counts once
	 * @return completes once all are gone; at once if there are none
	 */
	public Mono<Void> bulkDeleteMessages(Snowflake channelId, Collection<Snowflake> messageIds) {
		return Messages.bulkDelete(this.rest, channelId, messageIds);
	}

	/**
	 * Deletes all messages that the bot wrote in a channel.
	 * @param channelId the channel
	 * @return completes once the server has it
	 */
	public Mono<Void> bulkDeleteMyMessagesInChannel(Snowflake channelId) {
		return this.rest.postVoid(Routes.channelBulkDeleteMine(channelId), Map.of());
	}

	/**
	 * Deletes all messages of the personal notes.
	 * @param channelId the channel of the personal notes, whose id is that of the user
	 * @return how many messages were deleted
	 */
	public Mono<PurgedMessages> purgePersonalNotesMessages(Snowflake channelId) {
		return this.rest.post(Routes.channelPurge(channelId), null, PurgedMessages.class);
	}

	/**
	 * Deletes one file of a message that the bot wrote. The message goes with it if
	 * nothing else is left of it.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param attachmentId the file
	 * @return completes once it is gone
	 */
	public Mono<Void> deleteMessageAttachment(Snowflake channelId, Snowflake messageId, Snowflake attachmentId) {
		return this.rest.deleteRoute(Routes.channelMessageAttachment(channelId, messageId, attachmentId));
	}

	/**
	 * Reads all pinned messages of a channel, the newest pin first.
	 * @param channelId the channel
	 * @return the pins, each message once; the messages lack reactions and the message
	 * that they answer
	 */
	public Flux<ChannelPin> listPinnedMessages(Snowflake channelId) {
		return pins(channelId, null);
	}

	/**
	 * Reads the messages of a channel that were pinned before a time, the newest pin
	 * first.
	 * @param channelId the channel
	 * @param before the time
	 * @return the pins, each message once; the messages lack reactions and the message
	 * that they answer
	 */
	public Flux<ChannelPin> listPinnedMessages(Snowflake channelId, Instant before) {
		return pins(channelId, before);
	}

	/**
	 * Pins a message. The server refuses a system message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes once it is pinned
	 */
	public Mono<Void> pinMessage(Snowflake channelId, Snowflake messageId) {
		return this.rest.putEmpty(Routes.channelPinMessage(channelId, messageId));
	}

	/**
	 * Takes the pin off a message.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes once it is off
	 */
	public Mono<Void> unpinMessage(Snowflake channelId, Snowflake messageId) {
		return this.rest.deleteRoute(Routes.channelPinMessage(channelId, messageId));
	}

	/**
	 * Sets a reaction of the bot under a message. A message holds 30 different emojis at
	 * most.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji the emoji
	 * @return completes once it is set
	 */
	public Mono<Void> addReaction(Snowflake channelId, Snowflake messageId, String emoji) {
		return this.rest.putEmpty(Routes.channelMessageOwnReaction(channelId, messageId, emoji));
	}

	/**
	 * Takes back a reaction of the bot.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji the emoji
	 * @return completes once it is gone
	 */
	public Mono<Void> removeOwnReaction(Snowflake channelId, Snowflake messageId, String emoji) {
		return this.rest.deleteRoute(Routes.channelMessageOwnReaction(channelId, messageId, emoji));
	}

	/**
	 * Takes away a reaction of a user.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji the emoji
	 * @param userId the user
	 * @return completes once it is gone
	 */
	public Mono<Void> removeReaction(Snowflake channelId, Snowflake messageId, String emoji, Snowflake userId) {
		return this.rest.deleteRoute(Routes.channelMessageUserReaction(channelId, messageId, emoji, userId));
	}

	/**
	 * Takes away all reactions.
	 * @param channelId the channel
	 * @param messageId the message
	 * @return completes once they are gone
	 */
	public Mono<Void> removeAllReactions(Snowflake channelId, Snowflake messageId) {
		return this.rest.deleteRoute(Routes.channelMessageReactions(channelId, messageId));
	}

	/**
	 * Takes away all reactions with one emoji.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji the emoji
	 * @return completes once they are gone
	 */
	public Mono<Void> removeAllReactionsForEmoji(Snowflake channelId, Snowflake messageId, String emoji) {
		return this.rest.deleteRoute(Routes.channelMessageReaction(channelId, messageId, emoji));
	}

	/**
	 * Asks for one page of those who set an emoji under a message, in the order of their
	 * ids. {@link #listReactionUsersV2} reads them all.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji the emoji
	 * @param query where the page begins and how long it is
	 * @return the users
	 */
	public Mono<List<User>> listReactionUsers(Snowflake channelId, Snowflake messageId, String emoji,
			ReactionQuery query) {
		return this.rest.get(RouteQuery.of(Routes.channelMessageReaction(channelId, messageId, emoji))
			.with("limit", query.pageSize())
			.with("after", query.after())
			.toString(), USERS);
	}

	/**
	 * Reads all who set an emoji under a message, in the order of their ids.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji the emoji
	 * @return the users
	 */
	public Flux<User> listReactionUsersV2(Snowflake channelId, Snowflake messageId, String emoji) {
		return listReactionUsersV2(channelId, messageId, emoji, ReactionQuery.all());
	}

	/**
	 * Reads those who set an emoji under a message, in the order of their ids.
	 * @param channelId the channel
	 * @param messageId the message
	 * @param emoji the emoji
	 * @param query where to begin
	 * @return the users
	 */
	public Flux<User> listReactionUsersV2(Snowflake channelId, Snowflake messageId, String emoji, ReactionQuery query) {
		return MessageLists.reactionUsers(this.rest, channelId, messageId, emoji, query);
	}

	private Flux<ChannelPin> pins(Snowflake channelId, @Nullable Instant before) {
		return MessageLists.pins(this.rest, channelId, before)
			.map((pin) -> new ChannelPin(this.located.apply(pin.message()), pin.pinnedAt()));
	}

}
