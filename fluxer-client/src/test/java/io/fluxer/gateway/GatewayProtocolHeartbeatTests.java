package io.fluxer.gateway;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayProtocolHeartbeatTests {

	private final ProtocolDriver driver = ProtocolDriver.live();

	@Test
	void beatsAtEveryThirdOfTheInterval() {
		long start = this.driver.now;
		this.driver.advanceAcknowledging(Duration.ofSeconds(60));
		assertThat(this.driver.ops()).containsExactly(1, 1, 1, 1);
		assertThat(this.driver.sentAt).containsExactly(start + 13_750_000_000L, start + 27_500_000_000L,
				start + 41_250_000_000L, start + 55_000_000_000L);
		assertThat(this.driver.drops).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "200, 120", "3000, 1000", "1, 120", "0, 13750", "-5, 13750", "999999999999999, 41250" })
	void keepsOddIntervalsWithinReason(long interval, long period) {
		ProtocolDriver other = new ProtocolDriver();
		other.connect();
		other.receive(Frames.hello(interval), Frames.ready("abc"));
		other.forget();
		other.advance(Duration.ofMillis(period - 1));
		assertThat(other.sent).isEmpty();
		other.advance(Duration.ofMillis(1));
		assertThat(other.ops()).containsExactly(Opcode.HEARTBEAT);
	}

	@Test
	void noBeatIsMissedBetweenIdentifyAndReady() {
		this.driver.receive(Frames.BEAT_NOW);
		this.driver.advance(Duration.ofSeconds(7));
		this.driver.receive(Frames.INVALID_SESSION);
		this.driver.advance(Duration.ofSeconds(3));
		assertThat(this.driver.ops()).endsWith(Opcode.IDENTIFY);
		this.driver.advance(Duration.ofSeconds(60));
		assertThat(this.driver.drops).isZero();
	}

	@Test
	void answersTheServersBeatAtOnceBesidesItsSchedule() {
		this.driver.advance(Duration.ofSeconds(5));
		this.driver.receive(Frames.BEAT_NOW);
		assertThat(this.driver.ops()).containsExactly(Opcode.HEARTBEAT);
		assertThat(this.driver.sentAt).containsExactly(this.driver.now);
		this.driver.receive(Frames.ACK);
		this.driver.advance(Duration.ofMillis(8_750));
		assertThat(this.driver.ops()).containsExactly(Opcode.HEARTBEAT, Opcode.HEARTBEAT);
	}

	@Test
	void measuresTheLatency() {
		assertThat(this.driver.protocol.latency()).isNull();
		this.driver.advance(Duration.ofMillis(13_750));
		this.driver.advance(Duration.ofMillis(42));
		this.driver.receive(Frames.ACK);
		assertThat(this.driver.protocol.latency()).isEqualTo(Duration.ofMillis(42));
	}

	@Test
	void cutsASilentConnection10SecondsAfterTheBeatAndResumes() {
		this.driver.advance(Duration.ofMillis(23_749));
		assertThat(this.driver.drops).isZero();
		this.driver.advance(Duration.ofMillis(1));
		assertThat(this.driver.drops).isOne();
		assertThat(this.driver.closes).isEmpty();
		assertThat(this.driver.events).containsExactly(new ShardEvent.ZombieDetected(0, Duration.ofSeconds(10)),
				new ShardEvent.Disconnected(0, 1006, "no heartbeat was answered", true));
		assertThat(this.driver.protocol.isLive()).isFalse();
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.RESUME);
	}

	@Test
	void countsFromTheOldestUnansweredBeat() {
		this.driver.advance(Duration.ofMillis(13_750));
		this.driver.advance(Duration.ofSeconds(9));
		this.driver.receive(Frames.BEAT_NOW);
		this.driver.receive(Frames.ACK);
		this.driver.advance(Duration.ofMillis(9_999));
		assertThat(this.driver.drops).isZero();
		this.driver.advance(Duration.ofMillis(1));
		assertThat(this.driver.drops).isOne();
	}

	@Test
	void doesNotTakeAnAnswerForTwo() {
		this.driver.receive(Frames.BEAT_NOW, Frames.BEAT_NOW, Frames.ACK);
		this.driver.advance(Duration.ofSeconds(10));
		assertThat(this.driver.drops).isOne();
	}

	@Test
	void ignoresAnAnswerWithoutABeat() {
		this.driver.receive(Frames.ACK, Frames.ACK);
		this.driver.advance(Duration.ofMillis(23_750));
		assertThat(this.driver.drops).isOne();
	}

	@Test
	void armsBeatsOfTheHandshakeFromReadyOn() {
		ProtocolDriver other = new ProtocolDriver();
		other.greet();
		other.advance(Duration.ofSeconds(100));
		assertThat(other.drops).isZero();
		other.receive(Frames.ready("abc"));
		other.advance(Duration.ofMillis(9_999));
		assertThat(other.drops).isZero();
		other.advance(Duration.ofMillis(1));
		assertThat(other.events(ShardEvent.ZombieDetected.class)).hasSize(1);
	}

	@Test
	void isLenientFromResumeToResumed() {
		this.driver.closed(1006);
		this.driver.greet();
		this.driver.advance(Duration.ofSeconds(29));
		assertThat(this.driver.drops).isZero();
		this.driver.receive(Frames.resumed(1));
		this.driver.advance(Duration.ofSeconds(10));
		assertThat(this.driver.events(ShardEvent.ZombieDetected.class)).hasSize(1);
	}

	@Test
	void beatsOnButWaitsWhileReadingIsPaused() {
		this.driver.advance(Duration.ofMillis(13_750));
		this.driver.advance(Duration.ofSeconds(4));
		this.driver.pauseReading();
		this.driver.advance(Duration.ofSeconds(40));
		assertThat(this.driver.ops()).containsExactly(1, 1, 1, 1);
		assertThat(this.driver.drops).isZero();
		this.driver.resumeReading();
		this.driver.advance(Duration.ofMillis(5_999));
		assertThat(this.driver.drops).isZero();
		this.driver.advance(Duration.ofMillis(1));
		assertThat(this.driver.drops).isOne();
	}

	@Test
	void acknowledgesNothingBeforeASession() {
		ProtocolDriver other = new ProtocolDriver();
		other.greet();
		other.advance(Duration.ofSeconds(14));
		assertThat(other.last().get("op").intValue()).isEqualTo(Opcode.HEARTBEAT);
		assertThat(other.last().get("d").isNull()).isTrue();
	}

	@Test
	void acknowledgesBelowTheLowestUnfinished() {
		this.driver.finishing = false;
		this.driver.receive(Frames.message(2), Frames.message(3), Frames.message(4), Frames.BEAT_NOW);
		List<Delivery> deliveries = this.driver.deliveries;
		assertThat(this.driver.last().get("d").longValue()).isEqualTo(1);
		deliveries.get(1).complete();
		this.driver.receive(Frames.BEAT_NOW);
		assertThat(this.driver.last().get("d").longValue()).isEqualTo(1);
		deliveries.get(0).complete();
		this.driver.receive(Frames.BEAT_NOW);
		assertThat(this.driver.last().get("d").longValue()).isEqualTo(3);
		deliveries.get(2).complete();
		this.driver.receive(Frames.BEAT_NOW);
		assertThat(this.driver.last().get("d").longValue()).isEqualTo(4);
	}

	@Test
	void keepsTheMarkOfANewSessionFromCompletionsOfAnOlderOne() {
		this.driver.finishing = false;
		this.driver.receive(Frames.message(2), Frames.message(3), Frames.message(4));
		List<Delivery> old = List.copyOf(this.driver.deliveries);
		this.driver.closed(4007);
		this.driver.greet();
		this.driver.receive(Frames.ready("def"), Frames.message(2));
		old.forEach(Delivery::complete);
		this.driver.receive(Frames.BEAT_NOW);
		assertThat(this.driver.last().get("d").isNull()).isTrue();
		this.driver.deliveries.get(3).complete();
		this.driver.receive(Frames.BEAT_NOW);
		assertThat(this.driver.last().get("d").longValue()).isEqualTo(1);
	}

	@Test
	void beatsNoMoreOnceTheConnectionIsGone() {
		this.driver.closed(1006);
		this.driver.advance(Duration.ofSeconds(29));
		assertThat(this.driver.sent).isEmpty();
	}

}
