package io.fluxer.embedded.core;

import java.time.Duration;

/**
 * What the rate limits say to a request.
 *
 * @param admitted whether it may go on
 * @param global whether the budget over all routes refused it
 * @param key the key of the route's bucket
 * @param template the route's bucket
 * @param remaining what the route's bucket would still take at once
 * @param untilEmpty when the route's bucket is empty
 * @param retryAfter when one more request fits, zero if admitted
 */
record RateVerdict(boolean admitted, boolean global, String key, BucketTemplate template, int remaining,
		Duration untilEmpty, Duration retryAfter) {
}
