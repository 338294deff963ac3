package io.fluxer.boot.embedded;

import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PortInUseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts an embedded Fluxer and says so.
 */
final class EmbeddedFluxers {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedFluxerAutoConfiguration.class);

	private EmbeddedFluxers() {
	}

	/**
	 * Starts a server.
	 * @param prefix where the properties of its bot are
	 * @param port the port, 0 for a free one
	 * @return the server
	 */
	static FluxerServer start(String prefix, int port) {
		FluxerServer server = open(port, prefix);
		logger
			.warn("The bot talks to an embedded Fluxer at {}, which forgets everything when it stops. To reach a real "
					+ "one, set {}.token, and leave fluxer.embedded.enabled out.", server.apiUrl(), prefix);
		return server;
	}

	private static FluxerServer open(int port, String prefix) {
		try {
			return FluxerServer.builder().port(port).start();
		}
		catch (PortInUseException ex) {
			throw new EmbeddedFluxerPortException(prefix, ex);
		}
	}

}
