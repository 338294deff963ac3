package io.fluxer.gateway;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayProtocolReplayTests {

	private final ProtocolDriver driver = ProtocolDriver.live();

	@Test
	void holdsSortsAndCountsUntilResumed() {
		this.driver.receive(Frames.message(2));
		this.driver.forget();
		resume();
		this.driver.receive(Frames.message(7), Frames.message(4), Frames.message(4), Frames.message(2),
				Frames.message(3));
		assertThat(this.driver.deliveries).isEmpty();
		this.driver.receive(Frames.resumed(8));
		assertThat(this.driver.sequences()).containsExactly(3L, 4L, 7L, 8L);
		assertThat(this.driver.deliveries).extracting(Delivery::isReplayed).containsExactly(true, true, true, false);
		assertThat(this.driver.all).endsWith("MESSAGE_CREATE", "RESUMED", new ShardEvent.SessionResumed(0, 3, 3));
		assertThat(this.driver.protocol.isLive()).isTrue();
		this.driver.receive(Frames.message(9));
		assertThat(this.driver.sequences()).endsWith(9L);
		assertThat(this.driver.deliveries).last().satisfies((last) -> assertThat(last.isReplayed()).isFalse());
		assertThat(this.driver.protocol.counts().missing).isZero();
	}

	@Test
	void missesNothingInAFullReplay() {
		resume();
		this.driver.receive(Frames.message(2), Frames.message(3), Frames.resumed(3));
		assertThat(this.driver.events(ShardEvent.SessionResumed.class))
			.containsExactly(new ShardEvent.SessionResumed(0, 2, 0));
	}

	@Test
	void movesTheMarkOverHolesButNotOverUnfinishedDispatches() {
		this.driver.finishing = false;
		resume();
		this.driver.receive(Frames.message(3), Frames.resumed(6), Frames.BEAT_NOW);
		assertThat(this.driver.last().get("d").longValue()).isEqualTo(2);
		this.driver.deliveries.get(1).complete();
		this.driver.receive(Frames.BEAT_NOW);
		assertThat(this.driver.last().get("d").longValue()).isEqualTo(2);
		this.driver.deliveries.get(0).complete();
		this.driver.deliveries.get(0).complete();
		this.driver.receive(Frames.BEAT_NOW);
		assertThat(this.driver.last().get("d").longValue()).isEqualTo(6);
	}

	@Test
	void resumesAgainFromTheSequenceOfResumed() {
		resume();
		this.driver.receive(Frames.message(3), Frames.resumed(6));
		resume();
		assertThat(this.driver.last().at("/d/seq").longValue()).isEqualTo(6);
	}

	@Test
	void takesTheCurrentSequenceForNoDuplicate() {
		resume();
		this.driver.receive(Frames.resumed(1), Frames.message(2));
		assertThat(this.driver.sequences()).containsExactly(1L, 2L);
		assertThat(this.driver.names()).containsExactly("RESUMED", "MESSAGE_CREATE");
		assertThat(this.driver.events(ShardEvent.SessionResumed.class))
			.containsExactly(new ShardEvent.SessionResumed(0, 0, 0));
	}

	@Test
	void neverMovesBack() {
		this.driver.receive(Frames.message(2), Frames.message(3));
		resume();
		this.driver.receive(Frames.resumed(1), Frames.message(3), Frames.message(4));
		assertThat(this.driver.sequences()).containsExactly(2L, 3L, 3L, 4L);
		assertThat(this.driver.names()).containsExactly("MESSAGE_CREATE", "MESSAGE_CREATE", "RESUMED",
				"MESSAGE_CREATE");
	}

	@Test
	void handsDispatchesBeyondResumedOnAfterIt() {
		resume();
		this.driver.receive(Frames.message(2), Frames.message(4), Frames.resumed(3), Frames.message(5));
		assertThat(this.driver.sequences()).containsExactly(2L, 3L, 4L, 5L);
		assertThat(this.driver.names()).containsExactly("MESSAGE_CREATE", "RESUMED", "MESSAGE_CREATE",
				"MESSAGE_CREATE");
		assertThat(this.driver.events(ShardEvent.SessionResumed.class))
			.containsExactly(new ShardEvent.SessionResumed(0, 1, 1));
	}

	@Test
	void keepsWhatIsHeldForTheNextAttempt() {
		resume();
		this.driver.receive(Frames.message(2), Frames.message(4));
		resume();
		assertThat(this.driver.last().at("/d/seq").longValue()).isEqualTo(1);
		assertThat(this.driver.deliveries).isEmpty();
		this.driver.receive(Frames.message(3), Frames.message(4), Frames.resumed(4));
		assertThat(this.driver.sequences()).containsExactly(2L, 3L, 4L, 4L);
		assertThat(this.driver.events(ShardEvent.SessionResumed.class))
			.containsExactly(new ShardEvent.SessionResumed(0, 3, 0));
	}

	@Test
	void handsWhatIsHeldOnBeforeTheNextReady() {
		resume();
		this.driver.receive(Frames.message(4), Frames.message(2));
		resume();
		this.driver.receive(Frames.INVALID_SESSION, Frames.ready("def"));
		assertThat(this.driver.names()).containsExactly("MESSAGE_CREATE", "MESSAGE_CREATE", "READY");
		assertThat(this.driver.sequences()).containsExactly(2L, 4L, 1L);
		assertThat(this.driver.deliveries).extracting(Delivery::isReplayed).containsExactly(true, true, false);
	}

	@Test
	void handsWhatIsHeldOnWhenTheSequenceIsRefused() {
		resume();
		this.driver.receive(Frames.message(3), Frames.message(2));
		this.driver.closed(4007);
		assertThat(this.driver.sequences()).containsExactly(2L, 3L);
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.IDENTIFY);
	}

	@Test
	void handsWhatIsHeldOnBeforeAFailure() {
		resume();
		this.driver.receive(Frames.message(2));
		this.driver.closed(4010);
		assertThat(this.driver.all.get(0)).isInstanceOf(ShardEvent.Disconnected.class);
		assertThat(this.driver.sequences()).containsExactly(2L);
		assertThat(this.driver.all).last().isInstanceOf(ShardEvent.Failed.class);
	}

	@Test
	void makesTheSessionAnewAt8192HeldDispatches() {
		resume();
		for (long sequence = 8192; sequence >= 2; sequence--) {
			this.driver.receive(Frames.message(sequence));
		}
		assertThat(this.driver.deliveries).isEmpty();
		this.driver.receive(Frames.message(9000));
		List<Long> expected = LongStream.concat(LongStream.rangeClosed(2, 8192), LongStream.of(9000)).boxed().toList();
		assertThat(this.driver.sequences()).isEqualTo(expected);
		assertThat(this.driver.drops).isOne();
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.IDENTIFY);
	}

	@Test
	void dropsLiveDuplicatesAndCountsJumps() {
		this.driver.receive(Frames.message(2), Frames.message(2), Frames.message(1), Frames.message(5),
				Frames.message(4), Frames.message(6));
		assertThat(this.driver.sequences()).containsExactly(2L, 5L, 6L);
		assertThat(this.driver.protocol.counts().duplicates).isEqualTo(3);
		assertThat(this.driver.protocol.counts().missing).isEqualTo(2);
	}

	@Test
	void tellsOfAJumpBeforeTheDispatchThatShowsIt() {
		this.driver.forget();
		this.driver.receive(Frames.message(2), Frames.message(5));
		assertThat(this.driver.all).containsExactly("MESSAGE_CREATE", new ShardEvent.DispatchesMissed(0, 2),
				"MESSAGE_CREATE");
	}

	private void resume() {
		this.driver.closed(1006);
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.RESUME);
	}

}
