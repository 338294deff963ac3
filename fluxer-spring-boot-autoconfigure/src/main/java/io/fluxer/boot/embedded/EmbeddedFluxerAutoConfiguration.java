package io.fluxer.boot.embedded;

import io.fluxer.boot.autoconfigure.ConditionalOnDefaultFluxerClient;
import io.fluxer.boot.autoconfigure.FluxerConnectionDetails;
import io.fluxer.boot.autoconfigure.FluxerProperties;
import io.fluxer.boot.autoconfigure.FluxerRestAutoConfiguration;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of an embedded Fluxer, for a bot that was given neither a token nor
 * an address and runs from the output directory of a build tool or an IDE. Of several
 * bots each that is so has a server of its own.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = FluxerRestAutoConfiguration.class)
@ConditionalOnClass(FluxerServer.class)
@ConditionalOnBooleanProperty(name = { "fluxer.enabled", "fluxer.rest.enabled" }, matchIfMissing = true)
@EnableConfigurationProperties(FluxerProperties.class)
@Import(EmbeddedFluxerRegistrar.class)
public final class EmbeddedFluxerAutoConfiguration {

	EmbeddedFluxerAutoConfiguration() {
	}

	/**
	 * The server of the bot of {@code fluxer.token}.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnDefaultFluxerClient
	@Conditional(OnEmbeddedFluxerCondition.class)
	@ConditionalOnMissingBean(FluxerConnectionDetails.class)
	static class DefaultServerConfiguration {

		@Bean(destroyMethod = "close")
		@ConditionalOnMissingBean
		FluxerServer fluxerServer(FluxerProperties properties) {
			return EmbeddedFluxers.start("fluxer", properties.embedded().port());
		}

		@Bean
		EmbeddedFluxerConnectionDetails fluxerConnectionDetails(FluxerServer server) {
			return new EmbeddedFluxerConnectionDetails(server);
		}

		@Bean
		@ConditionalOnBooleanProperty(name = "fluxer.gateway.enabled", matchIfMissing = true)
		EmbeddedFluxerConsole embeddedFluxerConsole(FluxerServer server, Client client) {
			return new EmbeddedFluxerConsole(server, client);
		}

	}

}
