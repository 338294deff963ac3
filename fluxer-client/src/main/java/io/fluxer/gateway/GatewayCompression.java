package io.fluxer.gateway;

/**
 * How messages between client and gateway are compressed, in both directions.
 *
 * @since 0.1.0
 */
public enum GatewayCompression {

	/** Not at all. */
	NONE("compress=none"),

	/**
	 * With zstd, one stream for a connection. Needs the library
	 * {@code com.github.luben:zstd-jni}. A server that does not compress is understood
	 * too.
	 */
	// Without the second parameter the first has no effect (Fluxer's gateway, query).
	ZSTD("compress=zstd-stream&stream=1");

	private final String parameters;

	GatewayCompression(String parameters) {
		this.parameters = parameters;
	}

	/**
	 * Checks that the library it needs is there and works on this platform.
	 * @throws CompressionUnavailableException if it is not or does not
	 */
	public void requireAvailable() {
		if (this == ZSTD) {
			ZstdLibrary.require();
		}
	}

	String parameters() {
		return this.parameters;
	}

}
