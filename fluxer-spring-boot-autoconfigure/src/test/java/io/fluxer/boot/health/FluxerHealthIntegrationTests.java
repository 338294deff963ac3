package io.fluxer.boot.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.autoconfigure.FluxerClientOptionsCustomizer;
import io.fluxer.client.Client;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.gateway.GatewayOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.health.contributor.CompositeReactiveHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthContributor;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for health and availability over the wire, without a web server.
 */
@ExtendWith(OutputCaptureExtension.class)
class FluxerHealthIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private FluxerServer server;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServer() {
		this.server = FluxerServer.start();
		this.runner = TestApplication.runner(this.server)
			.withBean(FluxerClientOptionsCustomizer.class, () -> (options) -> options
				.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(50))));
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aBotThatIsReadyIsUp() {
		this.runner.run((context) -> {
			Health health = health(context);
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat(health.getDetails()).containsOnlyKeys("state", "shards");
			assertThat(health.getDetails().get("shards").toString()).contains("READY");
		});
	}

	@Test
	void aBotThatConnectsIsOutOfService() {
		this.runner.run((context) -> {
			this.server.gateway().refuseConnections(true);
			this.server.gateway().cut();
			await().atMost(LIMIT).until(() -> health(context).getStatus().equals(Status.OUT_OF_SERVICE));
			this.server.gateway().refuseConnections(false);
			await().atMost(LIMIT).until(() -> health(context).getStatus().equals(Status.UP));
		});
	}

	@Test
	void aListenerThatIgnoresItsInterruptIsToldInHealthAndInTheLog(CapturedOutput output) {
		this.runner.withBean(Holding.class).withPropertyValues("fluxer.listener.timeout=300ms").run((context) -> {
			this.server.person().say(this.server.channelId(), "hello");
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(health(context).getDetails()).containsEntry("overdueListeners", 1));
			assertThat(output.getAll())
				.contains("A handler of MESSAGE_CREATE (shard 0, channel " + this.server.channelId()
						+ ") is given up and its lane goes on")
				.contains("TimeoutException: Not finished within PT0.3S (fluxer.listener.timeout)")
				.contains("Holding.listen");
			context.getBean(Holding.class).end.countDown();
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(health(context).getDetails()).doesNotContainKey("overdueListeners"));
		});
	}

	@Test
	void aBotThatIsRefusedForGoodIsDownAndTheApplicationAlive() {
		this.runner.run((context) -> {
			AvailabilityChangeEvent.publish(context, LivenessState.CORRECT);
			this.server.revokeBotToken();
			await().atMost(LIMIT).until(() -> health(context).getStatus().equals(Status.DOWN));
			assertThat(health(context).getDetails().get("reason").toString()).contains("InvalidTokenException")
				.doesNotContain(this.server.botToken());
			assertThat(context.getBean(ApplicationAvailability.class).getLivenessState())
				.isEqualTo(LivenessState.CORRECT);
		});
	}

	@Test
	void aBotThatOnlyCallsTheApiIsUp() {
		this.runner.withPropertyValues("fluxer.gateway.enabled=false").run((context) -> {
			assertThat(health(context).getStatus()).isEqualTo(Status.UP);
			assertThat(health(context).getDetails()).containsEntry("gateway", "not used");
		});
	}

	@Test
	void theEmbeddedServerIsNamed() {
		TestApplication.runner()
			.run((context) -> assertThat(health(context).getDetails()).containsEntry("embedded",
					context.getBean(FluxerServer.class).apiUrl()));
	}

	@Test
	void severalBotsAreToldApart() {
		this.runner
			.withPropertyValues("fluxer.clients.helper.token=1.secret", "fluxer.clients.helper.gateway.enabled=false")
			.run((context) -> {
				CompositeReactiveHealthContributor all = (CompositeReactiveHealthContributor) context
					.getBean("fluxerHealthContributor");
				assertThat(health(all.getContributor("default")).getStatus()).isEqualTo(Status.UP);
				assertThat(health(all.getContributor("helper")).getDetails()).containsEntry("gateway", "not used");
			});
	}

	@Test
	void itIsOffWithItsSwitchAndWithoutItsModule() {
		ApplicationContextRunner offline = this.runner.withPropertyValues("fluxer.gateway.enabled=false");
		offline.withPropertyValues("management.health.fluxer.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("fluxerHealthContributor"));
		offline.withClassLoader(new FilteredClassLoader("org.springframework.boot.health.contributor"))
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("fluxerHealthContributor"));
	}

	@Test
	void readinessFollowsTheBotIfItIsSoSet() {
		this.runner.withPropertyValues("fluxer.gateway.readiness=true").run((context) -> {
			ApplicationAvailability availability = context.getBean(ApplicationAvailability.class);
			AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
			assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
			this.server.gateway().refuseConnections(true);
			this.server.gateway().cut();
			await().atMost(LIMIT).until(() -> availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC);
			this.server.gateway().refuseConnections(false);
			await().atMost(LIMIT).until(() -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
		});
	}

	@Test
	void theApplicationIsNotReadyBeforeTheBotIfItIsSoSet() {
		this.server.gateway().refuseConnections(true);
		this.runner.withPropertyValues("fluxer.gateway.readiness=true", "fluxer.gateway.startup-timeout=0s")
			.run((context) -> {
				ApplicationAvailability availability = context.getBean(ApplicationAvailability.class);
				AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
				assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
				this.server.gateway().refuseConnections(false);
				await().atMost(LIMIT).until(() -> availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC);
				AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
				context.getBean(Client.class).reconnect().block(LIMIT);
				await().atMost(LIMIT).until(() -> context.getBean(Client.class).isReady());
				assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.REFUSING_TRAFFIC);
			});
	}

	@Test
	void readinessIsNotTheBotsBusinessOtherwise() {
		this.server.gateway().refuseConnections(true);
		this.runner.withPropertyValues("fluxer.gateway.startup-timeout=0s").run((context) -> {
			AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
			assertThat(context.getBean(ApplicationAvailability.class).getReadinessState())
				.isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);
		});
	}

	private static Health health(ApplicationContext context) {
		return health(context.getBean("fluxerHealthContributor", ReactiveHealthContributor.class));
	}

	private static Health health(ReactiveHealthContributor contributor) {
		Health health = ((ReactiveHealthIndicator) contributor).health(true).block(LIMIT);
		assertThat(health).isNotNull();
		return health;
	}

	static class Holding {

		private final CountDownLatch end = new CountDownLatch(1);

		@FluxerListener
		void listen(MessageCreateEvent event) {
			boolean over = false;
			while (!over) {
				try {
					over = this.end.await(1, TimeUnit.MINUTES);
				}
				catch (InterruptedException ex) {
					// What badly written code does.
				}
			}
		}

	}

}
