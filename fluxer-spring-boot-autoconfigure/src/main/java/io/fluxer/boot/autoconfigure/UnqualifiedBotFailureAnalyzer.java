package io.fluxer.boot.autoconfigure;

import java.util.List;
import java.util.Set;

import io.fluxer.client.Client;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.analyzer.AbstractInjectionFailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Says how to name the bot whose bean is wanted where an application has several. Spring
 * Boot's own analyzer cannot, since it looks at beans that are gone.
 */
final class UnqualifiedBotFailureAnalyzer extends AbstractInjectionFailureAnalyzer<NoSuchBeanDefinitionException>
		implements Ordered {

	private static final Set<Class<?>> OF_A_BOT = Set.of(Rest.class, Client.class, FluxerConnectionDetails.class);

	private final Environment environment;

	UnqualifiedBotFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public int getOrder() {
		return 0;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, NoSuchBeanDefinitionException cause,
			@Nullable String description) {
		Class<?> type = cause.getBeanType();
		if (type == null || !isOfABot(type) || isOff("fluxer.enabled") || isOff("fluxer.rest.enabled")) {
			return null;
		}
		List<String> names = NamedFluxerClient.of(this.environment).stream().map(NamedFluxerClient::name).toList();
		if (names.isEmpty()) {
			return null;
		}
		return new FailureAnalysis(((description != null) ? description : "A bean") + " wants a " + type.getName()
				+ ", and does not name one of the bots " + String.join(", ", names) + " that the application has.",
				"Name it with @Qualifier(\"" + names.get(0)
						+ "\"), or take FluxerClients. The bot of 'fluxer.token' needs "
						+ "no qualifier, if that property is set.",
				cause);
	}

	private boolean isOff(String property) {
		return Boolean.FALSE.equals(this.environment.getProperty(property, Boolean.class));
	}

	private static boolean isOfABot(Class<?> type) {
		return OF_A_BOT.contains(type) || NamedClientRegistrar.PARTS.containsValue(type);
	}

}
