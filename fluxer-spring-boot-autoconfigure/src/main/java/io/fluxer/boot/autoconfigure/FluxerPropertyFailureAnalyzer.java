package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;

/**
 * Says which property has a value that is not accepted, and what it accepts. Asked before
 * Boot's own analyzers, which tell only the class that could not be bound.
 */
final class FluxerPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException>
		implements Ordered {

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure,
			InvalidConfigurationPropertyValueException cause) {
		if (!cause.getName().startsWith("fluxer.")) {
			return null;
		}
		String value = (cause.getValue() != null) ? "'" + cause.getValue() + "'" : "The value";
		return new FailureAnalysis(value + " is not accepted for the property '" + cause.getName() + "'.",
				cause.getReason(), cause);
	}

}
