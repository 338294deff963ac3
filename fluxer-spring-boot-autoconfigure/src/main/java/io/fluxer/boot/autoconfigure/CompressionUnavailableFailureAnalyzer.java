package io.fluxer.boot.autoconfigure;

import io.fluxer.gateway.CompressionUnavailableException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says which dependency the compression of the gateway needs.
 */
final class CompressionUnavailableFailureAnalyzer extends AbstractFailureAnalyzer<CompressionUnavailableException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, CompressionUnavailableException cause) {
		String property = "'" + TokenProperty.prefix(rootFailure) + ".gateway.compression'";
		return new FailureAnalysis(
				"The property " + property + " is set, but the bot cannot compress: " + cause.getMessage() + ".",
				"Add the dependency 'com.github.luben:zstd-jni' in the version that 'fluxer-bom' names, or set "
						+ property + " to none.",
				cause);
	}

}
