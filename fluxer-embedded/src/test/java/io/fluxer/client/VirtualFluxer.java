package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.GatewayLevers;
import io.fluxer.embedded.core.Journal;
import io.fluxer.embedded.core.ServerClock;
import io.fluxer.event.ClientEvent;
import io.fluxer.gateway.ShardListener;
import io.fluxer.gateway.VirtualGateway;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.VirtualRest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/**
 * A whole client and the core of a server in one virtual clock: no sockets, no threads,
 * no sleep. Nothing happens but while the clock is moved, all of it on the caller's
 * thread, and the same seed gives the same run, but for the jitter of repeated HTTP
 * calls.
 */
final class VirtualFluxer {

	private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

	final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	/** What the client takes for the time. */
	final ClientClock clientTime = new ClientClock(this.time);

	/** What happened on the connection, in order. */
	final List<ClientEvent> clientEvents = new ArrayList<>();

	final FluxerCore core;

	final VirtualGateway gateway;

	final VirtualApi api;

	final Client client;

	private UnaryOperator<ShardListener> watch = UnaryOperator.identity();

	private @Nullable Throwable loginFailure;

	VirtualFluxer(long seed) {
		this(seed, UnaryOperator.identity(), SilentJournal.INSTANCE);
	}

	/**
	 * Starts a server and makes a client for it, which is not logged in.
	 * @param seed the seed of all that is random here
	 * @param options changes the options of the client
	 * @param journal hears what happens in the server
	 */
	VirtualFluxer(long seed, UnaryOperator<ClientOptions> options, Journal journal) {
		this.time.advanceTimeTo(START);
		this.core = new FluxerCore(new VirtualClock(), journal, VirtualGateway.HEARTBEAT_INTERVAL, true, seed, false);
		this.core.publishAt("http://127.0.0.1:1", "ws://127.0.0.1:1/gateway");
		this.gateway = new VirtualGateway(this.core, this.time, this.clientTime, seed);
		this.api = new VirtualApi(this.core, this.time);
		RestOptions restOptions = RestOptions.defaults().withApiUrl("http://127.0.0.1:1/v1");
		ClientOptions clientOptions = options.apply(ClientOptions.defaults().withRest(restOptions));
		this.client = new Client(clientOptions, VirtualRest.create(clientOptions.rest(), this.api, this.clientTime),
				() -> new VirtualResources(this.clientTime, this.gateway, (listener) -> this.watch.apply(listener)));
		this.client.onEnvelope((envelope) -> {
			if (envelope.event() instanceof ClientEvent event) {
				this.clientEvents.add(event);
			}
			return Mono.empty();
		});
	}

	/**
	 * Puts something between each shard that is opened from now on and its listener.
	 */
	void watch(UnaryOperator<ShardListener> newWatch) {
		this.watch = newWatch;
	}

	GatewayLevers levers() {
		return this.core.levers();
	}

	Instant now() {
		return Instant.ofEpochMilli(this.time.now(TimeUnit.MILLISECONDS));
	}

	/**
	 * Lets time pass.
	 */
	void advance(Duration duration) {
		this.time.advanceTimeBy(duration);
		if (this.loginFailure != null) {
			throw new AssertionError("The login ended", this.loginFailure);
		}
	}

	/**
	 * Does something once so much time has passed.
	 */
	void after(Duration delay, Runnable task) {
		this.time.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	/**
	 * Logs in and lets 10 seconds pass.
	 */
	void login() {
		this.client.login(this.core.botToken()).subscribe(null, (ex) -> this.loginFailure = ex);
		advance(Duration.ofSeconds(10));
	}

	/**
	 * Logs out and lets 10 seconds pass.
	 */
	void logout() {
		this.client.destroy().subscribe();
		advance(Duration.ofSeconds(10));
	}

	/**
	 * Returns what happened on the connection, of one kind.
	 */
	<T extends ClientEvent> List<T> clientEvents(Class<T> type) {
		return this.clientEvents.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private final class VirtualClock implements ServerClock {

		@Override
		public Instant now() {
			return VirtualFluxer.this.now();
		}

		@Override
		public long nanoTime() {
			return VirtualFluxer.this.time.now(TimeUnit.NANOSECONDS);
		}

	}

}
