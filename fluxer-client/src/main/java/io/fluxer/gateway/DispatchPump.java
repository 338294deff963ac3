package io.fluxer.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands dispatches and changes to the listener, one after the other. Used on the shard's
 * loop alone.
 */
final class DispatchPump {

	private static final Logger logger = LoggerFactory.getLogger(DispatchPump.class);

	private final ShardListener listener;

	private final Executor loop;

	private final Runnable onIdle;

	private final LongSupplier clock;

	private final Deque<GatewayAction> waiting = new ArrayDeque<>();

	private @Nullable HandOver current;

	private boolean halted;

	/**
	 * Creates a pump.
	 * @param listener where to hand things
	 * @param loop runs a task on the shard's loop
	 * @param onIdle run on the loop whenever the listener has caught up after a pause
	 * @param clock the time in nanoseconds
	 */
	DispatchPump(ShardListener listener, Executor loop, Runnable onIdle, LongSupplier clock) {
		this.listener = listener;
		this.loop = loop;
		this.onIdle = onIdle;
		this.clock = clock;
	}

	void add(GatewayAction action) {
		this.waiting.addLast(action);
	}

	/** Hands on as much as the listener takes. */
	void drain() {
		while (this.current == null && !this.halted) {
			GatewayAction next = this.waiting.pollFirst();
			if (next == null) {
				return;
			}
			handOn(next);
		}
	}

	/** Hands on nothing more. */
	void halt() {
		this.halted = true;
	}

	/** Forgets the dispatches that wait and tells the changes that wait. */
	void finish() {
		this.halted = true;
		GatewayAction next = this.waiting.pollFirst();
		while (next != null) {
			if (next instanceof GatewayAction.Report report) {
				tell(report.event());
			}
			next = this.waiting.pollFirst();
		}
	}

	boolean isIdle() {
		return this.current == null && !this.halted && this.waiting.isEmpty();
	}

	private void handOn(GatewayAction action) {
		if (action instanceof GatewayAction.Deliver deliver) {
			deliver(deliver.delivery());
		}
		else if (action instanceof GatewayAction.Report report) {
			tell(report.event());
		}
	}

	private void deliver(Delivery delivery) {
		HandOver handOver = new HandOver(delivery, this.clock.getAsLong());
		this.current = handOver;
		try {
			this.listener.onDispatch(delivery)
				.subscribe(null, (failure) -> failed(handOver, failure), () -> ended(handOver));
		}
		catch (Throwable ex) {
			// Reactor signals none of the fatal ones.
			failed(handOver, ex);
		}
		if (!handOver.first.getAndSet(false) && this.current == handOver) {
			this.current = null;
		}
	}

	private void failed(HandOver handOver, Throwable failure) {
		Delivery delivery = handOver.delivery;
		try {
			logger.error("The listener of shard {} failed for {}", delivery.shard(), delivery, failure);
		}
		catch (Throwable ex) {
			// A failure that cannot even be printed must not hold up the shard.
		}
		finally {
			delivery.complete();
			ended(handOver);
		}
	}

	private void ended(HandOver handOver) {
		if (!handOver.first.getAndSet(false)) {
			this.loop.execute(() -> {
				if (this.current == handOver) {
					goOn();
				}
			});
		}
	}

	private void goOn() {
		this.current = null;
		drain();
		if (isIdle()) {
			this.onIdle.run();
		}
	}

	/**
	 * Returns since when the listener has not taken a dispatch.
	 * @return the time, {@link ReadingClock#NEVER} if it takes them
	 */
	long busySince() {
		return (this.current != null) ? this.current.since : ReadingClock.NEVER;
	}

	/** Gives up waiting for the listener: the dispatch counts as failed. */
	void giveUp() {
		HandOver stuck = this.current;
		if (stuck != null) {
			logger.error("The listener of shard {} does not take {}; the shard goes on without it",
					stuck.delivery.shard(), stuck.delivery);
			stuck.delivery.complete();
			goOn();
		}
	}

	private void tell(ShardEvent event) {
		try {
			this.listener.onShardEvent(event);
		}
		catch (Throwable ex) {
			logger.error("The listener of shard {} failed for {}", event.shard(), event.getClass().getSimpleName(), ex);
		}
	}

	/**
	 * A dispatch that the listener has.
	 */
	private static final class HandOver {

		/**
		 * Whoever comes second, the end of subscribing or the completion, goes on.
		 */
		private final AtomicBoolean first = new AtomicBoolean(true);

		private final Delivery delivery;

		private final long since;

		HandOver(Delivery delivery, long since) {
			this.delivery = delivery;
			this.since = since;
		}

	}

}
