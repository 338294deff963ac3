package io.fluxer.gateway;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What a socket tells: opened once at most, messages one after the other, closed once.
 * Called on the socket's event loop.
 */
interface GatewaySocketHandler {

	/**
	 * The WebSocket is open.
	 * @param serverTime the {@code Date} of the server's answer, if it had one
	 */
	void opened(@Nullable Instant serverTime);

	/**
	 * A message came.
	 * @param message its bytes, not compressed
	 * @return completes once the next message may come
	 */
	Mono<Void> received(byte[] message);

	/**
	 * The socket ended or could not be opened. Messages before it are processed by then.
	 * @param code the server's close code, 1006 if there was none
	 * @param reason the server's reason, or what happened
	 */
	void closed(int code, String reason);

}
