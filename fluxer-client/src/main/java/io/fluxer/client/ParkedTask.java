package io.fluxer.client;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Sinks;

/**
 * An event that waits for room while its shard reads no further. Used under the lock of
 * {@link Lanes}.
 */
final class ParkedTask {

	final LaneTask task;

	final Sinks.Empty<Void> admitted = Sinks.empty();

	/** The bounds that were full when this pause began. */
	@Nullable LaneBound lane;

	@Nullable LaneBound total;

	long since;

	@Nullable Disposable timer;

	ParkedTask(LaneTask task) {
		this.task = task;
	}

	/**
	 * Counts the time waited so far against the bounds that made it wait.
	 * @return that time
	 */
	long charge(long now) {
		long from = this.since;
		this.since = now;
		if (this.lane != null) {
			this.lane.paused(from, now);
		}
		if (this.total != null) {
			this.total.paused(from, now);
		}
		return Math.max(now - from, 0);
	}

}
