package io.fluxer.embedded.core;

import java.time.Duration;
import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens in the server. Called while the server's lock is held, so it must be
 * quick and must not call back.
 *
 * @since 0.1.0
 */
public interface Journal {

	/**
	 * A request took its slots.
	 * @param at the time of day
	 * @param nanos the same on the monotonic clock
	 * @param method the HTTP method
	 * @param bucket the bucket's key
	 * @param channelId the channel in the path, if any
	 * @param nonce the nonce of the message to be created, if any
	 */
	void admitted(Instant at, long nanos, String method, String bucket, @Nullable Snowflake channelId,
			@Nullable String nonce);

	/**
	 * A request was answered with 429.
	 * @param at the time of day
	 * @param nanos the same on the monotonic clock
	 * @param method the HTTP method
	 * @param bucket the bucket's key
	 * @param global whether the budget over all routes refused it
	 * @param retryAfter the wait that the answer names
	 * @param nonce the nonce of the message to be created, if any
	 */
	void refused(Instant at, long nanos, String method, String bucket, boolean global, Duration retryAfter,
			@Nullable String nonce);

	/**
	 * A request was answered.
	 * @param at the time of day
	 * @param method the HTTP method
	 * @param path the path without the query
	 * @param status the answer's status
	 * @param authorised whether the credentials belong to an account
	 */
	void answered(Instant at, String method, String path, int status, boolean authorised);

	/**
	 * A frame came in.
	 * @param at the time of day
	 * @param nanos the same on the monotonic clock
	 * @param connection the connection's number
	 * @param opcode its opcode, or -1
	 * @param text its JSON with tokens masked
	 */
	void received(Instant at, long nanos, int connection, int opcode, String text);

	/**
	 * An event was made for a session, which may have no socket at the moment.
	 * @param sessionId the session
	 * @param sequence the event's number in the session
	 * @param name its name
	 * @param kept whether RESUME can bring it back
	 */
	default void dispatched(String sessionId, long sequence, String name, boolean kept) {
	}

}
