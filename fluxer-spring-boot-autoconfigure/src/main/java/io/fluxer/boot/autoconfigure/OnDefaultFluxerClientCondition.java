package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Tells whether the application has the bot of {@code fluxer.token}. Bots under
 * {@code fluxer.clients} alone make none beside them.
 */
final class OnDefaultFluxerClientCondition extends SpringBootCondition implements ConfigurationCondition {

	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.REGISTER_BEAN;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnDefaultFluxerClient.class);
		if (context.getEnvironment().containsProperty("fluxer.token")) {
			return ConditionOutcome.match(message.because("fluxer.token is set"));
		}
		if (hasConnectionDetails(context.getBeanFactory())) {
			return ConditionOutcome.match(message.because("there are connection details"));
		}
		return NamedFluxerClient.of(context.getEnvironment()).isEmpty()
				? ConditionOutcome.match(message.because("fluxer.clients names no bot"))
				: ConditionOutcome.noMatch(message.because("fluxer.clients names the bots"));
	}

	private static boolean hasConnectionDetails(@Nullable ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory == null) {
			return false;
		}
		for (String name : beanFactory.getBeanNamesForType(FluxerConnectionDetails.class, true, false)) {
			if (!beanFactory.containsBeanDefinition(name) || isDefault(beanFactory.getBeanDefinition(name))) {
				return true;
			}
		}
		return false;
	}

	private static boolean isDefault(BeanDefinition definition) {
		return !(definition instanceof AbstractBeanDefinition known) || known.isDefaultCandidate();
	}

}
