package io.fluxer.gateway;

import reactor.core.publisher.Mono;

/**
 * One WebSocket, from the attempt to connect on. Calls do not block and never fail; what
 * goes wrong ends the socket.
 */
interface GatewaySocket {

	/**
	 * Sends a message.
	 * @param frame its UTF-8 bytes
	 */
	void send(byte[] frame);

	/**
	 * Starts the close handshake, or gives the attempt to connect up.
	 * @param code the close code
	 * @param reason the reason
	 * @return completes once the connection is gone; closes without being subscribed
	 */
	Mono<Void> close(int code, String reason);

	/** Cuts the connection. */
	void drop();

	/**
	 * Opens sockets.
	 */
	@FunctionalInterface
	interface Connector {

		/**
		 * Starts to connect.
		 * @param handler what the socket tells
		 * @return the socket, not open yet
		 */
		GatewaySocket connect(GatewaySocketHandler handler);

	}

}
