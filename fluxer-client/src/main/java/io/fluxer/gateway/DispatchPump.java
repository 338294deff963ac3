package io.fluxer.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Hands dispatches and changes to the listener, one after the other. Used on the shard's
 * loop alone.
 */
final class DispatchPump {

	private static final Logger logger = LoggerFactory.getLogger(DispatchPump.class);

	private final ShardListener listener;

	private final Executor loop;

	private final Runnable onIdle;

	private final Deque<GatewayAction> waiting = new ArrayDeque<>();

	private boolean busy;

	private boolean halted;

	/**
	 * Creates a pump.
	 * @param listener where to hand things
	 * @param loop runs a task on the shard's loop
	 * @param onIdle run on the loop whenever the listener has caught up after a pause
	 */
	DispatchPump(ShardListener listener, Executor loop, Runnable onIdle) {
		this.listener = listener;
		this.loop = loop;
		this.onIdle = onIdle;
	}

	void add(GatewayAction action) {
		this.waiting.addLast(action);
	}

	/** Hands on as much as the listener takes. */
	void drain() {
		while (!this.busy && !this.halted) {
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
		return !this.busy && !this.halted && this.waiting.isEmpty();
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
		this.busy = true;
		// Whoever comes second, the end of subscribing or the completion, goes on.
		AtomicBoolean first = new AtomicBoolean(true);
		onDispatch(delivery).subscribe((ignored) -> {
		}, (failure) -> {
			logger.error("The listener of shard {} failed for {}", delivery.shard(), delivery, failure);
			delivery.complete();
			completed(first);
		}, () -> completed(first));
		if (!first.getAndSet(false)) {
			this.busy = false;
		}
	}

	private void completed(AtomicBoolean first) {
		if (!first.getAndSet(false)) {
			this.loop.execute(() -> {
				this.busy = false;
				drain();
				if (isIdle()) {
					this.onIdle.run();
				}
			});
		}
	}

	private Mono<Void> onDispatch(Delivery delivery) {
		try {
			return this.listener.onDispatch(delivery);
		}
		catch (RuntimeException ex) {
			return Mono.error(ex);
		}
	}

	private void tell(ShardEvent event) {
		try {
			this.listener.onShardEvent(event);
		}
		catch (RuntimeException ex) {
			logger.error("The listener of shard {} failed for {}", event.shard(), event.getClass().getSimpleName(), ex);
		}
	}

}
