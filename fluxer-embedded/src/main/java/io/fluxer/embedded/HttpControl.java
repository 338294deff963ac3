package io.fluxer.embedded;

import java.time.Duration;

import io.fluxer.embedded.core.HttpLevers;

/**
 * The HTTP API's levers: errors and silence that have nothing to do with the request.
 * Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class HttpControl {

	private final HttpLevers levers;

	HttpControl(HttpLevers levers) {
		this.levers = levers;
	}

	/**
	 * Answers the next requests of a kind with an error instead of doing anything: with
	 * an error of the API up to status 500, above it with plain text, as a proxy does.
	 * Rate limits do not count them. Several orders for one kind are carried out one
	 * after the other.
	 * @param times how many requests, at least 1
	 * @param method the HTTP method
	 * @param path the path below {@code /v1} without a query, for example
	 * {@code /gateway/bot}
	 * @param status the status, 400 to 599, not 429
	 * @throws IllegalArgumentException if a number is out of its range
	 */
	public void failNext(int times, String method, String path, int status) {
		checkTimes(times);
		if (status < 400 || status > 599 || status == 429) {
			throw new IllegalArgumentException("Not the status of such an error: " + status);
		}
		this.levers.failNext(times, method, path, status, null);
	}

	/**
	 * Answers the next requests of a kind with 429, though no limit is reached.
	 * @param times how many requests, at least 1
	 * @param method the HTTP method
	 * @param path the path below {@code /v1} without a query
	 * @param retryAfter the wait that the answers name, not negative
	 * @throws IllegalArgumentException if a number is out of its range
	 */
	public void limitNext(int times, String method, String path, Duration retryAfter) {
		checkTimes(times);
		if (retryAfter.isNegative()) {
			throw new IllegalArgumentException("Not a wait: " + retryAfter);
		}
		this.levers.failNext(times, method, path, 429, retryAfter);
	}

	/**
	 * Carries out the next requests of a kind, but leaves them without an answer until
	 * their callers close the connection.
	 * @param times how many requests, at least 1
	 * @param method the HTTP method
	 * @param path the path below {@code /v1} without a query
	 * @throws IllegalArgumentException if the number is out of its range
	 */
	public void holdNext(int times, String method, String path) {
		checkTimes(times);
		this.levers.holdNext(times, method, path);
	}

	/**
	 * Neither carries out nor answers the next requests of a kind, as if they had been
	 * lost on the way. They are not among {@link FluxerServer#requests()}.
	 * @param times how many requests, at least 1
	 * @param method the HTTP method
	 * @param path the path below {@code /v1} without a query
	 * @throws IllegalArgumentException if the number is out of its range
	 */
	public void swallowNext(int times, String method, String path) {
		checkTimes(times);
		this.levers.swallowNext(times, method, path);
	}

	private static void checkTimes(int times) {
		if (times < 1) {
			throw new IllegalArgumentException("Not a number of requests: " + times);
		}
	}

}
