package io.fluxer.embedded;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The compression of one socket. Stands between the socket and the optional library, of
 * which nothing is loaded before a client asks for it.
 */
interface SocketCompression extends AutoCloseable {

	/**
	 * Tells whether a client asks for compression: the second parameter is needed for the
	 * first to have an effect.
	 */
	static boolean isAskedFor(String query) {
		List<String> parameters = Arrays.asList(query.split("&"));
		return parameters.contains("compress=zstd-stream")
				&& (parameters.contains("stream=1") || parameters.contains("stream=true"));
	}

	byte[] compress(byte[] message);

	/**
	 * Reads a message of the client.
	 * @return what it says, {@code null} if it cannot be read or is longer than the
	 * server puts up with
	 */
	byte @Nullable [] decompress(byte[] message);

	@Override
	void close();

}
