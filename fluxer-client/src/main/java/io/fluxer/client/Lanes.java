package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.fluxer.event.LaneOverflowEvent;
import io.micrometer.observation.Observation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Hands events to handlers: those of one lane in order, lanes side by side, within
 * bounds. One lock guards all lanes; nothing of a handler, of a shard or of a publisher
 * runs under it.
 */
final class Lanes {

	private static final Logger logger = LoggerFactory.getLogger(Lanes.class);

	private static final Duration MAX_TOTAL_PAUSE = Duration.ofSeconds(10);

	private static final Runnable NOTHING = () -> {
	};

	private final Object lock = new Object();

	private final Map<LaneKey, Lane> lanes = new HashMap<>();

	private final List<ParkedTask> parked = new ArrayList<>();

	private final Sinks.Empty<Void> drained = Sinks.empty();

	private final LaneOptions options;

	private final Function<EventEnvelope, Mono<Void>> handlers;

	private final Scheduler timer;

	private final LaneBound total;

	private final LaneOverflows overflows;

	private final DispatchObservations observations;

	private final LaneCounts counts = new LaneCounts();

	private int held;

	private boolean closed;

	private boolean aborted;

	/**
	 * Creates the lanes.
	 * @param options the order and the bounds
	 * @param handlers where a lane ends; must not fail
	 * @param timer the clock of pauses
	 */
	Lanes(LaneOptions options, Function<EventEnvelope, Mono<Void>> handlers, Scheduler timer) {
		this(options, handlers, timer, DispatchObservations.none());
	}

	/**
	 * Creates the lanes.
	 * @param options the order and the bounds
	 * @param handlers where a lane ends; must not fail
	 * @param timer the clock of pauses
	 * @param observations observes dispatches on their way
	 */
	Lanes(LaneOptions options, Function<EventEnvelope, Mono<Void>> handlers, Scheduler timer,
			DispatchObservations observations) {
		this.observations = observations;
		this.options = options;
		this.handlers = handlers;
		this.timer = timer;
		this.total = new LaneBound(options.totalCapacity(), MAX_TOTAL_PAUSE);
		this.overflows = new LaneOverflows(timer, this::tell);
	}

	/**
	 * Takes an event. After {@link #drain} it is neither taken nor completed.
	 * @param envelope the event
	 * @param bounded whether the bounds hold for it
	 * @param completion called once, when its handlers have finished or it was dropped
	 * @return completes once the shard may read on
	 */
	Mono<Void> submit(EventEnvelope envelope, boolean bounded, Runnable completion) {
		LaneKey key = LaneKey.of(this.options.orderBy(), envelope.event(), envelope.shard());
		LaneTask task = new LaneTask(key, envelope, bounded, completion, now(), this.observations.start(envelope));
		Runnable next;
		synchronized (this.lock) {
			next = this.closed ? () -> ended(task, DispatchOutcome.ABANDONED) : admit(task);
			if (next == null) {
				ParkedTask waiting = new ParkedTask(task);
				this.parked.add(waiting);
				startPause(waiting);
				return waiting.admitted.asMono();
			}
		}
		next.run();
		return Mono.empty();
	}

	/**
	 * Takes no more events and waits for those it has.
	 * @param limit how long to wait; then what is left is given up, not completed
	 * @return completes when no handler is at work any more
	 */
	Mono<Void> drain(Duration limit) {
		return Mono.defer(() -> {
			List<Runnable> next = new ArrayList<>();
			boolean empty;
			synchronized (this.lock) {
				this.closed = true;
				chargeParked();
				this.parked.forEach((waiting) -> next.add(leavePark(waiting, enter(waiting.task))));
				this.parked.clear();
				empty = this.held == 0;
			}
			next.forEach(Runnable::run);
			return empty ? Mono.<Void>empty()
					: this.drained.asMono().timeout(limit, Mono.fromRunnable(this::abort), this.timer);
		});
	}

	LaneStatistics statistics() {
		synchronized (this.lock) {
			return this.counts.statistics(this.lanes.size(), this.held);
		}
	}

	private void tell(LaneOverflowEvent event) {
		submit(new EventEnvelope(event, event.shard(), 0, null), false, NOTHING);
	}

	/**
	 * Decides on a task. Called under the lock.
	 * @return what to do outside the lock, or {@code null} if the task has to wait
	 */
	private @Nullable Runnable admit(LaneTask task) {
		if (!task.bounded()) {
			return enter(task);
		}
		Lane lane = this.lanes.get(task.key());
		boolean refusedByLane = lane != null && lane.bound.refuses();
		boolean refusedInAll = this.total.refuses();
		if (refusedByLane || refusedInAll) {
			return drop(task, refusedByLane);
		}
		return (this.total.isFull() || (lane != null && lane.bound.isFull())) ? null : enter(task);
	}

	private Runnable enter(LaneTask task) {
		Lane present = this.lanes.get(task.key());
		Lane lane = (present != null) ? present : new Lane(task.key(), this.options.laneCapacity());
		lane.queue.add(task);
		this.held++;
		if (task.bounded()) {
			lane.bound.enter();
			this.total.enter();
		}
		if (present != null) {
			return NOTHING;
		}
		this.lanes.put(task.key(), lane);
		return () -> run(lane);
	}

	private Runnable drop(LaneTask task, boolean byLane) {
		this.counts.dropped(byLane);
		return () -> {
			complete(task, DispatchOutcome.DROPPED);
			this.overflows.dropped(task.envelope().shard(), task.key());
		};
	}

	private void startPause(ParkedTask waiting) {
		Lane lane = this.lanes.get(waiting.task.key());
		waiting.lane = (lane != null && lane.bound.isFull()) ? lane.bound : null;
		waiting.total = this.total.isFull() ? this.total : null;
		waiting.since = now();
		long nanos = this.total.remainingPauseNanos();
		if (lane != null) {
			nanos = Math.min(nanos, lane.bound.remainingPauseNanos());
		}
		try {
			waiting.timer = this.timer.schedule(() -> endPause(waiting), nanos, TimeUnit.NANOSECONDS);
		}
		catch (Throwable ex) {
			// No thread can be started: it goes on when an event is finished, as all are
			// that make it wait.
			waiting.timer = null;
		}
	}

	private void endPause(ParkedTask waiting) {
		Runnable next;
		synchronized (this.lock) {
			if (!this.parked.contains(waiting)) {
				return;
			}
			this.counts.paused(waiting.charge(now()));
			Runnable admission = admit(waiting.task);
			if (admission == null) {
				startPause(waiting);
				return;
			}
			this.parked.remove(waiting);
			next = leavePark(waiting, admission);
		}
		next.run();
	}

	private static Runnable leavePark(ParkedTask waiting, Runnable admission) {
		return () -> {
			try {
				admission.run();
				if (waiting.timer != null) {
					waiting.timer.dispose();
				}
			}
			finally {
				waiting.admitted.tryEmitEmpty();
			}
		};
	}

	private void run(Lane lane) {
		if (lane.turns.getAndIncrement() != 0) {
			return;
		}
		do {
			LaneTask task = next(lane);
			if (task == null) {
				return;
			}
			start(lane, task);
		}
		while (lane.turns.decrementAndGet() != 0);
	}

	private void start(Lane lane, LaneTask task) {
		try {
			running(lane, handlers(task).subscribe(null, (ex) -> finish(lane, task), () -> finish(lane, task)));
		}
		catch (Throwable ex) {
			// Reactor signals none of the fatal ones: the lane would stand.
			logger.error("The handlers of an event could not be called; its lane goes on", ex);
			finish(lane, task);
		}
	}

	private Mono<Void> handlers(LaneTask task) {
		Mono<Void> called = Mono.defer(() -> this.handlers.apply(task.envelope()));
		Observation observation = task.observation();
		return (observation != null)
				? called.contextWrite((context) -> context.put(DispatchObservations.KEY, observation)) : called;
	}

	private @Nullable LaneTask next(Lane lane) {
		synchronized (this.lock) {
			LaneTask task = lane.queue.poll();
			if (task == null) {
				this.lanes.remove(lane.key, lane);
			}
			else {
				lane.current = task;
				this.counts.begun(now() - task.since());
			}
			return task;
		}
	}

	private void running(Lane lane, Disposable handlers) {
		synchronized (this.lock) {
			lane.running = handlers;
			if (!this.aborted) {
				return;
			}
		}
		handlers.dispose();
	}

	private void finish(Lane lane, LaneTask task) {
		List<Runnable> next;
		boolean empty;
		synchronized (this.lock) {
			if (lane.current != task) {
				return;
			}
			lane.current = null;
		}
		complete(task, DispatchOutcome.HANDLED);
		synchronized (this.lock) {
			this.held--;
			chargeParked();
			if (task.bounded()) {
				lane.bound.leave();
				this.total.leave();
			}
			next = admitParked();
			empty = this.closed && this.held == 0;
		}
		next.forEach(Runnable::run);
		run(lane);
		if (empty) {
			this.drained.tryEmitEmpty();
		}
	}

	private void complete(LaneTask task, DispatchOutcome outcome) {
		try {
			task.completion().run();
		}
		catch (Throwable ex) {
			logger.error("The end of an event could not be told; its lane goes on", ex);
		}
		finally {
			ended(task, outcome);
		}
	}

	private void chargeParked() {
		if (!this.parked.isEmpty()) {
			long now = now();
			this.parked.forEach((waiting) -> this.counts.paused(waiting.charge(now)));
		}
	}

	private List<Runnable> admitParked() {
		if (this.parked.isEmpty()) {
			return List.of();
		}
		List<Runnable> next = new ArrayList<>();
		for (ParkedTask waiting : List.copyOf(this.parked)) {
			Runnable admission = admit(waiting.task);
			if (admission != null) {
				this.parked.remove(waiting);
				next.add(leavePark(waiting, admission));
			}
		}
		return next;
	}

	private void abort() {
		List<Disposable> running = new ArrayList<>();
		List<LaneTask> abandoned = new ArrayList<>();
		synchronized (this.lock) {
			this.aborted = true;
			logger.warn("{} events were not handled in time before the client stopped", this.held);
			for (Lane lane : this.lanes.values()) {
				if (lane.current != null) {
					abandoned.add(lane.current);
				}
				abandoned.addAll(lane.queue);
				lane.queue.clear();
				if (lane.running != null) {
					running.add(lane.running);
				}
			}
		}
		running.forEach(Disposable::dispose);
		abandoned.forEach((task) -> ended(task, DispatchOutcome.ABANDONED));
	}

	private void ended(LaneTask task, DispatchOutcome outcome) {
		this.observations.stop(task.observation(), outcome);
	}

	private long now() {
		return this.timer.now(TimeUnit.NANOSECONDS);
	}

}
