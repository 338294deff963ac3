package io.fluxer.boot.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to set if the bot has no token.
 */
final class FluxerTokenFailureAnalyzer extends AbstractFailureAnalyzer<FluxerTokenException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FluxerTokenException cause) {
		String prefix = cause.property().substring(0, cause.property().lastIndexOf('.'));
		return new FailureAnalysis(cause.getMessage() + ".",
				"Set " + TokenProperty.describe(cause.property())
						+ " to the token of the bot. To try a bot without a token, put the module "
						+ "'fluxer-embedded' on the class path and leave '" + prefix
						+ ".token' out altogether; from a packaged " + "application, set '" + prefix
						+ ".embedded.enabled=true' as well. To switch the bot off, set '" + prefix + ".enabled=false'.",
				cause);
	}

}
