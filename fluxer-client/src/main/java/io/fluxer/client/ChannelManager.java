package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheUpdater;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.Messages;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Channels from the cache and from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
public final class ChannelManager {

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
	 * @param options what is said
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
		return send(channelId, MessagePayload.text(content));
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
		return Messages.create(this.rest, channelId, payload);
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
		return this.rest.get(Routes.channelMessage(channelId, messageId), Message.class);
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

}
