package io.fluxer.boot.docs.limits;

import java.time.Duration;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.client.ChannelManager;
import io.fluxer.entity.Message;
import io.fluxer.rest.RateLimitException;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Many calls at once.
 */
class Bulk {

	private static final Logger logger = LoggerFactory.getLogger(Bulk.class);

	private final Rest rest;

	private final ChannelManager channels;

	Bulk(Rest rest, ChannelManager channels) {
		this.rest = rest;
		this.channels = channels;
	}

	// tag::bulk[]
	Flux<Message> announce(List<Snowflake> channelIds, String text) {
		return Flux.fromIterable(channelIds).flatMap((id) -> this.channels.send(id, text), 50);
	}
	// end::bulk[]

	// tag::deadline[]
	Mono<Message> hurry(Snowflake channelId, String text) {
		return this.channels.with(RequestOptions.none().withDeadline(Duration.ofSeconds(3)))
			.send(channelId, text)
			.doOnError(RateLimitException.class, (ex) -> logger.info("Full for another {}", ex.retryAfter()));
	}
	// end::deadline[]

	// tag::watch[]
	void report() {
		logger.info("{} calls wait; free slots: {}", this.rest.rateLimits().queued(),
				this.rest.rateLimits().remaining());
	}
	// end::watch[]

}
