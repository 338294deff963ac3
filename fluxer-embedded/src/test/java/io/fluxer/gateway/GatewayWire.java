package io.fluxer.gateway;

import java.util.List;

/**
 * Sees and changes what travels between the two ends of virtual sockets.
 */
public interface GatewayWire {

	/**
	 * A frame arrives at the client.
	 * @param connection the connection's number at the server
	 * @param frame the frame
	 * @return what arrives in its place
	 */
	default List<String> toClient(int connection, String frame) {
		return List.of(frame);
	}

	/**
	 * A frame arrives at the server.
	 * @param connection the connection's number at the server
	 * @param frame the frame
	 * @return whether the server gets it
	 */
	default boolean toServer(int connection, String frame) {
		return true;
	}

}
