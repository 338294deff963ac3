package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestObservationConvention;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Auto-configuration of the HTTP client for Fluxer's API.
 * <p>
 * It starts from Boot's {@link WebClient.Builder}, so beans of type
 * {@code WebClientCustomizer} apply, and takes TLS, proxy and connect timeout from
 * {@code spring.http.clients}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(afterName = { "org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration",
		"org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration",
		"org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration" })
@ConditionalOnBooleanProperty(name = "fluxer.enabled", matchIfMissing = true)
@EnableConfigurationProperties(FluxerProperties.class)
public final class FluxerRestAutoConfiguration {

	FluxerRestAutoConfiguration() {
	}

	@Bean
	@ConditionalOnMissingBean(FluxerConnectionDetails.class)
	PropertiesFluxerConnectionDetails fluxerConnectionDetails(FluxerProperties properties) {
		return new PropertiesFluxerConnectionDetails(properties);
	}

	@Bean
	RestEventLoops fluxerRestEventLoops() {
		return new RestEventLoops();
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean
	Rest fluxerRest(FluxerProperties properties, FluxerConnectionDetails details, RestEventLoops loops,
			ObjectProvider<WebClient.Builder> webClientBuilder, ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<RestObservationConvention> observationConvention,
			ObjectProvider<RateLimitListener> rateLimitListeners,
			ObjectProvider<FluxerHttpClientCustomizer> httpClientCustomizers) {
		Rest.Builder builder = Rest
			.builder(properties.rest().toOptions(details.getApiUrl()).withInstance(details.getInstance()));
		webClientBuilder.ifAvailable(builder::webClientBuilder);
		observations.ifAvailable(builder::observationRegistry);
		observationConvention.ifAvailable(builder::observationConvention);
		List<RateLimitListener> listeners = rateLimitListeners.orderedStream().toList();
		builder.rateLimitListener(new CompositeRateLimitListener(listeners));
		HttpClientCustomization customization = new HttpClientCustomization(
				httpClientCustomizers.orderedStream().toList());
		builder.httpClient((httpClient) -> customization.apply(loops.use(httpClient)));
		Rest rest = builder.build();
		setToken(rest, details.getToken());
		return rest;
	}

	private static void setToken(Rest rest, String token) {
		try {
			rest.setToken(token);
		}
		catch (IllegalArgumentException ex) {
			// The cause is left out: a token must not be quoted, whatever the message
			// says.
			throw new FluxerTokenException("The bot's token cannot be a token: it is blank or has a line break inside");
		}
	}

	/**
	 * Settings of Boot's HTTP clients, where that module is there.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ClientHttpConnectorBuilder.class)
	static class HttpClientSettingsConfiguration {

		@Bean
		@ConditionalOnMissingBean(name = "fluxerHttpClientSettingsCustomizer")
		HttpClientSettingsCustomizer fluxerHttpClientSettingsCustomizer(ObjectProvider<HttpClientSettings> settings,
				ObjectProvider<ClientHttpConnectorBuilder<?>> connectorBuilder) {
			return new HttpClientSettingsCustomizer(settings.getIfAvailable(), connectorBuilder.getIfAvailable());
		}

	}

}
