package io.fluxer.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayProtocolReconnectTests {

	private static final long AT_ONCE = Duration.ofMillis(250).toNanos();

	private final ProtocolDriver driver = ProtocolDriver.live();

	@ParameterizedTest
	@ValueSource(ints = { 1000, 1001, 1005, 1006, 1011, 1012, 1013, 1014, 1015, 4000, 4001, 4002, 4005, 4009 })
	void resumesAfter(int code) {
		this.driver.closed(code);
		assertThat(this.driver.events(ShardEvent.Disconnected.class))
			.containsExactly(new ShardEvent.Disconnected(0, code, "reason", true));
		this.driver.greet();
		assertThat(this.driver.ops()).containsExactly(Opcode.RESUME);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4003, 4004, 4006, 4007, 4013, 4014, 4444 })
	void identifiesAfter(int code) {
		this.driver.closed(code);
		assertThat(this.driver.events(ShardEvent.Disconnected.class))
			.containsExactly(new ShardEvent.Disconnected(0, code, "reason", false));
		this.driver.greet();
		assertThat(this.driver.ops()).containsExactly(Opcode.IDENTIFY);
	}

	@ParameterizedTest
	@ValueSource(ints = { 4010, 4011, 4012 })
	void failsAfter(int code) {
		this.driver.closed(code);
		assertThat(this.driver.events(ShardEvent.Failed.class)).singleElement()
			.satisfies((event) -> assertThat(event.failure().closeCode()).isEqualTo(code));
		assertNothingMore();
	}

	@Test
	void saysWhatToDoAboutAFatalClose() {
		this.driver.closed(4011);
		assertThat(this.driver.events(ShardEvent.Failed.class).get(0).failure())
			.hasMessageContaining("raise the number of shards");
	}

	@Test
	void failsIfTheTokenOfIdentifyIsRefused() {
		ProtocolDriver other = new ProtocolDriver();
		other.greet();
		other.closed(4004);
		assertThat(other.events(ShardEvent.Failed.class)).hasSize(1);
	}

	@Test
	void failsIfIdentifyIsNotUnderstood() {
		ProtocolDriver other = new ProtocolDriver();
		other.greet();
		other.closed(4002);
		assertThat(other.events(ShardEvent.Failed.class)).hasSize(1);
	}

	@Test
	void identifiesOnceIfTheTokenOfResumeIsRefused() {
		this.driver.closed(1006);
		this.driver.greet();
		this.driver.closed(4004);
		assertThat(this.driver.events(ShardEvent.Failed.class)).isEmpty();
		this.driver.greet();
		assertThat(this.driver.ops()).containsExactly(Opcode.RESUME, Opcode.IDENTIFY);
		this.driver.closed(4004);
		assertThat(this.driver.events(ShardEvent.Failed.class)).hasSize(1);
		assertNothingMore();
	}

	@Test
	void identifiesAfterTwoResumesThatCouldNotBeServed() {
		this.driver.closed(1006);
		for (int attempt = 0; attempt < 2; attempt++) {
			this.driver.greet();
			this.driver.closed(4000);
		}
		this.driver.greet();
		assertThat(this.driver.ops()).containsExactly(Opcode.RESUME, Opcode.RESUME, Opcode.IDENTIFY);
	}

	@Test
	void countsFailedResumesAnewAfterAGoodOne() {
		this.driver.closed(1006);
		this.driver.greet();
		this.driver.closed(4000);
		this.driver.greet();
		this.driver.receive(Frames.resumed(1));
		this.driver.closed(1006);
		this.driver.greet();
		this.driver.closed(4000);
		this.driver.greet();
		assertThat(this.driver.ops()).containsOnly(Opcode.RESUME);
	}

	@Test
	void waitsAMinuteAfterARateLimitAndThenResumes() {
		this.driver.closed(4008);
		this.driver.advance(Duration.ofMillis(59_999));
		assertThat(this.driver.connectedAt).hasSize(1);
		this.driver.greet();
		assertThat(this.driver.ops()).containsExactly(Opcode.RESUME);
	}

	@Test
	void connectsAtOnceThenWithGrowingSteps() {
		long lost = this.driver.now;
		this.driver.closed(1006);
		this.driver.awaitConnect(2);
		assertThat(this.driver.connectedAt.get(1) - lost).isLessThanOrEqualTo(AT_ONCE);
		long longest = 0;
		for (int attempt = 0; attempt < 40; attempt++) {
			lost = this.driver.now;
			this.driver.closed(1006);
			this.driver.awaitConnect(3 + attempt);
			longest = Math.max(longest, this.driver.now - lost);
		}
		assertThat(longest).isBetween(Duration.ofSeconds(30).toNanos(), Duration.ofSeconds(60).toNanos());
	}

	@Test
	void doesNotTakeAnOpenSocketOrHelloForSuccess() {
		this.driver.closed(4007);
		long longest = 0;
		for (int attempt = 0; attempt < 40; attempt++) {
			this.driver.greet();
			long lost = this.driver.now;
			this.driver.closed(1006);
			this.driver.awaitConnect(this.driver.connectedAt.size() + 1);
			longest = Math.max(longest, this.driver.now - lost);
		}
		assertThat(longest).isGreaterThan(Duration.ofSeconds(20).toNanos());
		this.driver.connect();
		this.driver.receive(Frames.hello(41250), Frames.ready("def"));
		this.driver.now += Duration.ofSeconds(30).toNanos();
		long lost = this.driver.now;
		this.driver.closed(1006);
		this.driver.awaitConnect(this.driver.connectedAt.size() + 1);
		assertThat(this.driver.now - lost).isLessThanOrEqualTo(AT_ONCE);
	}

	@Test
	void sessionsThatEndAtOnceBeginNoOftenerThanTheServerAllows() {
		long end = this.driver.now + Duration.ofMinutes(10).toNanos();
		List<Long> identifies = new ArrayList<>();
		this.driver.closed(4007);
		while (this.driver.now < end) {
			this.driver.sent.clear();
			this.driver.connect();
			this.driver.receive(Frames.hello(41250));
			if (this.driver.ops().contains(Opcode.IDENTIFY)) {
				identifies.add(this.driver.now);
				this.driver.receive(Frames.ready("short"));
			}
			this.driver.closed(4007);
		}
		assertThat(identifies).hasSizeBetween(10, 100);
		assertThat(mostInAMinute(identifies)).isLessThanOrEqualTo(IdentifyGate.MAX_IN_A_MINUTE);
	}

	@Test
	void connectionsThatEndAtOnceAreMadeAtGrowingDistances() {
		long end = this.driver.now + Duration.ofMinutes(10).toNanos();
		List<Long> attempts = new ArrayList<>();
		this.driver.closed(1006);
		while (this.driver.now < end) {
			this.driver.sent.clear();
			this.driver.connect();
			attempts.add(this.driver.now);
			this.driver.receive(Frames.hello(41250));
			boolean resumes = this.driver.ops().contains(Opcode.RESUME);
			this.driver.receive(resumes ? Frames.resumed(1) : Frames.ready("new"));
			this.driver.closed(1006);
		}
		assertThat(attempts).hasSizeGreaterThan(60);
		assertThat(mostInAMinute(attempts)).isLessThanOrEqualTo(40);
	}

	@Test
	void aSequenceThatMakesNoSenseBeginsANewSession() {
		this.driver.receive(Frames.message(9_007_199_254_740_991L));
		assertThat(this.driver.deliveries).isEmpty();
		assertThat(this.driver.drops).isOne();
		assertThat(this.driver.protocol.counts().malformed).isOne();
		this.driver.sent.clear();
		this.driver.greet();
		assertThat(this.driver.ops()).containsExactly(Opcode.IDENTIFY);
		this.driver.receive(Frames.ready("new"), Frames.message(2));
		assertThat(this.driver.sequences()).endsWith(1L, 2L);
	}

	@Test
	void aSequenceThatMakesNoSenseIsNoEndOfAReplayEither() {
		this.driver.closed(1006);
		this.driver.greet();
		this.driver.receive(Frames.resumed(Long.MAX_VALUE));
		this.driver.sent.clear();
		this.driver.greet();
		assertThat(this.driver.ops()).containsExactly(Opcode.IDENTIFY);
	}

	@Test
	void aHoleOfMillionsIsNone() {
		this.driver.receive(Frames.message(1_000_001));
		assertThat(this.driver.sequences()).containsExactly(1_000_001L);
		assertThat(this.driver.events(ShardEvent.DispatchesMissed.class)).hasSize(1);
		this.driver.receive(Frames.message(2_000_002));
		assertThat(this.driver.drops).isOne();
	}

	@Test
	void aSequenceThatWasTooHighIsFoundByThoseThatFollow() {
		this.driver.receive(Frames.message(900_000));
		for (long sequence = 2; sequence <= 101; sequence++) {
			this.driver.receive(Frames.message(sequence));
		}
		assertThat(this.driver.drops).isZero();
		this.driver.receive(Frames.message(102));
		assertThat(this.driver.drops).isOne();
	}

	@Test
	void whatTheServerSaysForgesNoLogLine() {
		this.driver.closed(4000, "bye\r\n2026-12-01 ERROR forged\u2028\u202e" + "x".repeat(300));
		assertThat(this.driver.events(ShardEvent.Disconnected.class)).singleElement()
			.satisfies((event) -> assertThat(event.reason())
				.startsWith("bye\\r\\n2026-12-01 ERROR forged\\u2028\\u202exxx")
				.hasSizeLessThan(240));
		this.driver.greet();
		this.driver.receive(Frames.resumed(1),
				Frames.bytes("{\"op\":12,\"d\":{\"code\":\"A\\nB\",\"message\":\"c\\nd\"}}"));
		assertThat(this.driver.events(ShardEvent.CommandRefused.class)).singleElement()
			.satisfies((event) -> assertThat(event.message()).isEqualTo("c\\nd"));
	}

	private static long mostInAMinute(List<Long> times) {
		long minute = Duration.ofMinutes(1).toNanos();
		return times.stream()
			.mapToLong((from) -> times.stream().filter((time) -> time >= from && time < from + minute).count())
			.max()
			.orElse(0);
	}

	@Test
	void reconnectsAtOnceWhenAsked() {
		long asked = this.driver.now;
		this.driver.receive(Frames.RECONNECT);
		assertThat(this.driver.closes).hasSize(1);
		assertThat(this.driver.events(ShardEvent.Disconnected.class)).singleElement()
			.satisfies((event) -> assertThat(event.willResume()).isTrue());
		this.driver.greet();
		assertThat(this.driver.now - asked).isLessThanOrEqualTo(AT_ONCE);
		assertThat(this.driver.ops()).containsExactly(Opcode.RESUME);
	}

	@Test
	void reconnectsAtOnceWhenTheUserWantsIt() {
		long asked = this.driver.now;
		this.driver.reconnect();
		assertThat(this.driver.closes).singleElement().satisfies((close) -> assertThat(close.code()).isEqualTo(4000));
		assertThat(this.driver.events(ShardEvent.Disconnected.class)).singleElement()
			.satisfies((event) -> assertThat(event.willResume()).isTrue());
		this.driver.greet();
		assertThat(this.driver.now - asked).isLessThanOrEqualTo(AT_ONCE);
		assertThat(this.driver.ops()).containsExactly(Opcode.RESUME);
	}

	@Test
	void anAttemptThatWaitsIsMadeNowWhenTheUserWantsIt() {
		this.driver.closed(4008);
		this.driver.reconnect();
		assertThat(this.driver.connectedAt).hasSize(2);
		this.driver.reconnect();
		assertThat(this.driver.connectedAt).hasSize(2);
		assertThat(this.driver.closes).isEmpty();
	}

	@Test
	void doesNotReconnectOnceItIsToMakeNoOtherConnection() {
		this.driver.protocol.stopReconnecting();
		this.driver.reconnect();
		assertThat(this.driver.protocol.isLive()).isTrue();
		this.driver.stop();
		this.driver.reconnect();
		assertNothingMore();
	}

	@Test
	void identifiesOnTheSameSocketAtOnceAfterAMissedResume() {
		this.driver.closed(1006);
		this.driver.greet();
		this.driver.receive(Frames.INVALID_SESSION);
		assertThat(this.driver.ops()).containsExactly(Opcode.RESUME, Opcode.IDENTIFY);
		assertThat(this.driver.connectedAt).hasSize(2);
		assertThat(this.driver.sentAt.get(1)).isEqualTo(this.driver.sentAt.get(0));
		this.driver.receive(Frames.ready("def"));
		assertThat(this.driver.protocol.isLive()).isTrue();
	}

	@Test
	void identifiesOnTheSameSocketAfterAPauseWhenTheSessionEnds() {
		long ended = this.driver.now;
		this.driver.receive(Frames.INVALID_SESSION);
		assertThat(this.driver.protocol.isLive()).isFalse();
		this.driver.advance(Duration.ofSeconds(3));
		assertThat(this.driver.ops()).containsExactly(Opcode.IDENTIFY);
		assertThat(this.driver.sentAt.get(0) - ended).isBetween(Duration.ofSeconds(1).toNanos(),
				Duration.ofSeconds(3).toNanos());
		assertThat(this.driver.connectedAt).hasSize(1);
		this.driver.receive(Frames.ready("def"));
		assertThat(this.driver.sequences()).containsExactly(1L);
		assertThat(this.driver.events(ShardEvent.SessionCreated.class)).hasSize(1);
	}

	@Test
	void failsIfTheTokenWasResetDuringTheSession() {
		this.driver.receive(Frames.INVALID_SESSION);
		this.driver.advance(Duration.ofSeconds(3));
		this.driver.closed(4004);
		assertThat(this.driver.events(ShardEvent.Failed.class)).hasSize(1);
	}

	@Test
	void slowsDownIfTheServerKeepsRefusingSessions() {
		ProtocolDriver other = new ProtocolDriver();
		other.greet();
		for (int refusal = 0; refusal < 30; refusal++) {
			int before = other.sent.size();
			other.receive(Frames.INVALID_SESSION);
			other.advance(Duration.ofSeconds(60));
			assertThat(other.ops().subList(before, other.sent.size())).contains(Opcode.IDENTIFY);
			assertThat(other.ops().subList(before, other.sent.size())).filteredOn((op) -> op == Opcode.IDENTIFY)
				.hasSize(1);
		}
		assertThat(other.now).isGreaterThan(Duration.ofMinutes(29).toNanos());
	}

	@Test
	void stopsWithCode1000AndConnectsNoMore() {
		this.driver.stop();
		assertThat(this.driver.closes).containsExactly(new GatewayAction.Close(1000, ""));
		assertThat(this.driver.events(ShardEvent.Disconnected.class)).singleElement()
			.satisfies((event) -> assertThat(event.willResume()).isFalse());
		assertNothingMore();
	}

	@Test
	void keepsTheConnectionButMakesNoOtherOnceToldSo() {
		this.driver.protocol.stopReconnecting();
		this.driver.advanceAcknowledging(Duration.ofMinutes(1));
		assertThat(this.driver.protocol.isLive()).isTrue();
		this.driver.closed(1006);
		assertNothingMore();
	}

	@Test
	void masksATokenThatTheServerRepeats() {
		this.driver.protocol.closed(4000, "no 1.token", this.driver.now)
			.forEach((action) -> assertThat(action.toString()).doesNotContain("1.token"));
	}

	private void assertNothingMore() {
		int connections = this.driver.connectedAt.size();
		int sent = this.driver.sent.size();
		this.driver.receive(Frames.message(2), Frames.hello(41250), Frames.BEAT_NOW);
		this.driver.closed(1006);
		this.driver.advance(Duration.ofHours(1));
		assertThat(this.driver.connectedAt).hasSize(connections);
		assertThat(this.driver.sent).hasSize(sent);
		assertThat(this.driver.deliveries).isEmpty();
		assertThat(this.driver.protocol.nextTick(this.driver.now)).isEqualTo(ReadingClock.NEVER);
	}

}
