package io.fluxer.gateway;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.fluxer.embedded.core.GatewayConnection;
import io.fluxer.embedded.core.GatewayLink;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Both ends of one connection. What one end does reaches the other after the latency,
 * unless the connection is frozen or reset by then. The client's end keeps what arrives
 * until the client reads on.
 */
final class VirtualSocket implements GatewaySocket {

	private static final String QUERY = "v=1&encoding=json";

	private final Deque<Runnable> inbox = new ArrayDeque<>();

	private final Disposable.Swap ticks = Disposables.swap();

	private final VirtualGateway gateway;

	private final GatewaySocketHandler handler;

	private @Nullable GatewayConnection server;

	/** Whether the client still listens. */
	private boolean listening = true;

	private boolean reading;

	private boolean frozen;

	private boolean reset;

	VirtualSocket(VirtualGateway gateway, GatewaySocketHandler handler) {
		this.gateway = gateway;
		this.handler = handler;
	}

	void connect(@Nullable String refusal) {
		later(() -> {
			if (!this.listening) {
				return;
			}
			if (refusal != null) {
				this.listening = false;
				this.handler.closed(GatewayProtocol.ABNORMAL, refusal);
				return;
			}
			this.gateway.opened(this);
			this.handler.opened(this.gateway.now().truncatedTo(ChronoUnit.SECONDS));
			GatewayConnection connection = this.gateway.core().connect(new ServerEnd(), QUERY);
			this.server = connection;
			long tick = VirtualGateway.HEARTBEAT_INTERVAL.dividedBy(3).toNanos();
			this.ticks
				.update(this.gateway.time().schedulePeriodically(connection::tick, tick, tick, TimeUnit.NANOSECONDS));
		});
	}

	/**
	 * Resets the connection. The client still reads what has arrived.
	 */
	void cut() {
		this.reset = true;
		later(() -> {
			serverGone();
			receive(() -> closed(GatewayProtocol.ABNORMAL, "reset"));
		});
	}

	/**
	 * Lets nothing arrive any more.
	 */
	void freeze() {
		this.frozen = true;
	}

	/**
	 * A frame arrives that the server knows nothing of.
	 */
	void inject(byte[] frame) {
		receive(() -> handOn(frame));
	}

	@Override
	public void send(byte[] frame) {
		carry(() -> {
			GatewayConnection connection = this.server;
			if (connection != null
					&& this.gateway.wire().toServer(connection.number(), new String(frame, StandardCharsets.UTF_8))) {
				connection.receive(frame);
			}
		});
	}

	@Override
	public Mono<Void> close(int code, String reason) {
		Sinks.Empty<Void> closed = Sinks.empty();
		clientGone();
		carry(() -> {
			serverGone();
			carry(closed::tryEmitEmpty);
		});
		return closed.asMono();
	}

	@Override
	public void drop() {
		clientGone();
		carry(this::serverGone);
	}

	private void receive(Runnable arrived) {
		this.inbox.addLast(arrived);
		read();
	}

	private void read() {
		while (this.listening && !this.reading) {
			Runnable next = this.inbox.pollFirst();
			if (next == null) {
				return;
			}
			next.run();
		}
	}

	private void take(int connection, String text) {
		List<String> frames = this.gateway.wire().toClient(connection, text);
		for (int i = frames.size() - 1; i >= 0; i--) {
			byte[] frame = frames.get(i).getBytes(StandardCharsets.UTF_8);
			this.inbox.addFirst(() -> handOn(frame));
		}
	}

	private void handOn(byte[] frame) {
		this.reading = true;
		this.handler.received(frame).subscribe(null, null, () -> {
			this.reading = false;
			read();
		});
	}

	private void closed(int code, String reason) {
		clientGone();
		this.handler.closed(code, reason);
	}

	private void clientGone() {
		this.listening = false;
		this.gateway.closed(this);
	}

	private void serverGone() {
		this.ticks.dispose();
		if (this.server != null) {
			this.server.disconnected();
		}
	}

	private void carry(Runnable arrival) {
		later(() -> {
			if (!this.frozen && !this.reset) {
				arrival.run();
			}
		});
	}

	private void later(Runnable task) {
		this.gateway.time().schedule(task, VirtualGateway.LATENCY.toNanos(), TimeUnit.NANOSECONDS);
	}

	/**
	 * What the server writes to.
	 */
	private final class ServerEnd implements GatewayLink {

		@Override
		public void send(String text) {
			carry(() -> {
				GatewayConnection connection = VirtualSocket.this.server;
				if (connection != null) {
					receive(() -> take(connection.number(), text));
				}
			});
		}

		@Override
		public void close(int code, String reason) {
			VirtualSocket.this.ticks.dispose();
			carry(() -> receive(() -> closed(code, reason)));
		}

	}

}
