package io.fluxer.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The server refused a request with a 429 once more than retries are allowed.
 *
 * @since 0.1.0
 */
public class RateLimitException extends RestException {

	private final Duration retryAfter;

	private final boolean global;

	private final String apiMessage;

	/**
	 * Creates the error.
	 * @param retryAfter the wait that the server recommends
	 * @param global whether the limit of the whole account was hit
	 * @param apiMessage the server's text
	 * @param hint why the request was not sent again, if not for the number of retries
	 * @param method the HTTP method
	 * @param route the route template
	 * @param requestId the {@code X-Request-ID} of the answer
	 */
	public RateLimitException(Duration retryAfter, boolean global, String apiMessage, @Nullable String hint,
			String method, String route, @Nullable String requestId) {
		super(method + " " + route + " was refused by a rate limit" + (global ? " of the whole account" : "")
				+ ", retry after " + retryAfter.toMillis() + " ms" + ((hint != null) ? "; " + hint : ""), method, route,
				requestId, null);
		this.retryAfter = retryAfter;
		this.global = global;
		this.apiMessage = apiMessage;
	}

	/**
	 * Returns the wait that the server recommends.
	 * @return the time from the answer on
	 */
	public Duration retryAfter() {
		return this.retryAfter;
	}

	/**
	 * Tells whether the limit of the whole account was hit.
	 * @return {@code false} for the limit of a route
	 */
	public boolean global() {
		return this.global;
	}

	/**
	 * Returns the server's text.
	 * @return the text, empty if the body had none
	 */
	public String message() {
		return this.apiMessage;
	}

}
