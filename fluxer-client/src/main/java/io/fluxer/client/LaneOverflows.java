package io.fluxer.client;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.fluxer.event.LaneOverflowEvent;
import reactor.core.scheduler.Scheduler;

/**
 * Tells of dropped events: at once, then at most once a second for each lane.
 */
final class LaneOverflows {

	private final Map<LaneKey, Count> untold = new HashMap<>();

	private final Scheduler timer;

	private final Teller teller;

	LaneOverflows(Scheduler timer, Teller teller) {
		this.timer = timer;
		this.teller = teller;
	}

	void dropped(int shard, LaneKey lane) {
		synchronized (this.untold) {
			Count count = this.untold.get(lane);
			if (count != null) {
				count.dropped++;
				return;
			}
			this.untold.put(lane, new Count(shard));
		}
		tell(shard, lane, 1);
	}

	private void tell(int shard, LaneKey lane, long dropped) {
		this.teller.tell(new LaneOverflowEvent(shard, lane.toString(), dropped));
		try {
			this.timer.schedule(() -> tellRest(lane), 1, TimeUnit.SECONDS);
		}
		catch (Throwable ex) {
			// The client is going down, or no thread can be started: the next drop is
			// told
			// at once.
			synchronized (this.untold) {
				this.untold.remove(lane);
			}
		}
	}

	private void tellRest(LaneKey lane) {
		int shard;
		long dropped;
		synchronized (this.untold) {
			Count count = this.untold.get(lane);
			if (count == null || count.dropped == 0) {
				this.untold.remove(lane);
				return;
			}
			shard = count.shard;
			dropped = count.dropped;
			count.dropped = 0;
		}
		tell(shard, lane, dropped);
	}

	@FunctionalInterface
	interface Teller {

		void tell(LaneOverflowEvent event);

	}

	private static final class Count {

		private final int shard;

		private long dropped;

		Count(int shard) {
			this.shard = shard;
		}

	}

}
