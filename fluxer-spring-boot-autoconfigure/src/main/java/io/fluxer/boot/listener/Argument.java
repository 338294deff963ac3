package io.fluxer.boot.listener;

import org.jspecify.annotations.Nullable;

/**
 * Where the value of one parameter of a handler method comes from. Made once at the start
 * by an {@link ArgumentBinder}; called at every event, by many threads.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Argument {

	/**
	 * Stands for a value that an event does not have: the method is not called for it.
	 */
	Object NONE = new Object();

	/**
	 * Returns the value.
	 * @param event the event
	 * @param subject what the call is about besides the event, as the one who calls the
	 * method gave it: a failure for the methods that handle it
	 * @return the value, or {@link #NONE}
	 * @throws Exception if there should be a value and is none; an error of the method
	 */
	@Nullable Object resolve(FluxerEvent<?> event, @Nullable Object subject) throws Exception;

}
