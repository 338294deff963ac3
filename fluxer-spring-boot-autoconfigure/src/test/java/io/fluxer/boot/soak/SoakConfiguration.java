package io.fluxer.boot.soak;

import io.fluxer.boot.autoconfigure.FluxerHttpClientCustomizer;
import io.fluxer.boot.autoconfigure.FluxerWebClientCustomizer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * An application that implements all that can be implemented.
 */
@Configuration(proxyBeanMethods = false)
@Import({ Control.class, ChaoticListeners.class, ChaoticListeners.Failing.class, ChaoticListeners.Advice.class,
		ChaoticListeners.Resolver.class, ChaoticListeners.ReturnValueHandler.class, ChaoticCommands.class,
		ChaoticCommands.Words.class, ChaoticCommands.Prefixes.class, ChaoticCommands.Check.class,
		ChaoticCommands.Replies.class, ChaoticObservations.Handler.class, ChaoticObservations.Predicate.class,
		ChaoticObservations.Filter.class, ChaoticObservations.ListenerConvention.class,
		ChaoticObservations.DispatchConvention.class, ChaoticObservations.RestConvention.class, ChaoticMeters.class,
		ChaoticSurroundings.Gateway.class, ChaoticSurroundings.Limits.class, ChaoticSurroundings.Store.class,
		ChaoticSurroundings.Section.class })
class SoakConfiguration {

	@Bean
	ChaoticListeners.Condition chaoticCondition(Chaos chaos) {
		return new ChaoticListeners.Condition(chaos);
	}

	@Bean
	FluxerWebClientCustomizer chaoticFilter(Chaos chaos) {
		return (builder) -> builder.filter(ChaoticSurroundings.filter(chaos));
	}

	@Bean
	FluxerHttpClientCustomizer chaoticCallbacks(Chaos chaos) {
		return (client) -> ChaoticSurroundings.callbacks(client, chaos);
	}

}
