package io.fluxer.boot.listener;

import java.lang.reflect.Method;

/**
 * A method of the application, annotated to be called with events, cannot be served. Ends
 * the start of the application.
 *
 * @since 0.1.0
 */
public class InvalidHandlerMethodException extends IllegalStateException {

	private final transient Method method;

	private final String action;

	/**
	 * Creates an error.
	 * @param annotation the name of the annotation, such as {@code @FluxerListener}
	 * @param method the method
	 * @param problem what is wrong, as the rest of a sentence that begins with the method
	 * @param action what to do about it, a sentence
	 */
	public InvalidHandlerMethodException(String annotation, Method method, String problem, String action) {
		super("The " + annotation + " method " + method.toGenericString() + " " + problem);
		this.method = method;
		this.action = action;
	}

	/**
	 * Returns the method.
	 * @return the method
	 */
	public Method getMethod() {
		return this.method;
	}

	/**
	 * Returns what to do about it.
	 * @return a sentence
	 */
	public String getAction() {
		return this.action;
	}

}
