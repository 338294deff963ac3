package io.fluxer.client;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.fluxer.Snowflake;
import io.fluxer.embedded.Cut;
import io.fluxer.embedded.GatewayControl;
import io.fluxer.embedded.FrameFilter;
import io.fluxer.event.ChannelUpdateEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.gateway.GatewayCompression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the faults cost in which bytes matter: the real client and the real server, real
 * sockets, real time.
 */
class FaultIntegrationTests {

	private static final int LARGE = 8 * 1024 * 1024;

	private static final int FRAGMENT = 16 * 1024;

	private static final Pattern GUILD_FRAME = Pattern
		.compile("\\{\"op\":0,\"t\":(\"[A-Z_]+\"),\"s\":(\\d+),\"d\":(.*)}", Pattern.DOTALL);

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.fluxer");

	@BeforeEach
	void silenceTheLog() {
		this.logger.setLevel(Level.OFF);
	}

	@AfterEach
	void restoreTheLog() {
		this.logger.setLevel(null);
	}

	@ParameterizedTest
	@EnumSource
	void cutInTheMiddleOfAFrameIsResumed(GatewayCompression compression) {
		try (ServerBench bench = new ServerBench((options) -> options.withCompression(compression))) {
			FaultRun run = loggedIn(name("tcp-cut-in-a-frame", compression), bench);
			// A compressed frame may end just there by chance; then it is cut once more.
			for (int cuts = 1; bench.server.gateway().cuts().stream().noneMatch(Cut::insideFrame); cuts++) {
				assertThat(cuts).isLessThan(10);
				cutAfter(36 + cuts, cuts, bench, run);
			}
			run.report();
		}
	}

	private static void cutAfter(int bytes, int cuts, ServerBench bench, FaultRun run) {
		bench.server.gateway().cutAfterBytes(bytes);
		bench.await("a cut", () -> {
			run.send(1);
			return bench.server.gateway().cuts().size() == cuts;
		});
		run.send(20);
		run.recover(FaultEnd.RESUMED);
	}

	@ParameterizedTest
	@EnumSource
	void eightMegabytesComeInFragments(GatewayCompression compression) {
		try (ServerBench bench = new ServerBench((options) -> options.withCompression(compression))) {
			FaultRun run = loggedIn(name("frame-of-8-mb-in-fragments", compression), bench);
			AtomicInteger length = new AtomicInteger();
			bench.client().onTyped((event) -> {
				if (event instanceof ChannelUpdateEvent update) {
					length.set(update.channel().topic().length());
				}
			});
			bench.server.gateway().fragment(FRAGMENT);
			run.send(20);
			bench.server.gateway().dispatch("CHANNEL_UPDATE", largeChannel(bench));
			run.send(20);
			bench.await("the large frame", () -> length.get() == LARGE);
			run.recover(FaultEnd.UNDISTURBED);
			run.report();
		}
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void strangeFrameDisturbsNothing(Strange strange) {
		try (ServerBench bench = new ServerBench(UnaryOperator.identity())) {
			FaultRun run = loggedIn(strange.name(), bench);
			AtomicInteger unreadable = new AtomicInteger();
			AtomicInteger raw = new AtomicInteger();
			bench.client().onTyped((event) -> {
				if (event instanceof RawDispatchEvent dispatch) {
					((dispatch.failure() != null) ? unreadable : raw).incrementAndGet();
				}
			});
			run.send(20);
			strange.play().play(bench.server.gateway(), run);
			run.send(20);
			run.recover(FaultEnd.UNDISTURBED);
			run.report();
			// On lanes of their own.
			bench.await("the strange events",
					() -> unreadable.get() + raw.get() >= strange.unreadable() + strange.raw());
			assertThat(unreadable).hasValue(strange.unreadable());
			assertThat(raw).hasValue(strange.raw());
		}
	}

	static Stream<Strange> strangeFrameDisturbsNothing() {
		return Stream.of(
				new Strange("broken-json", 0, 0,
						(gateway, run) -> Stream
							.of("{broken", "", "[]", "null", "{\"op\":0", "{\"op\":\"0\"}", "{}", "\u0000",
									"{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":\"x\",\"d\":{}}",
									"{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":99}")
							.forEach(gateway::send)),
				new Strange("broken-dispatch", 0, 0, FaultIntegrationTests::breakOneDispatch),
				new Strange("array-d", 0, 1,
						(gateway, run) -> gateway.dispatch("WEBAUTHN_CREDENTIALS_UPDATE", List.of(Map.of("id", "1")))),
				new Strange("array-d-of-a-typed-event", 1, 0,
						(gateway, run) -> gateway.dispatch("MESSAGE_CREATE", List.of(1, 2))),
				new Strange("d-before-op", 0, 0, FaultIntegrationTests::turnAround),
				new Strange("unknown-op", 0, 0,
						(gateway, run) -> IntStream.of(-1, 2, 5, 12, 13, 28, 99, Integer.MAX_VALUE)
							.forEach((op) -> gateway.send("{\"op\":" + op + ",\"d\":{}}"))),
				new Strange("unknown-event", 0, 3, (gateway, run) -> {
					gateway.dispatch("SOMETHING_NEW", Map.of("a", 1));
					gateway.dispatch("SOMETHING_NEW", Map.of());
					gateway.dispatch("", Map.of());
				}), new Strange("fields-null", 1, 0, (gateway, run) -> {
					Map<String, Object> message = new HashMap<>();
					Stream.of("id", "channel_id", "author", "content", "timestamp")
						.forEach((key) -> message.put(key, null));
					gateway.dispatch("MESSAGE_CREATE", message);
				}), new Strange("fields-missing", 3, 0, (gateway, run) -> {
					gateway.dispatch("MESSAGE_CREATE", Map.of());
					gateway.dispatch("CHANNEL_CREATE", Map.of());
					gateway.dispatch("GUILD_CREATE", Map.of());
				}), new Strange("fields-of-the-wrong-type", 3, 0, (gateway, run) -> {
					gateway.dispatch("MESSAGE_CREATE", Map.of("id", List.of(), "channel_id", Map.of(), "author", 7));
					gateway.dispatch("CHANNEL_CREATE", Map.of("id", "no number", "type", Map.of()));
					gateway.dispatch("GUILD_CREATE", Map.of("id", 1, "properties", "none", "channels", 3));
				}));
	}

	@Test
	void loginWaitsForAnApiThatFails() {
		try (ServerBench bench = new ServerBench(UnaryOperator.identity())) {
			bench.server.http().failNext(2, "GET", "/gateway/bot", 502);
			bench.server.http().failNext(2, "GET", "/gateway/bot", 500);
			bench.server.http().limitNext(2, "GET", "/gateway/bot", Duration.ofMillis(200));
			FaultRun run = new FaultRun("gateway-bot-502-500-429", bench);
			run.start();
			bench.login();
			run.recover(FaultEnd.NEW_SESSION);
			run.report();
		}
	}

	@Test
	void floodedLaneHoldsUpNoOther() {
		LaneOptions lanes = LaneOptions.defaults().withCapacities(256, 16384);
		try (ServerBench bench = new ServerBench((options) -> options.withLanes(lanes))) {
			FaultRun run = loggedIn("lane-flooded", bench);
			Snowflake flooded = bench.channels().get(0);
			CountDownLatch release = new CountDownLatch(1);
			bench.client().onTyped((event) -> {
				if (event instanceof MessageCreateEvent create && create.message().channelId().equals(flooded)) {
					await(release);
				}
			});
			try {
				run.start();
				List<Integer> others = flood(bench, run, flooded);
				bench.await("all that is written elsewhere", () -> others.stream().allMatch(run::hasReceived));
				run.recovered();
				assertThat(run.dropped()).as("told before the flood is over").isPositive();
			}
			finally {
				release.countDown();
			}
			bench.await("what the lane held", run::isComplete);
			run.report();
			assertThat(run.dropped()).isBetween(1000L, 1800L);
		}
	}

	private static List<Integer> flood(ServerBench bench, FaultRun run, Snowflake flooded) {
		return IntStream.range(0, 100).mapToObj((round) -> {
			IntStream.range(0, 20).forEach((i) -> run.send(flooded));
			run.send(bench.channels().get(1 + round % 2));
			return run.sent();
		}).toList();
	}

	private static void breakOneDispatch(GatewayControl gateway, FaultRun run) {
		run.filter((connection, text) -> text.contains("MESSAGE_CREATE") ? List.of(text.substring(0, text.length() / 2))
				: List.of(text));
		run.send(1);
		run.destroyed();
		run.filter(FrameFilter.none());
	}

	private static void turnAround(GatewayControl gateway, FaultRun run) {
		run.filter((connection, text) -> List.of(GUILD_FRAME.matcher(text)
			.replaceFirst("{\"x\":[{\"op\":7}],\"d\":$3,\"s\":$2,\"y\":null,\"t\":$1,\"op\":0}")));
		run.send(20);
	}

	private static Map<String, Object> largeChannel(ServerBench bench) {
		return Map.of("guild_id", bench.server.guildId().toString(), "id", bench.channels().get(2).toString(), "type",
				0, "name", "third", "topic", "x".repeat(LARGE));
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static FaultRun loggedIn(String name, ServerBench bench) {
		FaultRun run = new FaultRun(name, bench);
		run.login();
		return run;
	}

	private static String name(String fault, GatewayCompression compression) {
		return (compression == GatewayCompression.NONE) ? fault : fault + "-compressed";
	}

	/**
	 * A frame that no server should send.
	 *
	 * @param name its name in the report
	 * @param unreadable how many events are handed on raw because they do not fit
	 * @param raw how many are handed on raw because nobody knows them
	 * @param play sends it
	 */
	record Strange(String name, int unreadable, int raw, Play play) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * Sends something strange.
	 */
	@FunctionalInterface
	interface Play {

		void play(GatewayControl gateway, FaultRun run);

	}

}
