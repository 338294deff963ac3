package io.fluxer.boot.autoconfigure;

import java.util.List;
import java.util.function.Supplier;

import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestObservationConvention;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Makes the HTTP client of each bot from its properties and what the application has.
 */
final class RestFactory {

	private final ClientProperties properties;

	private final Supplier<WebClient.Builder> webClientBuilder;

	private final ObjectProvider<FluxerWebClientCustomizer> webClientCustomizers;

	private final ObjectProvider<ObservationRegistry> observations;

	private final ObjectProvider<RestObservationConvention> observationConvention;

	private final ObjectProvider<RateLimitListener> rateLimitListeners;

	private final ObjectProvider<FluxerHttpClientCustomizer> httpClientCustomizers;

	RestFactory(ClientProperties properties, Supplier<WebClient.Builder> webClientBuilder,
			ObjectProvider<FluxerWebClientCustomizer> webClientCustomizers,
			ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<RestObservationConvention> observationConvention,
			ObjectProvider<RateLimitListener> rateLimitListeners,
			ObjectProvider<FluxerHttpClientCustomizer> httpClientCustomizers) {
		this.properties = properties;
		this.webClientBuilder = webClientBuilder;
		this.webClientCustomizers = webClientCustomizers;
		this.observations = observations;
		this.observationConvention = observationConvention;
		this.rateLimitListeners = rateLimitListeners;
		this.httpClientCustomizers = httpClientCustomizers;
	}

	FluxerConnectionDetails details(String client) {
		return new PropertiesFluxerConnectionDetails(this.properties.of(client), this.properties.prefix(client));
	}

	Rest create(String client, FluxerConnectionDetails details) {
		FluxerProperties own = this.properties.of(client);
		Rest.Builder builder = Rest.builder(
				own.rest().toOptions(details.getApiUrl(), own.listener().timeout()).withInstance(details.getInstance()))
			.clientName(client);
		builder.webClientBuilder(webClientBuilder());
		this.observations.ifAvailable(builder::observationRegistry);
		this.observationConvention.ifAvailable(builder::observationConvention);
		List<RateLimitListener> listeners = this.rateLimitListeners.orderedStream().toList();
		builder.rateLimitListener(new CompositeRateLimitListener(listeners));
		builder.httpClient(new HttpClientCustomization(this.httpClientCustomizers.orderedStream().toList()));
		Rest rest = builder.build();
		setToken(rest, details.getToken(), this.properties.prefix(client));
		return rest;
	}

	private WebClient.Builder webClientBuilder() {
		WebClient.Builder builder = this.webClientBuilder.get();
		this.webClientCustomizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		return builder;
	}

	private static void setToken(Rest rest, String token, String prefix) {
		try {
			rest.setToken(token);
		}
		catch (IllegalArgumentException ex) {
			// The cause is left out: a token must not be quoted, whatever the message
			// says.
			throw new FluxerTokenException("The bot's token cannot be a token: it is blank or has a line break inside",
					prefix + ".token");
		}
	}

}
