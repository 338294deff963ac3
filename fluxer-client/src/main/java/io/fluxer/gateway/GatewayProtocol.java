package io.fluxer.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.json.RawJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The gateway protocol of one shard without I/O, threads or a clock: a frame, a close or
 * a tick goes in with its time, the actions to take come out. Times are nanoseconds from
 * any fixed moment and never run backwards. Not safe for use by many threads.
 */
final class GatewayProtocol {

	static final long CONNECT_TIMEOUT = Duration.ofSeconds(30).toNanos();

	static final long HELLO_TIMEOUT = Duration.ofSeconds(20).toNanos();

	static final long READY_TIMEOUT = Duration.ofSeconds(150).toNanos();

	static final long RESUMED_TIMEOUT = Duration.ofSeconds(30).toNanos();

	static final long RESUME_WINDOW = Duration.ofMinutes(3).toNanos();

	private static final long MIN_REIDENTIFY = Duration.ofSeconds(1).toNanos();

	private static final long MAX_REIDENTIFY = Duration.ofSeconds(3).toNanos();

	private static final int ABNORMAL = 1006;

	private static final int RECONNECTING = 4000;

	private static final Logger logger = LoggerFactory.getLogger(GatewayProtocol.class);

	private final int shard;

	private final GatewayFrameEncoder encoder;

	private final Backoff backoff;

	private final Heartbeat heartbeat = new Heartbeat();

	private final SendQueue queue = new SendQueue();

	private final ReadingClock reading = new ReadingClock();

	private final FrameCounts counts = new FrameCounts();

	private List<GatewayAction> actions = new ArrayList<>();

	private Phase phase = Phase.STOPPED;

	private @Nullable GatewaySession session;

	/** In real time; of the phases that do not wait for a frame. */
	private long wakeAt = ReadingClock.NEVER;

	/** In the time of reading; of the phases that wait for a frame. */
	private long deadline = ReadingClock.NEVER;

	private boolean reconnects = true;

	private boolean replaying;

	private int failedResumes;

	GatewayProtocol(int shard, GatewayFrameEncoder encoder, Backoff backoff) {
		this.shard = shard;
		this.encoder = encoder;
		this.backoff = backoff;
	}

	/**
	 * Starts the shard.
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> start(long now) {
		connectAt(now);
		return tick(now);
	}

	/**
	 * The socket that was asked for is open.
	 * @param serverTime the server's time, null if it did not say
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> opened(@Nullable Instant serverTime, long now) {
		if (this.phase == Phase.CONNECTING) {
			this.phase = Phase.GREETING;
			this.wakeAt = ReadingClock.NEVER;
			this.deadline = this.reading.at(now) + HELLO_TIMEOUT;
			report(new ShardEvent.Connected(this.shard, serverTime));
		}
		return flush(now);
	}

	/**
	 * A message came on the present socket.
	 * @param message its bytes
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> received(byte[] message, long now) {
		if (!this.phase.hasSocket()) {
			return flush(now);
		}
		GatewayFrame frame = GatewayFrameDecoder.decode(message);
		if (frame == null || !accept(frame, now)) {
			this.counts.malformed++;
			logger.warn("Shard {} ignores a malformed frame of {} bytes", this.shard, message.length);
		}
		if (this.phase == Phase.RESUMING && this.deadline != ReadingClock.NEVER) {
			this.deadline = this.reading.at(now) + RESUMED_TIMEOUT;
		}
		return flush(now);
	}

	/**
	 * The present socket ended, or could not be opened.
	 * @param code the close code, 1006 if there was none
	 * @param reason why
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> closed(int code, String reason, long now) {
		if (this.phase.hasSocket()) {
			boolean resuming = this.phase == Phase.RESUMING;
			this.failedResumes += (resuming && code == 4000) ? 1 : 0;
			CloseAction action = CloseAction.of(code, this.phase == Phase.IDENTIFYING, resuming, this.failedResumes);
			disconnected(code, this.encoder.mask(reason), action, now);
		}
		return flush(now);
	}

	/**
	 * Time has passed.
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> tick(long now) {
		if (now >= this.wakeAt) {
			this.wakeAt = ReadingClock.NEVER;
			wake(now);
		}
		if (now >= this.reading.realTime(this.deadline)) {
			cut(this.phase.overdue(), now);
		}
		if (now >= this.reading.realTime(this.heartbeat.deadline())) {
			report(new ShardEvent.ZombieDetected(this.shard, this.heartbeat.silence(this.reading.at(now))));
			cut("no heartbeat was answered", now);
		}
		if (this.heartbeat.takeDue(now)) {
			this.queue.beat();
		}
		return flush(now);
	}

	/**
	 * Returns when {@link #tick} is to be called next.
	 * @param now the time
	 * @return the time, {@link ReadingClock#NEVER} if nothing is to come
	 */
	long nextTick(long now) {
		long answers = Math.min(this.reading.realTime(this.deadline), this.reading.realTime(this.heartbeat.deadline()));
		long schedules = Math.min(this.wakeAt, this.heartbeat.dueAt());
		long sends = this.phase.hasSocket() ? this.queue.nextAt(now) : ReadingClock.NEVER;
		return Math.min(sends, Math.min(answers, schedules));
	}

	/**
	 * A user sends a frame.
	 * @param send the frame
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> send(PendingSend send, long now) {
		if (this.phase == Phase.LIVE) {
			this.queue.offer(send);
		}
		else {
			this.actions.add(new GatewayAction.Unsent(send, new GatewayException(
					"The frame was not sent: shard " + this.shard + " has no session at the moment", 0, null)));
		}
		return flush(now);
	}

	/**
	 * The listener holds up reading: until it goes on, no answer of the server is late.
	 * @param now the time
	 */
	void readingPaused(long now) {
		this.reading.pause(now);
	}

	/**
	 * Reading goes on.
	 * @param now the time
	 */
	void readingResumed(long now) {
		this.reading.resume(now);
	}

	/** Keeps the present connection but opens no other. */
	void stopReconnecting() {
		this.reconnects = false;
	}

	/**
	 * Ends the shard for good.
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> stop(long now) {
		if (this.phase.hasSocket()) {
			this.actions.add(new GatewayAction.Close(1000, ""));
			report(new ShardEvent.Disconnected(this.shard, 1000, "the shard was closed", false));
		}
		detach();
		this.phase = Phase.STOPPED;
		return flush(now);
	}

	boolean isLive() {
		return this.phase == Phase.LIVE;
	}

	@Nullable Duration latency() {
		return this.heartbeat.latency();
	}

	FrameCounts counts() {
		return this.counts;
	}

	private void wake(long now) {
		switch (this.phase) {
			case WAITING -> {
				this.phase = Phase.CONNECTING;
				this.wakeAt = now + CONNECT_TIMEOUT;
				this.actions.add(new GatewayAction.Connect());
			}
			case CONNECTING -> cut("the connection was not open in time", now);
			case REIDENTIFYING -> identify();
			default -> {
			}
		}
	}

	private boolean accept(GatewayFrame frame, long now) {
		switch (frame.op()) {
			case Opcode.DISPATCH -> {
				return dispatch(frame, now);
			}
			case Opcode.HEARTBEAT -> this.queue.beat();
			case Opcode.RECONNECT -> reconnect(now);
			case Opcode.INVALID_SESSION -> invalidSession(now);
			case Opcode.HELLO -> {
				return hello(frame, now);
			}
			case Opcode.HEARTBEAT_ACK -> this.heartbeat.acknowledged(this.reading.at(now));
			default -> logger.debug("Shard {} ignores a frame with op {}", this.shard, frame.op());
		}
		return true;
	}

	private boolean hello(GatewayFrame frame, long now) {
		if (this.phase != Phase.GREETING) {
			return true;
		}
		Payloads.Hello hello = Payloads.read(frame.data(), Payloads.Hello.class);
		if (hello == null) {
			return false;
		}
		this.heartbeat.start(hello.intervalNanos(), now);
		GatewaySession known = this.session;
		if (known != null && known.isLostSince(RESUME_WINDOW, now)) {
			giveUpSession();
			known = null;
		}
		String id = (known != null) ? known.id() : null;
		if (known == null || id == null) {
			identify();
		}
		else {
			this.phase = Phase.RESUMING;
			this.replaying = false;
			this.deadline = ReadingClock.NEVER;
			this.heartbeat.disarm();
			this.queue.handshake(this.encoder.resume(id, known.sequence()));
		}
		return true;
	}

	private void identify() {
		this.phase = Phase.IDENTIFYING;
		this.deadline = ReadingClock.NEVER;
		this.heartbeat.disarm();
		this.queue.handshake(this.encoder.identify());
	}

	private boolean dispatch(GatewayFrame frame, long now) {
		String name = frame.name();
		if (name == null || frame.data() == null || frame.sequence() < 1) {
			return false;
		}
		GatewaySession current = this.session;
		if (this.phase == Phase.IDENTIFYING && name.equals("READY")) {
			return ready(frame, now);
		}
		if (this.phase == Phase.RESUMING && current != null) {
			this.replaying = true;
			if (name.equals("RESUMED")) {
				resumed(current.resumed(frame), now);
			}
			else if (!current.hold(frame)) {
				logger.warn("Shard {} gives up a session whose replay holds {} dispatches", this.shard,
						ReplayBuffer.CAPACITY);
				this.actions.add(new GatewayAction.Drop());
				disconnected(ABNORMAL, "the replay was too long", CloseAction.IDENTIFY, now);
			}
		}
		else if (this.phase == Phase.LIVE && current != null) {
			live(frame, current);
		}
		else {
			this.counts.early++;
			logger.debug("Shard {} ignores a dispatch outside a session", this.shard);
		}
		return true;
	}

	private boolean ready(GatewayFrame frame, long now) {
		Payloads.Ready ready = Payloads.read(frame.data(), Payloads.Ready.class);
		if (ready == null) {
			return false;
		}
		GatewaySession created = new GatewaySession(this.shard, ready.sessionId());
		this.session = created;
		live(now);
		live(frame, created);
		report(new ShardEvent.SessionCreated(this.shard));
		byte[] customStatus = this.encoder.customStatus();
		if (customStatus != null) {
			this.queue.offer(new PendingSend(customStatus, () -> {
			}, (failure) -> {
			}));
		}
		return true;
	}

	private void resumed(GatewaySession.Replay replay, long now) {
		live(now);
		replay.deliveries().forEach(this::deliver);
		report(new ShardEvent.SessionResumed(this.shard, replay.replayed(), replay.missed()));
	}

	private void live(long now) {
		this.phase = Phase.LIVE;
		this.deadline = ReadingClock.NEVER;
		this.failedResumes = 0;
		this.backoff.reset();
		this.heartbeat.arm(this.reading.at(now));
		this.queue.open();
	}

	private void live(GatewayFrame frame, GatewaySession current) {
		long expected = current.sequence() + 1;
		Delivery delivery = current.live(frame);
		if (delivery == null) {
			this.counts.duplicates++;
			return;
		}
		if (delivery.sequence() > expected) {
			this.counts.missing += delivery.sequence() - expected;
			logger.warn("Shard {} misses {} dispatches before #{}", this.shard, delivery.sequence() - expected,
					delivery.sequence());
		}
		deliver(delivery);
	}

	private void reconnect(long now) {
		this.actions.add(new GatewayAction.Close(RECONNECTING, "reconnecting as asked"));
		disconnected(RECONNECTING, "the server asked to reconnect", CloseAction.RESUME, now);
	}

	private void invalidSession(long now) {
		Phase before = this.phase;
		if (before == Phase.GREETING || before == Phase.REIDENTIFYING) {
			return;
		}
		giveUpSession();
		closeQueue("the session ended");
		if (before == Phase.RESUMING) {
			identify();
		}
		else {
			this.phase = Phase.REIDENTIFYING;
			this.deadline = ReadingClock.NEVER;
			long jitter = this.backoff.between(MIN_REIDENTIFY, MAX_REIDENTIFY);
			this.wakeAt = now + ((before == Phase.IDENTIFYING) ? Math.max(jitter, this.backoff.step()) : jitter);
		}
	}

	private void cut(String reason, long now) {
		this.actions.add(new GatewayAction.Drop());
		disconnected(ABNORMAL, reason, CloseAction.RESUME, now);
	}

	private void disconnected(int code, String reason, CloseAction action, long now) {
		GatewaySession current = this.session;
		if (current != null && (this.phase == Phase.LIVE || (this.phase == Phase.RESUMING && this.replaying))) {
			current.lost(now);
		}
		detach();
		if (action == CloseAction.IDENTIFY || action == CloseAction.IDENTIFY_LATER || action == CloseAction.FAIL) {
			giveUpSession();
		}
		logger.info("Shard {} lost its connection: {} {}", this.shard, code, reason);
		report(new ShardEvent.Disconnected(this.shard, code, reason, this.session != null));
		if (action == CloseAction.FAIL) {
			this.phase = Phase.STOPPED;
			report(new ShardEvent.Failed(this.shard, FatalClose.failure(this.shard, code, reason)));
		}
		else if (this.reconnects) {
			connectAt(now + switch (action) {
				case RESUME_LATER, IDENTIFY_LATER -> this.backoff.step();
				case WAIT_FOR_RATE_LIMIT -> this.backoff.rateLimited();
				default -> this.backoff.next();
			});
		}
	}

	private void connectAt(long time) {
		this.phase = Phase.WAITING;
		this.wakeAt = time;
	}

	private void detach() {
		this.heartbeat.stop();
		closeQueue("the connection ended");
		this.phase = this.phase.hasSocket() ? Phase.WAITING : this.phase;
		this.wakeAt = ReadingClock.NEVER;
		this.deadline = ReadingClock.NEVER;
	}

	private void closeQueue(String why) {
		this.queue.close()
			.forEach((send) -> this.actions
				.add(new GatewayAction.Unsent(send, new GatewayException("The frame was not sent: " + why, 0, null))));
	}

	private void giveUpSession() {
		GatewaySession given = this.session;
		this.session = null;
		this.failedResumes = 0;
		if (given != null) {
			given.release().forEach(this::deliver);
		}
	}

	private void deliver(Delivery delivery) {
		this.actions.add(new GatewayAction.Deliver(delivery));
	}

	private void report(ShardEvent event) {
		this.actions.add(new GatewayAction.Report(event));
	}

	private List<GatewayAction> flush(long now) {
		byte[] handshake = this.queue.pollHandshake(now);
		if (handshake != null) {
			send(handshake);
			this.deadline = this.reading.at(now) + ((this.phase == Phase.RESUMING) ? RESUMED_TIMEOUT : READY_TIMEOUT);
		}
		if (this.queue.pollBeat(now)) {
			GatewaySession current = this.session;
			send(this.encoder.heartbeat((current != null) ? current.mark() : null));
			this.heartbeat.sent(this.reading.at(now));
		}
		for (PendingSend user = this.queue.pollUser(now); user != null; user = this.queue.pollUser(now)) {
			send(user.frame());
			this.actions.add(new GatewayAction.Sent(user));
		}
		List<GatewayAction> taken = this.actions;
		this.actions = new ArrayList<>();
		return taken;
	}

	private void send(byte[] frame) {
		this.actions.add(new GatewayAction.Send(frame));
	}

	/**
	 * Where the shard stands.
	 */
	private enum Phase {

		STOPPED, WAITING, CONNECTING, GREETING, IDENTIFYING, RESUMING, LIVE, REIDENTIFYING;

		boolean hasSocket() {
			return this != STOPPED && this != WAITING;
		}

		String overdue() {
			return switch (this) {
				case GREETING -> "no HELLO came in time";
				case IDENTIFYING -> "no READY came in time";
				default -> "no RESUMED came in time";
			};
		}

	}

}
