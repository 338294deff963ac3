package io.fluxer.boot.autoconfigure;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.client.ChannelManager;
import io.fluxer.client.Client;
import io.fluxer.client.DispatchObservationConvention;
import io.fluxer.client.GatewayListener;
import io.fluxer.client.GatewayCommands;
import io.fluxer.client.GuildManager;
import io.fluxer.client.UsersManager;
import io.fluxer.client.MessageManager;
import io.fluxer.client.MemberManager;
import io.fluxer.client.RoleManager;
import io.fluxer.client.EmojiManager;
import io.fluxer.client.StickerManager;
import io.fluxer.client.InviteManager;
import io.fluxer.client.WebhookManager;
import io.fluxer.client.ApplicationManager;
import io.fluxer.gateway.SessionStore;
import io.fluxer.rest.Rest;

import io.micrometer.observation.ObservationRegistry;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of the client, its managers, its start and its stop.
 * <p>
 * With {@code fluxer.gateway.enabled=false} the client and the managers are there, but
 * nothing logs in: calls of the HTTP API work, the cache stays empty and no event comes.
 * Each bot under {@code fluxer.clients} has all of these beans, see
 * {@link NamedFluxerClient}.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = FluxerRestAutoConfiguration.class)
@ConditionalOnBooleanProperty(name = { "fluxer.enabled", "fluxer.rest.enabled" }, matchIfMissing = true)
@Import(NamedClientRegistrar.class)
public final class FluxerClientAutoConfiguration {

	FluxerClientAutoConfiguration() {
	}

	@Bean
	ClientFactory fluxerClientFactory(ClientProperties properties, Environment environment,
			ObjectProvider<FluxerCacheCustomizer> cacheCustomizers,
			ObjectProvider<FluxerClientOptionsCustomizer> optionsCustomizers,
			ObjectProvider<FluxerHttpClientCustomizer> httpClientCustomizers,
			ObjectProvider<FluxerGatewayCustomizer> gatewayCustomizers, ObjectProvider<SessionStore> sessionStore,
			ObjectProvider<FluxerKeepAlive> keepAlive, ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<DispatchObservationConvention> dispatchObservationConvention,
			ObjectProvider<GatewayListener> gatewayListeners) {
		return new ClientFactory(properties, environment, cacheCustomizers, optionsCustomizers, httpClientCustomizers,
				gatewayCustomizers, sessionStore, keepAlive,
				new ClientInstrumentation(observations, dispatchObservationConvention, gatewayListeners));
	}

	@Bean
	@ConditionalOnMissingBean
	FluxerClients fluxerClients(ObjectProvider<Client> client, ListableBeanFactory beans, Environment environment) {
		List<Client> clients = new ArrayList<>(client.orderedStream().toList());
		NamedFluxerClient.of(environment)
			.forEach((named) -> clients.add(beans.getBean(named.beanName("FluxerClient"), Client.class)));
		return new FluxerClients(clients);
	}

	@Bean
	@ConditionalOnMissingBean
	SessionStore fluxerSessionStore(ClientFactory factory) {
		return factory.sharedSessionStore();
	}

	@Bean
	FluxerTokens fluxerTokens(FluxerClients clients, ObjectProvider<FluxerClientLifecycle> lifecycles) {
		return new FluxerTokens(clients, lifecycles);
	}

	@Bean
	@ConditionalOnBean(value = FluxerClients.class, search = SearchStrategy.CURRENT)
	FluxerReadiness fluxerReadiness(FluxerClients clients, ClientProperties properties,
			ApplicationEventPublisher publisher, ObjectProvider<ApplicationAvailability> availability) {
		// Made first, so that it hears of an announcement before what corrects it.
		availability.getIfAvailable();
		List<Client> watched = clients.all()
			.stream()
			.filter((client) -> properties.of(client.name()).gateway().readiness())
			.toList();
		return new FluxerReadiness(watched, publisher);
	}

	@Bean
	@ConditionalOnBean(value = FluxerClients.class, search = SearchStrategy.CURRENT)
	@ConditionalOnNotWebApplication
	FluxerKeepAlive fluxerKeepAlive() {
		return new FluxerKeepAlive();
	}

	/**
	 * The bot of {@code fluxer.token}.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnDefaultFluxerClient
	static class DefaultClientConfiguration {

		@Bean(destroyMethod = "")
		@ConditionalOnMissingBean
		Client fluxerClient(ClientFactory factory, FluxerConnectionDetails details, Rest rest) {
			return factory.create(details, rest);
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
		MessageManager fluxerMessageManager(Client client) {
			return client.messages();
		}

		@Bean
		@ConditionalOnMissingBean
		MemberManager fluxerMemberManager(Client client) {
			return client.members();
		}

		@Bean
		@ConditionalOnMissingBean
		RoleManager fluxerRoleManager(Client client) {
			return client.roles();
		}

		@Bean
		@ConditionalOnMissingBean
		EmojiManager fluxerEmojiManager(Client client) {
			return client.emojis();
		}

		@Bean
		@ConditionalOnMissingBean
		StickerManager fluxerStickerManager(Client client) {
			return client.stickers();
		}

		@Bean
		@ConditionalOnMissingBean
		InviteManager fluxerInviteManager(Client client) {
			return client.invites();
		}

		@Bean
		@ConditionalOnMissingBean
		WebhookManager fluxerWebhookManager(Client client) {
			return client.webhooks();
		}

		@Bean
		@ConditionalOnMissingBean
		ApplicationManager fluxerApplicationManager(Client client) {
			return client.applications();
		}

		@Bean
		@ConditionalOnMissingBean
		GatewayCommands fluxerGatewayCommands(Client client) {
			return client.gateway();
		}

		@Bean
		@ConditionalOnBean(value = Client.class, search = SearchStrategy.CURRENT)
		@ConditionalOnBooleanProperty(name = "fluxer.gateway.enabled", matchIfMissing = true)
		FluxerClientLifecycle fluxerClientLifecycle(ClientFactory factory, Client client,
				FluxerConnectionDetails details) {
			return factory.lifecycle(client, details);
		}

	}

}
