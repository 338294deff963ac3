package io.fluxer.boot.listener;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Gives handler methods parameters of an application's own: a bean of this type is asked
 * for every parameter that is not the event itself, before the library's own resolvers,
 * in the order of {@link org.springframework.core.annotation.Order @Order}.
 * <p>
 * Safe for use by many threads, since lanes run side by side.
 *
 * @since 0.1.0
 */
public interface FluxerArgumentResolver {

	/**
	 * Tells whether a parameter is this resolver's. Asked once for each method, at the
	 * start.
	 * @param parameter the parameter, with the class of the bean as its containing class
	 * @return {@code false} to leave it to the next
	 */
	boolean supports(MethodParameter parameter);

	/**
	 * Returns the value of a parameter. Called at every event that passes the cheap
	 * filters of the method, on the thread of the lane; may block.
	 * @param parameter the parameter
	 * @param event the event
	 * @return the value, {@code null} too if the parameter can take it
	 * @throws Exception if there is no value; an error of the method
	 */
	@Nullable Object resolve(MethodParameter parameter, FluxerEvent<?> event) throws Exception;

}
