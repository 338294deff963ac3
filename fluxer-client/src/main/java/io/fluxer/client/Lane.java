package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/**
 * The events of one lane. All but {@link #turns} is used under the lock of {@link Lanes}.
 */
final class Lane {

	private static final Duration MAX_PAUSE = Duration.ofMillis(100);

	/** Counts the wishes to go on; whoever raises it from zero runs the lane. */
	final AtomicInteger turns = new AtomicInteger();

	final LaneKey key;

	final Queue<LaneTask> queue = new ArrayDeque<>();

	final LaneBound bound;

	@Nullable Disposable running;

	/** What runs now, {@code null} if nothing does. */
	@Nullable LaneTask current;

	Lane(LaneKey key, int capacity) {
		this.key = key;
		this.bound = new LaneBound(capacity, MAX_PAUSE);
	}

}
