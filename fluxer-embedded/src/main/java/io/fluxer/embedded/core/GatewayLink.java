package io.fluxer.embedded.core;

/**
 * The way out to one gateway client. Called while the server's lock is held: it must keep
 * the order of the calls, and must neither block nor call back.
 *
 * @since 0.1.0
 */
public interface GatewayLink {

	/**
	 * Sends a text frame.
	 * @param text one JSON object
	 */
	void send(String text);

	/**
	 * Sends a close frame, after all that was sent before it, and ends the connection.
	 * @param code the WebSocket close code
	 * @param reason the reason
	 */
	void close(int code, String reason);

}
