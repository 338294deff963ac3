package io.fluxer.boot.embedded;

import io.fluxer.boot.autoconfigure.FluxerConnectionDetails;
import io.fluxer.boot.autoconfigure.FluxerProperties;
import io.fluxer.boot.autoconfigure.FluxerRestAutoConfiguration;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Auto-configuration of an embedded Fluxer, for a bot that was given neither a token nor
 * an address and runs from the output directory of a build tool or an IDE.
 *
 * @since 0.1.0
 */
@AutoConfiguration(before = FluxerRestAutoConfiguration.class)
@ConditionalOnClass(FluxerServer.class)
@ConditionalOnBooleanProperty(name = "fluxer.enabled", matchIfMissing = true)
@Conditional(OnEmbeddedFluxerCondition.class)
@ConditionalOnMissingBean(FluxerConnectionDetails.class)
@EnableConfigurationProperties(FluxerProperties.class)
public final class EmbeddedFluxerAutoConfiguration {

	private static final Logger logger = LoggerFactory.getLogger(EmbeddedFluxerAutoConfiguration.class);

	EmbeddedFluxerAutoConfiguration() {
	}

	@Bean(destroyMethod = "close")
	@ConditionalOnMissingBean
	FluxerServer fluxerServer(FluxerProperties properties) {
		FluxerServer server = FluxerServer.builder().port(properties.embedded().port()).start();
		logger.warn(
				"The bot talks to an embedded Fluxer at {}, which forgets everything when it stops. To reach a real "
						+ "one, set fluxer.token or FLUXER_TOKEN, and leave fluxer.embedded.enabled out.",
				server.apiUrl());
		return server;
	}

	@Bean
	EmbeddedFluxerConnectionDetails fluxerConnectionDetails(FluxerServer server) {
		return new EmbeddedFluxerConnectionDetails(server);
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBooleanProperty(name = "fluxer.gateway.enabled", matchIfMissing = true)
	EmbeddedFluxerConsole embeddedFluxerConsole(FluxerServer server, Client client) {
		return new EmbeddedFluxerConsole(server, client);
	}

}
