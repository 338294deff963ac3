package io.fluxer.boot.embedded;

import io.fluxer.embedded.PortInUseException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to do if the port of the embedded Fluxer is taken.
 */
final class PortInUseFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
		return new FailureAnalysis("The embedded Fluxer could not start: port " + cause.port() + " is already in use.",
				"End the process that listens on port " + cause.port()
						+ ", perhaps an earlier run of this application, or set '"
						+ EmbeddedFluxerPortException.property(rootFailure) + "' to another port; "
						+ "0 takes a free one.",
				cause);
	}

}
