package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.fluxer.embedded.FrameFilter;
import io.fluxer.embedded.core.GatewayLevers;
import io.fluxer.event.DisconnectedEvent;
import io.fluxer.event.ZombieDetectedEvent;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayWire;
import io.fluxer.rest.InvalidTokenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each fault of the gateway costs, in virtual time: the real client against the core
 * of the embedded server.
 */
class FaultTests {

	private static final String INVALID_SESSION = "{\"d\":false,\"op\":9}";

	private static final String RECONNECT = "{\"op\":7}";

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.fluxer");

	@BeforeEach
	void silenceTheLog() {
		this.logger.setLevel(Level.OFF);
	}

	@AfterEach
	void restoreTheLog() {
		this.logger.setLevel(null);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void nothingHeldIsLost(Fault fault) {
		Scene scene = new Scene(fault.name());
		scene.run.login();
		fault.play().accept(scene);
		scene.run.recover(fault.end());
		scene.run.report();
		assertThat(scene.run.recoveredSeconds()).isLessThan(fault.within());
	}

	static Stream<Fault> nothingHeldIsLost() {
		return Stream.of(connectionFaults(), timeFaults(), opcodeFaults(), replayFaults(), closes())
			.flatMap((faults) -> faults);
	}

	private static Stream<Fault> connectionFaults() {
		return Stream.of(fault("tcp-reset", FaultEnd.RESUMED, 0.5, (scene) -> {
			scene.run.send(20);
			scene.fluxer().gateway.cut();
			scene.run.send(20);
		}), fault("half-open", FaultEnd.RESUMED, 25, (scene) -> {
			scene.awaitAcknowledgement();
			scene.run.start();
			scene.fluxer().gateway.freeze();
			scene.run.send(20);
			scene.run.awaitDisconnect();
			assertThat(scene.fluxer().clientEvents(ZombieDetectedEvent.class)).hasSize(1);
			scene.run.send(20);
		}), fault("server-hangs", FaultEnd.RESUMED, 25, (scene) -> {
			scene.awaitAcknowledgement();
			scene.run.start();
			scene.levers().freeze(true);
			scene.run.send(20);
			scene.run.awaitDisconnect();
		}), fault("no-hello", FaultEnd.RESUMED, 22, (scene) -> {
			scene.once("\"op\":10", List.of());
			scene.fluxer().gateway.cut();
			scene.run.awaitDisconnect();
			scene.run.send(20);
		}), fault("identify-swallowed", FaultEnd.NEW_SESSION, 153, (scene) -> {
			scene.swallow("\"op\":2,", () -> {
			});
			scene.levers().dropSessions();
			scene.run.send(20);
		}), fault("identify-held", FaultEnd.NEW_SESSION, 61, (scene) -> {
			scene.levers().holdIdentify(true);
			scene.levers().dropSessions();
			scene.after(60, () -> scene.levers().holdIdentify(false));
		}), fault("ready-late-by-100s", FaultEnd.NEW_SESSION, 101, (scene) -> {
			scene.swallowNothing("\"op\":2,", () -> {
				scene.levers().freeze(true);
				scene.after(100, () -> scene.levers().freeze(false));
			});
			scene.levers().dropSessions();
			scene.run.send(20);
		}), fault("acks-stop", FaultEnd.RESUMED, 25, (scene) -> {
			scene.awaitAcknowledgement();
			scene.run.start();
			scene.levers().acknowledge(false);
			scene.run.send(20);
			scene.run.awaitDisconnect();
			scene.levers().acknowledge(true);
			scene.run.send(20);
			assertThat(scene.fluxer().clientEvents(ZombieDetectedEvent.class)).hasSize(1);
		}), fault("resume-swallowed", FaultEnd.RESUMED, 32, (scene) -> {
			scene.swallow("\"op\":6,", () -> {
			});
			scene.fluxer().gateway.cut();
			scene.run.send(20);
		}), fault("upgrade-refused-for-10s", FaultEnd.RESUMED, 60, (scene) -> {
			scene.fluxer().gateway.refuse(true);
			scene.fluxer().gateway.cut();
			scene.run.send(20);
			scene.after(10, () -> scene.fluxer().gateway.refuse(false));
		}));
	}

	private static Stream<Fault> timeFaults() {
		return Stream.of(fault("host-not-found-for-10s", FaultEnd.RESUMED, 60, (scene) -> {
			scene.fluxer().gateway.loseHost(true);
			scene.fluxer().gateway.cut();
			scene.run.send(20);
			scene.after(10, () -> scene.fluxer().gateway.loseHost(false));
		}), fault("host-not-found-for-a-minute", FaultEnd.NEW_SESSION, 121, (scene) -> {
			scene.fluxer().gateway.loseHost(true);
			scene.fluxer().gateway.cut();
			scene.run.awaitDisconnect();
			scene.run.send(20);
			scene.after(60, () -> scene.fluxer().gateway.loseHost(false));
		}), fault("time-of-day-jumps-ahead", FaultEnd.UNDISTURBED, 301, (scene) -> scene.jump(Duration.ofDays(1))),
				fault("time-of-day-jumps-back", FaultEnd.UNDISTURBED, 301, (scene) -> scene.jump(Duration.ofDays(-1))),
				fault("time-of-day-jumps-and-a-cut", FaultEnd.RESUMED, 302, (scene) -> {
					scene.jump(Duration.ofDays(-1));
					scene.fluxer().gateway.cut();
					scene.run.send(20);
				}), fault("machine-sleeps-30s", FaultEnd.UNDISTURBED, 31, (scene) -> scene.sleep(30)),
				fault("machine-sleeps-100s", FaultEnd.RESUMED, 102, (scene) -> scene.sleep(100)),
				fault("machine-sleeps-an-hour", FaultEnd.NEW_SESSION, 3605, (scene) -> scene.sleep(3600)));
	}

	private static Stream<Fault> opcodeFaults() {
		return Stream.of(fault("op-1", FaultEnd.UNDISTURBED, 0.1, (scene) -> {
			List<String> beats = scene.watch("\"op\":1,");
			scene.levers().requestHeartbeat();
			scene.run.send(20);
			scene.bench.await("the beat", () -> !beats.isEmpty());
		}), fault("op-7-live", FaultEnd.RESUMED, 0.5, (scene) -> {
			scene.run.send(20);
			scene.levers().reconnect();
			scene.run.send(20);
		}), fault("op-7-before-hello", FaultEnd.RESUMED, 2, (scene) -> {
			scene.once("\"op\":10", List.of(RECONNECT));
			scene.fluxer().gateway.cut();
			scene.run.send(20);
		}), fault("op-7-identifying", FaultEnd.NEW_SESSION, 2, (scene) -> {
			scene.swallow("\"op\":2,", () -> scene.levers().reconnect());
			scene.levers().dropSessions();
			scene.run.send(20);
		}), fault("op-7-resuming", FaultEnd.RESUMED, 2, (scene) -> {
			scene.swallow("\"op\":6,", () -> scene.levers().reconnect());
			scene.fluxer().gateway.cut();
			scene.run.send(20);
		}), fault("op-9-live", FaultEnd.NEW_SESSION, 4, (scene) -> {
			scene.run.send(20);
			scene.levers().invalidateSessions();
			scene.run.send(20);
		}), fault("op-9-before-hello", FaultEnd.RESUMED, 2, (scene) -> {
			scene.once("\"op\":10", List.of(INVALID_SESSION, "{\"d\":{\"heartbeat_interval\":41250},\"op\":10}"));
			scene.fluxer().gateway.cut();
			scene.run.send(20);
		}), fault("op-9-identifying", FaultEnd.NEW_SESSION, 5, (scene) -> {
			scene.swallow("\"op\":2,", () -> scene.levers().send(INVALID_SESSION));
			scene.levers().dropSessions();
			scene.run.send(20);
		}), fault("op-9-resuming", FaultEnd.NEW_SESSION, 0.5, (scene) -> {
			scene.levers().dropSessions();
			scene.run.send(20);
		}), fault("op-9-twice", FaultEnd.NEW_SESSION, 4, (scene) -> {
			scene.levers().invalidateSessions();
			scene.levers().send(INVALID_SESSION);
			scene.run.send(20);
		}), fault("op-9-after-some-replay", FaultEnd.NEW_SESSION, 0.5, (scene) -> {
			scene.fluxer().gateway.cut();
			scene.run.awaitDisconnect();
			scene.run.send(20);
			scene.once("\"t\":\"RESUMED\"", List.of(INVALID_SESSION), scene.levers()::forgetSessions);
		}));
	}

	private static Stream<Fault> replayFaults() {
		return Stream.of(fault("replay-with-holes", FaultEnd.RESUMED, 0.5, (scene) -> {
			scene.fluxer().gateway.cut();
			scene.run.awaitDisconnect();
			scene.run.send(40);
			// Ten of them were written directly; two of these are lost as well.
			scene.lose("\"content\":\"" + (scene.run.sent() - 4) + "\"",
					"\"content\":\"" + (scene.run.sent() - 8) + "\"");
			scene.bench.await("RESUMED", () -> scene.run.missed() > 0);
			assertThat(scene.run.missed()).isEqualTo(32);
		}), fault("replay-behind-a-live-frame", FaultEnd.RESUMED, 0.5, (scene) -> {
			scene.fluxer().gateway.cut();
			scene.run.awaitDisconnect();
			scene.run.send(40);
			AtomicBoolean done = new AtomicBoolean();
			scene.run.filter((connection, text) -> {
				if (text.contains("MESSAGE_CREATE") && done.compareAndSet(false, true)) {
					scene.run.send(8);
				}
				return List.of(text);
			});
		}), fault("replay-backwards-and-twice", FaultEnd.RESUMED, 0.5, (scene) -> {
			scene.fluxer().gateway.cut();
			scene.run.awaitDisconnect();
			scene.run.send(40);
			scene.reverseReplay();
		}), fault("live-frames-ahead-of-resumed", FaultEnd.RESUMED, 0.5, (scene) -> {
			scene.fluxer().gateway.cut();
			scene.run.awaitDisconnect();
			scene.run.send(40);
			AtomicBoolean done = new AtomicBoolean();
			scene.run.filter((connection, text) -> {
				if (text.contains("\"t\":\"RESUMED\"") && done.compareAndSet(false, true)) {
					scene.run.send(8);
				}
				return List.of(text);
			});
		}), fault("live-frames-twice", FaultEnd.UNDISTURBED, 0.5, (scene) -> {
			List<String> earlier = new ArrayList<>();
			scene.run.filter((connection, text) -> {
				earlier.add(0, text);
				return List.copyOf(earlier);
			});
			scene.run.send(8);
			scene.bench.await("the last message", () -> scene.run.hasReceived(scene.run.sent()));
			scene.run.filter(FrameFilter.none());
		}), fault("replay-cut", FaultEnd.RESUMED, 2, (scene) -> {
			scene.fluxer().gateway.cut();
			scene.run.awaitDisconnect();
			scene.run.send(40);
			scene.once("\"t\":\"RESUMED\"", List.of(), () -> scene.after(0.1, scene.fluxer().gateway::cut));
		}));
	}

	private static Stream<Fault> closes() {
		return Stream.of(close(1000, FaultEnd.RESUMED, 0.5), close(1001, FaultEnd.RESUMED, 0.5),
				fault("close-1006", FaultEnd.RESUMED, 0.5, (scene) -> {
					scene.run.send(20);
					scene.fluxer().gateway.cut();
					scene.run.send(20);
				}), close(1011, FaultEnd.RESUMED, 0.5), close(4000, FaultEnd.RESUMED, 0.5),
				close(4001, FaultEnd.RESUMED, 1.5), close(4002, FaultEnd.RESUMED, 1.5),
				close(4003, FaultEnd.NEW_SESSION, 1.5), close(4004, FaultEnd.NEW_SESSION, 0.5),
				close(4005, FaultEnd.RESUMED, 0.5), close(4006, FaultEnd.NEW_SESSION, 1.5),
				close(4007, FaultEnd.NEW_SESSION, 0.5), close(4008, FaultEnd.NEW_SESSION, 71),
				close(4009, FaultEnd.RESUMED, 0.5), close(4013, FaultEnd.NEW_SESSION, 0.5),
				close(4999, FaultEnd.NEW_SESSION, 1.5), resumeClosed(4000, FaultEnd.RESUMED, 2),
				resumeClosed(4002, FaultEnd.NEW_SESSION, 2), resumeClosed(4004, FaultEnd.NEW_SESSION, 2),
				resumeClosed(4007, FaultEnd.NEW_SESSION, 2), resumeClosed(4009, FaultEnd.RESUMED, 2));
	}

	@ParameterizedTest
	@CsvSource({ "4002,identifying", "4004,identifying", "4010,identifying", "4011,identifying", "4012,identifying",
			"4010,live", "4011,live", "4012,live" })
	void refusalForGoodEndsTheLogin(int code, String state) {
		Scene scene = new Scene("close-" + code + "-" + state);
		scene.run.login();
		if (state.equals("live")) {
			scene.levers().closeConnections(code, "refused");
		}
		else {
			scene.swallow("\"op\":2,", () -> scene.levers().closeConnections(code, "refused"));
			scene.levers().dropSessions();
		}
		scene.fluxer().advance(Duration.ofMinutes(5));
		Throwable failure = scene.bench.failure();
		assertThat(failure).isNotNull();
		System.out.println("fault: close-" + code + "-" + state + " ended=" + failure.getClass().getSimpleName());
		if (code == 4004) {
			assertThat(failure).isInstanceOf(InvalidTokenException.class);
		}
		else {
			assertThat(failure).isInstanceOfSatisfying(GatewayException.class,
					(refusal) -> assertThat(refusal.closeCode()).isEqualTo(code));
		}
		assertThat(scene.fluxer().client.isReady()).isFalse();
		assertThat(scene.fluxer().gateway.connections()).isZero();
		assertThat(scene.fluxer().clientEvents(DisconnectedEvent.class).get(0).code())
			.isEqualTo(state.equals("live") ? code : 4000);
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource
	void loginWaitsForTheServer(Fault fault) {
		Scene scene = new Scene(fault.name());
		fault.play().accept(scene);
		scene.run.start();
		scene.bench.login();
		scene.run.recover(fault.end());
		scene.run.report();
		assertThat(scene.run.recoveredSeconds()).isLessThan(fault.within());
	}

	static Stream<Fault> loginWaitsForTheServer() {
		return Stream.of(
				fault("gateway-bot-429", FaultEnd.NEW_SESSION, 62,
						(scene) -> scene.limitGatewayBot(2, Duration.ofSeconds(30))),
				fault("host-of-the-api-not-found-for-a-minute", FaultEnd.NEW_SESSION, 121, (scene) -> {
					scene.fluxer().api.loseHost(true);
					scene.after(60, () -> scene.fluxer().api.loseHost(false));
				}), fault("gateway-bot-silent", FaultEnd.NEW_SESSION, 60, (scene) -> scene.fluxer().api.fail(0, 1)),
				fault("gateway-bot-500", FaultEnd.NEW_SESSION, 60, (scene) -> scene.failGatewayBot(5, 500)),
				fault("gateway-bot-502", FaultEnd.NEW_SESSION, 60, (scene) -> scene.failGatewayBot(5, 502)),
				fault("gateway-bot-503", FaultEnd.NEW_SESSION, 60, (scene) -> scene.failGatewayBot(5, 503)));
	}

	private static Fault fault(String name, FaultEnd end, double within, Consumer<Scene> play) {
		return new Fault(name, end, within, play);
	}

	private static Fault close(int code, FaultEnd end, double within) {
		return fault("close-" + code, end, within, (scene) -> {
			scene.run.send(20);
			scene.levers().closeConnections(code, "fault");
			scene.run.send(20);
		});
	}

	private static Fault resumeClosed(int code, FaultEnd end, double within) {
		return fault("close-" + code + "-resuming", end, within, (scene) -> {
			scene.swallow("\"op\":6,", () -> scene.levers().closeConnections(code, "fault"));
			scene.fluxer().gateway.cut();
			scene.run.awaitDisconnect();
			scene.run.send(20);
		});
	}

	/**
	 * A fault.
	 *
	 * @param name its name in the report
	 * @param end how the client gets over it
	 * @param within in how many seconds
	 * @param play what happens
	 */
	record Fault(String name, FaultEnd end, double within, Consumer<Scene> play) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * Where a fault is played.
	 */
	static final class Scene {

		final VirtualBench bench;

		final FaultRun run;

		Scene(String name) {
			this(name, UnaryOperator.identity());
		}

		Scene(String name, UnaryOperator<ClientOptions> options) {
			this.bench = new VirtualBench(20261122, options);
			this.run = new FaultRun(name, this.bench);
		}

		VirtualFluxer fluxer() {
			return this.bench.fluxer;
		}

		GatewayLevers levers() {
			return this.bench.levers();
		}

		void after(double seconds, Runnable task) {
			fluxer().time.schedule(task, (long) (seconds * 1000), TimeUnit.MILLISECONDS);
		}

		/** Sets the client's time of day and lets five minutes pass. */
		void jump(Duration offset) {
			fluxer().clientTime.setTimeOfDay(offset);
			this.run.send(20);
			fluxer().advance(Duration.ofMinutes(5));
		}

		/** Lets the client's machine sleep while somebody writes. */
		void sleep(int seconds) {
			awaitAcknowledgement();
			this.run.start();
			fluxer().clientTime.sleep(true);
			this.run.send(20);
			fluxer().advance(Duration.ofSeconds(seconds));
			fluxer().clientTime.sleep(false);
		}

		/** Sends something else in place of the next frame that has the given part. */
		void once(String part, List<String> instead) {
			once(part, instead, () -> {
			});
		}

		void once(String part, List<String> instead, Runnable then) {
			AtomicBoolean done = new AtomicBoolean();
			this.run.filter((connection, text) -> {
				if (!text.contains(part) || !done.compareAndSet(false, true)) {
					return List.of(text);
				}
				then.run();
				return instead;
			});
		}

		/** Loses the frames that have one of the given parts. */
		void lose(String... parts) {
			this.run
				.filter((connection, text) -> Stream.of(parts).anyMatch(text::contains) ? List.of() : List.of(text));
		}

		/** Sends the replay from its end, and each frame of it twice. */
		void reverseReplay() {
			List<String> replay = new ArrayList<>();
			this.run.filter((connection, text) -> {
				if (text.contains("MESSAGE_CREATE")) {
					replay.add(0, text);
					replay.add(0, text);
					return List.of();
				}
				if (!text.contains("\"t\":\"RESUMED\"")) {
					return List.of(text);
				}
				this.run.filter(FrameFilter.none());
				replay.add(text);
				return replay;
			});
		}

		/** Takes the next frame of the client that has the given part from the server. */
		void swallow(String part, Runnable then) {
			onClientFrame(part, false, then);
		}

		void swallowNothing(String part, Runnable then) {
			onClientFrame(part, true, then);
		}

		private void onClientFrame(String part, boolean passes, Runnable then) {
			AtomicBoolean done = new AtomicBoolean();
			fluxer().gateway.wire(new GatewayWire() {

				@Override
				public boolean toServer(int connection, String frame) {
					if (!frame.contains(part) || !done.compareAndSet(false, true)) {
						return true;
					}
					then.run();
					return passes;
				}

			});
		}

		/** Waits until a heartbeat has just been answered. */
		void awaitAcknowledgement() {
			AtomicBoolean answered = new AtomicBoolean();
			fluxer().gateway.wire(new GatewayWire() {

				@Override
				public List<String> toClient(int connection, String frame) {
					answered.compareAndSet(false, frame.contains("\"op\":11"));
					return List.of(frame);
				}

			});
			this.bench.await("an answered heartbeat", answered::get);
		}

		/** Keeps the frames of the client that have the given part. */
		List<String> watch(String part) {
			List<String> frames = new ArrayList<>();
			fluxer().gateway.wire(new GatewayWire() {

				@Override
				public boolean toServer(int connection, String frame) {
					if (frame.contains(part)) {
						frames.add(frame);
					}
					return true;
				}

			});
			return frames;
		}

		void failGatewayBot(int times, int status) {
			fluxer().core.httpLevers().failNext(times, "GET", "/gateway/bot", status, null);
		}

		void limitGatewayBot(int times, Duration retryAfter) {
			fluxer().core.httpLevers().failNext(times, "GET", "/gateway/bot", 429, retryAfter);
		}

	}

}
