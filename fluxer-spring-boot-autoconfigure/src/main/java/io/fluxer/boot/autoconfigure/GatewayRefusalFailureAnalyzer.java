package io.fluxer.boot.autoconfigure;

import io.fluxer.gateway.GatewayException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says what to set if the gateway refuses the bot for good.
 */
final class GatewayRefusalFailureAnalyzer extends AbstractFailureAnalyzer<GatewayException> {

	private static final int AUTHENTICATION_FAILED = 4004;

	private static final int INVALID_SHARD = 4010;

	private static final int SHARDING_REQUIRED = 4011;

	private static final int INVALID_VERSION = 4012;

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, GatewayException cause) {
		String what = (cause.closeCode() != 0) ? "Fluxer's gateway refused the bot: "
				: "The bot cannot work with Fluxer's gateway: ";
		return new FailureAnalysis(what + cause.getMessage(), action(cause.closeCode(), rootFailure), cause);
	}

	private static String action(int closeCode, Throwable rootFailure) {
		String prefix = "'" + TokenProperty.prefix(rootFailure);
		return switch (closeCode) {
			case AUTHENTICATION_FAILED ->
				"Set " + TokenProperty.describe(rootFailure) + " to a token that is valid for this instance.";
			case INVALID_SHARD ->
				"Set " + prefix + ".gateway.shards.count' to a number from 1 to 16384 or to auto, and " + prefix
						+ ".gateway.shards.ids', " + "if at all, to numbers below it.";
			case SHARDING_REQUIRED -> "The bot is in more guilds than one session may have. Set " + prefix
					+ ".gateway.shards.mode=auto', or raise the number.";
			case INVALID_VERSION ->
				"Set " + prefix + ".gateway.version' to a version that the gateway speaks, or leave it out.";
			default -> "Check " + prefix + ".instance', " + prefix + ".rest.api-url', " + prefix + ".gateway.url' and "
					+ prefix + ".gateway.version'" + ((closeCode != 0) ? "; the close code is " + closeCode : "") + ".";
		};
	}

}
