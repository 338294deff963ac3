package io.fluxer.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A day of faults in virtual time against a model of a server that replays everything it
 * has not been told to forget: whatever happens, each dispatch of a session comes once
 * and in order, and is lost only where the server gives the session up.
 */
class GatewayFaultsTests {

	private static final Duration STEP = Duration.ofSeconds(2);

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.fluxer.gateway");

	@BeforeEach
	void silenceTheLog() {
		this.logger.setLevel(Level.OFF);
	}

	@AfterEach
	void restoreTheLog() {
		this.logger.setLevel(null);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void deliversOnceAndInOrderThroughADayOfFaults(long seed) {
		Day day = new Day(seed);
		day.play(Duration.ofHours(24));
		day.settle();
		day.check();
	}

	/**
	 * The server's side of one session.
	 */
	private static final class Session {

		private final String id;

		private final List<byte[]> dispatches = new ArrayList<>();

		private long floor;

		private boolean dead;

		private Session(String id) {
			this.id = id;
			this.dispatches.add(Frames.ready(id));
		}

		private long current() {
			return this.dispatches.size();
		}

	}

	/**
	 * The world: the protocol, the server's model, and the network between them.
	 */
	private static final class Day {

		private final Random random;

		private final GatewayProtocol protocol;

		private final List<Session> sessions = new ArrayList<>();

		private final List<byte[]> inFlight = new ArrayList<>();

		private final Map<String, List<Long>> delivered = new HashMap<>();

		private final List<Delivery> unfinished = new ArrayList<>();

		private String deliveringTo = "";

		private Session attached;

		private boolean up;

		private boolean connecting;

		private boolean calm;

		private boolean resumable = true;

		private int missed;

		private int resumed;

		private long now;

		private Day(long seed) {
			this.random = new Random(seed);
			GatewayFrameEncoder encoder = new GatewayFrameEncoder("1.token", 0, 1, 0, null);
			this.protocol = new GatewayProtocol(0, encoder,
					new Backoff(GatewayOptions.defaults(), new Random(seed + 1)), new IdentifyGate(() -> this.now));
		}

		private void play(Duration time) {
			act(() -> this.protocol.start(this.now));
			long end = time.toNanos();
			while (this.now < end) {
				advance(STEP);
				network();
				fault();
				finishSome();
			}
		}

		private void settle() {
			this.calm = true;
			for (int turn = 0; turn < 400; turn++) {
				advance(STEP);
				network();
				finishSome();
			}
		}

		private void check() {
			assertThat(this.resumed).isGreaterThan(50);
			assertThat(this.missed).isZero();
			assertThat(this.sessions).hasSizeGreaterThan(10);
			for (Session session : this.sessions) {
				List<Long> sequences = this.delivered.getOrDefault(session.id, List.of());
				for (int index = 0; index < sequences.size(); index++) {
					assertThat(sequences.get(index)).as("session " + session.id + " index " + index)
						.isGreaterThan((index == 0) ? 0 : sequences.get(index - 1));
				}
				if (!session.dead) {
					assertThat(sequences).hasSize((int) session.current());
				}
			}
			assertThat(this.protocol.isLive()).isTrue();
			assertThat(this.protocol.counts().missing).isZero();
		}

		private void advance(Duration time) {
			long end = this.now + time.toNanos();
			long next = this.protocol.nextTick(this.now);
			int turns = 0;
			while (next <= end) {
				assertThat(++turns).isLessThan(10_000);
				this.now = Math.max(this.now, next);
				act(() -> this.protocol.tick(this.now));
				next = this.protocol.nextTick(this.now);
			}
			this.now = end;
		}

		private void network() {
			if (this.connecting) {
				this.connecting = false;
				if (!this.calm && this.random.nextInt(4) == 0) {
					act(() -> this.protocol.closed(1006, "refused", this.now));
					return;
				}
				this.up = true;
				this.inFlight.add(Frames.hello(41250));
				act(() -> this.protocol.opened(null, this.now));
			}
			for (int message = this.random.nextInt(4); message > 0; message--) {
				emit();
			}
			for (int turn = 0; turn < 5; turn++) {
				List<byte[]> arriving = List.copyOf(this.inFlight);
				this.inFlight.clear();
				for (byte[] frame : arriving) {
					if (this.up) {
						act(() -> this.protocol.received(frame, this.now));
					}
				}
			}
		}

		private void emit() {
			Session session = (this.attached != null) ? this.attached : lastSession();
			if (session != null && !session.dead) {
				byte[] frame = Frames.message(session.current() + 1);
				session.dispatches.add(frame);
				if (this.attached == session && this.up) {
					this.inFlight.add(frame);
				}
			}
		}

		private void fault() {
			switch (this.random.nextInt(60)) {
				case 0, 1, 2, 3 -> cut(1006);
				case 4 -> cut(1000 + this.random.nextInt(16));
				case 5 -> cut(4000);
				case 6 -> cut(4009);
				case 7 -> {
					kill();
					cut(4007);
				}
				case 8 -> {
					kill();
					this.inFlight.add(Frames.INVALID_SESSION);
				}
				case 9 -> this.inFlight.add(Frames.RECONNECT);
				case 10 -> this.inFlight.add(Frames.BEAT_NOW);
				case 11 -> duplicateSomething();
				case 12 -> this.inFlight.add(Frames.bytes("{broken"));
				case 13 -> this.inFlight.add(Frames.bytes("{\"op\":0,\"t\":5,\"s\":7,\"d\":{}}"));
				case 14 -> killWhileAway();
				case 15 -> silence();
				case 16 -> this.resumable = false;
				case 17 -> cut(4001);
				default -> this.resumable = true;
			}
		}

		private void cut(int code) {
			if (this.up) {
				// What is on the way is lost with the connection, from somewhere on.
				int arrives = this.inFlight.isEmpty() ? 0 : this.random.nextInt(this.inFlight.size() + 1);
				for (byte[] frame : List.copyOf(this.inFlight.subList(0, arrives))) {
					if (this.up) {
						act(() -> this.protocol.received(frame, this.now));
					}
				}
				if (this.up) {
					down();
					act(() -> this.protocol.closed(code, "fault", this.now));
				}
			}
		}

		private void silence() {
			if (this.up) {
				this.inFlight.clear();
				this.attached = null;
				advance(Duration.ofMinutes(3));
			}
		}

		private void kill() {
			Session session = lastSession();
			if (session != null) {
				session.dead = true;
			}
			this.attached = null;
		}

		private void killWhileAway() {
			cut(1006);
			kill();
		}

		private void duplicateSomething() {
			if (this.attached != null) {
				this.inFlight.add(this.attached.dispatches.get(this.random.nextInt(this.attached.dispatches.size())));
			}
		}

		private void down() {
			this.up = false;
			this.attached = null;
			this.inFlight.clear();
		}

		private Session lastSession() {
			return this.sessions.isEmpty() ? null : this.sessions.get(this.sessions.size() - 1);
		}

		private void act(Supplier<List<GatewayAction>> input) {
			for (GatewayAction action : input.get()) {
				if (action instanceof GatewayAction.Connect) {
					assertThat(this.up).isFalse();
					this.connecting = true;
				}
				else if (action instanceof GatewayAction.Send send) {
					assertThat(this.up).isTrue();
					serve(FluxerJson.mapper().readTree(send.frame()));
				}
				else if (action instanceof GatewayAction.Close || action instanceof GatewayAction.Drop) {
					this.connecting = false;
					down();
				}
				else if (action instanceof GatewayAction.Deliver deliver) {
					take(deliver.delivery());
				}
				else if (action instanceof GatewayAction.Report report) {
					assertThat(report.event()).isNotInstanceOf(ShardEvent.Failed.class);
					if (report.event() instanceof ShardEvent.SessionResumed resumption) {
						this.resumed++;
						this.missed += resumption.missed();
					}
				}
			}
		}

		private void take(Delivery delivery) {
			if (delivery.name().equals("READY")) {
				this.deliveringTo = delivery.data().tree().get("session_id").stringValue();
			}
			if (!delivery.name().equals("RESUMED")) {
				this.delivered.computeIfAbsent(this.deliveringTo, (id) -> new ArrayList<>()).add(delivery.sequence());
				this.unfinished.add(delivery);
			}
		}

		private void finishSome() {
			Collections.shuffle(this.unfinished, this.random);
			while (this.unfinished.size() > 5) {
				this.unfinished.remove(0).complete();
			}
		}

		private void serve(JsonNode frame) {
			switch (frame.get("op").intValue()) {
				case Opcode.HEARTBEAT -> beat(frame.get("d"));
				case Opcode.IDENTIFY -> {
					Session session = lastSession();
					if (session != null) {
						session.dead = true;
					}
					this.attached = new Session("s" + this.sessions.size());
					this.sessions.add(this.attached);
					this.inFlight.add(this.attached.dispatches.get(0));
				}
				case Opcode.RESUME -> resume(frame.get("d"));
				default -> throw new AssertionError("Unexpected " + frame);
			}
		}

		private void beat(JsonNode mark) {
			this.inFlight.add(Frames.ACK);
			if (this.attached != null && mark.isIntegralNumber()) {
				assertThat(mark.longValue()).isLessThanOrEqualTo(this.attached.current());
				this.attached.floor = Math.max(this.attached.floor, mark.longValue());
			}
		}

		private void resume(JsonNode data) {
			Session session = lastSession();
			assertThat(session).isNotNull();
			assertThat(data.get("session_id").stringValue()).isEqualTo(session.id);
			long sequence = data.get("seq").longValue();
			if (session.dead) {
				this.inFlight.add(Frames.INVALID_SESSION);
				return;
			}
			assertThat(sequence).isBetween(session.floor, session.current());
			this.attached = session;
			List<byte[]> replay = new ArrayList<>(
					session.dispatches.subList((int) Math.max(1, sequence), (int) session.current()));
			for (int twice = this.random.nextInt(3); twice > 0 && !replay.isEmpty(); twice--) {
				replay.add(replay.get(this.random.nextInt(replay.size())));
			}
			Collections.shuffle(replay, this.random);
			this.inFlight.addAll(replay);
			if (this.resumable || this.calm) {
				this.inFlight.add(Frames.resumed(session.current()));
			}
		}

	}

}
