package io.fluxer.gateway;

/**
 * Tells whether the optional zstd library can be used.
 */
final class ZstdLibrary {

	private static final String COORDINATES = "com.github.luben:zstd-jni";

	private ZstdLibrary() {
	}

	static void require() {
		try {
			ZstdCompression.selfTest();
		}
		catch (NoClassDefFoundError ex) {
			throw new CompressionUnavailableException(
					"Compression with zstd needs the library " + COORDINATES + ", which is not on the class path", ex);
		}
		catch (LinkageError ex) {
			throw new CompressionUnavailableException("The library " + COORDINATES
					+ " is too old for compression with zstd, or does not work on this platform", ex);
		}
	}

}
