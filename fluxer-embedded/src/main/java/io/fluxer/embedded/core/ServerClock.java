package io.fluxer.embedded.core;

import java.time.Instant;

/**
 * What the server knows of time.
 *
 * @since 0.1.0
 */
public interface ServerClock {

	/**
	 * Returns the time of day.
	 * @return now
	 */
	Instant now();

	/**
	 * Returns a monotonic time whose zero means nothing.
	 * @return nanoseconds
	 */
	long nanoTime();

	/**
	 * Returns the clock of the machine.
	 * @return a clock that is safe for use by many threads
	 */
	static ServerClock system() {
		return new ServerClock() {

			@Override
			public Instant now() {
				return Instant.now();
			}

			@Override
			public long nanoTime() {
				return System.nanoTime();
			}

		};
	}

}
