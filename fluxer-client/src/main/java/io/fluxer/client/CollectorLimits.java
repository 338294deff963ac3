package io.fluxer.client;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * When a collector ends by itself.
 *
 * @param maximum how many it gathers
 * @param time how long it goes on, {@code null} for no end
 * @param idleTime how long it goes on without anything that counts, {@code null} for no
 * end
 */
record CollectorLimits(int maximum, @Nullable Duration time, @Nullable Duration idleTime) {

	static final int DEFAULT_MAXIMUM = 1000;

	CollectorLimits {
		if (maximum < 1) {
			throw new IllegalArgumentException("The maximum of a collector is below 1: " + maximum);
		}
		check("time", time);
		check("idle time", idleTime);
	}

	private static void check(String name, @Nullable Duration duration) {
		if (duration != null && (duration.isNegative() || duration.isZero())) {
			throw new IllegalArgumentException("The " + name + " of a collector is not positive: " + duration);
		}
	}

}
