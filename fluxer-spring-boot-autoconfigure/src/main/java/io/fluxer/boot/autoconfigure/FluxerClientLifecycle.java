package io.fluxer.boot.autoconfigure;

import java.time.Duration;
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

	private final Duration startupTimeout;

	private final Duration stopGrace;

	private final @Nullable FluxerKeepAlive keepAlive;

	private volatile boolean running;

	FluxerClientLifecycle(Client client, FluxerConnectionDetails details, Duration startupTimeout, Duration stopGrace,
			@Nullable FluxerKeepAlive keepAlive) {
		this.client = client;
		this.details = details;
		this.startupTimeout = startupTimeout;
		this.stopGrace = stopGrace;
		this.keepAlive = keepAlive;
	}

	@Override
	public void start() {
		CompletableFuture<Void> outcome = new CompletableFuture<>();
		this.running = true;
		ReadyReport report = new ReadyReport(this.client);
		this.client.login(this.details.getToken())
			.subscribe(null, (failure) -> onFailure(outcome, failure), () -> outcome.complete(null));
		this.client.whenReady().subscribe(null, FluxerClientLifecycle::leaveToLogin, () -> {
			report.ready();
			outcome.complete(null);
		});
		try {
			await(outcome);
		}
		catch (RuntimeException | Error ex) {
			stop(() -> {
			});
			throw ex;
		}
		if (this.keepAlive != null) {
			this.keepAlive.start();
		}
	}

	@Override
	public void stop() {
		CompletableFuture<Void> stopped = new CompletableFuture<>();
		stop(() -> stopped.complete(null));
		stopped.join();
	}

	@Override
	public void stop(Runnable callback) {
		this.running = false;
		if (this.keepAlive != null) {
			this.keepAlive.stop();
		}
		this.client.destroy(this.stopGrace)
			.doFinally((signal) -> callback.run())
			.subscribe(null, (failure) -> logger.warn("The connection to Fluxer did not close in order", failure));
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	private void onFailure(CompletableFuture<Void> outcome, Throwable failure) {
		if (!outcome.completeExceptionally(failure) && this.running) {
			logger.error("Fluxer ended the session of the bot for good. It stays offline until the application is "
					+ "started again: {}", failure.getMessage(), failure);
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
					"Of {} shards {} are ready within {} (fluxer.gateway.startup-timeout). The application starts, and "
							+ "the bot counts as ready once all of them are: {}.",
					shards.size(), shards.stream().filter((shard) -> shard.state() == ClientState.READY).count(),
					print(this.startupTimeout),
					shards.stream()
						.map((shard) -> shard.id() + " is " + shard.state())
						.collect(Collectors.joining(", ")));
			return;
		}
		if (this.client.user() != null) {
			logger.warn(
					"The session is up, but not all guilds came within {}. The application starts, and the bot "
							+ "counts as ready once they are there (fluxer.gateway.wait-for-guilds).",
					print(this.startupTimeout));
			return;
		}
		String gateway = this.details.getGatewayUrl();
		String instance = this.details.getInstance();
		logger.warn("Fluxer did not answer within {}. The application starts without it, and the bot goes on trying. "
				+ "Address of the instance: {} (fluxer.instance). Address of the HTTP API: {} "
				+ "(fluxer.rest.api-url). Address of the gateway: {} (fluxer.gateway.url). A proxy, a certificate or the connect timeout is set under "
				+ "spring.http.clients, the time to wait by fluxer.gateway.startup-timeout.",
				print(this.startupTimeout), (instance != null) ? instance : "none", apiUrl(instance),
				(gateway != null) ? gateway : told(instance));
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
