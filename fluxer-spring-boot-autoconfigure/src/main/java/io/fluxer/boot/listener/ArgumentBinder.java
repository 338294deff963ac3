package io.fluxer.boot.listener;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;

/**
 * Decides at the start where the value of a parameter comes from. Applications use
 * {@link FluxerArgumentResolver}; this is for further kinds of handler methods.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ArgumentBinder {

	/**
	 * Looks at a parameter.
	 * @param parameter the parameter, with the class of the bean as its containing class
	 * @param events the events that the method is called for
	 * @return where its value comes from, {@code null} to leave it to the next binder
	 * @throws InvalidHandlerMethodException if the parameter is this binder's and cannot
	 * be served
	 */
	@Nullable Argument bind(MethodParameter parameter, EventTypes events);

}
