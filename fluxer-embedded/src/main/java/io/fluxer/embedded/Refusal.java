package io.fluxer.embedded;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A request that was answered with 429.
 *
 * @param at when it was refused, by the server's clock
 * @param nanos the same moment on a monotonic clock whose zero means nothing, in
 * nanoseconds
 * @param method the HTTP method
 * @param bucket the bucket that was full, in the form of {@link Admission#bucket()}
 * @param global whether it was the budget over all routes
 * @param retryAfter the wait that the answer named
 * @param nonce the nonce of a message that was to be created, or {@code null}
 * @since 0.1.0
 */
public record Refusal(Instant at, long nanos, String method, String bucket, boolean global, Duration retryAfter,
		@Nullable String nonce) {
}
