package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.ChannelManager;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.InvalidTokenException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for several bots in one application over the wire.
 */
@ExtendWith(OutputCaptureExtension.class)
class SeveralClientsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private FluxerServer first;

	private FluxerServer second;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServers() {
		this.first = FluxerServer.start();
		this.second = FluxerServer.start();
		this.runner = TestApplication.runner()
			.withPropertyValues("fluxer.clients.greeter.token=" + this.first.botToken(),
					"fluxer.clients.greeter.rest.api-url=" + this.first.apiUrl(),
					"fluxer.clients.night-watch.token=" + this.second.botToken(),
					"fluxer.clients.night-watch.rest.api-url=" + this.second.apiUrl(),
					"fluxer.clients.night-watch.gateway.wait-for-guilds=true", "fluxer.cache.users=7");
	}

	@AfterEach
	void stopServers() {
		this.first.close();
		this.second.close();
	}

	@Test
	void eachBotHasItsBeansAndItsEvents() {
		this.runner.withBean(Bots.class).withBean(Hearer.class).run((context) -> {
			FluxerClients clients = context.getBean(FluxerClients.class);
			assertThat(clients.names()).containsExactlyInAnyOrder("greeter", "night-watch");
			Bots bots = context.getBean(Bots.class);
			assertThat(bots.greeter).isSameAs(context.getBean("greeterFluxerClient"))
				.isSameAs(clients.get("greeter"))
				.returns("greeter", Client::name);
			assertThat(bots.greeter.isReady()).isTrue();
			assertThat(bots.greeter.rest()).isSameAs(bots.greeterRest);
			assertThat(bots.greeter.options().waitForGuilds()).isFalse();
			Client nightWatch = clients.get("night-watch");
			assertThat(nightWatch.isReady()).isTrue();
			assertThat(nightWatch.options().waitForGuilds()).isTrue();
			assertThat(nightWatch.options().cache().users()).isEqualTo(7);
			assertThat(bots.channels).isSameAs(nightWatch.channels());
			assertThat(context.getBean("nightWatchFluxerGuildManager")).isSameAs(nightWatch.guilds());

			this.first.person().say(this.first.channelId(), "to the first");
			this.second.person().say(this.second.channelId(), "to the second");
			Hearer hearer = context.getBean(Hearer.class);
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(hearer.heard).containsExactlyInAnyOrder("greeter: to the first",
						"night-watch: to the second"));
		});
		await().atMost(LIMIT)
			.until(() -> this.first.gateway().connections() + this.second.gateway().connections() == 0);
	}

	@Test
	void aBotThatGetsNoAnswerHoldsUpNoOther(CapturedOutput output) {
		this.first.gateway().refuseConnections(true);
		this.runner
			.withPropertyValues("fluxer.clients.greeter.gateway.startup-timeout=300ms",
					"fluxer.clients.greeter.gateway.reconnect.min-backoff=10ms",
					"fluxer.clients.greeter.gateway.reconnect.max-backoff=50ms")
			.run((context) -> {
				FluxerClients clients = context.getBean(FluxerClients.class);
				assertThat(clients.get("greeter").isReady()).isFalse();
				assertThat(clients.get("night-watch").isReady()).isTrue();
				assertThat(output.getAll()).contains("fluxer.clients.greeter.gateway.startup-timeout");
				this.first.gateway().refuseConnections(false);
				clients.get("greeter").whenReady().block(LIMIT);
			});
	}

	@Test
	void noBotIsMadeBesideThoseThatAreNamed() {
		this.runner.run((context) -> {
			assertThat(context).hasNotFailed()
				.doesNotHaveBean("fluxerClient")
				.doesNotHaveBean("fluxerRest")
				.doesNotHaveBean(FluxerServer.class);
			assertThat(context.getBeanProvider(Client.class).stream()).hasSize(2);
		});
	}

	@Test
	void beansOfANamedBotAreInjectedOnlyWhereTheyAreAskedFor() {
		try (FluxerServer third = FluxerServer.start()) {
			this.runner
				.withPropertyValues("fluxer.token=" + third.botToken(), "fluxer.clients.greeter.embedded.enabled=false",
						"fluxer.rest.api-url=" + third.apiUrl())
				.withBean(OneBot.class)
				.run((context) -> {
					OneBot bot = context.getBean(OneBot.class);
					assertThat(bot.client).isSameAs(context.getBean("fluxerClient"));
					assertThat(bot.all).containsExactly(bot.client);
					assertThat(bot.client.isReady()).isTrue();
					assertThat(context.getBean(FluxerClients.class).all()).hasSize(3).startsWith(bot.client);
				});
		}
	}

	@Test
	void metersTellTheBotsApart() {
		this.runner.withPropertyValues("fluxer.gateway.enabled=false").run((context) -> {
			FluxerClients clients = context.getBean(FluxerClients.class);
			clients.all().forEach((client) -> client.rest().get(Routes.currentUser()).block(LIMIT));
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			for (String client : clients.names()) {
				assertThat(meters.get("fluxer.rest.call").tag("client", client).timer().count()).isOne();
				assertThat(meters.get("fluxer.rest.ratelimit.queued").tag("client", client).gauge().value()).isZero();
				assertThat(meters.get("fluxer.rest.ratelimit.remaining").tag("client", client).gauge()).isNotNull();
			}
		});
	}

	@Test
	void aBeanOfTheApplicationReplacesTheOneOfItsName() {
		Rest own = Rest.builder(io.fluxer.rest.RestOptions.defaults().withApiUrl(this.first.apiUrl()))
			.clientName("greeter")
			.build();
		this.runner.withPropertyValues("fluxer.gateway.enabled=false")
			.withBean("greeterFluxerRest", Rest.class, () -> own)
			.run((context) -> assertThat(context.getBean(FluxerClients.class).get("greeter").rest()).isSameAs(own));
	}

	@Test
	void aBotWithoutATokenNamesItsProperty() {
		this.runner.withPropertyValues("fluxer.clients.third.rest.api-url=" + this.first.apiUrl())
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(FluxerTokenException.class)
				.hasMessageContaining("'fluxer.clients.third.token' is not set"));
	}

	@Test
	void aRefusedTokenNamesItsProperty() {
		this.runner.withPropertyValues("fluxer.clients.night-watch.token=" + this.second.botId() + ".wrong")
			.run((context) -> {
				assertThat(context).getFailure().rootCause().isInstanceOf(InvalidTokenException.class);
				FailureAnalysis analysis = new InvalidTokenFailureAnalyzer(null).analyze(context.getStartupFailure());
				assertThat(analysis).isNotNull();
				assertThat(analysis.getAction()).contains("'fluxer.clients.night-watch.token'",
						"FLUXER_CLIENTS_NIGHTWATCH_TOKEN");
			});
		assertThat(this.first.gateway().connections()).isZero();
	}

	@Test
	void eachBotWithNeitherTokenNorAddressHasAnEmbeddedServer(CapturedOutput output) {
		TestApplication.runner()
			.withPropertyValues("fluxer.clients.greeter.gateway.startup-timeout=20s",
					"fluxer.clients.night-watch.gateway.startup-timeout=20s", "fluxer.clients.real.token=1.secret",
					"fluxer.clients.real.gateway.enabled=false")
			.run((context) -> {
				FluxerClients clients = context.getBean(FluxerClients.class);
				assertThat(context.getBeanProvider(FluxerServer.class).stream()).hasSize(2);
				assertThat(clients.get("greeter").isReady()).isTrue();
				assertThat(clients.get("night-watch").options().rest().apiUrl())
					.isEqualTo(context.getBean("nightWatchFluxerServer", FluxerServer.class).apiUrl());
				assertThat(clients.get("real").options().rest().apiUrl()).isEqualTo("https://api.fluxer.app/v1");
				assertThat(output.getAll()).contains("fluxer.clients.night-watch.token");
			});
	}

	@Test
	void withoutTheModuleABotWithoutATokenIsAnError() {
		TestApplication.runner()
			.withPropertyValues("fluxer.clients.greeter.gateway.enabled=false")
			.withClassLoader(new FilteredClassLoader("io.fluxer.embedded"))
			.run((context) -> assertThat(context).getFailure().rootCause().isInstanceOf(FluxerTokenException.class));
	}

	static class Bots {

		@Autowired
		@Qualifier("greeter")
		private Client greeter;

		@Autowired
		@Qualifier("greeter")
		private Rest greeterRest;

		@Autowired
		@Qualifier("night-watch")
		private ChannelManager channels;

	}

	static class OneBot {

		private final Client client;

		private final List<Client> all;

		OneBot(Client client, List<Client> all) {
			this.client = client;
			this.all = all;
		}

	}

	static class Hearer {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		@FluxerListener
		void hear(FluxerEvent<MessageCreateEvent> event) {
			this.heard.add(event.getClient().name() + ": " + event.getPayload().message().content());
		}

	}

}
