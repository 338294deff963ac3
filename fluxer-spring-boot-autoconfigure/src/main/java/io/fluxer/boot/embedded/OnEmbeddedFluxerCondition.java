package io.fluxer.boot.embedded;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Lets the embedded Fluxer start where a developer tries a bot, and never by accident:
 * not beside a token, not beside an address, not in a packaged application. The property
 * {@code fluxer.embedded.enabled} decides otherwise.
 */
final class OnEmbeddedFluxerCondition extends SpringBootCondition {

	private static final String SWITCH = "fluxer.embedded.enabled";

	/** What says that a bot has a Fluxer of its own. */
	private static final List<String> OWN_FLUXER = List.of("fluxer.token", "fluxer.rest.api-url", "fluxer.gateway.url",
			"fluxer.instance");

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Embedded Fluxer");
		Environment environment = context.getEnvironment();
		Boolean enabled = environment.getProperty(SWITCH, Boolean.class);
		if (enabled != null) {
			return new ConditionOutcome(enabled, message.because(SWITCH + " is " + enabled));
		}
		for (String property : OWN_FLUXER) {
			if (environment.containsProperty(property)) {
				return ConditionOutcome.noMatch(message.because(property + " is set"));
			}
		}
		if (isPackaged(context.getBeanFactory())) {
			return ConditionOutcome.noMatch(message
				.because("the application does not run from the output directory of a build tool or an IDE"));
		}
		return ConditionOutcome.match(message.because("no token and no address is set"));
	}

	private static boolean isPackaged(@Nullable ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory == null) {
			return false;
		}
		for (String name : beanFactory.getBeanNamesForAnnotation(EnableAutoConfiguration.class)) {
			Class<?> type = beanFactory.getType(name, false);
			if (type != null && PackagedApplication.contains(type)) {
				return true;
			}
		}
		return false;
	}

}
