package io.fluxer.boot.autoconfigure;

import io.fluxer.rest.InvalidTokenException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/**
 * Says what to set if Fluxer does not accept the token.
 */
final class InvalidTokenFailureAnalyzer extends AbstractFailureAnalyzer<InvalidTokenException> {

	private final @Nullable Environment environment;

	InvalidTokenFailureAnalyzer(@Nullable Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidTokenException cause) {
		return new FailureAnalysis("Fluxer does not accept the token of the bot: " + cause.getMessage(),
				"Set " + TokenProperty.describe(rootFailure) + " to a token that is valid for "
						+ instance(TokenProperty.prefix(rootFailure))
						+ ". A token that was reset on Fluxer is void from then on.",
				cause);
	}

	/** Names what was set, since another instance may be the mistake. */
	private String instance(String prefix) {
		String set = TokenProperty.describeSet(this.environment, prefix, "rest.api-url", "instance", "gateway.url");
		return (set != null) ? "the instance at " + set : "the hosted service, or set '" + prefix + ".instance' or '"
				+ prefix + ".rest.api-url' if the bot belongs to another instance";
	}

}
