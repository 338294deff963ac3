package io.fluxer.gateway;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * One connection to the gateway that mends itself. All methods may be called from any
 * thread.
 *
 * @since 0.1.0
 */
public final class Shard {

	Shard() {
	}

	public int id() {
		throw new UnsupportedOperationException();
	}

	/** Whether READY or RESUMED came on the present connection. */
	public boolean isReady() {
		throw new UnsupportedOperationException();
	}

	/** How long the last heartbeat took to be answered; null before the first answer. */
	public @Nullable Duration latency() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Sends a frame, waiting for the send budget. Fails with GatewayException if the
	 * frame is larger than 4,096 bytes or has an op that a client must not send, or if
	 * the connection ends first.
	 */
	public Mono<Void> send(JsonNode frame) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Stops reading (intake), so that nothing is handed on any more; heartbeats go on.
	 */
	public void pauseIntake() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Closes the connection and stops for good; completes once the socket is closed.
	 * Never fails.
	 */
	public Mono<Void> close() {
		throw new UnsupportedOperationException();
	}

}
