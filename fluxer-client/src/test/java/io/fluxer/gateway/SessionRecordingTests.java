package io.fluxer.gateway;

import java.time.Duration;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The protocol with a session that is recorded for another process.
 */
class SessionRecordingTests {

	private static final Duration FIRST = Duration.ofSeconds(1);

	private static final Duration BEAT = Duration.ofMillis(13_750);

	private final Logger logger = (Logger) LoggerFactory.getLogger(SessionRecording.class);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private ProtocolDriver driver = new ProtocolDriver((ResumePoint) null);

	@BeforeEach
	void listen() {
		this.log.start();
		this.logger.addAppender(this.log);
	}

	@AfterEach
	void stopListening() {
		this.logger.detachAppender(this.log);
	}

	@Test
	void recordsTheSessionSoonAfterItsStart() {
		this.driver.goLive();
		this.driver.advance(FIRST);
		GatewayAction.Record record = this.driver.records.get(0);
		assertThat(record.id()).isEqualTo("abc");
		assertThat(record.sequence()).isOne();
		assertThat(record.silence()).isZero();
	}

	@Test
	void recordsNothingBeforeReadyIsHandled() {
		this.driver.finishing = false;
		this.driver.goLive();
		this.driver.advance(FIRST.multipliedBy(3));
		assertThat(this.driver.records).isEmpty();
		this.driver.deliveries.get(0).complete();
		this.driver.advance(FIRST);
		assertThat(this.driver.records).hasSize(1);
	}

	@Test
	void beatWaitsUntilItsMarkIsRecorded() {
		recordedOnce();
		this.driver.receive(Frames.message(2), Frames.message(3));
		this.driver.advance(BEAT.minus(FIRST));
		assertThat(this.driver.sent).isEmpty();
		this.driver.receive(Frames.message(4));
		this.driver.recorded(null);
		assertThat(beats()).containsExactly("3");
	}

	@Test
	void askedForABeatItRecordsFirst() {
		recordedOnce();
		this.driver.receive(Frames.message(2), Frames.BEAT_NOW);
		assertThat(this.driver.sent).isEmpty();
		this.driver.recorded(null);
		assertThat(beats()).containsExactly("2");
	}

	@Test
	void beatCarriesTheLastRecordedMarkWhenTheRecordFails() {
		recordedOnce();
		this.driver.receive(Frames.message(2));
		this.driver.advance(BEAT.minus(FIRST));
		this.driver.recorded("the disk is full");
		assertThat(beats()).containsExactly("1");
		this.driver.receive(Frames.ACK);
		this.driver.advance(BEAT);
		this.driver.recorded("the disk is full");
		this.driver.receive(Frames.ACK);
		assertThat(beats()).containsExactly("1", "1");
		assertThat(warnings()).singleElement().asString().contains("shard 0", "the disk is full");
		this.driver.advance(BEAT);
		this.driver.recorded(null);
		this.driver.receive(Frames.ACK);
		assertThat(beats()).containsExactly("1", "1", "2");
		this.driver.advance(BEAT);
		this.driver.recorded("the disk is full again");
		assertThat(warnings()).hasSize(2);
	}

	@Test
	void beatCarriesNullWhileNothingIsRecorded() {
		this.driver.goLive();
		this.driver.forget();
		this.driver.advance(FIRST);
		this.driver.recorded("the disk is full");
		this.driver.advance(BEAT.minus(FIRST));
		this.driver.recorded("the disk is full");
		assertThat(beats()).containsExactly("null");
	}

	@Test
	void anotherBeatDoesNotPutTheFirstOff() {
		recordedOnce();
		this.driver.receive(Frames.message(2), Frames.BEAT_NOW);
		this.driver.advance(Duration.ofSeconds(2));
		this.driver.receive(Frames.BEAT_NOW);
		this.driver.advance(Duration.ofSeconds(1));
		assertThat(beats()).containsExactly("1");
	}

	@Test
	void slowRecordsInARowAreToldOnce() {
		recordedOnce();
		for (int beat = 0; beat < 3; beat++) {
			this.driver.receive(Frames.message(2 + beat), Frames.BEAT_NOW);
			this.driver.advance(Duration.ofSeconds(4));
			this.driver.receive(Frames.ACK);
			this.driver.recorded(null);
		}
		assertThat(warnings()).hasSize(1);
	}

	@Test
	void beatDoesNotWaitForASlowRecord() {
		recordedOnce();
		this.driver.receive(Frames.message(2));
		this.driver.advance(BEAT.minus(FIRST));
		this.driver.advance(Duration.ofMillis(2_999));
		assertThat(this.driver.sent).isEmpty();
		this.driver.advance(Duration.ofMillis(1));
		assertThat(beats()).containsExactly("1");
		this.driver.receive(Frames.ACK);
		this.driver.advance(BEAT);
		this.driver.receive(Frames.ACK);
		assertThat(beats()).containsExactly("1", "1");
		assertThat(this.driver.records).hasSize(1);
		assertThat(warnings()).singleElement().asString().contains("longer than 3 s");
		this.driver.recorded(null);
		assertThat(beats()).containsExactly("1", "1");
		this.driver.advance(BEAT.minusSeconds(3));
		this.driver.recorded(null);
		assertThat(beats()).containsExactly("1", "1", "2");
		assertThat(this.driver.drops).isZero();
		assertThat(warnings()).hasSize(1);
	}

	@Test
	void lateRecordOfAnEndedSessionIsNoMarkOfTheNext() {
		recordedOnce();
		this.driver.receive(Frames.message(2), Frames.message(3));
		this.driver.advance(BEAT.minus(FIRST));
		this.driver.receive(Frames.INVALID_SESSION);
		this.driver.advance(Duration.ofSeconds(3));
		this.driver.receive(Frames.ready("next"));
		this.driver.recorded(null);
		this.driver.forget();
		this.driver.receive(Frames.BEAT_NOW);
		this.driver.recorded("no");
		assertThat(beats()).containsExactly("null");
	}

	@Test
	void resumesTheSessionOfAnEarlierProcess() {
		restored(Duration.ofSeconds(20));
		assertThat(this.driver.last().at("/op").intValue()).isEqualTo(Opcode.RESUME);
		assertThat(this.driver.last().at("/d/session_id").stringValue()).isEqualTo("old");
		assertThat(this.driver.last().at("/d/seq").longValue()).isEqualTo(40);
		this.driver.receive(Frames.message(41), Frames.message(43), Frames.resumed(44));
		assertThat(this.driver.sequences()).containsExactly(41L, 43L, 44L);
		assertThat(this.driver.events(ShardEvent.SessionResumed.class))
			.containsExactly(new ShardEvent.SessionResumed(0, 2, 2));
		this.driver.forget();
		this.driver.advance(FIRST);
		assertThat(this.driver.records.get(0).sequence()).isEqualTo(44);
		assertThat(this.driver.forgets).isZero();
	}

	@Test
	void beatsBeforeResumedAcknowledgeWhatIsRecorded() {
		restored(Duration.ofSeconds(20));
		this.driver.forget();
		this.driver.receive(Frames.message(41), Frames.BEAT_NOW);
		this.driver.recorded(null);
		assertThat(beats()).containsExactly("40");
	}

	@Test
	void refusedResumeBeginsANewSessionOnTheSameSocketAndForgetsTheOld() {
		restored(Duration.ofSeconds(20));
		this.driver.receive(Frames.INVALID_SESSION);
		assertThat(this.driver.ops()).containsExactly(Opcode.RESUME, Opcode.IDENTIFY);
		assertThat(this.driver.connectedAt).hasSize(1);
		assertThat(this.driver.forgets).isOne();
	}

	@Test
	void resumeThatEndsTheConnectionBeginsANewSession() {
		for (int code : List.of(4004, 4007)) {
			restored(Duration.ofSeconds(20));
			this.driver.closed(code);
			assertThat(this.driver.forgets).isOne();
			this.driver.greet();
			assertThat(this.driver.ops()).containsExactly(Opcode.RESUME, Opcode.IDENTIFY);
		}
	}

	@Test
	void sessionThatIsTooOldIsForgotten() {
		restored(StoredSession.RESUME_WINDOW);
		assertThat(this.driver.ops()).containsExactly(Opcode.IDENTIFY);
		assertThat(this.driver.forgets).isOne();
	}

	@Test
	void sessionGrowsOldWhileTheGatewayIsNotThere() {
		this.driver = new ProtocolDriver(new ResumePoint("old", 40, Duration.ofSeconds(170)));
		this.driver.connect();
		this.driver.advance(Duration.ofSeconds(10));
		this.driver.receive(Frames.hello(41250));
		assertThat(this.driver.ops()).containsExactly(Opcode.IDENTIFY);
	}

	@Test
	void fatalCloseForgetsTheSession() {
		recordedOnce();
		this.driver.closed(4010);
		assertThat(this.driver.events(ShardEvent.Failed.class)).hasSize(1);
		assertThat(this.driver.forgets).isOne();
	}

	@Test
	void lostConnectionForgetsNothing() {
		recordedOnce();
		this.driver.closed(1006);
		this.driver.greet();
		assertThat(this.driver.forgets).isZero();
	}

	@Test
	void closeRecordsHowFarItGot() {
		recordedOnce();
		this.driver.receive(Frames.message(2), Frames.message(3));
		this.driver.stop();
		assertThat(this.driver.records).singleElement()
			.satisfies((record) -> assertThat(record.sequence()).isEqualTo(3));
		assertThat(this.driver.forgets).isZero();
	}

	@Test
	void closeRecordsForHowLongTheConnectionWasGone() {
		recordedOnce();
		this.driver.closed(1006);
		this.driver.advance(Duration.ofSeconds(7));
		this.driver.stop();
		assertThat(this.driver.records).singleElement()
			.satisfies((record) -> assertThat(record.silence()).isEqualTo(Duration.ofSeconds(7)));
	}

	@Test
	void nothingIsRecordedWithoutAStore() {
		this.driver = ProtocolDriver.live();
		this.driver.receive(Frames.message(2));
		this.driver.advance(BEAT);
		this.driver.receive(Frames.INVALID_SESSION);
		this.driver.stop();
		assertThat(beats()).containsExactly("2");
		assertThat(this.driver.records).isEmpty();
		assertThat(this.driver.forgets).isZero();
	}

	private void recordedOnce() {
		this.driver.goLive();
		this.driver.advance(FIRST);
		this.driver.recorded(null);
		this.driver.forget();
	}

	private void restored(Duration silence) {
		this.driver = new ProtocolDriver(new ResumePoint("old", 40, silence));
		this.driver.greet();
	}

	private List<String> beats() {
		return this.driver.sent.stream()
			.filter((frame) -> frame.get("op").intValue() == Opcode.HEARTBEAT)
			.map((frame) -> frame.get("d").toString())
			.toList();
	}

	private List<String> warnings() {
		return this.log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

}
