package io.fluxer.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/**
 * Lets so many at a time work, the others in the order they came. A turn ends with its
 * work, however that ends.
 */
final class Turns {

	private final Deque<Turn> waiting = new ArrayDeque<>();

	private final AtomicInteger calls = new AtomicInteger();

	private int free;

	Turns(int atOnce) {
		this.free = atOnce;
	}

	/**
	 * Waits for a turn.
	 * @param work subscribed to once it is its turn
	 * @return what comes of the work
	 */
	<T> Flux<T> take(Flux<T> work) {
		return Flux.create((sink) -> {
			Turn turn = new Turn((own) -> {
				try {
					own.update(work.subscribe(sink::next, sink::error, sink::complete));
				}
				catch (Throwable ex) {
					// Reactor signals none of the fatal ones: the turn would never end.
					sink.error(ex);
				}
			});
			sink.onDispose(turn);
			enter(turn);
		});
	}

	private void enter(Turn turn) {
		synchronized (this.waiting) {
			if (turn.isDisposed()) {
				return;
			}
			this.waiting.addLast(turn);
		}
		startNext();
	}

	private void leave() {
		synchronized (this.waiting) {
			this.free++;
		}
		startNext();
	}

	/**
	 * Starts whom it can. Work that ends at once comes back here, so calls are counted
	 * instead of nested.
	 */
	private void startNext() {
		if (this.calls.getAndIncrement() != 0) {
			return;
		}
		int seen = 1;
		do {
			for (Turn turn = next(); turn != null; turn = next()) {
				turn.start();
			}
			seen = this.calls.addAndGet(-seen);
		}
		while (seen != 0);
	}

	private @Nullable Turn next() {
		synchronized (this.waiting) {
			Turn turn = (this.free > 0) ? this.waiting.pollFirst() : null;
			if (turn != null) {
				this.free--;
				turn.started = true;
			}
			return turn;
		}
	}

	/**
	 * How the work begins.
	 */
	@FunctionalInterface
	private interface Work {

		void start(Disposable.Swap own);

	}

	/**
	 * One who waits or works.
	 */
	private final class Turn implements Disposable {

		private final Disposable.Swap subscription = Disposables.swap();

		private final Work work;

		private boolean started;

		private boolean over;

		Turn(Work work) {
			this.work = work;
		}

		void start() {
			this.work.start(this.subscription);
		}

		@Override
		public void dispose() {
			synchronized (Turns.this.waiting) {
				if (this.over) {
					return;
				}
				this.over = true;
				if (!this.started) {
					// Under the same lock: nobody may start it and take a place that it
					// would not give back.
					Turns.this.waiting.remove(this);
					return;
				}
			}
			this.subscription.dispose();
			leave();
		}

		@Override
		public boolean isDisposed() {
			synchronized (Turns.this.waiting) {
				return this.over;
			}
		}

	}

}
