package io.fluxer.rest.ratelimit;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How used the limits of one route template are at a moment, all of its buckets together.
 *
 * @param buckets how many buckets there are: one for each major id and kind of credential
 * @param remaining the free slots of the fullest bucket; {@code null} until an answer has
 * told the size of one
 * @param queued how many requests wait for a slot
 * @param delay how long a further request would wait in the slowest bucket, as far as is
 * known
 * @since 0.1.0
 */
public record RouteUsage(int buckets, @Nullable Integer remaining, int queued, Duration delay) {

	RouteUsage with(RouteUsage other) {
		return new RouteUsage(this.buckets + other.buckets, smaller(this.remaining, other.remaining),
				this.queued + other.queued, (this.delay.compareTo(other.delay) >= 0) ? this.delay : other.delay);
	}

	private static @Nullable Integer smaller(@Nullable Integer one, @Nullable Integer other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return Math.min(one, other);
	}

}
