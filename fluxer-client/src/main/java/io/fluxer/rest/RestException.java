package io.fluxer.rest;

import io.fluxer.FluxerException;
import java.time.Duration;

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

	private final @Nullable String requestId;

	/**
	 * Creates an error of a call that has no answer.
	 * @param message what went wrong
	 * @param method the HTTP method
	 * @param route the route template
	 * @param cause why, if another error is behind it
	 */
	protected RestException(String message, String method, String route, @Nullable Throwable cause) {
		this(message, method, route, null, cause);
	}

	/**
	 * Creates an error.
	 * @param message what went wrong
	 * @param method the HTTP method
	 * @param route the route template
	 * @param requestId the {@code X-Request-ID} of the answer
	 * @param cause why, if another error is behind it
	 */
	protected RestException(String message, String method, String route, @Nullable String requestId,
			@Nullable Throwable cause) {
		super(message, cause);
		this.method = method;
		this.route = route;
		this.requestId = requestId;
	}

	/**
	 * Returns the HTTP method of the call.
	 * @return the method in capitals
	 */
	public String method() {
		return this.method;
	}

	/**
	 * Returns the route template of the call, such as {@code /channels/:id/messages}.
	 * @return the template; for an address outside of the API, such as that of a
	 * download, its scheme and host
	 */
	public String route() {
		return this.route;
	}

	/**
	 * Returns the id under which the server's operators find the request.
	 * @return the {@code X-Request-ID} of the answer, if it had one
	 */
	public @Nullable String requestId() {
		return this.requestId;
	}

	/**
	 * Tells whether the same call may succeed later: after a rate limit or a lock, when
	 * the server is well again, when it can be reached. This library has made its own
	 * retries by then: GET, PUT, DELETE and messages with a nonce also after a timeout or
	 * a lost connection, all others only if the request surely had no effect. So it does
	 * not tell whether a repetition is harmless: a message that was posted without a
	 * nonce may be posted twice.
	 * @return {@code false} if the call, the token or the file has to change first
	 */
	public abstract boolean isRetryable();

	/**
	 * Returns how long the server asks to wait before the same call is made again.
	 * @return the time from the answer on, {@code null} if nothing is known of it
	 */
	public @Nullable Duration retryAfter() {
		return null;
	}

}
