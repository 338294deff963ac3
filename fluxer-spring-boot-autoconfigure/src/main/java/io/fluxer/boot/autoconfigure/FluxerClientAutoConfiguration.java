package io.fluxer.boot.autoconfigure;

import java.time.Duration;

import io.fluxer.client.ChannelManager;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
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
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.gateway.SessionStore;
import io.fluxer.rest.Rest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.context.properties.bind.Binder;
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

	/** Boot's own default of {@code spring.lifecycle.timeout-per-shutdown-phase}. */
	private static final Duration DEFAULT_PHASE_TIMEOUT = Duration.ofSeconds(30);

	FluxerClientAutoConfiguration() {
	}

	@Bean(destroyMethod = "")
	@ConditionalOnMissingBean
	Client fluxerClient(FluxerProperties properties, FluxerConnectionDetails details, Rest rest,
			SessionStore sessionStore, Environment environment,
			ObjectProvider<FluxerClientOptionsCustomizer> optionsCustomizers,
			ObjectProvider<FluxerHttpClientCustomizer> httpClientCustomizers) {
		ClientOptions options = options(properties, details, rest, Threading.VIRTUAL.isActive(environment));
		for (FluxerClientOptionsCustomizer customizer : optionsCustomizers.orderedStream().toList()) {
			options = customizer.customize(options);
		}
		return Client.builder(options)
			.rest(rest)
			.sessionStore(sessionStore)
			.gatewayHttpClient(new HttpClientCustomization(httpClientCustomizers.orderedStream().toList()))
			.build();
	}

	@Bean
	@ConditionalOnMissingBean
	SessionStore fluxerSessionStore(FluxerProperties properties) {
		return properties.gateway().toSessionStore();
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
	@ConditionalOnMissingBean
	@ConditionalOnBooleanProperty(name = "fluxer.gateway.enabled", matchIfMissing = true)
	FluxerClientLifecycle fluxerClientLifecycle(Client client, FluxerConnectionDetails details,
			FluxerProperties properties, Environment environment, ObjectProvider<FluxerKeepAlive> keepAlive) {
		return new FluxerClientLifecycle(client, details, properties.gateway().startupTimeout(),
				stopGrace(properties, environment), keepAlive.getIfAvailable());
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnNotWebApplication
	@ConditionalOnBooleanProperty(name = "fluxer.gateway.enabled", matchIfMissing = true)
	FluxerKeepAlive fluxerKeepAlive() {
		return new FluxerKeepAlive();
	}

	/**
	 * Leaves a third of the time that Boot gives a phase for closing what is open, so
	 * that a listener that hangs does not keep the session from being closed.
	 */
	private static Duration stopGrace(FluxerProperties properties, Environment environment) {
		Duration phase = Binder.get(environment)
			.bind("spring.lifecycle.timeout-per-shutdown-phase", Duration.class)
			.orElse(DEFAULT_PHASE_TIMEOUT);
		Duration grace = phase.multipliedBy(2).dividedBy(3);
		Duration timeout = properties.listener().timeout();
		return (timeout.compareTo(grace) < 0) ? timeout : grace;
	}

	private static ClientOptions options(FluxerProperties properties, FluxerConnectionDetails details, Rest rest,
			boolean virtualThreads) {
		FluxerGatewayProperties gateway = properties.gateway();
		FluxerPresenceProperties presence = gateway.presence();
		return new ClientOptions(gateway.intents(), (presence != null) ? presence.toPresence() : null, rest.options(),
				details.getGatewayUrl(), gateway.version(), gateway.waitForGuilds(), properties.cache().toLimits(),
				GatewayOptions.defaults(), properties.listener().toOptions(virtualThreads), gateway.compression(),
				gateway.toIgnoredEvents(), gateway.shards().toShards());
	}

}
