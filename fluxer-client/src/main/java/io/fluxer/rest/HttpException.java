package io.fluxer.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * An answer that is no success and no error of Fluxer's API, for example the HTML page of
 * a proxy.
 *
 * @since 0.1.0
 */
public class HttpException extends RestException {

	private final int statusCode;

	private final String body;

	private final @Nullable Duration retryAfter;

	/**
	 * Creates the error.
	 * @param statusCode the HTTP status
	 * @param body the beginning of the body
	 * @param method the HTTP method
	 * @param route the route template
	 * @param requestId the {@code X-Request-ID} of the answer
	 */
	public HttpException(int statusCode, String body, String method, String route, @Nullable String requestId) {
		this(statusCode, body, null, null, method, route, requestId);
	}

	HttpException(int statusCode, String body, @Nullable Duration retryAfter, @Nullable String hint, String method,
			String route, @Nullable String requestId) {
		super(method + " " + route + " was answered with status " + statusCode + " and no error of Fluxer's API"
				+ ((hint != null) ? "; " + hint : ""), method, route, requestId, null);
		this.statusCode = statusCode;
		this.body = body;
		this.retryAfter = retryAfter;
	}

	/**
	 * Returns the HTTP status.
	 * @return the status
	 */
	public int statusCode() {
		return this.statusCode;
	}

	/**
	 * Returns the body as it came.
	 * @return the first 2,000 characters at most, empty if there was no body
	 */
	public String body() {
		return this.body;
	}

	/**
	 * Tells whether the same call may succeed later.
	 * @return {@code true} for a status of 500 and more, but not for 501
	 */
	@Override
	public boolean isRetryable() {
		return this.statusCode >= 500 && this.statusCode != 501;
	}

	@Override
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
