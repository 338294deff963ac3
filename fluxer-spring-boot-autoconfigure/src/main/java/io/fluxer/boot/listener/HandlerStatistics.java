package io.fluxer.boot.listener;

import java.time.Instant;
import java.util.concurrent.atomic.LongAdder;

import org.jspecify.annotations.Nullable;

/**
 * What became of the calls of one handler method. Safe for use by many threads.
 */
final class HandlerStatistics {

	private final LongAdder handled = new LongAdder();

	private final LongAdder failed = new LongAdder();

	private volatile @Nullable Failure last;

	void add(@Nullable Throwable failure) {
		if (failure == null) {
			this.handled.increment();
			return;
		}
		this.failed.increment();
		this.last = new Failure(Instant.now(), failure.getClass().getName());
	}

	long handled() {
		return this.handled.sum();
	}

	long failed() {
		return this.failed.sum();
	}

	@Nullable Failure last() {
		return this.last;
	}

	record Failure(Instant at, String type) {

	}

}
