package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.gateway.DisconnectReason;
import io.fluxer.gateway.ShardEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ShardReportsTests {

	private final List<String> told = new ArrayList<>();

	private boolean closing;

	private final ShardReports reports = new ShardReports(new Recorder(this.told), 3, () -> this.closing);

	@Test
	void theLifeOfAShardIsTold() {
		this.reports.opened();
		this.reports.take(new ShardEvent.SessionCreated(3));
		this.reports.dispatched("MESSAGE_CREATE");
		this.reports.take(new ShardEvent.DispatchesMissed(3, 4));
		this.reports.take(new ShardEvent.Disconnected(3, 4009, "timeout", true));
		this.reports.take(new ShardEvent.SessionResumed(3, 7, 2));
		this.reports.take(new ShardEvent.SessionResumed(3, 7, 0));
		assertThat(this.told).containsExactly("3 open", "3 session false", "3 MESSAGE_CREATE", "3 missed 4",
				"3 TIMEOUT", "3 session true", "3 missed 2", "3 session true");
	}

	@Test
	void aZombieIsTheReasonOfTheDisconnectionBehindItAlone() {
		this.reports.take(new ShardEvent.ZombieDetected(3, Duration.ofSeconds(10)));
		this.reports.take(new ShardEvent.Disconnected(3, 1006, "", true));
		this.reports.take(new ShardEvent.Disconnected(3, 1006, "", true));
		assertThat(this.told).containsExactly("3 ZOMBIE", "3 LOST");
	}

	@Test
	void theClientsOwnCloseIsNoDisconnection() {
		this.closing = true;
		this.reports.take(new ShardEvent.Disconnected(3, 1000, "", false));
		assertThat(this.told).isEmpty();
	}

	@Test
	void unknownNamesAreOne() {
		this.reports.dispatched("SOMETHING_NEW");
		this.reports.dispatched("4711");
		assertThat(this.told).containsExactly("3 other", "3 other");
	}

	@Test
	void aListenerThatFailsHoldsUpNothing() {
		ShardReports broken = new ShardReports(new GatewayListener() {

			@Override
			public void onOpen(int shard) {
				throw new IllegalStateException("broken");
			}

			@Override
			public void onDispatch(int shard, String event) {
				throw new IllegalStateException("broken");
			}

		}, 0, () -> false);
		assertThatNoException().isThrownBy(() -> {
			broken.opened();
			broken.dispatched("READY");
		});
	}

	@Test
	void anErrorOfAListenerHoldsUpNothingEither() {
		ShardReports broken = new ShardReports(new GatewayListener() {

			@Override
			public void onOpen(int shard) {
				throw new NoClassDefFoundError("broken");
			}

			@Override
			public void onDispatch(int shard, String event) {
				throw new NoClassDefFoundError("broken");
			}

		}, 0, () -> false);
		assertThatNoException().isThrownBy(() -> {
			broken.opened();
			broken.dispatched("READY");
		});
	}

	private record Recorder(List<String> told) implements GatewayListener {

		@Override
		public void onOpen(int shard) {
			this.told.add(shard + " open");
		}

		@Override
		public void onDispatch(int shard, String event) {
			this.told.add(shard + " " + event);
		}

		@Override
		public void onSession(int shard, boolean resumed) {
			this.told.add(shard + " session " + resumed);
		}

		@Override
		public void onMissed(int shard, long count) {
			this.told.add(shard + " missed " + count);
		}

		@Override
		public void onDisconnected(int shard, DisconnectReason reason) {
			this.told.add(shard + " " + reason);
		}

	}

}
