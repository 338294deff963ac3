package io.fluxer.client;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.Channel;
import io.fluxer.entity.ChannelLeave;
import io.fluxer.entity.ChannelUpdate;
import io.fluxer.entity.Channels;
import io.fluxer.entity.CompletedUpload;
import io.fluxer.entity.InvalidPayloadException;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.MessagePreload;
import io.fluxer.entity.Messages;
import io.fluxer.entity.MultipartUpload;
import io.fluxer.entity.OverwriteUpdate;
import io.fluxer.entity.PermissionWrites;
import io.fluxer.entity.PresignedFile;
import io.fluxer.entity.PresignedUpload;
import io.fluxer.entity.PrivateChannelCreate;
import io.fluxer.entity.SlowmodeState;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Channels from the cache and from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ChannelManager {

	private static final ParameterizedTypeReference<List<Channel>> CHANNELS = new ParameterizedTypeReference<>() {
	};

	private final SharedRequests<Channel> requests = new SharedRequests<>();

	private final Rest rest;

	private final CacheUpdater cache;

	ChannelManager(Rest rest, CacheUpdater cache) {
		this.rest = rest;
		this.cache = cache;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public ChannelManager with(RequestOptions options) {
		return new ChannelManager(this.rest.with(options), this.cache);
	}

	/**
	 * Returns a channel from the cache.
	 * @param id its id
	 * @return the channel, or {@code null} if it is not there
	 */
	public @Nullable Channel get(Snowflake id) {
		return this.cache.cache().channels().get(id);
	}

	/**
	 * Returns a channel from the cache.
	 * @param id its id, in decimal digits
	 * @return the channel, or {@code null} if it is not there
	 * @throws IllegalArgumentException if the text is no id
	 */
	public @Nullable Channel get(String id) {
		return get(Snowflake.of(id));
	}

	/**
	 * Returns a channel from the cache.
	 * @param id its id
	 * @return the channel, or {@code null} if it is not there
	 */
	public @Nullable Channel get(long id) {
		return get(Snowflake.of(id));
	}

	/**
	 * Asks the API for a channel and puts the answer into the cache, unless an event was
	 * quicker. Calls for one id at the same time share one request.
	 * @param id its id
	 * @return the channel; fails with a {@link RestException}
	 */
	public Mono<Channel> fetch(Snowflake id) {
		return this.requests.get(id, () -> {
			Channel known = get(id);
			long epoch = this.cache.channelEpoch();
			return this.rest.get(Routes.channel(id), Channel.class)
				.map((channel) -> this.cache.fetched(channel, known, epoch));
		});
	}

	/**
	 * Asks the API for a channel, like {@link #fetch(Snowflake)}.
	 * @param id its id, in decimal digits
	 * @return the channel; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<Channel> fetch(String id) {
		return fetch(Snowflake.of(id));
	}

	/**
	 * Asks the API for a channel, like {@link #fetch(Snowflake)}.
	 * @param id its id
	 * @return the channel; fails with a {@link RestException}
	 */
	public Mono<Channel> fetch(long id) {
		return fetch(Snowflake.of(id));
	}

	/**
	 * Returns a channel from the cache, else asks the API.
	 * @param id its id
	 * @return the channel; fails with a {@link RestException}
	 */
	public Mono<Channel> resolve(Snowflake id) {
		return Mono.defer(() -> {
			Channel known = get(id);
			return (known != null) ? Mono.just(known) : fetch(id);
		});
	}

	/**
	 * Returns a channel from the cache, else asks the API.
	 * @param id its id, in decimal digits
	 * @return the channel; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<Channel> resolve(String id) {
		return resolve(Snowflake.of(id));
	}

	/**
	 * Returns a channel from the cache, else asks the API.
	 * @param id its id
	 * @return the channel; fails with a {@link RestException}
	 */
	public Mono<Channel> resolve(long id) {
		return resolve(Snowflake.of(id));
	}

	/**
	 * Sends a text to a channel, with a nonce, so that a retry never posts twice. It
	 * notifies whom {@link io.fluxer.rest.RestOptions#allowedMentions()} allows: users
	 * and nobody else, if not set otherwise.
	 * @param channelId the channel
	 * @param content the text, at most 4,000 characters
	 * @return the message, once the server has it; fails with a {@link RestException}
	 */
	public Mono<Message> send(Snowflake channelId, String content) {
		return Mono.defer(() -> send(channelId, MessagePayload.text(content)));
	}

	/**
	 * Sends a text to a channel, like {@link #send(Snowflake, String)}.
	 * @param channelId the channel, in decimal digits
	 * @param content the text, at most 4,000 characters
	 * @return the message, once the server has it; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the first text is no id
	 */
	public Mono<Message> send(String channelId, String content) {
		return send(Snowflake.of(channelId), content);
	}

	/**
	 * Sends a text to a channel, like {@link #send(Snowflake, String)}.
	 * @param channelId the channel
	 * @param content the text, at most 4,000 characters
	 * @return the message, once the server has it; fails with a {@link RestException}
	 */
	public Mono<Message> send(long channelId, String content) {
		return send(Snowflake.of(channelId), content);
	}

	/**
	 * Sends a message to a channel, with a nonce, so that a retry never posts twice.
	 * Unless the payload says otherwise it notifies whom
	 * {@link io.fluxer.rest.RestOptions#allowedMentions()} allows: users and nobody else,
	 * if not set otherwise.
	 * @param channelId the channel
	 * @param payload the message
	 * @return the message, once the server has it; fails with a {@link RestException}
	 */
	public Mono<Message> send(Snowflake channelId, MessagePayload payload) {
		return Messages.create(this.rest, channelId, payload).map(this::located);
	}

	/**
	 * Sends a message to a channel, like {@link #send(Snowflake, MessagePayload)}.
	 * @param channelId the channel, in decimal digits
	 * @param payload the message
	 * @return the message, once the server has it; fails with a {@link RestException}
	 * @throws IllegalArgumentException if the text is no id
	 */
	public Mono<Message> send(String channelId, MessagePayload payload) {
		return send(Snowflake.of(channelId), payload);
	}

	/**
	 * Sends a message to a channel, like {@link #send(Snowflake, MessagePayload)}.
	 * @param channelId the channel
	 * @param payload the message
	 * @return the message, once the server has it; fails with a {@link RestException}
	 */
	public Mono<Message> send(long channelId, MessagePayload payload) {
		return send(Snowflake.of(channelId), payload);
	}

	/**
	 * Asks the API for a message.
	 * @param channelId its channel
	 * @param messageId its id
	 * @return the message; fails with a {@link RestException}
	 */
	public Mono<Message> fetchMessage(Snowflake channelId, Snowflake messageId) {
		return this.rest.get(Routes.channelMessage(channelId, messageId), Message.class).map(this::located);
	}

	/**
	 * Asks the API for a message.
	 * @param channelId its channel, in decimal digits
	 * @param messageId its id, in decimal digits
	 * @return the message; fails with a {@link RestException}
	 * @throws IllegalArgumentException if a text is no id
	 */
	public Mono<Message> fetchMessage(String channelId, String messageId) {
		return fetchMessage(Snowflake.of(channelId), Snowflake.of(messageId));
	}

	/**
	 * Asks the API for a message.
	 * @param channelId its channel
	 * @param messageId its id
	 * @return the message; fails with a {@link RestException}
	 */
	public Mono<Message> fetchMessage(long channelId, long messageId) {
		return fetchMessage(Snowflake.of(channelId), Snowflake.of(messageId));
	}

	/**
	 * Changes a channel of a guild or a group. The server passes over a reason for the
	 * audit log.
	 * @param id the channel
	 * @param update what to change
	 * @return the changed channel; fails with a {@link RestException}
	 */
	public Mono<Channel> updateChannel(Snowflake id, ChannelUpdate update) {
		return Channels.update(this.rest, id, update);
	}

	/**
	 * Deletes a channel of a guild, leaves a group or closes a private channel. The
	 * server passes over a reason for the audit log.
	 * @param id the channel
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> deleteChannel(Snowflake id) {
		return deleteChannel(id, ChannelLeave.create());
	}

	/**
	 * Deletes a channel of a guild, leaves a group or closes a private channel. The
	 * server passes over a reason for the audit log.
	 * @param id the channel
	 * @param leave how to leave, for private channels
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> deleteChannel(Snowflake id, ChannelLeave leave) {
		return this.rest.deleteRoute(leave.applyTo(Routes.channel(id)));
	}

	/**
	 * Sets what a channel allows and denies to a role or a member. The server passes over
	 * a reason for the audit log.
	 * @param channelId the channel
	 * @param overwriteId the role or the member
	 * @param overwrite what is allowed and denied
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> setChannelPermissionOverwrite(Snowflake channelId, Snowflake overwriteId,
			OverwriteUpdate overwrite) {
		return PermissionWrites.with(this.rest).put(Routes.channelPermission(channelId, overwriteId), overwrite).then();
	}

	/**
	 * Takes away what a channel allows and denies to a role or a member. The server
	 * passes over a reason for the audit log.
	 * @param channelId the channel
	 * @param overwriteId the role or the member
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> deleteChannelPermissionOverwrite(Snowflake channelId, Snowflake overwriteId) {
		return this.rest.deleteRoute(Routes.channelPermission(channelId, overwriteId));
	}

	/**
	 * Asks where the bot stands with the slow mode of a channel.
	 * @param channelId the channel
	 * @return the slow mode; fails with a {@link RestException}
	 */
	public Mono<SlowmodeState> getChannelSlowmodeState(Snowflake channelId) {
		return this.rest.get(Routes.channelSlowmode(channelId), SlowmodeState.class);
	}

	/**
	 * Shows for some seconds that the bot is writing.
	 * @param channelId the channel
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> indicateTyping(Snowflake channelId) {
		return this.rest.postVoid(Routes.channelTyping(channelId), null);
	}

	/**
	 * Adds somebody to a group. The server may want a captcha: a header
	 * {@code X-Captcha-Token} among the options of {@link #with(RequestOptions)}.
	 * @param channelId the group
	 * @param userId the user
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> addGroupDmRecipient(Snowflake channelId, Snowflake userId) {
		return this.rest.putEmpty(Routes.channelRecipient(channelId, userId));
	}

	/**
	 * Takes somebody out of a group.
	 * @param channelId the group
	 * @param userId the user
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> removeGroupDmRecipient(Snowflake channelId, Snowflake userId) {
		return removeGroupDmRecipient(channelId, userId, ChannelLeave.create());
	}

	/**
	 * Takes somebody out of a group.
	 * @param channelId the group
	 * @param userId the user
	 * @param leave how they leave
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> removeGroupDmRecipient(Snowflake channelId, Snowflake userId, ChannelLeave leave) {
		return this.rest.deleteRoute(leave.applyTo(Routes.channelRecipient(channelId, userId)));
	}

	/**
	 * Asks for the private channels of the bot.
	 * @return all open private channels; fails with a {@link RestException}
	 */
	public Mono<List<Channel>> listPrivateChannels() {
		return this.rest.get(Routes.userMeChannels(), CHANNELS);
	}

	/**
	 * Opens the private channel with one person. One that is open already stays the same.
	 * @param userId the person
	 * @return the channel; fails with a {@link RestException}
	 */
	public Mono<Channel> createPrivateChannel(Snowflake userId) {
		return createPrivateChannel(PrivateChannelCreate.with(userId));
	}

	/**
	 * Opens a private channel with one person or a group. For a group the server may want
	 * a captcha: a header {@code X-Captcha-Token} among the options of
	 * {@link #with(RequestOptions)}.
	 * @param channel with whom
	 * @return the channel; fails with a {@link RestException}
	 */
	public Mono<Channel> createPrivateChannel(PrivateChannelCreate channel) {
		return this.rest.post(Routes.userMeChannels(), channel, Channel.class);
	}

	/**
	 * Puts a private channel at the top of the bot's list.
	 * @param channelId the private channel
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> pinDirectMessageChannel(Snowflake channelId) {
		return this.rest.putEmpty(Routes.userMeChannelPin(channelId));
	}

	/**
	 * Takes a private channel from the top of the bot's list.
	 * @param channelId the private channel
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> unpinDirectMessageChannel(Snowflake channelId) {
		return this.rest.deleteRoute(Routes.userMeChannelPin(channelId));
	}

	/**
	 * Forgets how far the bot has read a channel.
	 * @param channelId the channel
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> clearChannelReadState(Snowflake channelId) {
		return this.rest.deleteRoute(Routes.channelReadState(channelId));
	}

	/**
	 * Says that the bot has seen the pinned messages of a channel.
	 * @param channelId the channel
	 * @return completes when it is done; fails with a {@link RestException}
	 */
	public Mono<Void> acknowledgePins(Snowflake channelId) {
		return this.rest.postVoid(Routes.channelPinsAck(channelId), null);
	}

	/**
	 * Asks for the newest message of each of several channels.
	 * @param channelIds the channels, at most 100
	 * @return the messages by channel, without channels that have none; fails with a
	 * {@link RestException}, or with an {@link InvalidPayloadException} if there are too
	 * many
	 */
	public Mono<Map<Snowflake, Message>> preloadMessagesForChannels(Collection<Snowflake> channelIds) {
		return Channels.preload(this.rest, Routes.preloadMessages(), channelIds);
	}

	/**
	 * Asks for the newest message of each of several channels, like
	 * {@link #preloadMessagesForChannels(Collection)} by another route.
	 * @param channelIds the channels, at most 100
	 * @return the messages by channel, without channels that have none; fails with a
	 * {@link RestException}, or with an {@link InvalidPayloadException} if there are too
	 * many
	 */
	public Mono<Map<Snowflake, Message>> preloadMessagesForChannelsAlt(Collection<Snowflake> channelIds) {
		return Channels.preload(this.rest, Routes.preloadChannelMessages(), channelIds);
	}

	/**
	 * Asks where to send files before the message that shows them. Messages do this by
	 * themselves where the instance offers it.
	 * @param channelId the channel
	 * @param files the files, 1 to 10
	 * @return where each of them goes; fails with a {@link RestException}, or with an
	 * {@link InvalidPayloadException} if there are none or too many
	 */
	public Mono<List<PresignedUpload>> requestPresignedMessageAttachmentUploads(Snowflake channelId,
			List<PresignedFile> files) {
		return Channels.requestUploads(this.rest, channelId, files);
	}

	/**
	 * Has large files put together, all of whose parts were sent.
	 * @param channelId the channel
	 * @param uploads the files, 1 to 10
	 * @return the files that were put together; fails with a {@link RestException}, or
	 * with an {@link InvalidPayloadException} if there are none or too many
	 */
	public Mono<List<CompletedUpload>> completeMultipartMessageAttachmentUploads(Snowflake channelId,
			List<MultipartUpload> uploads) {
		return Channels.completeUploads(this.rest, channelId, uploads);
	}

	/**
	 * Adds to a message the guild that the API does not name, if the cache has the
	 * channel.
	 */
	Message located(Message message) {
		Channel channel = get(message.channelId());
		return (channel != null) ? message.inGuild(channel.guildId()) : message;
	}

}
