package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.event.SessionResumedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day of virtual time in which people act and connections fail at random.
 */
class DayOfFaultsTests {

	/** Between two actions of people, in milliseconds. */
	private static final long MEAN_PAUSE = 8000;

	private static final Duration LONGEST_FAULT = Duration.ofMinutes(8);

	private static final Duration TWO_BEATS = Duration.ofSeconds(30);

	private final long seed = Long.getLong("fluxer.seed", System.nanoTime());

	private final SplittableRandom random = new SplittableRandom(this.seed);

	private final SessionAudit audit = new SessionAudit();

	private final VirtualFluxer fluxer = new VirtualFluxer(this.seed,
			(options) -> options.withCache(CacheSizeLimits.unbounded().withMessages(20)), this.audit);

	private final Crowd crowd = new Crowd(this.fluxer.core, this.random.split());

	private final Faults faults = new Faults(this.fluxer, this.audit, this.random.split());

	private final List<String> differences = new ArrayList<>();

	private int entries;

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.fluxer");

	@BeforeEach
	void silenceTheLog() {
		this.logger.setLevel(Level.OFF);
	}

	@AfterEach
	void restoreTheLog() {
		this.logger.setLevel(null);
	}

	@BeforeEach
	void login() {
		SplittableRandom pauses = this.random.split();
		this.fluxer.gateway.wire(this.audit);
		this.fluxer.watch((listener) -> this.audit.watch(listener, this.fluxer.client.cache()));
		this.fluxer.client.onEnvelope((envelope) -> {
			this.audit.handled(envelope);
			Mono<Void> work = (pauses.nextInt(10) > 0) ? Mono.empty()
					: Mono.delay(Duration.ofMillis(pauses.nextInt(3000)), this.fluxer.time).then();
			return work.doOnTerminate(() -> this.audit.finished(envelope));
		});
		this.crowd.settle();
		this.fluxer.login();
		subscribeToPresences();
	}

	@Test
	void nothingThatTheServerKeptIsLostAndTheCacheIsAsTheServer() {
		for (int hour = 0; hour < 24; hour++) {
			pass(Duration.ofHours(1), true);
			compareWhenQuiet();
		}
		report("day");
		assertThat(missed()).isPositive();
		assertThat(this.audit.swallowed()).isPositive();
	}

	@Test
	void nothingIsMissedWhileOnlyPrivateChannelsAreUsedInFaults() {
		for (int hour = 0; hour < 4; hour++) {
			pass(Duration.ofHours(1), false);
			compareWhenQuiet();
		}
		report("calm hours");
		assertThat(missed()).as("seed %d", this.seed).isZero();
		assertThat(sessions() - 1).as("sessions given up, seed %d", this.seed)
			.isLessThanOrEqualTo(this.faults.endsOfSessions());
	}

	private void subscribeToPresences() {
		this.crowd.guilds()
			.forEach((guild) -> this.fluxer.client.gateway()
				.subscribeToPresences(guild, this.crowd.people())
				.subscribe());
	}

	/**
	 * Lets people act and connections fail.
	 * @param careless whether people act in guilds while the connection is down, which
	 * the server does not bring back
	 */
	private void pass(Duration duration, boolean careless) {
		Instant end = this.fluxer.now().plus(duration);
		Instant nextFault = this.fluxer.now();
		Instant calmAt = nextFault;
		boolean sessionEnded = false;
		while (this.fluxer.now().isBefore(end)) {
			this.fluxer.advance(Duration.ofMillis((long) (-MEAN_PAUSE * Math.log(1 - this.random.nextDouble()))));
			if (!this.fluxer.now().isBefore(nextFault)) {
				this.fluxer.advance(careless ? Duration.ZERO : Duration.ofSeconds(5));
				int ends = this.faults.endsOfSessions();
				this.faults.strike();
				sessionEnded = this.faults.endsOfSessions() > ends;
				calmAt = this.fluxer.now().plus(LONGEST_FAULT);
				nextFault = this.fluxer.now()
					.plus(careless ? Duration.ofSeconds(this.random.nextInt(1, 900)) : LONGEST_FAULT.plusMinutes(3));
			}
			boolean calm = !this.fluxer.now().isBefore(calmAt);
			if (careless || calm) {
				this.crowd.act();
			}
			if ((careless || calm || !sessionEnded) && this.random.nextInt(3) == 0) {
				this.crowd.actPrivately();
			}
		}
	}

	/** Lets everything come to rest. */
	private void compareWhenQuiet() {
		this.crowd.endOutages();
		this.fluxer.advance(LONGEST_FAULT);
		long arrived = this.audit.arrived();
		this.fluxer.advance(TWO_BEATS);
		if (this.fluxer.levers().floor() < Math.min(arrived, this.fluxer.levers().sequence())) {
			this.differences
				.add(this.fluxer.now() + " acknowledged #" + this.fluxer.levers().floor() + " of #" + arrived);
		}
		CacheComparison comparison = CacheComparison.of(this.fluxer.client.cache(), ServerTruth.of(this.fluxer.core));
		this.entries = comparison.entries();
		comparison.differences().forEach((difference) -> this.differences.add(this.fluxer.now() + " " + difference));
	}

	private void report(String name) {
		this.audit.close();
		String cache = this.differences.isEmpty() ? "cache equal: " + this.entries + " entries"
				: "cache differs: " + this.differences.size();
		System.out.printf(
				"%s: seed=%d (-Dfluxer.seed) faults=%d events=%d resumed=%d new sessions=%d missed=%d "
						+ "lost=%d twice=%d disorder=%d, %s%n",
				name, this.seed, this.faults.count(), this.audit.handled(),
				this.fluxer.clientEvents(SessionResumedEvent.class).size(), sessions(), missed(), this.audit.lost(),
				this.audit.twice(), this.audit.disorder(), cache);
		assertThat(this.crowd.refusals()).isLessThan(this.crowd.actions() / 4);
		assertThat(this.audit.problems()).as("seed %d", this.seed).isEmpty();
		assertThat(this.differences).as("seed %d", this.seed).isEmpty();
	}

	private int sessions() {
		return this.fluxer.clientEvents(SessionCreatedEvent.class).size();
	}

	private long missed() {
		return this.fluxer.clientEvents(SessionResumedEvent.class)
			.stream()
			.mapToLong(SessionResumedEvent::missed)
			.sum();
	}

}
