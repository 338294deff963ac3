package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import io.fluxer.boot.TestApplication;
import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.client.IgnoredEvents;
import io.fluxer.client.LaneOptions;
import io.fluxer.gateway.CompressionUnavailableException;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.gateway.Presence;
import io.fluxer.rest.Rest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FluxerClientAutoConfiguration}.
 */
class FluxerClientAutoConfigurationTests {

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false");

	@Test
	void createsTheClientAndItsManagers() {
		this.runner.run((context) -> {
			Client client = context.getBean("fluxerClient", Client.class);
			assertThat(client.rest()).isSameAs(context.getBean(Rest.class));
			assertThat(client.options()).isEqualTo(ClientOptions.defaults());
			managers(client).forEach((name, manager) -> assertThat(context.getBean(name)).isSameAs(manager));
		});
	}

	@Test
	void everyManagerOfTheClientIsABean() {
		long accessors = Arrays.stream(Client.class.getMethods())
			.filter((method) -> method.getReturnType().getSimpleName().matches(".*Manager|GatewayCommands"))
			.count();
		assertThat(managers(Client.create(ClientOptions.defaults()))).hasSize((int) accessors);
	}

	@Test
	void takesItsOptionsFromProperties() {
		this.runner.withPropertyValues("fluxer.gateway.url=ws://127.0.0.1:20000/gateway", "fluxer.gateway.version=2",
				"fluxer.gateway.intents=3", "fluxer.gateway.wait-for-guilds=true",
				"fluxer.gateway.presence.status=idle", "fluxer.gateway.reconnect.min-backoff=2s",
				"fluxer.gateway.reconnect.max-backoff=30s", "fluxer.cache.users=5", "fluxer.listener.order-by=shard")
			.run((context) -> {
				ClientOptions options = context.getBean(Client.class).options();
				assertThat(options.gatewayUrl()).isEqualTo("ws://127.0.0.1:20000/gateway");
				assertThat(options.gatewayVersion()).isEqualTo("2");
				assertThat(options.intents()).isEqualTo(3);
				assertThat(options.waitForGuilds()).isTrue();
				assertThat(options.gateway())
					.isEqualTo(new GatewayOptions(Duration.ofSeconds(2), Duration.ofSeconds(30)));
				assertThat(options.presence()).isEqualTo(new Presence(Presence.Status.IDLE, false, false, null));
				assertThat(options.cache()).isEqualTo(new CacheSizeLimits(null, null, 5, null));
				assertThat(options.lanes().orderBy()).isEqualTo(LaneOptions.OrderBy.SHARD);
			});
	}

	/** The library is not on the class path of these tests. */
	@Test
	void compressionWithoutItsLibraryFailsTheStart() {
		this.runner.withPropertyValues("fluxer.gateway.compression=zstd")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.satisfies((cause) -> assertThat(cause).isInstanceOf(ClassNotFoundException.class))
				.hasMessageContaining("zstd"));
		this.runner.withPropertyValues("fluxer.gateway.compression=zstd")
			.run((context) -> assertThat(context).getFailure()
				.hasStackTraceContaining(CompressionUnavailableException.class.getName())
				.hasStackTraceContaining("com.github.luben:zstd-jni"));
		this.runner
			.withPropertyValues("fluxer.clients.helper.token=1.secret",
					"fluxer.clients.helper.gateway.compression=zstd")
			.run((context) -> assertThat(context).getFailure()
				.satisfies((failure) -> assertThat(TokenProperty.prefix(failure)).isEqualTo("fluxer.clients.helper")));
	}

	@Test
	void ignoredEventsReachTheOptions() {
		this.runner.withPropertyValues("fluxer.gateway.ignore-unheard-events=true")
			.run((context) -> assertThat(context.getBean(Client.class).options().ignoredEvents())
				.isEqualTo(IgnoredEvents.auto()));
	}

	@Test
	void listenersRunOnVirtualThreadsIfBootDoes() {
		this.runner.withPropertyValues("spring.threads.virtual.enabled=true")
			.run((context) -> assertThat(context.getBean(Client.class).options().lanes().virtualThreads())
				.isEqualTo(Runtime.version().feature() >= 21));
		this.runner.withPropertyValues("spring.threads.virtual.enabled=false")
			.run((context) -> assertThat(context.getBean(Client.class).options().lanes().virtualThreads()).isFalse());
	}

	@Test
	void customizersChangeTheOptionsInTheirOrder() {
		GatewayOptions fast = new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(20));
		this.runner
			.withBean(FluxerClientOptionsCustomizer.class,
					() -> (options) -> options.withIntents(options.intents() + 1).withGateway(fast))
			.run((context) -> {
				ClientOptions options = context.getBean(Client.class).options();
				assertThat(options.gateway()).isEqualTo(fast);
				assertThat(options.intents()).isEqualTo(1);
			});
	}

	@Test
	void customizersChangeCacheAndOptionsOfOneBot() {
		FluxerClientOptionsCustomizer byName = new FluxerClientOptionsCustomizer() {

			@Override
			public ClientOptions customize(ClientOptions options) {
				return options;
			}

			@Override
			public ClientOptions customize(String client, ClientOptions options) {
				return options.withGatewayVersion(client);
			}

		};
		this.runner.withPropertyValues("fluxer.cache.users=3")
			.withBean(FluxerCacheCustomizer.class,
					() -> (limits) -> new CacheSizeLimits(limits.users(), null, null, null))
			.withBean(FluxerClientOptionsCustomizer.class, () -> byName)
			.run((context) -> {
				ClientOptions options = context.getBean(Client.class).options();
				assertThat(options.cache()).isEqualTo(new CacheSizeLimits(3, null, null, null));
				assertThat(options.gatewayVersion()).isEqualTo("default");
			});
	}

	@Test
	void beansOfTheApplicationReplaceItsOwn() {
		Client own = Client.create(ClientOptions.defaults());
		ApplicationContextRunner replaced = this.runner.withBean("myClient", Client.class, () -> own);
		for (Map.Entry<String, Object> manager : managers(own).entrySet()) {
			replaced = withBean(replaced, "my" + manager.getKey(), manager.getValue());
		}
		replaced.run((context) -> assertThat(context).getBeanNames(Object.class)
			.contains("myClient", "myfluxerGuildManager", "myfluxerApplicationManager")
			.doesNotContain("fluxerClient")
			.doesNotContainAnyElementsOf(managers(own).keySet()));
	}

	@Test
	void withoutTheGatewayNothingLogsInAndNoThreadIsKept() {
		this.runner.run((context) -> {
			assertThat(context).hasSingleBean(Client.class).doesNotHaveBean(FluxerClientLifecycle.class);
			assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.doesNotContain("fluxer-keep-alive");
			assertThat(context.getBean(Client.class).isReady()).isFalse();
		});
	}

	@SuppressWarnings("unchecked")
	private static <T> ApplicationContextRunner withBean(ApplicationContextRunner runner, String name, T bean) {
		return runner.withBean(name, (Class<T>) bean.getClass(), () -> bean);
	}

	private static Map<String, Object> managers(Client client) {
		return Map.ofEntries(Map.entry("fluxerGuildManager", client.guilds()),
				Map.entry("fluxerChannelManager", client.channels()),
				Map.entry("fluxerMessageManager", client.messages()),
				Map.entry("fluxerMemberManager", client.members()), Map.entry("fluxerRoleManager", client.roles()),
				Map.entry("fluxerEmojiManager", client.emojis()), Map.entry("fluxerStickerManager", client.stickers()),
				Map.entry("fluxerInviteManager", client.invites()),
				Map.entry("fluxerWebhookManager", client.webhooks()), Map.entry("fluxerUsersManager", client.users()),
				Map.entry("fluxerApplicationManager", client.applications()),
				Map.entry("fluxerGatewayCommands", client.gateway()));
	}

}
