package io.fluxer.boot.command;

import io.fluxer.rest.FluxerApiException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Waits on the thread of the lane for what the HTTP API knows.
 */
final class Waiting {

	private static final int NOT_FOUND = 404;

	private Waiting() {
	}

	/**
	 * Returns what is asked for.
	 * @return the value, {@code null} if there is none
	 */
	static <T> @Nullable T find(Mono<T> asked) {
		try {
			return asked.block();
		}
		catch (FluxerApiException ex) {
			if (ex.statusCode() == NOT_FOUND) {
				return null;
			}
			throw ex;
		}
	}

}
