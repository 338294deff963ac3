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

	private static final Duration DAY = Duration.ofHours(24);

	private static final int PARTS = 24;

	private static final Duration LONGEST_FAULT = Duration.ofMinutes(8);

	/**
	 * Whether people act in guilds while the connection is down, which the server does
	 * not bring back.
	 */
	private static final boolean LOSSY = Boolean.getBoolean("fluxer.day.lossy");

	private final long seed = Long.getLong("fluxer.seed", System.nanoTime());

	private final SplittableRandom random = new SplittableRandom(this.seed);

	private final SessionAudit audit = new SessionAudit();

	private final VirtualFluxer fluxer = new VirtualFluxer(this.seed,
			(options) -> options.withCache(CacheSizeLimits.unbounded().withMessages(20)), this.audit);

	private final Crowd crowd = new Crowd(this.fluxer.core, this.random.split());

	private final Faults faults = new Faults(this.fluxer, this.random.split());

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

	@Test
	void nothingThatTheServerKeptIsLostAndTheCacheEndsAsTheServer() {
		this.fluxer.gateway.wire(this.audit);
		this.fluxer.watch((listener) -> this.audit.watch(listener, this.fluxer.client.cache()));
		this.fluxer.client.onEnvelope((envelope) -> {
			this.audit.handled(envelope);
			return (this.random.nextInt(10) > 0) ? Mono.empty()
					: Mono.delay(Duration.ofMillis(this.random.nextInt(3000)), this.fluxer.time).then();
		});
		this.crowd.settle();
		this.fluxer.login();
		subscribeToPresences();
		for (int part = 0; part < PARTS; part++) {
			pass(DAY.dividedBy(PARTS));
			comparedWhenQuiet();
		}
		this.audit.close();
		report();
	}

	private void subscribeToPresences() {
		this.crowd.guilds()
			.forEach((guild) -> this.fluxer.client.gateway()
				.subscribeToPresences(guild, this.crowd.people())
				.subscribe());
	}

	private void pass(Duration duration) {
		Instant end = this.fluxer.now().plus(duration);
		Instant nextFault = this.fluxer.now();
		Instant calmAt = nextFault;
		boolean sessionEnded = false;
		while (this.fluxer.now().isBefore(end)) {
			this.fluxer.advance(Duration.ofMillis((long) (-8000 * Math.log(1 - this.random.nextDouble()))));
			if (!this.fluxer.now().isBefore(nextFault)) {
				this.fluxer.advance(Duration.ofMillis(LOSSY ? 0 : 5000));
				int ends = this.faults.endsOfSessions();
				this.faults.strike();
				sessionEnded = this.faults.endsOfSessions() > ends;
				calmAt = this.fluxer.now().plus(LONGEST_FAULT);
				nextFault = this.fluxer.now().plus(Duration.ofSeconds(this.random.nextInt(LOSSY ? 1 : 500, 900)));
			}
			boolean calm = !this.fluxer.now().isBefore(calmAt);
			if (LOSSY || calm) {
				this.crowd.act();
			}
			if (LOSSY || ((calm || !sessionEnded) && this.random.nextInt(4) == 0)) {
				this.crowd.actPrivately();
			}
		}
	}

	/** Lets everything come to rest, and compares. */
	private void comparedWhenQuiet() {
		this.crowd.endOutages();
		this.fluxer.advance(LONGEST_FAULT);
		CacheComparison comparison = CacheComparison.of(this.fluxer.client.cache(), ServerTruth.of(this.fluxer.core));
		this.entries = comparison.entries();
		comparison.differences().forEach((difference) -> this.differences.add(this.fluxer.now() + " " + difference));
	}

	private void report() {
		int resumed = this.fluxer.clientEvents(SessionResumedEvent.class).size();
		int sessions = this.fluxer.clientEvents(SessionCreatedEvent.class).size();
		long missed = this.fluxer.clientEvents(SessionResumedEvent.class)
			.stream()
			.mapToLong(SessionResumedEvent::missed)
			.sum();
		String cache = this.differences.isEmpty() ? "cache equal: " + this.entries + " entries"
				: "cache differs: " + this.differences.size();
		System.out.printf(
				"day: seed=%d (-Dfluxer.seed) faults=%d events=%d resumed=%d new sessions=%d missed=%d lost=%d "
						+ "twice=%d disorder=%d, %s%n",
				this.seed, this.faults.count(), this.audit.handled(), resumed, sessions, missed, this.audit.lost(),
				this.audit.twice(), this.audit.disorder(), cache);
		assertThat(this.crowd.refusals()).isLessThan(this.crowd.actions() / 4);
		assertThat(resumed).isPositive();
		if (!LOSSY) {
			assertThat(missed).isZero();
			assertThat(sessions - 1).isLessThanOrEqualTo(this.faults.endsOfSessions());
		}
		assertThat(this.audit.problems()).as("seed %d", this.seed).isEmpty();
		assertThat(this.differences).as("seed %d", this.seed).isEmpty();
	}

}
