package io.fluxer.gateway;

import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.fluxer.embedded.core.FluxerCore;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/**
 * Opens real shards whose sockets end in the core of a server: no network and no threads,
 * and all time is that of one clock. Frames take a moment, in order, and get lost as a
 * test likes.
 */
public final class VirtualGateway {

	/** How long a frame, or the end of a connection, takes to the other side. */
	public static final Duration LATENCY = Duration.ofMillis(20);

	/** The interval that the server's HELLO names. */
	public static final Duration HEARTBEAT_INTERVAL = Duration.ofMillis(41_250);

	private final List<VirtualSocket> open = new ArrayList<>();

	private final FluxerCore core;

	private final Scheduler time;

	private final Scheduler clientTime;

	private final SplittableRandom random;

	private GatewayWire wire = new GatewayWire() {
	};

	private boolean refusing;

	private boolean hostLost;

	private int attempts;

	/**
	 * Creates a gateway.
	 * @param core the server
	 * @param time the clock of the server and of the network
	 * @param clientTime the clock of the shards
	 * @param seed the seed of the shards' jitter
	 */
	public VirtualGateway(FluxerCore core, Scheduler time, Scheduler clientTime, long seed) {
		this.core = core;
		this.time = time;
		this.clientTime = clientTime;
		this.random = new SplittableRandom(seed);
	}

	/**
	 * Opens a shard, as {@link Gateway#open} does.
	 * @param options what the shard identifies with
	 * @param listener what it reports to
	 * @return the shard
	 */
	public Shard open(ShardOptions options, ShardListener listener) {
		GatewayFrameEncoder encoder = new GatewayFrameEncoder(options.token().bare(), options.shardId(),
				options.shardCount(), options.intents(), options.presence(), options.ignoredEvents());
		GatewayProtocol protocol = new GatewayProtocol(options.shardId(), encoder,
				new Backoff(options.timing(), this.random.split()), options.identifyGate());
		ShardLoop loop = new ShardLoop(protocol, this::connect, listener, this.clientTime);
		loop.start();
		return new Shard(options.shardId(), protocol, loop);
	}

	/**
	 * Puts something between the two ends, in place of what was there.
	 * @param newWire what sees and changes the frames
	 */
	public void wire(GatewayWire newWire) {
		this.wire = newWire;
	}

	/**
	 * Resets every connection: both ends learn of it, and what is on its way is lost.
	 */
	public void cut() {
		onOpen(VirtualSocket::cut);
	}

	/**
	 * Freezes every connection: nothing arrives any more, and nobody is told.
	 */
	public void freeze() {
		onOpen(VirtualSocket::freeze);
	}

	/**
	 * Refuses new connections from now on, or takes them again.
	 * @param refuse whether to refuse
	 */
	public void refuse(boolean refuse) {
		this.refusing = refuse;
	}

	/**
	 * Fails to find the host from now on, or finds it again.
	 * @param lost whether the host is lost
	 */
	public void loseHost(boolean lost) {
		this.hostLost = lost;
	}

	/**
	 * Lets a frame arrive at the client's end of every connection, behind those that have
	 * arrived.
	 * @param frame its bytes
	 */
	public void inject(byte[] frame) {
		onOpen((socket) -> socket.inject(frame));
	}

	/**
	 * Counts the attempts to connect.
	 * @return the number
	 */
	public int attempts() {
		return this.attempts;
	}

	/**
	 * Counts the connections that the client takes for open.
	 * @return the number
	 */
	public int connections() {
		return this.open.size();
	}

	private GatewaySocket connect(GatewaySocketHandler handler) {
		this.attempts++;
		VirtualSocket socket = new VirtualSocket(this, handler);
		socket.connect(refusal());
		return socket;
	}

	private @Nullable String refusal() {
		if (this.hostLost) {
			return SocketFailure.describe(new UnknownHostException("gateway.invalid"));
		}
		return this.refusing ? "refused" : null;
	}

	private void onOpen(Consumer<VirtualSocket> action) {
		List.copyOf(this.open).forEach(action);
	}

	FluxerCore core() {
		return this.core;
	}

	Scheduler time() {
		return this.time;
	}

	Instant now() {
		return Instant.ofEpochMilli(this.time.now(TimeUnit.MILLISECONDS));
	}

	GatewayWire wire() {
		return this.wire;
	}

	void opened(VirtualSocket socket) {
		this.open.add(socket);
	}

	void closed(VirtualSocket socket) {
		this.open.remove(socket);
	}

}
