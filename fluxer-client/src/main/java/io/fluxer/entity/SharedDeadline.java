package io.fluxer.entity;

import java.time.Duration;

import io.fluxer.rest.Rest;
import io.fluxer.rest.RestTransportException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The deadline of a call that is made of several requests: each gets what those before it
 * have left.
 */
final class SharedDeadline {

	private static final Duration SHORTEST = Duration.ofNanos(1);

	private final Rest rest;

	private final @Nullable Duration deadline;

	private final long startedAt = System.nanoTime();

	private SharedDeadline(Rest rest) {
		this.rest = rest;
		this.deadline = rest.requestOptions().deadline();
	}

	/**
	 * Starts to count.
	 * @param rest the HTTP client, whose deadline it is
	 */
	static SharedDeadline start(Rest rest) {
		return new SharedDeadline(rest);
	}

	/** The HTTP client for the next request. */
	Rest rest() {
		return (this.deadline == null) ? this.rest
				: this.rest.with(this.rest.requestOptions().withDeadline(left(this.deadline)));
	}

	/** Ends what is no call of the API and so knows no deadline. */
	<T> Mono<T> limit(Mono<T> transfer) {
		return (this.deadline == null) ? transfer
				: transfer.timeout(left(this.deadline),
						Mono.error(() -> new RestTransportException(RestTransportException.Reason.TIMEOUT,
								"the deadline of the call has passed", "POST", "/channels/:id/attachments", null)));
	}

	/** Goes on without what does not come in time. */
	<T> Mono<T> limitOrEmpty(Mono<T> lookup) {
		return (this.deadline == null) ? lookup : lookup.timeout(left(this.deadline), Mono.empty());
	}

	private Duration left(Duration whole) {
		Duration left = whole.minusNanos(System.nanoTime() - this.startedAt);
		return (left.compareTo(SHORTEST) < 0) ? SHORTEST : left;
	}

}
