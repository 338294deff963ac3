package io.fluxer.boot.actuate;

import org.springframework.boot.actuate.endpoint.SanitizingFunction;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration that hides the tokens of the bots from endpoints which show the
 * environment. It applies whether the bots are switched on or not, since the properties
 * are there all the same.
 *
 * @since 0.1.0
 */
@AutoConfiguration
@ConditionalOnClass(SanitizingFunction.class)
public final class FluxerSanitizingAutoConfiguration {

	FluxerSanitizingAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(name = "fluxerTokenSanitizingFunction")
	SanitizingFunction fluxerTokenSanitizingFunction() {
		return new FluxerTokenSanitizingFunction();
	}

}
