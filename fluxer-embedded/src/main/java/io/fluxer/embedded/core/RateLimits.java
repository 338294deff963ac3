package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The buckets of all callers: the global one is asked first, then the route's, so that a
 * refusal by the route has used a global slot (Fluxer's API, rate limits).
 */
final class RateLimits {

	private static final int GLOBAL_LIMIT = 50;

	private static final Duration GLOBAL_WINDOW = Duration.ofSeconds(1);

	private static final int SWEEP_ABOVE = 10_000;

	private final boolean enabled;

	private final Map<String, LeakyBucket> globals = new HashMap<>();

	private final Map<String, LeakyBucket> buckets = new HashMap<>();

	RateLimits(boolean enabled) {
		this.enabled = enabled;
	}

	boolean enabled() {
		return this.enabled;
	}

	RateVerdict check(String caller, BucketTemplate template, @Nullable String value, long now) {
		String key = template.key(caller, value);
		if (!this.enabled) {
			return new RateVerdict(true, false, key, template, template.limit(), Duration.ZERO, Duration.ZERO);
		}
		sweep(now);
		LeakyBucket global = this.globals.computeIfAbsent(caller,
				(name) -> new LeakyBucket(GLOBAL_LIMIT, GLOBAL_WINDOW, now));
		if (template.global() && !global.tryTake(now)) {
			return new RateVerdict(false, true, key, template, 0, Duration.ZERO, global.untilNext());
		}
		LeakyBucket bucket = this.buckets.computeIfAbsent(key,
				(name) -> new LeakyBucket(template.limit(), template.window(), now));
		boolean admitted = bucket.tryTake(now);
		return new RateVerdict(admitted, false, key, template, bucket.remaining(), bucket.untilEmpty(),
				(admitted) ? Duration.ZERO : bucket.untilNext());
	}

	private void sweep(long now) {
		if (this.buckets.size() > SWEEP_ABOVE) {
			this.buckets.values().removeIf((bucket) -> bucket.isEmpty(now));
		}
		if (this.globals.size() > SWEEP_ABOVE) {
			this.globals.values().removeIf((bucket) -> bucket.isEmpty(now));
		}
	}

}
