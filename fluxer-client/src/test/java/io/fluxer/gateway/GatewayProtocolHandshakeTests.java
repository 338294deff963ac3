package io.fluxer.gateway;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayProtocolHandshakeTests {

	private final ProtocolDriver driver = new ProtocolDriver();

	@Test
	void connectsAtOnceAndIdentifiesAfterHello() {
		this.driver.connect();
		assertThat(this.driver.connectedAt).containsExactly(0L);
		assertThat(this.driver.events).containsExactly(new ShardEvent.Connected(0, null));
		assertThat(this.driver.sent).isEmpty();
		this.driver.receive(Frames.hello(41250));
		assertThat(this.driver.ops()).containsExactly(Opcode.IDENTIFY);
		assertThat(this.driver.protocol.isLive()).isFalse();
	}

	@Test
	void tellsTheTimeOfTheServer() {
		GatewayProtocol protocol = this.driver.protocol;
		protocol.start(0);
		Instant time = Instant.parse("2026-11-22T01:08:31Z");
		assertThat(protocol.opened(time, 5))
			.containsExactly(new GatewayAction.Report(new ShardEvent.Connected(0, time)));
	}

	@Test
	void deliversReadyBeforeItTellsTheSession() {
		this.driver.goLive();
		assertThat(this.driver.all).containsExactly(new ShardEvent.Connected(0, null), "READY",
				new ShardEvent.SessionCreated(0));
		assertThat(this.driver.deliveries.get(0).isReplayed()).isFalse();
		assertThat(this.driver.deliveries.get(0).sequence()).isEqualTo(1);
		assertThat(this.driver.protocol.isLive()).isTrue();
	}

	@Test
	void setsTheCustomStatusAfterEachReady() {
		ProtocolDriver other = new ProtocolDriver(
				new Presence(Presence.Status.DND, false, false, new CustomStatus("hi", null, null, null)), 1);
		other.goLive();
		assertThat(other.ops()).containsExactly(Opcode.IDENTIFY, Opcode.PRESENCE_UPDATE);
		assertThat(other.last().at("/d/custom_status/text").stringValue()).isEqualTo("hi");
		assertThat(other.last().at("/d/status").stringValue()).isEqualTo("dnd");
		other.receive(Frames.INVALID_SESSION);
		other.advance(Duration.ofSeconds(3));
		other.receive(Frames.ready("def"));
		assertThat(other.ops()).containsExactly(Opcode.IDENTIFY, Opcode.PRESENCE_UPDATE, Opcode.IDENTIFY,
				Opcode.PRESENCE_UPDATE);
	}

	@Test
	void givesUpAConnectionThatIsNotOpenAfter30Seconds() {
		this.driver.protocol.start(0);
		this.driver.advance(Duration.ofMillis(29_999));
		assertThat(this.driver.drops).isZero();
		this.driver.advance(Duration.ofMillis(1));
		assertThat(this.driver.drops).isOne();
		assertThat(this.driver.events(ShardEvent.Disconnected.class)).singleElement()
			.satisfies((event) -> assertThat(event.code()).isEqualTo(1006));
	}

	@Test
	void waits20SecondsForHello() {
		this.driver.connect();
		this.driver.advance(Duration.ofMillis(19_999));
		assertThat(this.driver.drops).isZero();
		this.driver.advance(Duration.ofMillis(1));
		assertThat(this.driver.drops).isOne();
		assertThat(this.driver.events(ShardEvent.Disconnected.class)).singleElement()
			.satisfies((event) -> assertThat(event.reason()).contains("HELLO"));
		this.driver.greet();
		assertThat(this.driver.ops()).containsExactly(Opcode.IDENTIFY);
	}

	@Test
	void waits150SecondsForReadyThoughNoHeartbeatIsAnswered() {
		this.driver.greet();
		this.driver.advance(Duration.ofMillis(149_999));
		assertThat(this.driver.drops).isZero();
		assertThat(this.driver.ops()).filteredOn((op) -> op == Opcode.HEARTBEAT).hasSize(10);
		this.driver.advance(Duration.ofMillis(1));
		assertThat(this.driver.drops).isOne();
		assertThat(this.driver.events(ShardEvent.ZombieDetected.class)).isEmpty();
		assertThat(this.driver.events(ShardEvent.Disconnected.class)).singleElement()
			.satisfies((event) -> assertThat(event.reason()).contains("READY"));
	}

	@Test
	void waitsNoLongerForResumedWhereHeartbeatsAloneAreAnswered() {
		this.driver.goLive();
		this.driver.closed(1006);
		this.driver.greet();
		this.driver.advance(Duration.ofSeconds(29));
		this.driver.receive(Frames.ACK, Frames.ACK);
		assertThat(this.driver.drops).isZero();
		this.driver.advance(Duration.ofSeconds(1));
		assertThat(this.driver.drops).isOne();
	}

	@Test
	void waits30SecondsForResumedFromTheLastDispatch() {
		this.driver.goLive();
		this.driver.closed(1006);
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.RESUME);
		this.driver.advance(Duration.ofSeconds(29));
		this.driver.receive(Frames.message(2));
		this.driver.advance(Duration.ofMillis(29_999));
		assertThat(this.driver.drops).isZero();
		this.driver.advance(Duration.ofMillis(1));
		assertThat(this.driver.drops).isOne();
		assertThat(this.driver.events(ShardEvent.Disconnected.class)).last().satisfies((event) -> {
			assertThat(event.reason()).contains("RESUMED");
			assertThat(event.willResume()).isTrue();
		});
	}

	@Test
	void resumesWithTheSameTokenAndTheLastSequence() {
		this.driver.goLive();
		this.driver.receive(Frames.message(2), Frames.message(3));
		this.driver.closed(1006);
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.RESUME);
		assertThat(this.driver.last().at("/d/token")).isEqualTo(this.driver.sent.get(0).at("/d/token"));
		assertThat(this.driver.last().at("/d/session_id").stringValue()).isEqualTo("abc");
		assertThat(this.driver.last().at("/d/seq").longValue()).isEqualTo(3);
	}

	@Test
	void resumesUntil3MinutesAfterTheLoss() {
		this.driver.goLive();
		this.driver.closed(1006);
		failAttemptsFor(Duration.ofSeconds(100));
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.RESUME);
	}

	@Test
	void identifiesFrom3MinutesAfterTheLossOn() {
		this.driver.goLive();
		this.driver.closed(1006);
		failAttemptsFor(Duration.ofSeconds(181));
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.IDENTIFY);
	}

	@Test
	void startsTheTimeAnewOnceAReplayHasBegun() {
		this.driver.goLive();
		this.driver.closed(1006);
		failAttemptsFor(Duration.ofSeconds(100));
		this.driver.greet();
		this.driver.receive(Frames.message(2));
		this.driver.closed(1006);
		failAttemptsFor(Duration.ofSeconds(100));
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.RESUME);
	}

	@Test
	void identifiesIfReadyHadNoSessionId() {
		this.driver.greet();
		this.driver.receive(Frames.bytes("{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":{}}"));
		assertThat(this.driver.protocol.isLive()).isTrue();
		this.driver.closed(1006);
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.IDENTIFY);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{not json", "{}", "{\"op\":\"x\"}", "{\"op\":0,\"t\":\"X\",\"s\":2}",
			"{\"op\":0,\"s\":2,\"d\":{}}", "{\"op\":0,\"t\":\"X\",\"d\":{}}", "{\"op\":0,\"t\":\"X\",\"s\":0,\"d\":{}}",
			"{\"op\":0,\"t\":\"X\",\"s\":-2,\"d\":{}}" })
	void countsMalformedFramesAndGoesOn(String text) {
		this.driver.goLive();
		this.driver.receive(Frames.bytes(text));
		assertThat(this.driver.protocol.counts().malformed).isOne();
		assertThat(this.driver.protocol.isLive()).isTrue();
		this.driver.receive(Frames.message(2));
		assertThat(this.driver.sequences()).containsExactly(1L, 2L);
		assertThat(this.driver.protocol.counts().missing).isZero();
	}

	@Test
	void ignoresAMalformedHelloAndReady() {
		this.driver.connect();
		this.driver.receive(Frames.bytes("{\"op\":10}"), Frames.bytes("{\"op\":10,\"d\":[1]}"),
				Frames.bytes("{\"op\":10,\"d\":null}"));
		assertThat(this.driver.sent).isEmpty();
		this.driver.receive(Frames.hello(41250), Frames.bytes("{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":[1]}"),
				Frames.bytes("{\"op\":0,\"t\":\"READY\",\"s\":1,\"d\":null}"));
		assertThat(this.driver.deliveries).isEmpty();
		assertThat(this.driver.protocol.counts().malformed).isEqualTo(5);
		this.driver.receive(Frames.ready("abc"));
		assertThat(this.driver.protocol.isLive()).isTrue();
	}

	@Test
	void ignoresUnknownOpsAndDispatchesOutsideASession() {
		this.driver.connect();
		this.driver.receive(Frames.message(5), Frames.bytes("{\"op\":99,\"d\":{}}"), Frames.hello(41250),
				Frames.message(6), Frames.bytes("{\"op\":12,\"d\":{\"code\":\"X\"}}"), Frames.ready("abc"),
				Frames.message(2));
		assertThat(this.driver.sequences()).containsExactly(1L, 2L);
		assertThat(this.driver.protocol.counts().early).isEqualTo(2);
		assertThat(this.driver.protocol.counts().malformed).isZero();
	}

	@Test
	void tellsOfACommandThatTheServerRefuses() {
		this.driver.goLive();
		this.driver.receive(Frames.bytes("{\"op\":12,\"d\":{\"code\":\"VOICE_CHANNEL_FULL\",\"message\":\"no room\"}}"),
				Frames.bytes("{\"op\":12,\"d\":{\"code\":\"VOICE_P2P_UNAVAILABLE\"}}"),
				Frames.bytes("{\"op\":12,\"d\":[]}"));
		assertThat(this.driver.events(ShardEvent.CommandRefused.class)).containsExactly(
				new ShardEvent.CommandRefused(0, "VOICE_CHANNEL_FULL", "no room"),
				new ShardEvent.CommandRefused(0, "VOICE_P2P_UNAVAILABLE", null));
		assertThat(this.driver.protocol.counts().statistics()).isEqualTo(new FrameStatistics(1, 0, 0, 0));
		assertThat(this.driver.protocol.isLive()).isTrue();
	}

	@Test
	void handsUnknownNamesAndArraysOn() {
		this.driver.goLive();
		this.driver.receive(Frames.bytes("{\"op\":0,\"t\":\"SESSIONS_REPLACE\",\"s\":2,\"d\":[{}]}"));
		assertThat(this.driver.deliveries.get(1).name()).isEqualTo("SESSIONS_REPLACE");
		assertThat(this.driver.deliveries.get(1).data().text()).isEqualTo("[{}]");
	}

	private void failAttemptsFor(Duration time) {
		long end = this.driver.now + time.toNanos();
		while (this.driver.now < end) {
			this.driver.awaitConnect(this.driver.connectedAt.size() + 1);
			this.driver.closed(1006);
		}
	}

}
