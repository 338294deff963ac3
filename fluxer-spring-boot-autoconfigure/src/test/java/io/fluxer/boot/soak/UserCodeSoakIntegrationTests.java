package io.fluxer.boot.soak;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.client.ClientState;
import io.fluxer.embedded.FluxerServer;
import io.micrometer.context.ContextRegistry;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Lets user code of every kind fail again and again, with all that can be thrown, and
 * looks at what is left of the bot. {@code fluxer.soak.seed} decides what fails when;
 * {@code fluxer.soak.factor}, which the Maven profile {@code long} sets, how long it goes
 * on; {@code fluxer.soak.kinds} names the kinds that fail alone, to find out which of
 * them does harm, and {@code fluxer.soak.log} lets the log be seen.
 */
@Timeout(600)
class UserCodeSoakIntegrationTests {

	private static final long SEED = Long.getLong("fluxer.soak.seed", 20261201);

	/** How many times as long as in a usual build. */
	private static final int FACTOR = Integer.getInteger("fluxer.soak.factor", 1);

	private static final int ENOUGH = Integer.getInteger("fluxer.soak.enough", 220) * FACTOR;

	/** To look at a few alone. */
	private static final Set<UserCode> KINDS = kinds(System.getProperty("fluxer.soak.kinds", ""));

	private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("fluxer.soak.limit", 40) * FACTOR);

	private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

	private final Level level = this.root.getLevel();

	private final Set<Thread> threadsBefore = new HashSet<>(Thread.getAllStackTraces().keySet());

	private final Chaos chaos = new Chaos(SEED, ENOUGH, KINDS);

	private FluxerServer server;

	@BeforeEach
	void start() {
		// Ten thousand stack traces.
		this.root.setLevel(Boolean.getBoolean("fluxer.soak.log") ? this.level : Level.OFF);
		ContextRegistry.getInstance().registerThreadLocalAccessor(new ChaoticListeners.Accessor(this.chaos));
		this.server = FluxerServer.start();
	}

	@AfterEach
	void stop() {
		this.server.close();
		ContextRegistry.getInstance().removeThreadLocalAccessor(ChaoticListeners.Accessor.KEY);
		this.root.setLevel(this.level);
	}

	@Test
	void aBotOutlivesWhateverItsUsersThrow() {
		System.out.println("user code: seed " + SEED + ", -Dfluxer.soak.seed=… for another");
		runner().run((context) -> {
			assertThat(context).hasNotFailed();
			long begun = System.nanoTime();
			Soak soak = new Soak(this.server, context, this.chaos, SEED);
			soak.run(LIMIT);
			Duration took = Duration.ofNanos(System.nanoTime() - begun);
			Aftermath aftermath = Aftermath.of(soak);
			System.out.println(aftermath.describe(this.chaos.count()));
			System.out.println("of each kind: " + this.chaos.counts());
			System.out.printf("in %d rounds, %d of them slow, and %d s; %d calls, %d given up%n", soak.rounds(),
					soak.slowRounds(), took.toSeconds(), soak.calls().begun(), soak.calls().cancelled());
			SoftAssertions.assertSoftly((softly) -> {
				softly.assertThat(this.chaos.lacking()).as("kinds that seldom failed").isEmpty();
				softly.assertThat(this.chaos.count()).as("throws").isGreaterThanOrEqualTo(KINDS.size() * (long) ENOUGH);
				softly.assertThat(aftermath.lanesStuck()).as("lanes stuck").isEmpty();
				softly.assertThat(aftermath.callsFailed()).as("calls that fail at the end").isEmpty();
				softly.assertThat(aftermath.slotsLost()).as("slots lost").isZero();
				softly.assertThat(aftermath.behind()).as("dispatches not acknowledged").isZero();
				softly.assertThat(soak.calls().withoutEnd()).as("calls without an end").isEmpty();
				softly.assertThat(soak.client().state()).isEqualTo(ClientState.READY);
				softly.assertThat(health(context)).isEqualTo(Status.UP);
				softly.assertThat(soak.client().laneStatistics().queued()).as("events that wait").isZero();
				softly.assertThat(soak.client().laneStatistics().droppedByLane()).as("dropped").isZero();
				assertThatAllWasHeardOnce(softly, soak);
			});
			assertThatHealthTellsTheTruth(context, soak.client());
		});
		this.server.close();
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(threadsLeft()).isEmpty());
	}

	private void assertThatAllWasHeardOnce(SoftAssertions softly, Soak soak) {
		List<Snowflake> all = soak.channels().stream().flatMap((channel) -> soak.said(channel).stream()).toList();
		for (Snowflake channel : soak.channels()) {
			softly.assertThat(soak.control().heard(channel)).as("heard in order").isEqualTo(soak.said(channel));
		}
		softly.assertThat(soak.heardByHandler()).as("heard by a handler").hasSameSizeAs(all).containsAll(all);
	}

	private void assertThatHealthTellsTheTruth(ApplicationContext context, Client client) {
		this.server.gateway().refuseConnections(true);
		this.server.gateway().cut();
		await().atMost(Duration.ofSeconds(10)).until(() -> !client.isReady());
		assertThat(health(context)).isEqualTo(Status.OUT_OF_SERVICE);
		this.server.gateway().refuseConnections(false);
		await().atMost(Duration.ofSeconds(10)).until(client::isReady);
		assertThat(health(context)).isEqualTo(Status.UP);
	}

	private ApplicationContextRunner runner() {
		return TestApplication.runner(this.server)
			.withBean(Chaos.class, () -> this.chaos)
			.withUserConfiguration(SoakConfiguration.class)
			.withPropertyValues("fluxer.listener.timeout=500ms", "fluxer.rest.timeout=1s", "fluxer.rest.max-retries=2",
					"fluxer.rest.retry.min-backoff=5ms", "fluxer.rest.retry.max-backoff=20ms",
					"fluxer.gateway.reconnect.min-backoff=10ms", "fluxer.gateway.reconnect.max-backoff=50ms",
					"fluxer.commands.apologize=true", "fluxer.commands.answer-unknown=true", "spring.jmx.enabled=true",
					"management.endpoints.jmx.exposure.include=fluxer");
	}

	private static Status health(ApplicationContext context) {
		return context.getBean("fluxerHealthContributor", ReactiveHealthIndicator.class)
			.health(true)
			.block(Duration.ofSeconds(5))
			.getStatus();
	}

	private static Set<UserCode> kinds(String names) {
		return names.isEmpty() ? EnumSet.allOf(UserCode.class)
				: Arrays.stream(names.split(",")).map(UserCode::valueOf).collect(Collectors.toSet());
	}

	private List<String> threadsLeft() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !this.threadsBefore.contains(thread) && thread.isAlive())
			.map(Thread::getName)
			.filter((name) -> name.startsWith("fluxer-"))
			.toList();
	}

}
