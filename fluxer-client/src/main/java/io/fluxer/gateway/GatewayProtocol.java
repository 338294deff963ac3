package io.fluxer.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.ServerText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

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

	private static final long MIN_REIDENTIFY = Duration.ofSeconds(1).toNanos();

	private static final long MAX_REIDENTIFY = Duration.ofSeconds(3).toNanos();

	/**
	 * The server keeps a lost session for a minute: an outage that ends in time must not
	 * cost it because of a long step of the backoff.
	 */
	static final long MAX_WHILE_RESUMABLE = Duration.ofSeconds(8).toNanos();

	/** The close code of a connection that ended without one. */
	static final int ABNORMAL = 1006;

	private static final int RECONNECTING = 4000;

	/** Of the server, in a log line; a close reason has 123 bytes at most. */
	private static final int MAX_TEXT = 200;

	/** How long a connection has to stand to count as a good one. */
	private static final long STANDING = Duration.ofSeconds(30).toNanos();

	/** The server closes a socket that does not identify itself within 6 seconds. */
	private static final long LONGEST_OPEN_WAIT = Duration.ofSeconds(3).toNanos();

	private static final Logger logger = LoggerFactory.getLogger(GatewayProtocol.class);

	private final int shard;

	private final GatewayFrameEncoder encoder;

	private final Backoff backoff;

	private final Heartbeat heartbeat = new Heartbeat();

	private final SendQueue queue = new SendQueue();

	private final ReadingClock reading = new ReadingClock();

	private final FrameCounts counts = new FrameCounts();

	private final SessionKeeper session;

	private final SessionRecording recording;

	private final PresenceKeeper presence;

	private final @Nullable ResumePoint resumePoint;

	private final IdentifyGate gate;

	private List<GatewayAction> actions = new ArrayList<>();

	private ShardPhase phase = ShardPhase.STOPPED;

	/** In real time; of the phases that do not wait for a frame. */
	private long wakeAt = ReadingClock.NEVER;

	/** In the time of reading; of the phases that wait for a frame. */
	private long deadline = ReadingClock.NEVER;

	private boolean reconnects = true;

	/** Since when the session stands on this connection. */
	private long liveAt = ReadingClock.NEVER;

	/** Whether a place for the next IDENTIFY is taken. */
	private boolean mayIdentify;

	GatewayProtocol(int shard, GatewayFrameEncoder encoder, Backoff backoff, IdentifyGate gate) {
		this(shard, encoder, backoff, gate, false, null);
	}

	/**
	 * Creates a protocol.
	 * @param shard the shard
	 * @param encoder writes its frames
	 * @param backoff the steps between connections
	 * @param gate spaces the sessions that the token begins
	 * @param recorded whether the session is recorded before it is acknowledged
	 * @param resumePoint the session to begin with, null to begin one
	 */
	GatewayProtocol(int shard, GatewayFrameEncoder encoder, Backoff backoff, IdentifyGate gate, boolean recorded,
			@Nullable ResumePoint resumePoint) {
		this.gate = gate;
		this.shard = shard;
		this.encoder = encoder;
		this.backoff = backoff;
		this.presence = new PresenceKeeper(encoder.presence());
		this.session = new SessionKeeper(shard, this.counts, (action) -> this.actions.add(action));
		this.recording = new SessionRecording(shard, recorded, this.session, (action) -> this.actions.add(action));
		this.resumePoint = resumePoint;
	}

	/**
	 * Starts the shard.
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> start(long now) {
		if (this.resumePoint != null) {
			this.session.restore(this.resumePoint, now);
		}
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
		if (this.phase == ShardPhase.CONNECTING) {
			this.phase = ShardPhase.GREETING;
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
			boolean resuming = this.phase == ShardPhase.RESUMING;
			int failed = (resuming && code == CloseAction.UNAVAILABLE) ? this.session.unavailable() : 0;
			CloseAction action = CloseAction.of(code, this.phase == ShardPhase.IDENTIFYING, resuming, failed);
			disconnected(code, ServerText.printable(this.encoder.mask(reason), MAX_TEXT), action, now);
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
		if (this.recording.tick(now)) {
			this.queue.beat();
		}
		if (this.heartbeat.takeDue(now)) {
			beat(now);
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
		long schedules = Math.min(Math.min(this.wakeAt, this.heartbeat.dueAt()), this.recording.nextAt());
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
		if (this.phase == ShardPhase.LIVE) {
			this.queue.offer(send);
		}
		else {
			this.actions.add(new GatewayAction.Unsent(send, new GatewayException(
					"The frame was not sent: shard " + this.shard + " has no session at the moment", 0, null)));
		}
		return flush(now);
	}

	/**
	 * A user changes how the bot appears, in this session and in later ones.
	 * @param send the presence
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> present(PendingSend send, long now) {
		if (send.presence() != null) {
			this.presence.want(send.presence());
		}
		return send(send, now);
	}

	/**
	 * A user wants a new connection. One that is being opened is left alone, and an
	 * attempt that waits is due now.
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> reconnect(long now) {
		if (!this.reconnects) {
			return flush(now);
		}
		if (this.phase == ShardPhase.WAITING) {
			this.wakeAt = now;
			return tick(now);
		}
		if (this.phase.hasSocket() && this.phase != ShardPhase.CONNECTING) {
			replaceSocket("a new connection was asked for", now);
		}
		return flush(now);
	}

	/**
	 * What was to be recorded is, or it could not be.
	 * @param record what was asked for
	 * @param failure why not, null if it is
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> recorded(GatewayAction.Record record, @Nullable String failure, long now) {
		if (this.recording.ended(record.session(), record.sequence(), failure)) {
			this.queue.beat();
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
		if (this.phase == ShardPhase.WAITING) {
			this.wakeAt = ReadingClock.NEVER;
		}
	}

	/**
	 * Ends the shard for good.
	 * @param now the time
	 * @return what to do
	 */
	List<GatewayAction> stop(long now) {
		this.recording.finish(now);
		if (this.phase.hasSocket()) {
			this.actions.add(new GatewayAction.Close(1000, ""));
			report(new ShardEvent.Disconnected(this.shard, 1000, "the shard was closed", false));
		}
		detach();
		this.phase = ShardPhase.STOPPED;
		return flush(now);
	}

	int shard() {
		return this.shard;
	}

	boolean isLive() {
		return this.phase == ShardPhase.LIVE;
	}

	ShardPhase phase() {
		return this.phase;
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
				this.phase = ShardPhase.CONNECTING;
				this.wakeAt = now + CONNECT_TIMEOUT;
				this.actions.add(new GatewayAction.Connect());
			}
			case CONNECTING -> cut("the connection was not open in time", now);
			case REIDENTIFYING -> identify(now);
			default -> {
			}
		}
	}

	private boolean accept(GatewayFrame frame, long now) {
		switch (frame.op()) {
			case Opcode.DISPATCH -> {
				return dispatch(frame, now);
			}
			case Opcode.HEARTBEAT -> beat(now);
			case Opcode.RECONNECT -> replaceSocket("the server asked to reconnect", now);
			case Opcode.INVALID_SESSION -> invalidSession(now);
			case Opcode.HELLO -> {
				return hello(frame, now);
			}
			case Opcode.HEARTBEAT_ACK -> {
				this.heartbeat.acknowledged(this.reading.at(now));
				this.presence.acknowledged();
			}
			case Opcode.GATEWAY_ERROR -> {
				return refused(frame);
			}
			default -> logger.debug("Shard {} ignores a frame with op {}", this.shard, frame.op());
		}
		return true;
	}

	private boolean refused(GatewayFrame frame) {
		Payloads.GatewayError error = Payloads.read(frame.data(), Payloads.GatewayError.class);
		if (error == null || error.code() == null) {
			return false;
		}
		String message = (error.message() != null) ? ServerText.printable(this.encoder.mask(error.message()), MAX_TEXT)
				: null;
		logger.warn("Shard {} had a command refused: {} {}", this.shard, ServerText.printable(error.code(), MAX_TEXT),
				message);
		report(new ShardEvent.CommandRefused(this.shard, error.code(), message));
		return true;
	}

	private boolean hello(GatewayFrame frame, long now) {
		if (this.phase != ShardPhase.GREETING) {
			return true;
		}
		Payloads.Hello hello = Payloads.read(frame.data(), Payloads.Hello.class);
		if (hello == null) {
			return false;
		}
		this.heartbeat.start(hello.intervalNanos(), now);
		boolean known = this.session.isKnown();
		byte[] resume = this.session.resume(now, this.encoder);
		if (resume == null) {
			if (known) {
				this.recording.forget();
			}
			identify(now);
		}
		else {
			handshake(ShardPhase.RESUMING, resume);
		}
		return true;
	}

	private void identify(long now) {
		long wait = this.mayIdentify ? 0 : this.gate.take();
		this.mayIdentify = wait > 0;
		if (wait > LONGEST_OPEN_WAIT) {
			logger.warn("Shard {} waits {} s, since too many sessions of this bot began in a minute", this.shard,
					Duration.ofNanos(wait).toSeconds());
			this.actions.add(new GatewayAction.Close(RECONNECTING, "waiting to identify"));
			detach();
			report(new ShardEvent.Disconnected(this.shard, RECONNECTING, "waiting to identify", false));
			if (this.reconnects) {
				connectAt(now + wait);
			}
			return;
		}
		if (wait > 0) {
			identifyAt(now + wait);
			return;
		}
		handshake(ShardPhase.IDENTIFYING, this.encoder.identify(this.presence.identify()));
	}

	private void handshake(ShardPhase next, byte[] frame) {
		this.phase = next;
		this.deadline = ReadingClock.NEVER;
		this.heartbeat.disarm();
		this.queue.handshake(frame);
	}

	private boolean dispatch(GatewayFrame frame, long now) {
		String name = frame.name();
		if (name == null || frame.data() == null || frame.sequence() < 1) {
			return false;
		}
		if ((this.phase == ShardPhase.RESUMING || this.phase == ShardPhase.LIVE) && !this.session.isPlausible(frame)) {
			this.counts.malformed++;
			logger.warn("Shard {} begins a new session, since no dispatch #{} can follow the last one", this.shard,
					frame.sequence());
			this.actions.add(new GatewayAction.Drop());
			disconnected(ABNORMAL, "the sequence makes no sense", CloseAction.IDENTIFY, now);
			return true;
		}
		switch (this.phase) {
			case IDENTIFYING -> {
				return ready(name, frame, now);
			}
			case RESUMING -> replay(name, frame, now);
			case LIVE -> this.session.live(frame);
			default -> early();
		}
		return true;
	}

	private boolean ready(String name, GatewayFrame frame, long now) {
		if (!name.equals("READY")) {
			early();
			return true;
		}
		if (!this.session.ready(frame)) {
			return false;
		}
		live(now);
		return true;
	}

	private void replay(String name, GatewayFrame frame, long now) {
		if (name.equals("RESUMED")) {
			this.session.resumed(frame);
			live(now);
		}
		else if (!this.session.hold(frame)) {
			this.actions.add(new GatewayAction.Drop());
			disconnected(ABNORMAL, "the replay was too long", CloseAction.IDENTIFY, now);
		}
		else if (this.deadline != ReadingClock.NEVER) {
			// Not for an answered heartbeat: a server that forgot the RESUME answers,
			// too.
			this.deadline = this.reading.at(now) + RESUMED_TIMEOUT;
		}
	}

	private void early() {
		this.counts.early++;
		logger.debug("Shard {} ignores a dispatch outside a session", this.shard);
	}

	private void beat(long now) {
		if (this.recording.beat(now)) {
			this.queue.beat();
		}
	}

	private void giveUp() {
		if (this.session.isKnown()) {
			this.recording.forget();
		}
		this.session.giveUp();
	}

	private void live(long now) {
		this.phase = ShardPhase.LIVE;
		this.recording.established(now);
		this.deadline = ReadingClock.NEVER;
		this.liveAt = now;
		this.heartbeat.arm(this.reading.at(now));
		this.queue.open();
		Presence due = this.presence.due();
		if (due != null) {
			this.queue.offer(new PendingSend(GatewayFrameEncoder.presence(due), due, () -> {
			}, (failure) -> {
			}));
		}
	}

	private void replaceSocket(String reason, long now) {
		this.actions.add(new GatewayAction.Close(RECONNECTING, "reconnecting as asked"));
		disconnected(RECONNECTING, reason, CloseAction.RESUME, now);
	}

	private void invalidSession(long now) {
		ShardPhase before = this.phase;
		if (before == ShardPhase.GREETING || before == ShardPhase.REIDENTIFYING) {
			return;
		}
		giveUp();
		closeQueue("the session ended");
		if (before == ShardPhase.RESUMING) {
			identify(now);
		}
		else {
			long jitter = this.backoff.between(MIN_REIDENTIFY, MAX_REIDENTIFY);
			identifyAt(now + ((before == ShardPhase.IDENTIFYING) ? Math.max(jitter, this.backoff.step()) : jitter));
		}
	}

	/** Keeps the socket and sends IDENTIFY later. */
	private void identifyAt(long time) {
		this.phase = ShardPhase.REIDENTIFYING;
		this.deadline = ReadingClock.NEVER;
		this.wakeAt = time;
	}

	private void cut(String reason, long now) {
		this.actions.add(new GatewayAction.Drop());
		disconnected(ABNORMAL, reason, CloseAction.RESUME, now);
	}

	private void disconnected(int code, String reason, CloseAction action, long now) {
		if (this.liveAt != ReadingClock.NEVER && now - this.liveAt >= STANDING) {
			this.backoff.reset();
		}
		this.session.lost(now);
		detach();
		if (action.endsSession()) {
			giveUp();
		}
		logger.atLevel(action.isExpected() ? Level.INFO : Level.WARN)
			.log("Shard {} lost its connection: {} {}", this.shard, code, reason);
		report(new ShardEvent.Disconnected(this.shard, code, reason, this.session.isKnown()));
		if (action == CloseAction.FAIL) {
			this.phase = ShardPhase.STOPPED;
			report(new ShardEvent.Failed(this.shard, FatalClose.failure(this.shard, code, reason)));
		}
		else if (this.reconnects) {
			connectAt(now + switch (action) {
				case RESUME_LATER, IDENTIFY_LATER -> this.backoff.step();
				case WAIT_FOR_RATE_LIMIT -> this.backoff.rateLimited();
				default -> this.session.isWorthResume(now) ? this.backoff.nextWithin(MAX_WHILE_RESUMABLE)
						: this.backoff.next();
			});
		}
	}

	private void connectAt(long time) {
		this.phase = ShardPhase.WAITING;
		this.wakeAt = time;
	}

	private void detach() {
		this.liveAt = ReadingClock.NEVER;
		this.heartbeat.stop();
		this.recording.detached();
		this.presence.lost();
		closeQueue("the connection ended");
		this.phase = this.phase.hasSocket() ? ShardPhase.WAITING : this.phase;
		this.wakeAt = ReadingClock.NEVER;
		this.deadline = ReadingClock.NEVER;
	}

	private void closeQueue(String why) {
		this.queue.close()
			.forEach((send) -> this.actions.add(new GatewayAction.Unsent(send,
					new GatewayException("The frame was not sent over shard " + this.shard + ": " + why, 0, null))));
	}

	private void report(ShardEvent event) {
		this.actions.add(new GatewayAction.Report(event));
	}

	private List<GatewayAction> flush(long now) {
		byte[] handshake = this.queue.pollHandshake(now);
		if (handshake != null) {
			send(handshake);
			this.deadline = this.reading.at(now)
					+ ((this.phase == ShardPhase.RESUMING) ? RESUMED_TIMEOUT : READY_TIMEOUT);
		}
		if (this.queue.pollBeat(now)) {
			send(this.encoder.heartbeat(this.recording.mark()));
			this.heartbeat.sent(this.reading.at(now));
			this.presence.beat();
		}
		for (OutgoingFrame user = this.queue.pollUser(now); user != null; user = this.queue.pollUser(now)) {
			send(user.frame().frame());
			this.presence.sent(user.frame().presence());
			user.senders().forEach((sender) -> this.actions.add(new GatewayAction.Sent(sender)));
		}
		List<GatewayAction> taken = this.actions;
		this.actions = new ArrayList<>();
		return taken;
	}

	private void send(byte[] frame) {
		this.actions.add(new GatewayAction.Send(frame));
	}

}
