package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Channels from the cache and from the API.
 *
 * @since 0.1.0
 */
public final class ChannelManager {

	public @Nullable Channel get(Snowflake id) {
		throw new UnsupportedOperationException();
	}

	public Mono<Channel> fetch(Snowflake id) {
		throw new UnsupportedOperationException();
	}

	public Mono<Channel> resolve(Snowflake id) {
		throw new UnsupportedOperationException();
	}

	public Mono<Message> send(Snowflake channelId, String content) {
		throw new UnsupportedOperationException();
	}

	public Mono<Message> send(Snowflake channelId, MessagePayload payload) {
		throw new UnsupportedOperationException();
	}

	public Mono<Message> fetchMessage(Snowflake channelId, Snowflake messageId) {
		throw new UnsupportedOperationException();
	}

}
