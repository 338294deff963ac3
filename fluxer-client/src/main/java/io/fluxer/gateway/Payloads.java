package io.fluxer.gateway;

import java.util.concurrent.TimeUnit;

import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * What the protocol itself reads of payloads.
 */
final class Payloads {

	private static final long MAX_INTERVAL_MILLIS = TimeUnit.HOURS.toMillis(1);

	private Payloads() {
	}

	/**
	 * Reads a payload.
	 * @param <T> its type
	 * @param data the payload, if the frame has one
	 * @param type its type
	 * @return the payload, null if it is absent or does not fit
	 */
	static <T> @Nullable T read(@Nullable RawJson data, Class<T> type) {
		try {
			return (data != null) ? data.as(type) : null;
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * The server's greeting.
	 *
	 * @param heartbeatInterval how often it wants a heartbeat at least, in milliseconds
	 */
	record Hello(long heartbeatInterval) {

		long intervalNanos() {
			return (this.heartbeatInterval > 0)
					? TimeUnit.MILLISECONDS.toNanos(Math.min(this.heartbeatInterval, MAX_INTERVAL_MILLIS))
					: Heartbeat.DEFAULT_INTERVAL;
		}

	}

	/**
	 * The server's refusal of a command.
	 *
	 * @param code what is wrong
	 * @param message the server's words
	 */
	record GatewayError(@Nullable String code, @Nullable String message) {

	}

	/**
	 * The start of a session.
	 *
	 * @param sessionId what to RESUME with; a session without it cannot be resumed
	 */
	record Ready(@Nullable String sessionId) {

	}

}
