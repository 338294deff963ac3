package io.fluxer.rest.ratelimit;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RateLimiterPropertyTests {

	private static final String SEND = "/channels/:id/messages";

	static IntStream seeds() {
		return IntStream.range(0, 60);
	}

	@Test
	void fiveHundredCallersAtOnceAreNeverRefused() {
		Random random = new Random(1);
		Simulation simulation = new Simulation(1, 50, Simulation.latency(random, 1, 40)).rule("POST", SEND,
				"147bdb3b2a76145f", 20, 10_000);
		IntStream.range(0, 500).forEach((ignored) -> simulation.call(0, "POST", "/channels/1/messages"));
		simulation.run();
		assertThat(simulation.refused()).isZero();
		assertThat(simulation.finished()).isEqualTo(500);
		assertThat(simulation.secondsFromFirstToLast()).isCloseTo(240, within(0.5));
	}

	@Test
	void aFloodOverTenChannelsTakesTheBestTimeTheBucketsAllow() {
		Random random = new Random(2);
		Simulation simulation = new Simulation(2, 50, Simulation.latency(random, 0, 3)).rule("POST", SEND,
				"147bdb3b2a76145f", 20, 10_000);
		IntStream.range(0, 1000).forEach((call) -> simulation.call(0, "POST", "/channels/" + call % 10 + "/messages"));
		simulation.run();
		assertThat(simulation.refused()).isZero();
		assertThat(simulation.finished()).isEqualTo(1000);
		assertThat(simulation.secondsFromFirstToLast() / 40).isBetween(0.99, 1.01);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void noLatencyMakesTheServerRefuse(int seed) {
		Random random = new Random(seed);
		int limit = 1 + random.nextInt(60);
		long window = 1000L * (1 + random.nextInt(60));
		long slow = random.nextInt(4) == 0 ? 3000 : 1 + random.nextInt(200);
		Simulation simulation = new Simulation(seed, 20 + random.nextInt(60),
				Simulation.latency(random, 0, Math.max(1, slow)))
			.rule("POST", SEND, "aa", limit, window)
			.rule("DELETE", SEND + "/:id", "bb", 1 + random.nextInt(30), 10_000)
			.rule("DELETE", SEND + "/:id/attachments/:id", "bb", 1 + random.nextInt(30), 10_000)
			.errors(random.nextInt(3) == 0 ? 0.3 : 0);
		int calls = 50 + random.nextInt(250);
		for (int call = 0; call < calls; call++) {
			long at = (call < 1) ? 0 : 10_000 + random.nextInt(20_000);
			String channel = Integer.toString(1 + random.nextInt(3));
			int kind = random.nextInt(3);
			simulation.call(at, (kind == 0) ? "POST" : "DELETE", "/channels/" + channel + "/messages"
					+ ((kind == 0) ? "" : "/7") + ((kind == 2) ? "/attachments/9" : ""));
		}
		simulation.run();
		assertThat(simulation.finished()).isEqualTo(calls);
		assertThat(simulation.limiter().queued()).isZero();
		assertThat(simulation.refused()).isZero();
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void theServersRoundedClockMakesItRefuseNothing(int seed) {
		Random random = new Random(seed);
		Simulation simulation = new Simulation(seed, 10_000, (ignored) -> (long) (random.nextDouble() * 50_000))
			.rule("POST", SEND, "aa", 1 + random.nextInt(5), 100L + random.nextInt(900));
		IntStream.range(0, 200)
			.forEach((ignored) -> simulation.call(random.nextInt(5_000), "POST", "/channels/1/messages"));
		simulation.run();
		assertThat(simulation.refused()).isZero();
		assertThat(simulation.finished()).isEqualTo(200);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aBusyBucketRunsAtTheRateAtWhichItDrains(int seed) {
		Random random = new Random(seed);
		int limit = 1 + random.nextInt(40);
		long window = 1000L * (1 + random.nextInt(20));
		Simulation simulation = new Simulation(seed, 10_000, Simulation.latency(random, 0, 1 + random.nextInt(20)))
			.rule("POST", SEND, "aa", limit, window);
		int calls = 3 * limit + 20;
		IntStream.range(0, calls).forEach((ignored) -> simulation.call(0, "POST", "/channels/1/messages"));
		simulation.run();
		double optimum = (calls - limit) * window / 1000.0 / limit;
		assertThat(simulation.refused()).isZero();
		assertThat(simulation.secondsFromFirstToLast()).isBetween(0.98 * optimum, 1.02 * optimum + 0.2);
	}

	@ParameterizedTest
	@EnumSource(Simulation.HeaderSet.class)
	void everyHeaderSetLetsAllCallsThrough(Simulation.HeaderSet headers) {
		Random random = new Random(3);
		Simulation simulation = new Simulation(3, 50, Simulation.latency(random, 1, 30))
			.rule("POST", SEND, "aa", 20, 10_000)
			.headers(headers);
		IntStream.range(0, 200).forEach((call) -> simulation.call(0, "POST", "/channels/" + call % 2 + "/messages"));
		simulation.run();
		assertThat(simulation.finished()).isEqualTo(200);
		assertThat(simulation.secondsFromFirstToLast()).isBetween(39.9, 50.0);
		if (headers != Simulation.HeaderSet.NONE) {
			assertThat(simulation.refused()).isZero();
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void aBucketThatSomebodyElseHasFilledIsFoundOut(int seed) {
		Random random = new Random(seed);
		Simulation simulation = new Simulation(seed, 50, Simulation.latency(random, 1, 30)).rule("POST", SEND, "aa", 20,
				10_000);
		simulation.fill("POST", "/channels/1/messages", random.nextInt(20));
		IntStream.range(0, 60).forEach((ignored) -> simulation.call(0, "POST", "/channels/1/messages"));
		simulation.run();
		assertThat(simulation.finished()).isEqualTo(60);
		assertThat(simulation.refused()).isLessThanOrEqualTo(1);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void noCallIsToldToWaitLongerThanItWouldByMoreThanARoundTrip(int seed) {
		Random random = new Random(seed);
		int limit = 2 + random.nextInt(30);
		int latency = 1 + random.nextInt(100);
		Simulation simulation = new Simulation(seed, 20 + random.nextInt(60), Simulation.latency(random, 0, latency))
			.rule("POST", SEND, "aa", limit, 1000L * (1 + random.nextInt(20)));
		IntStream.range(0, 300)
			.forEach((call) -> simulation.call((call == 0) ? 0 : 30_000 + random.nextInt(5_000), "POST",
					"/channels/" + (1 + random.nextInt(4)) + "/messages"));
		simulation.run();
		long roundTrip = (2 * latency + 10) * Simulation.MILLI;
		assertThat(simulation.waits()).hasSize(300)
			.allSatisfy((wait) -> assertThat(wait.expected() - wait.actual()).isLessThan(roundTrip));
	}

	@Test
	void aCallInABusyBucketIsToldHowLongItWaits() {
		Simulation simulation = new Simulation(5, 50, (ignored) -> 5 * Simulation.MILLI).rule("POST", SEND, "aa", 5,
				5_000);
		IntStream.range(0, 50)
			.forEach((call) -> simulation.call((call == 0) ? 0 : 20_000, "POST", "/channels/1/messages"));
		simulation.run();
		assertThat(simulation.waits().subList(10, 50))
			.allSatisfy((wait) -> assertThat(wait.expected() / 1e9).isCloseTo(wait.actual() / 1e9, within(0.5)));
	}

	@Test
	void callsOfOneBucketGoInOrder() {
		Simulation simulation = new Simulation(4, 50, (ignored) -> 5 * Simulation.MILLI).rule("POST", SEND, "aa", 5,
				5_000);
		IntStream.range(0, 40).forEach((ignored) -> simulation.call(0, "POST", "/channels/1/messages"));
		simulation.run();
		assertThat(simulation.admissions()).extracting(Simulation.Admission::number).isSorted();
	}

}
