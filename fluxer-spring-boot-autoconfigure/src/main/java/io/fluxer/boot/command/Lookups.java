package io.fluxer.boot.command;

import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;

import io.fluxer.rest.FluxerApiException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Asks Fluxer for what the cache does not have, and waits for it on the thread of the
 * lane, as long as the person who calls may cause such requests.
 *
 * @param allowed whether there may be a request
 */
record Lookups(BooleanSupplier allowed) {

	private static final int NOT_FOUND = 404;

	/**
	 * Returns what is asked for.
	 * @return the value, {@code null} if there is none
	 */
	<T> @Nullable T find(Mono<T> asked) {
		if (!this.allowed.getAsBoolean()) {
			return null;
		}
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

	/**
	 * Returns all that is asked for.
	 */
	<T> Collection<T> list(Flux<T> asked) {
		List<T> found = this.allowed.getAsBoolean() ? asked.collectList().block() : null;
		return (found != null) ? found : List.of();
	}

}
