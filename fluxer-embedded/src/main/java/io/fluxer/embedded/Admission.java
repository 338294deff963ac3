package io.fluxer.embedded;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A request that the server's rate limits let through. It says nothing about the answer:
 * a request that ends in 400, 403 or 404 was admitted too and used its slot (Fluxer's
 * API, rate limits).
 *
 * @param at when it was admitted, by the server's clock
 * @param nanos the same moment on a monotonic clock whose zero means nothing, in
 * nanoseconds
 * @param method the HTTP method
 * @param bucket the bucket that counted it: caller, template and major id, for example
 * {@code user:1:channel:message:create::2}
 * @param channelId the channel in the path, or {@code null} if the route has none
 * @param nonce the nonce of a message that was to be created, or {@code null}
 * @since 0.1.0
 */
public record Admission(Instant at, long nanos, String method, String bucket, @Nullable Snowflake channelId,
		@Nullable String nonce) {
}
