package io.fluxer.boot.autoconfigure;

import io.fluxer.rest.InvalidTokenException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to set if Fluxer does not accept the token.
 */
final class InvalidTokenFailureAnalyzer extends AbstractFailureAnalyzer<InvalidTokenException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidTokenException cause) {
		return new FailureAnalysis("Fluxer does not accept the token of the bot: " + cause.getMessage(),
				"Set " + TokenProperty.describe(rootFailure) + " to a token that is valid for the instance at " + "'"
						+ TokenProperty.prefix(rootFailure)
						+ ".rest.api-url'. A token that was reset on Fluxer is void from then on.",
				cause);
	}

}
