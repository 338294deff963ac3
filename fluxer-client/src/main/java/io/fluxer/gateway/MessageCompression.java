package io.fluxer.gateway;

import org.springframework.core.io.buffer.DataBuffer;

/**
 * The compression of one connection. Safe for use by many threads.
 */
interface MessageCompression extends AutoCloseable {

	/**
	 * Reads a message of the server. After a failure the stream is lost.
	 * @param message the message, which is consumed
	 * @return what it says
	 * @throws GatewayException if it cannot be read
	 * @throws IllegalStateException if this is closed
	 */
	byte[] decompress(DataBuffer message);

	/**
	 * Writes a message for the server.
	 * @param message what it says
	 * @return the message
	 * @throws IllegalStateException if this is closed
	 */
	byte[] compress(byte[] message);

	/** Frees what it holds. */
	@Override
	void close();

}
