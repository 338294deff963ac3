package io.fluxer.boot.listener;

import reactor.core.publisher.Mono;

import org.springframework.core.ResolvableType;
import org.springframework.lang.CheckReturnValue;

/**
 * Makes use of what handler methods return: a bean of this type is asked for the type of
 * every value, before the library's own handlers, in the order of
 * {@link org.springframework.core.annotation.Order @Order}. The types of {@code Mono},
 * {@code Flux}, another {@code Publisher} and {@code CompletionStage} are asked for what
 * is in them.
 * <p>
 * Safe for use by many threads, since lanes run side by side.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface FluxerReturnValueHandler {

	/**
	 * Tells whether values of a type are this handler's. Asked once for each method, at
	 * the start.
	 * @param type the type, as the method declares it
	 * @return {@code false} to leave it to the next
	 */
	boolean supports(ResolvableType type);

	/**
	 * Handles a value.
	 * @param value the value, never {@code null}
	 * @param event the event that the method was called with
	 * @return the work, which starts on subscription and keeps the lane of the event
	 * until it completes; its failure is an error of the method
	 */
	Mono<Void> handle(Object value, FluxerEvent<?> event);

}
