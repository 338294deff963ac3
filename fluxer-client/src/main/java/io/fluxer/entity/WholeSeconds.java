package io.fluxer.entity;

import java.time.Duration;

/**
 * Writes durations as the whole seconds that Fluxer counts in.
 */
final class WholeSeconds {

	private WholeSeconds() {
	}

	static int of(String field, Duration duration, int minimum, int maximum) {
		if (duration.compareTo(Duration.ofSeconds(minimum)) < 0
				|| duration.compareTo(Duration.ofSeconds(maximum)) > 0) {
			throw new InvalidPayloadException(field,
					"is " + duration + ", but must be from " + minimum + " to " + maximum + " seconds");
		}
		return Math.toIntExact(duration.toSeconds());
	}

}
