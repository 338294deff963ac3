package io.fluxer.boot.embedded;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Lets the embedded Fluxer of the bot of {@code fluxer.token} start by the
 * {@link EmbeddedFluxerRule}.
 */
final class OnEmbeddedFluxerCondition extends SpringBootCondition {

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		EmbeddedFluxerRule rule = EmbeddedFluxerRule.decide(new Shared(context.getEnvironment()),
				context.getBeanFactory());
		return new ConditionOutcome(rule.starts(),
				ConditionMessage.forCondition("Embedded Fluxer").because("fluxer: " + rule.why()));
	}

	/** The properties right under {@code fluxer}. */
	private record Shared(Environment environment) implements EmbeddedFluxerRule.Properties {

		@Override
		public <T> @Nullable T get(String property, Class<T> type) {
			return this.environment.getProperty("fluxer." + property, type);
		}

	}

}
