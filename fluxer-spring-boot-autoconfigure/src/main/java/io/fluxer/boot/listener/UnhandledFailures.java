package io.fluxer.boot.listener;

import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Decides what becomes of the failures of a handler method that no
 * {@link FluxerExceptionHandler} takes. Safe for use by many threads.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface UnhandledFailures {

	/**
	 * Tells whether a failure is logged as an error of the method.
	 * @param failure the failure
	 * @return {@code false} if the log has it already
	 */
	boolean isLogged(Throwable failure);

	/**
	 * Does what else there is to do, after the failure is logged.
	 * @param event the event
	 * @param failure the failure
	 * @return completes when it is done
	 */
	Mono<Void> handle(FluxerEvent<?> event, Throwable failure);

}
