package io.fluxer.boot.autoconfigure;

import io.fluxer.client.ChannelManager;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.client.GuildManager;
import io.fluxer.client.UsersManager;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.rest.Rest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the client, its managers, its start and its stop.
 * <p>
 * With {@code fluxer.gateway.enabled=false} the client and the managers are there, but
 * nothing logs in: calls of the HTTP API work, the cache stays empty and no event comes.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = FluxerRestAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = "fluxer.enabled", matchIfMissing = true)
public final class FluxerClientAutoConfiguration {

	FluxerClientAutoConfiguration() {
	}

	@Bean(destroyMethod = "")
	@ConditionalOnMissingBean
	Client fluxerClient(FluxerProperties properties, FluxerConnectionDetails details, Rest rest,
			Environment environment, ObjectProvider<FluxerClientOptionsCustomizer> optionsCustomizers,
			ObjectProvider<FluxerHttpClientCustomizer> httpClientCustomizers) {
		ClientOptions options = options(properties, details, rest, Threading.VIRTUAL.isActive(environment));
		for (FluxerClientOptionsCustomizer customizer : optionsCustomizers.orderedStream().toList()) {
			options = customizer.customize(options);
		}
		return Client.builder(options)
			.rest(rest)
			.gatewayHttpClient(new HttpClientCustomization(httpClientCustomizers.orderedStream().toList()))
			.build();
	}

	@Bean
	@ConditionalOnMissingBean
	GuildManager fluxerGuildManager(Client client) {
		return client.guilds();
	}

	@Bean
	@ConditionalOnMissingBean
	ChannelManager fluxerChannelManager(Client client) {
		return client.channels();
	}

	@Bean
	@ConditionalOnMissingBean
	UsersManager fluxerUsersManager(Client client) {
		return client.users();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBooleanProperty(name = "fluxer.gateway.enabled", matchIfMissing = true)
	FluxerClientLifecycle fluxerClientLifecycle(Client client, FluxerConnectionDetails details,
			FluxerProperties properties, ObjectProvider<FluxerKeepAlive> keepAlive) {
		return new FluxerClientLifecycle(client, details, properties.gateway().startupTimeout(),
				keepAlive.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnNotWebApplication
	@ConditionalOnBooleanProperty(name = "fluxer.gateway.enabled", matchIfMissing = true)
	FluxerKeepAlive fluxerKeepAlive() {
		return new FluxerKeepAlive();
	}

	private static ClientOptions options(FluxerProperties properties, FluxerConnectionDetails details, Rest rest,
			boolean virtualThreads) {
		FluxerGatewayProperties gateway = properties.gateway();
		FluxerPresenceProperties presence = gateway.presence();
		return new ClientOptions(gateway.intents(), (presence != null) ? presence.toPresence() : null, rest.options(),
				details.getGatewayUrl(), gateway.version(), gateway.waitForGuilds(), properties.cache().toLimits(),
				GatewayOptions.defaults(), properties.listener().toOptions(virtualThreads));
	}

}
