package io.fluxer.client;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/**
 * One call of one handler, from the wait for a thread to the end of what the handler
 * returned. It ends once: by itself, by a failure, by its deadline or by being disposed
 * of; the latter two interrupt it.
 */
final class HandlerCall implements Runnable, Disposable {

	/** Since when it is late; set and read by {@link HandlerDeadlines} alone. */
	long deadline;

	private final AtomicBoolean over = new AtomicBoolean();

	private final Disposable.Swap thread = Disposables.swap();

	private final Disposable.Swap work = Disposables.swap();

	private final Handler handler;

	private final Occurrence occurrence;

	private final HandlerDeadlines deadlines;

	private final Consumer<@Nullable Throwable> onFailure;

	private final MonoSink<Void> sink;

	private final String client;

	private final @Nullable Observation observation;

	/**
	 * Creates a call.
	 * @param handler whom to call
	 * @param occurrence with what
	 * @param deadlines what limits its time
	 * @param onFailure told why it failed, {@code null} if it is late; then again if it
	 * fails to end
	 * @param sink told once it is over, and knows what is observed
	 * @param client the name of the client, for log lines
	 */
	HandlerCall(Handler handler, Occurrence occurrence, HandlerDeadlines deadlines,
			Consumer<@Nullable Throwable> onFailure, MonoSink<Void> sink, String client) {
		this.handler = handler;
		this.occurrence = occurrence;
		this.deadlines = deadlines;
		this.onFailure = onFailure;
		this.sink = sink;
		this.client = client;
		this.observation = sink.contextView().getOrDefault(DispatchObservations.KEY, null);
	}

	void start(Scheduler threads) {
		try {
			this.thread.update(threads.schedule(this));
		}
		catch (RejectedExecutionException ex) {
			failed(ex);
		}
	}

	@Override
	public void run() {
		// The time counts from the call, not from the wait for a thread.
		this.deadlines.begin(this);
		if (this.over.get()) {
			this.deadlines.end(this);
			return;
		}
		EventLogContext.enter(this.client, this.occurrence.envelope());
		Observation observed = this.observation;
		Observation.Scope scope = (observed != null) ? observed.openScope() : null;
		try {
			call(observed);
		}
		finally {
			if (scope != null) {
				scope.close();
			}
			EventLogContext.leave();
		}
	}

	/** The time is up. */
	void late() {
		if (this.over.compareAndSet(false, true)) {
			if (this.observation != null) {
				DispatchObservations.late(this.observation);
			}
			this.onFailure.accept(null);
			interrupt();
			this.sink.success();
		}
	}

	@Override
	public void dispose() {
		if (this.over.compareAndSet(false, true)) {
			this.deadlines.end(this);
			interrupt();
		}
	}

	@Override
	public boolean isDisposed() {
		return this.over.get();
	}

	private void call(@Nullable Observation observed) {
		Mono<Void> completion;
		try {
			completion = this.handler.handle(this.occurrence);
		}
		catch (Throwable ex) {
			// An Error too: it must not keep the lane, and Reactor passes none of the
			// fatal ones on.
			failed(ex);
			return;
		}
		if (observed != null) {
			completion = completion.contextWrite((context) -> context.put(DispatchObservations.KEY, observed));
		}
		this.work.update(completion.subscribe(null, this::failed, this::finished));
	}

	private void finished() {
		if (this.over.compareAndSet(false, true)) {
			this.deadlines.end(this);
			this.sink.success();
		}
	}

	private void failed(Throwable failure) {
		if (this.over.compareAndSet(false, true)) {
			this.deadlines.end(this);
			if (this.observation != null) {
				DispatchObservations.failed(this.observation, failure);
			}
			this.onFailure.accept(failure);
			this.sink.success();
		}
	}

	private void interrupt() {
		try {
			this.work.dispose();
		}
		catch (RuntimeException ex) {
			// Of the handler's own making: its lane goes on, and so do the other calls
			// that end now.
			this.onFailure.accept(ex);
		}
		this.thread.dispose();
	}

}
