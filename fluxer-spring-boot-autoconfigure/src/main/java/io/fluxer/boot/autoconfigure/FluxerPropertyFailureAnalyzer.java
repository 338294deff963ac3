package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Says which property has a value that is not accepted, where that stands, and what it
 * accepts. Asked before Boot's own analyzers, which tell only the class that could not be
 * bound.
 */
final class FluxerPropertyFailureAnalyzer extends AbstractFailureAnalyzer<InvalidConfigurationPropertyValueException>
		implements Ordered {

	private final @Nullable Environment environment;

	FluxerPropertyFailureAnalyzer(@Nullable Environment environment) {
		this.environment = environment;
	}

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
		return new FailureAnalysis(
				value + origin(cause.getName()) + " is not accepted for the property '" + cause.getName() + "'.",
				cause.getReason(), cause);
	}

	/** Says in which file and line the value stands, or in which other source. */
	private String origin(String property) {
		ConfigurationPropertyName name = ConfigurationPropertyName.ofIfValid(property);
		if (this.environment == null || name == null) {
			return "";
		}
		for (ConfigurationPropertySource source : ConfigurationPropertySources.get(this.environment)) {
			ConfigurationProperty found = source.getConfigurationProperty(name);
			if (found != null) {
				return " (from " + ((found.getOrigin() != null) ? found.getOrigin() : source.getUnderlyingSource())
						+ ")";
			}
		}
		return "";
	}

}
