package io.fluxer.boot.listener;

import java.lang.reflect.Method;

/**
 * Why a method cannot be served, before it is known which one it is.
 */
final class Refusal extends RuntimeException {

	private final String action;

	Refusal(String problem, String action) {
		super(problem);
		this.action = action;
	}

	InvalidHandlerMethodException of(String annotation, Method method) {
		return new InvalidHandlerMethodException(annotation, method, String.valueOf(getMessage()), this.action);
	}

}
