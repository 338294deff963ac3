package io.fluxer.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Does what the protocol asks: keeps the present socket, the one timer and the hand-over
 * to the listener. All of it happens on one worker of a scheduler, so nothing here needs
 * a lock. A socket that was let go cannot reach the protocol any more.
 */
final class ShardLoop {

	static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

	private static final Duration RECORD_TIMEOUT = Duration.ofNanos(SessionRecording.TIMEOUT);

	/** Far more than lanes hold up reading, which is 10 seconds. */
	static final long STUCK_AFTER = Duration.ofMinutes(2).toNanos();

	private static final Logger logger = LoggerFactory.getLogger(ShardLoop.class);

	private final GatewayProtocol protocol;

	private final GatewaySocket.Connector connector;

	private final @Nullable SessionRecorder recorder;

	private final Scheduler scheduler;

	private final Scheduler.Worker worker;

	private final DispatchPump pump;

	private final Queue<Runnable> whenIdle = new ArrayDeque<>();

	private final Disposable.Swap timer = Disposables.swap();

	private final Sinks.Empty<Void> closed = Sinks.empty();

	private final Object takingLock = new Object();

	private final String shard;

	private final long startedAt;

	private long timerAt = ReadingClock.NEVER;

	/** When the loop has something to do. */
	private volatile long dueAt = ReadingClock.NEVER;

	private @Nullable Link link;

	private Mono<Void> socketClosed = Mono.empty();

	private Mono<Void> recorded = Mono.empty();

	private boolean closing;

	private volatile boolean ended;

	private volatile ShardPhase phase = ShardPhase.WAITING;

	ShardLoop(GatewayProtocol protocol, GatewaySocket.Connector connector, ShardListener listener,
			Scheduler scheduler) {
		this(protocol, connector, listener, scheduler, null);
	}

	ShardLoop(GatewayProtocol protocol, GatewaySocket.Connector connector, ShardListener listener, Scheduler scheduler,
			@Nullable SessionRecorder recorder) {
		this.recorder = recorder;
		this.shard = Integer.toString(protocol.shard());
		this.protocol = protocol;
		this.connector = connector;
		this.scheduler = scheduler;
		this.worker = scheduler.createWorker();
		this.startedAt = scheduler.now(TimeUnit.NANOSECONDS);
		this.pump = new DispatchPump(listener, this::execute, this::caughtUp, this::now);
	}

	void start() {
		if (!execute(() -> apply(this.protocol.start(now())))) {
			throw new GatewayException("The gateway is closed", 0, null);
		}
	}

	ShardPhase phase() {
		return this.phase;
	}

	/**
	 * Sends a user's frame.
	 * @param send the frame
	 */
	void send(PendingSend send) {
		if (!take(() -> apply(this.protocol.send(send, now())))) {
			send.failed(new GatewayException("The frame was not sent: the shard is closed", 0, null));
		}
	}

	/**
	 * Sends a presence and keeps it for later sessions.
	 * @param send the presence
	 * @return whether it is kept
	 */
	boolean present(PendingSend send) {
		return take(() -> apply(this.protocol.present(send, now())));
	}

	/** Replaces the connection. */
	void reconnect() {
		execute(() -> apply(this.protocol.reconnect(now())));
	}

	void pauseIntake() {
		execute(() -> {
			this.pump.halt();
			this.protocol.stopReconnecting();
			settle();
		});
	}

	/**
	 * Ends the loop.
	 * @return completes once the socket is gone, or after {@link #CLOSE_TIMEOUT}, and the
	 * session is recorded, or after {@link #RECORD_TIMEOUT}
	 */
	Mono<Void> close() {
		return this.closed.asMono().doOnSubscribe((subscription) -> {
			if (!execute(this::shutDown)) {
				this.closed.tryEmitEmpty();
			}
		});
	}

	private void shutDown() {
		if (this.closing) {
			return;
		}
		this.closing = true;
		apply(this.protocol.stop(now()));
		this.pump.finish();
		// The server's close frame stands behind what was not read.
		runWaiting();
		this.timer.dispose();
		Mono<Void> lastRecord = this.recorded.timeout(RECORD_TIMEOUT, this.scheduler).onErrorComplete();
		Mono.when(this.socketClosed, lastRecord).doFinally((signal) -> end()).subscribe();
	}

	private void end() {
		synchronized (this.takingLock) {
			this.ended = true;
		}
		// Behind the frames that were taken, so that none waits for ever.
		if (!execute(() -> {
			this.worker.dispose();
			this.closed.tryEmitEmpty();
		})) {
			this.closed.tryEmitEmpty();
		}
	}

	/**
	 * Closes the present socket, and cuts it if the server does not take part in time.
	 */
	private void close(GatewayAction.Close close) {
		Link old = present();
		this.link = null;
		this.socketClosed = old.close(close.code(), close.reason())
			.timeout(CLOSE_TIMEOUT, this.scheduler)
			.onErrorResume((failure) -> Mono.fromRunnable(old::drop))
			.cache();
		this.socketClosed.subscribe();
	}

	private boolean take(Runnable task) {
		synchronized (this.takingLock) {
			return !this.ended && execute(task);
		}
	}

	private boolean execute(Runnable task) {
		try {
			this.worker.schedule(LogContext.ofShard(this.shard, task));
			return true;
		}
		catch (RejectedExecutionException ex) {
			return false;
		}
	}

	private long now() {
		return this.scheduler.now(TimeUnit.NANOSECONDS) - this.startedAt;
	}

	private void apply(List<GatewayAction> actions) {
		this.phase = this.protocol.phase();
		for (GatewayAction action : actions) {
			guarded(() -> apply(action));
		}
		guarded(this.pump::drain);
		settle();
	}

	/** What one step throws must not keep the shard from the others. */
	private void guarded(Runnable step) {
		try {
			step.run();
		}
		catch (Throwable ex) {
			logger.error("Shard {} could not do a part of its work and goes on", this.shard, ex);
		}
	}

	private void apply(GatewayAction action) {
		if (action instanceof GatewayAction.Connect) {
			connect();
		}
		else if (action instanceof GatewayAction.Send send) {
			present().send(send.frame());
		}
		else if (action instanceof GatewayAction.Close close) {
			close(close);
		}
		else if (action instanceof GatewayAction.Drop) {
			Link old = present();
			this.link = null;
			old.drop();
		}
		else if (action instanceof GatewayAction.Sent sent) {
			sent.send().sent();
		}
		else if (action instanceof GatewayAction.Unsent unsent) {
			unsent.send().failed(unsent.failure());
		}
		else if (action instanceof GatewayAction.Record record) {
			record(record);
		}
		else if (action instanceof GatewayAction.Forget) {
			forget();
		}
		else {
			this.pump.add(action);
		}
	}

	private void record(GatewayAction.Record record) {
		if (this.recorder == null) {
			return;
		}
		this.recorded = this.recorder.record(record.id(), record.sequence(), record.silence());
		this.recorded.subscribe(null, (failure) -> recorded(record, failure.toString()), () -> recorded(record, null));
	}

	private void recorded(GatewayAction.Record record, @Nullable String failure) {
		execute(() -> apply(this.protocol.recorded(record, failure, now())));
	}

	private void forget() {
		if (this.recorder != null) {
			this.recorded = this.recorder.forget();
		}
	}

	private void connect() {
		Link next = new Link();
		this.link = next;
		next.connect();
	}

	private Link present() {
		Link present = this.link;
		if (present == null) {
			throw new IllegalStateException("The shard has no socket");
		}
		return present;
	}

	private void frame(Link from, byte[] message, MonoSink<Void> sink) {
		onceIdle(() -> {
			if (from == this.link) {
				guarded(() -> apply(this.protocol.received(message, now())));
			}
			onceIdle(sink::success);
		});
	}

	private void onceIdle(Runnable task) {
		if (mayReadOn()) {
			task.run();
		}
		else {
			this.whenIdle.add(task);
		}
	}

	private boolean mayReadOn() {
		return this.closing || this.pump.isIdle();
	}

	private void caughtUp() {
		settle();
		runWaiting();
	}

	private void runWaiting() {
		while (mayReadOn()) {
			Runnable task = this.whenIdle.poll();
			if (task == null) {
				return;
			}
			guarded(task);
		}
	}

	private void settle() {
		long now = now();
		if (this.pump.isIdle()) {
			this.protocol.readingResumed(now);
		}
		else {
			this.protocol.readingPaused(now);
		}
		long next = Math.min(this.protocol.nextTick(now), stuckAt());
		this.dueAt = next;
		// A timer that fires early costs one look; replacing it at each frame costs more.
		if (next < this.timerAt && !this.closing) {
			this.timerAt = next;
			this.timer.update(this.worker.schedule(LogContext.ofShard(this.shard, this::tick), Math.max(0, next - now),
					TimeUnit.NANOSECONDS));
		}
	}

	private void tick() {
		this.timerAt = ReadingClock.NEVER;
		if (now() >= stuckAt()) {
			this.pump.giveUp();
			apply(this.protocol.reconnect(now()));
		}
		apply(this.protocol.tick(now()));
	}

	private long stuckAt() {
		long since = this.pump.busySince();
		return (since == ReadingClock.NEVER || this.closing) ? ReadingClock.NEVER : since + STUCK_AFTER;
	}

	/**
	 * Tells whether nothing moves on this loop although something is due.
	 * @return whether its thread has been held for {@link #STUCK_AFTER}
	 */
	boolean isStuck() {
		long due = this.dueAt;
		return !this.ended && due != ReadingClock.NEVER && now() - due >= STUCK_AFTER;
	}

	/**
	 * One socket and its way into the protocol.
	 */
	private final class Link implements GatewaySocketHandler {

		private @Nullable GatewaySocket socket;

		void connect() {
			try {
				this.socket = ShardLoop.this.connector.connect(this);
			}
			catch (Throwable ex) {
				closed(GatewayProtocol.ABNORMAL, SocketFailure.describe(ex));
			}
		}

		void send(byte[] frame) {
			if (this.socket != null) {
				this.socket.send(frame);
			}
		}

		Mono<Void> close(int code, String reason) {
			return (this.socket != null) ? this.socket.close(code, reason) : Mono.empty();
		}

		void drop() {
			if (this.socket != null) {
				this.socket.drop();
			}
		}

		@Override
		public void opened(@Nullable Instant serverTime) {
			execute(() -> {
				if (this == ShardLoop.this.link) {
					apply(ShardLoop.this.protocol.opened(serverTime, now()));
				}
			});
		}

		@Override
		public Mono<Void> received(byte[] message) {
			return Mono.create((sink) -> execute(() -> frame(this, message, sink)));
		}

		@Override
		public void closed(int code, String reason) {
			execute(() -> {
				if (this == ShardLoop.this.link) {
					ShardLoop.this.link = null;
					apply(ShardLoop.this.protocol.closed(code, reason, now()));
				}
			});
		}

	}

}
