package io.fluxer.boot.command;

import io.fluxer.boot.autoconfigure.NamedFluxerClient;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Looks at the property of all bots, then at that of each.
 */
final class OnCommandsPropertyCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		String property = metadata.getAnnotations().get(ConditionalOnCommandsProperty.class).getString("value");
		Environment environment = context.getEnvironment();
		ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnCommandsProperty.class,
				"fluxer." + property);
		if (!Boolean.FALSE.equals(environment.getProperty("fluxer." + property, Boolean.class))) {
			return ConditionOutcome.match(message.because("the property is not false"));
		}
		return NamedFluxerClient.of(environment)
			.stream()
			.filter((bot) -> !Boolean.FALSE.equals(bot.property(property, Boolean.class)))
			.findFirst()
			.map((bot) -> ConditionOutcome.match(message.because("it is not false for " + bot.name())))
			.orElseGet(() -> ConditionOutcome.noMatch(message.because("the property is false")));
	}

}
