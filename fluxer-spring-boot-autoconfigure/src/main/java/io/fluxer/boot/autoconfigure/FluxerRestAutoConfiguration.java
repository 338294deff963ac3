package io.fluxer.boot.autoconfigure;

import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestObservationConvention;
import io.micrometer.observation.ObservationRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Auto-configuration of the HTTP client for Fluxer's API.
 * <p>
 * It starts from Boot's {@link WebClient.Builder}, so beans of type
 * {@code WebClientCustomizer} apply, and takes TLS, proxy and connect timeout from
 * {@code spring.http.clients}. Each bot under {@code fluxer.clients} has one of its own.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = SslAutoConfiguration.class,
		afterName = { "org.springframework.boot.webclient.autoconfigure.WebClientAutoConfiguration",
				"org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration",
				"org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration" })
@ConditionalOnBooleanProperty(name = { "fluxer.enabled", "fluxer.rest.enabled" }, matchIfMissing = true)
@EnableConfigurationProperties(FluxerProperties.class)
@Import(NamedRestRegistrar.class)
public final class FluxerRestAutoConfiguration {

	FluxerRestAutoConfiguration() {
	}

	@Bean
	ClientProperties fluxerClientProperties(FluxerProperties properties, Environment environment) {
		return new ClientProperties(properties, environment);
	}

	@Bean
	RestFactory fluxerRestFactory(ClientProperties properties, ObjectProvider<SslBundles> sslBundles,
			DefaultListableBeanFactory beanFactory, ObjectProvider<WebClient.Builder> webClientBuilder,
			ObjectProvider<FluxerWebClientCustomizer> webClientCustomizers,
			ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<RestObservationConvention> observationConvention,
			ObjectProvider<RateLimitListener> rateLimitListeners,
			ObjectProvider<FluxerHttpClientCustomizer> httpClientCustomizers) {
		return new RestFactory(properties, sslBundles, new WebClientBuilders(beanFactory, webClientBuilder),
				webClientCustomizers, observations, observationConvention, rateLimitListeners, httpClientCustomizers);
	}

	@Bean
	@ConditionalOnDefaultFluxerClient
	@ConditionalOnMissingBean(FluxerConnectionDetails.class)
	FluxerConnectionDetails fluxerConnectionDetails(RestFactory factory) {
		return factory.details(FluxerClients.DEFAULT);
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnDefaultFluxerClient
	@ConditionalOnMissingBean
	Rest fluxerRest(RestFactory factory, FluxerConnectionDetails details) {
		return factory.create(FluxerClients.DEFAULT, details);
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
