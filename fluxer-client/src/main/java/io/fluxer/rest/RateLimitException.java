package io.fluxer.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A call came to its end at a rate limit. Either the server refused it with a 429 once
 * more than retries are allowed, or this client did not send it, because the server would
 * let it in only after the call's deadline or after the longest wait of the options.
 *
 * @since 0.1.0
 */
public class RateLimitException extends RestException {

	private final Duration retryAfter;

	private final boolean global;

	private final String apiMessage;

	private final boolean sent;

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
		this.sent = true;
	}

	private RateLimitException(Duration retryAfter, String message, String method, String route,
			@Nullable RestException before) {
		super(message, method, route, (before != null) ? before.requestId() : null, before);
		this.retryAfter = retryAfter;
		this.global = false;
		this.apiMessage = "";
		this.sent = before != null;
	}

	/**
	 * The error of a call whose slot comes too late.
	 * @param retryAfter when it comes
	 * @param method the HTTP method
	 * @param route the route template
	 * @param before how the attempt before it ended, if there was one
	 */
	static RateLimitException noSlotInTime(Duration retryAfter, String method, String route,
			@Nullable RestException before) {
		String message = method + " " + route + " was not sent" + ((before != null) ? " again" : "")
				+ ": by the rate limits that this client keeps, a request fits in " + retryAfter.toMillis()
				+ " ms, which is later than the call may wait";
		return new RateLimitException(retryAfter, message, method, route, before);
	}

	/**
	 * Returns when the call may be made again: the wait that the server recommends, or
	 * the time until the limits that this client keeps have a slot.
	 * @return the time from the error on
	 */
	@Override
	public Duration retryAfter() {
		return this.retryAfter;
	}

	/**
	 * Tells whether the server has seen the call at all.
	 * @return {@code false} if this client sent nothing; {@code true} after a 429, and if
	 * an attempt was made but not followed by another in time, which is then the cause
	 */
	public boolean wasSent() {
		return this.sent;
	}

	/**
	 * A limit passes.
	 * @return {@code true}
	 */
	@Override
	public boolean isRetryable() {
		return true;
	}

	/**
	 * Tells whether the server said that the limit of the whole account was hit.
	 * @return {@code false} for the limit of a route, and if this client did not send
	 */
	public boolean global() {
		return this.global;
	}

	/**
	 * Returns the server's text.
	 * @return the text, empty if there is none
	 */
	public String message() {
		return this.apiMessage;
	}

}
