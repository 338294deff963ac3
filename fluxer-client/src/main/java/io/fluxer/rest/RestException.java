package io.fluxer.rest;

import io.fluxer.FluxerException;
import org.jspecify.annotations.Nullable;

/**
 * A call of the HTTP API failed. Carries the method and the route template of the call,
 * never the token nor the ids of the route.
 *
 * @since 0.1.0
 */
public abstract class RestException extends FluxerException {

	private final String method;

	private final String route;

	protected RestException(String message, String method, String route, @Nullable Throwable cause) {
		super(message, cause);
		this.method = method;
		this.route = route;
	}

	public String method() {
		return this.method;
	}

	public String route() {
		return this.route;
	}

}
