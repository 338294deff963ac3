package io.fluxer.embedded.core;

import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One gateway socket: checks each frame in the server's order and answers it (Fluxer's
 * gateway, opcodes). Safe for use by many threads; all of them meet at the server's lock.
 *
 * @since 0.1.0
 */
public final class GatewayConnection {

	/** How long a frame of the client may be, before and after it is decompressed. */
	public static final int MAX_FRAME_BYTES = 4096;

	private final GatewayCore core;

	private final GatewayLink link;

	private final int number;

	private final HeartbeatWatch watch;

	private final FrameBudget budget = FrameBudget.ofAll();

	private final FrameBudget presences = FrameBudget.ofPresences();

	private @Nullable Session session;

	private @Nullable IdentifyRequest held;

	/** What waits for the connection to thaw, {@code null} while it is not frozen. */
	private @Nullable Queue<Runnable> frozen;

	private boolean closed;

	GatewayConnection(GatewayCore core, GatewayLink link, int number) {
		this.core = core;
		this.link = link;
		this.number = number;
		this.watch = new HeartbeatWatch(core.heartbeatInterval(), core.nanoTime());
	}

	/**
	 * Returns the connection's number, counted from one.
	 * @return the number
	 */
	public int number() {
		return this.number;
	}

	/**
	 * Takes a frame of the client.
	 * @param frame the message's bytes, fragments joined
	 */
	public void receive(byte[] frame) {
		synchronized (this.core.lock()) {
			unlessFrozen(() -> take(frame));
		}
	}

	/**
	 * Says that a frame of the client came whose compression cannot be read.
	 */
	public void decompressionFailed() {
		closeBecause(CloseReason.DECOMPRESSION_FAILED);
	}

	/**
	 * Says that the compression that the client asked for is not to be had.
	 */
	public void compressionFailed() {
		closeBecause(CloseReason.COMPRESSION_FAILED);
	}

	private void closeBecause(CloseReason reason) {
		synchronized (this.core.lock()) {
			close(reason);
		}
	}

	/**
	 * Looks whether the client still beats. To be called at each third of the heartbeat
	 * interval, counted from the connection's start.
	 */
	public void tick() {
		synchronized (this.core.lock()) {
			if (this.closed || this.frozen != null) {
				return;
			}
			switch (this.watch.look(this.core.nanoTime())) {
				case ASK -> send(Frames.HEARTBEAT);
				case GIVE_UP -> close(CloseReason.HEARTBEAT_TIMEOUT);
				case WAIT -> {
				}
			}
		}
	}

	/**
	 * Says that the socket is gone. The session stays for 60 seconds.
	 */
	public void disconnected() {
		synchronized (this.core.lock()) {
			this.frozen = null;
			end();
		}
	}

	/**
	 * Sends what the filter makes of a frame.
	 */
	void send(String frame) {
		if (!this.closed) {
			this.core.filter().pass(this.number, frame).forEach(this::sendUnfiltered);
		}
	}

	void sendUnfiltered(String frame) {
		if (!this.closed) {
			unlessFrozen(() -> this.link.send(frame));
		}
	}

	void close(CloseReason reason) {
		if (!this.closed) {
			unlessFrozen(() -> this.link.close(reason.code(), reason.text()));
			end();
		}
	}

	void freeze() {
		if (this.frozen == null) {
			this.frozen = new ArrayDeque<>();
		}
	}

	void thaw() {
		Queue<Runnable> waiting = this.frozen;
		this.frozen = null;
		if (waiting != null) {
			waiting.forEach(Runnable::run);
		}
		if (this.closed) {
			this.core.forget(this);
		}
	}

	@Nullable Session session() {
		return this.session;
	}

	void enter(Session session) {
		this.session = session;
	}

	void leaveSession() {
		this.session = null;
	}

	/**
	 * Answers the IDENTIFY that was held back, if there is one.
	 */
	void releaseHeld() {
		IdentifyRequest request = this.held;
		this.held = null;
		if (request == null || this.closed) {
			return;
		}
		try {
			this.core.identify(this, request);
		}
		catch (GatewayCloseException ex) {
			close(ex.reason());
		}
	}

	private void unlessFrozen(Runnable task) {
		if (this.frozen != null) {
			this.frozen.add(task);
		}
		else {
			task.run();
		}
	}

	private void take(byte[] frame) {
		if (this.closed) {
			return;
		}
		try {
			process(frame);
		}
		catch (GatewayCloseException ex) {
			close(ex.reason());
		}
	}

	private void end() {
		this.closed = true;
		Session left = this.session;
		this.session = null;
		if (left != null) {
			left.detach(this, this.core.nanoTime());
		}
		// Else the client has not been told yet.
		if (this.frozen == null) {
			this.core.forget(this);
		}
	}

	private void process(byte[] bytes) throws GatewayCloseException {
		if (bytes.length > MAX_FRAME_BYTES) {
			throw new GatewayCloseException(CloseReason.PAYLOAD_TOO_LARGE);
		}
		JsonNode frame = Json.parse(bytes);
		JsonNode op = (frame != null) ? frame.path("op") : null;
		int opcode = (op != null && op.isInt()) ? op.asInt() : -1;
		this.core.journalFrame(this.number, opcode, Frames.masked(frame, bytes.length));
		if (frame == null || !frame.isObject()) {
			throw new GatewayCloseException(CloseReason.DECODE_FAILED);
		}
		if (opcode < 0) {
			throw new GatewayCloseException(CloseReason.INVALID_PAYLOAD);
		}
		if (!this.budget.tryTake(this.core.nanoTime())) {
			throw new GatewayCloseException(CloseReason.RATE_LIMITED);
		}
		JsonNode data = frame.get("d");
		if (data == null) {
			throw new GatewayCloseException(
					(opcode == 2) ? CloseReason.ALREADY_AUTHENTICATED : CloseReason.UNKNOWN_OPCODE);
		}
		dispatch(opcode, data);
	}

	private void dispatch(int opcode, JsonNode data) throws GatewayCloseException {
		switch (opcode) {
			case 1 -> heartbeat(data);
			case 2 -> identify(data);
			case 6 -> resume(data);
			default -> command(opcode, data);
		}
	}

	private void heartbeat(JsonNode data) throws GatewayCloseException {
		Session session = this.session;
		if (session != null) {
			if (!data.isNull() && !(data.isIntegralNumber() && data.canConvertToLong())) {
				throw new GatewayCloseException(CloseReason.INVALID_SEQUENCE);
			}
			if (!data.isNull()) {
				session.acknowledge(data.asLong());
			}
		}
		this.watch.beat(this.core.nanoTime());
		if (this.core.acknowledges()) {
			send(Frames.HEARTBEAT_ACK);
		}
	}

	private void identify(JsonNode data) throws GatewayCloseException {
		if (this.session != null) {
			throw new GatewayCloseException(CloseReason.ALREADY_AUTHENTICATED);
		}
		IdentifyRequest request = IdentifyRequest.read(data);
		if (this.core.holdsIdentify()) {
			this.held = request;
			return;
		}
		this.core.identify(this, request);
	}

	private void resume(JsonNode data) throws GatewayCloseException {
		JsonNode token = data.path("token");
		JsonNode sessionId = data.path("session_id");
		JsonNode sequence = data.path("seq");
		if (!token.isString() || !sessionId.isString() || !sequence.isIntegralNumber()
				|| !sequence.canConvertToLong()) {
			throw new GatewayCloseException(CloseReason.INVALID_RESUME);
		}
		this.core.resume(this, token.stringValue(), sessionId.stringValue(), sequence.asLong());
	}

	private void command(int opcode, JsonNode data) throws GatewayCloseException {
		Session session = this.session;
		if (session == null) {
			throw new GatewayCloseException(CloseReason.NOT_AUTHENTICATED);
		}
		if (opcode != 3 || this.presences.tryTake(this.core.nanoTime())) {
			this.core.commands().take(session, opcode, data);
		}
	}

}
