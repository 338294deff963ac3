package io.fluxer.client;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

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
 * of; the latter two interrupt it. Whatever the handler or an observer throws, the call
 * ends and its lane goes on.
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

	private final Report report;

	private final MonoSink<Void> sink;

	private final String client;

	private final DispatchObservations observations;

	private final @Nullable Observation observation;

	private final Scheduler threads;

	/** The thread that the handler runs on, while it does. */
	private volatile @Nullable Thread runner;

	private volatile boolean begun;

	/**
	 * Creates a call.
	 * @param handler whom to call
	 * @param occurrence with what
	 * @param deadlines what limits its time
	 * @param report told why it failed or is late; then again if it fails to end
	 * @param sink told once it is over, and knows what is observed
	 * @param threads where the handler runs
	 * @param client the name of the client, for log lines
	 * @param observations observes dispatches
	 */
	HandlerCall(Handler handler, Occurrence occurrence, HandlerDeadlines deadlines, Report report, MonoSink<Void> sink,
			Scheduler threads, String client, DispatchObservations observations) {
		this.handler = handler;
		this.occurrence = occurrence;
		this.deadlines = deadlines;
		this.report = report;
		this.sink = sink;
		this.threads = threads;
		this.client = client;
		this.observations = observations;
		this.observation = sink.contextView().getOrDefault(DispatchObservations.KEY, null);
	}

	void start() {
		try {
			// The wait for a thread has the same bound as the call itself.
			this.deadlines.begin(this);
			this.thread.update(this.threads.schedule(this));
		}
		catch (Throwable ex) {
			failed(ex);
		}
	}

	@Override
	public void run() {
		Runnable scope = null;
		try {
			this.runner = Thread.currentThread();
			this.begun = true;
			// The time counts from the call, not from the wait for a thread.
			this.deadlines.begin(this);
			if (this.over.get()) {
				this.deadlines.end(this);
				return;
			}
			EventLogContext.enter(this.client, this.occurrence.envelope());
			Observation observed = this.observation;
			scope = (observed != null) ? this.observations.openScope(observed) : null;
			call(observed);
		}
		catch (Throwable ex) {
			// An Error too: it must not keep the lane, and Reactor passes none of the
			// fatal ones on.
			failed(ex);
		}
		finally {
			this.runner = null;
			this.deadlines.returned(this);
			if (scope != null) {
				scope.run();
			}
			EventLogContext.leave();
		}
	}

	/**
	 * The time is up.
	 * @param limit the time that it had
	 * @return whether a thread still runs the handler
	 */
	boolean late(Duration limit) {
		if (!this.over.compareAndSet(false, true)) {
			return false;
		}
		Thread running = this.runner;
		try {
			if (this.observation != null) {
				DispatchObservations.late(this.observation);
			}
			this.report.late(timeout(limit, running));
		}
		catch (Throwable ex) {
			// Of a logger: the lane goes on.
		}
		finally {
			interrupt();
			this.sink.success();
		}
		return running != null;
	}

	/** Whether the handler holds a thread. */
	boolean isRunning() {
		return this.runner != null;
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
		Mono<Void> completion = this.handler.handle(this.occurrence);
		if (observed != null) {
			completion = completion.contextWrite((context) -> context.put(DispatchObservations.KEY, observed));
		}
		this.work.update(completion.subscribe(null, this::failed, this::finished));
		if (this.over.get()) {
			cancel();
		}
	}

	private void finished() {
		if (this.over.compareAndSet(false, true)) {
			this.deadlines.end(this);
			this.sink.success();
		}
	}

	private void failed(Throwable failure) {
		if (!this.over.compareAndSet(false, true)) {
			return;
		}
		try {
			this.deadlines.end(this);
			if (this.observation != null) {
				this.observations.failed(this.observation, failure);
			}
			this.report.failed(failure);
		}
		catch (Throwable ex) {
			// Of a logger, or of a failure that cannot even be printed.
		}
		finally {
			this.sink.success();
		}
	}

	/** Says where the handler stands, which its own interruption would not tell. */
	private TimeoutException timeout(Duration limit, @Nullable Thread running) {
		String within = " within " + limit + " (fluxer.listener.timeout)";
		if (!this.begun) {
			int overdue = this.deadlines.overdue();
			return new TimeoutException("Given no thread" + within
					+ ((overdue > 0) ? "; " + overdue + " handlers hold theirs although their time is up" : ""));
		}
		TimeoutException timeout = new TimeoutException("Not finished" + within);
		if (running != null) {
			timeout.setStackTrace(running.getStackTrace());
		}
		return timeout;
	}

	/**
	 * Interrupts the handler. What it returned is cancelled on a thread of its own, since
	 * that runs code of the handler, which may block.
	 */
	private void interrupt() {
		this.thread.dispose();
		if (this.work.get() == null) {
			// If there is to be work, whoever begins it cancels it.
			return;
		}
		try {
			this.threads.schedule(this::cancel);
		}
		catch (Throwable ex) {
			// No thread can be started.
			cancel();
		}
	}

	private void cancel() {
		try {
			this.work.dispose();
		}
		catch (Throwable ex) {
			// Of the handler's own making: its lane goes on, and so do the other calls
			// that end now.
			this.report.failed(ex);
		}
	}

	/**
	 * Told how a call ended badly.
	 */
	interface Report {

		/** The handler failed, or fails to end. */
		void failed(Throwable failure);

		/** The time is up. */
		void late(TimeoutException timeout);

	}

}
