package io.fluxer.boot.embedded;

import io.fluxer.embedded.PortInUseException;

/**
 * The embedded Fluxer of one bot found its port taken.
 */
final class EmbeddedFluxerPortException extends IllegalStateException {

	private final String property;

	EmbeddedFluxerPortException(String prefix, PortInUseException cause) {
		super(cause.getMessage(), cause);
		this.property = prefix + ".embedded.port";
	}

	/**
	 * Returns the property that a failure comes from.
	 */
	static String property(Throwable failure) {
		for (Throwable at = failure; at != null; at = at.getCause()) {
			if (at instanceof EmbeddedFluxerPortException port) {
				return port.property;
			}
		}
		return "fluxer.embedded.port";
	}

}
