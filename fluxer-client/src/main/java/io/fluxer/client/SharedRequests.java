package io.fluxer.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.fluxer.Snowflake;
import reactor.core.publisher.Mono;

/**
 * Makes one request of those that ask for the same at the same time. It goes on when one
 * of them loses interest.
 *
 * @param <V> what is asked for
 */
final class SharedRequests<V> {

	private final Map<Snowflake, Mono<V>> running = new ConcurrentHashMap<>();

	Mono<V> get(Snowflake id, Supplier<Mono<V>> request) {
		return Mono.defer(() -> this.running.computeIfAbsent(id,
				(key) -> Mono.defer(request).doOnTerminate(() -> this.running.remove(key)).cache()));
	}

}
