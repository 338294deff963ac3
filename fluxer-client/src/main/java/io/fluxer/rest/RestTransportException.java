package io.fluxer.rest;

import org.jspecify.annotations.Nullable;

/**
 * A request got no complete answer: it timed out, its host is unknown or refuses, the
 * connection broke. Whether the server has acted on it is not known unless the reason
 * says so.
 *
 * @since 0.1.0
 */
public class RestTransportException extends RestException {

	private final Reason reason;

	/**
	 * Creates the error.
	 * @param reason what happened
	 * @param hint more about it
	 * @param method the HTTP method
	 * @param route the route template
	 * @param cause the error behind it
	 */
	public RestTransportException(Reason reason, @Nullable String hint, String method, String route,
			@Nullable Throwable cause) {
		super(method + " " + route + " failed: " + reason.text + ((hint != null) ? "; " + hint : ""), method, route,
				cause);
		this.reason = reason;
	}

	/**
	 * Returns what happened.
	 * @return the reason
	 */
	public Reason reason() {
		return this.reason;
	}

	/** Whether there was not even a connection to send on. */
	boolean isBeforeSending() {
		return switch (this.reason) {
			case UNKNOWN_HOST, TLS, CONNECT -> true;
			default -> false;
		};
	}

	/**
	 * Tells whether the same call may succeed later. Whether it is harmless to make it
	 * again is another question, see {@link RestException#isRetryable()}.
	 * @return {@code true} if there was no answer in time, no connection, or one that
	 * broke
	 */
	@Override
	public boolean isRetryable() {
		return switch (this.reason) {
			case TIMEOUT, UNKNOWN_HOST, CONNECT, CONNECTION_LOST -> true;
			case TLS, TOO_LARGE, UPLOAD, OTHER -> false;
		};
	}

	/**
	 * What happened to a request.
	 */
	public enum Reason {

		/** No answer within the time that the options or the call's deadline allow. */
		TIMEOUT("no answer in time"),

		/** The name of the host has no address. */
		UNKNOWN_HOST("the host is unknown"),

		/** No secure connection, for example because the certificate is not trusted. */
		TLS("no secure connection could be made"),

		/** Nothing listens at the address, or the connection was not made in time. */
		CONNECT("no connection could be made"),

		/** The connection ended before the whole answer was there. */
		CONNECTION_LOST("the connection broke before the answer was complete"),

		/** The answer is larger than 16 MB. */
		TOO_LARGE("the answer is larger than 16 MB"),

		/** A file to send could not be read. */
		UPLOAD("a file could not be read"),

		/** Something else; the cause tells. */
		OTHER("the request could not be made");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

	}

}
