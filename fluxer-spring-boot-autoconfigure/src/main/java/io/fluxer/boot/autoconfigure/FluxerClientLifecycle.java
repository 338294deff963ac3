package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import io.fluxer.client.Client;
import io.fluxer.client.ClientState;
import io.fluxer.client.ShardStatus;
import io.fluxer.rest.RestOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;

/**
 * Logs the client in once everything else is up, and out before anything else goes down.
 */
final class FluxerClientLifecycle implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(FluxerClientLifecycle.class);

	private final Client client;

	private final FluxerConnectionDetails details;

	private final String prefix;

	private final Duration startupTimeout;

	private final Duration stopGrace;

	private final @Nullable FluxerKeepAlive keepAlive;

	private final Collection<FluxerClientLifecycle> peers;

	private final Object loginLock = new Object();

	private Mono<Void> renewal = Mono.empty();

	private volatile CompletableFuture<Void> outcome = CompletableFuture.completedFuture(null);

	private volatile @Nullable String token;

	/** Whether there is to be a login. */
	private volatile boolean begun;

	/** Whether the start has waited for it. */
	private volatile boolean started;

	FluxerClientLifecycle(Client client, FluxerConnectionDetails details, String prefix, Duration startupTimeout,
			Duration stopGrace, @Nullable FluxerKeepAlive keepAlive, Collection<FluxerClientLifecycle> peers) {
		this.client = client;
		this.details = details;
		this.prefix = prefix;
		this.startupTimeout = startupTimeout;
		this.stopGrace = stopGrace;
		this.keepAlive = keepAlive;
		this.peers = peers;
	}

	Client client() {
		return this.client;
	}

	@Override
	public void start() {
		// All at once, so that the start waits for the slowest and not for each in turn.
		this.peers.forEach(FluxerClientLifecycle::begin);
		try {
			await(this.outcome);
		}
		catch (RuntimeException ex) {
			giveUp();
			throw FluxerClientStartException.of(this.client.name(), this.prefix, ex);
		}
		catch (Error ex) {
			giveUp();
			throw ex;
		}
		this.started = true;
		if (this.keepAlive != null) {
			this.keepAlive.start(this);
		}
	}

	private void begin() {
		synchronized (this.loginLock) {
			if (!this.begun) {
				this.begun = true;
				this.outcome = login();
			}
		}
	}

	/**
	 * Goes on with another token on subscription: calls of the HTTP API carry it at once,
	 * and the present login ends and another begins. One after the other.
	 * @param newToken the token
	 * @return completes once the bot is ready again, at once while nothing is started;
	 * fails if the login does
	 */
	synchronized Mono<Void> renew(String newToken) {
		Mono<Void> next = this.renewal.onErrorComplete().then(Mono.defer(() -> {
			this.token = newToken;
			this.client.rest().setToken(newToken);
			return this.begun ? this.client.destroy(this.stopGrace).then(Mono.defer(this::loginAgain)) : Mono.empty();
		})).cache();
		this.renewal = next;
		return next;
	}

	private Mono<Void> loginAgain() {
		return Mono.fromFuture(this::login, true);
	}

	/**
	 * Begins a login, unless it was stopped meanwhile.
	 * @return completes once the bot is ready, fails if the login does
	 */
	private CompletableFuture<Void> login() {
		CompletableFuture<Void> login = new CompletableFuture<>();
		synchronized (this.loginLock) {
			if (!this.begun) {
				login.complete(null);
				return login;
			}
			ReadyReport report = new ReadyReport(this.client, botName());
			Mono.defer(() -> this.client.login(token()))
				.subscribe(null, (failure) -> onFailure(login, failure), () -> login.complete(null));
			this.client.whenReady().subscribe(null, FluxerClientLifecycle::leaveToLogin, () -> onReady(login, report));
		}
		return login;
	}

	private String token() {
		String changed = this.token;
		return (changed != null) ? changed : this.details.getToken();
	}

	@Override
	public void stop() {
		CompletableFuture<Void> stopped = new CompletableFuture<>();
		stop(() -> stopped.complete(null));
		stopped.join();
	}

	@Override
	public void stop(Runnable callback) {
		synchronized (this.loginLock) {
			this.begun = false;
			this.started = false;
		}
		if (this.keepAlive != null) {
			this.keepAlive.stop(this);
		}
		this.client.destroy(this.stopGrace)
			.doFinally((signal) -> callback.run())
			.subscribe(null, (failure) -> logger.warn("The connection to Fluxer did not close in order", failure));
	}

	@Override
	public boolean isRunning() {
		return this.started;
	}

	/**
	 * Ends what has begun; Spring ends only what says that it runs.
	 */
	private void giveUp() {
		this.peers.stream().filter((peer) -> !peer.started).forEach((peer) -> peer.stop(() -> {
		}));
	}

	private static void onReady(CompletableFuture<Void> login, ReadyReport report) {
		// A login that failed before it began hears of the next one.
		if (!login.isCompletedExceptionally()) {
			report.ready();
			login.complete(null);
		}
	}

	private void onFailure(CompletableFuture<Void> outcome, Throwable failure) {
		if (!outcome.completeExceptionally(failure) && this.begun) {
			logger.error("Fluxer ended the session of the bot{} for good. It stays offline until the application is "
					+ "started again or a new token is set: {}", botName(), failure.getMessage(), failure);
		}
	}

	/**
	 * Drops a failure that the login tells as well.
	 */
	private static void leaveToLogin(Throwable failure) {
	}

	private void await(CompletableFuture<Void> outcome) {
		try {
			outcome.get(TimeUnit.NANOSECONDS.convert(this.startupTimeout), TimeUnit.NANOSECONDS);
		}
		catch (TimeoutException ex) {
			// From here on a refusal is told in the log, the start no longer hears of it.
			if (outcome.complete(null)) {
				warnOfSilence();
			}
			else {
				await(outcome);
			}
		}
		catch (ExecutionException ex) {
			throw unchecked(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the bot waited for Fluxer", ex);
		}
	}

	private void warnOfSilence() {
		if (this.startupTimeout.isZero()) {
			return;
		}
		List<ShardStatus> shards = this.client.shards();
		if (this.client.user() != null && shards.size() > 1) {
			logger.warn(
					"Of {} shards {} are ready within {} ({}.gateway.startup-timeout). The application starts, and "
							+ "the bot counts as ready once all of them are: {}.",
					shards.size(), shards.stream().filter((shard) -> shard.state() == ClientState.READY).count(),
					print(this.startupTimeout), this.prefix,
					shards.stream()
						.map((shard) -> shard.id() + " is " + shard.state())
						.collect(Collectors.joining(", ")));
			return;
		}
		if (this.client.user() != null) {
			logger.warn(
					"The session is up, but not all guilds came within {}. The application starts, and the bot "
							+ "counts as ready once they are there ({}.gateway.wait-for-guilds).",
					print(this.startupTimeout), this.prefix);
			return;
		}
		String gateway = this.details.getGatewayUrl();
		String instance = this.details.getInstance();
		logger.warn(
				"Fluxer did not answer within {}. The application starts without it, and the bot goes on trying. "
						+ "Address of the instance: {} ({}.instance). Address of the HTTP API: {} "
						+ "({}.rest.api-url). Address of the gateway: {} ({}.gateway.url). A proxy, a certificate or "
						+ "the connect timeout is set under spring.http.clients, the time to wait by "
						+ "{}.gateway.startup-timeout.",
				print(this.startupTimeout), (instance != null) ? instance : "none", this.prefix, apiUrl(instance),
				this.prefix, (gateway != null) ? gateway : told(instance), this.prefix, this.prefix);
	}

	/** What follows "the bot" in a message. */
	private String botName() {
		return isDefault() ? "" : " '" + this.client.name() + "'";
	}

	private boolean isDefault() {
		return FluxerClients.DEFAULT.equals(this.client.name());
	}

	private String apiUrl(@Nullable String instance) {
		String url = this.details.getApiUrl();
		return (instance != null && url.equals(RestOptions.defaults().apiUrl())) ? told(instance) : url;
	}

	private static String told(@Nullable String instance) {
		return (instance != null) ? "as the instance tells" : "as the HTTP API tells";
	}

	private static String print(Duration duration) {
		return DurationFormatterUtils.print(duration, DurationFormat.Style.COMPOSITE);
	}

	private static RuntimeException unchecked(@Nullable Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		return (failure instanceof RuntimeException unchecked) ? unchecked : new IllegalStateException(failure);
	}

}
