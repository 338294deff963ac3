package io.fluxer.boot.health;

import java.time.Duration;

import io.fluxer.boot.autoconfigure.FluxerConnectionDetails;
import io.fluxer.client.Client;
import io.fluxer.client.ClientState;
import io.fluxer.client.ShardStatus;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.AbstractReactiveHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;

/**
 * {@link ReactiveHealthIndicator} of one bot: UP while it is ready, OUT_OF_SERVICE while
 * it connects, DOWN once Fluxer has refused it for good or while the thread of a shard is
 * held. Looks at what the client knows and asks Fluxer nothing. The details show the
 * state and latency of each shard, never a token.
 *
 * @since 0.1.0
 */
public class FluxerHealthIndicator extends AbstractReactiveHealthIndicator {

	private final Client client;

	private final @Nullable FluxerConnectionDetails details;

	private final boolean connects;

	/**
	 * Creates an indicator.
	 * @param client the client of the bot
	 * @param details where its Fluxer is, if that is known
	 * @param connects whether the bot is to be connected to the gateway
	 */
	public FluxerHealthIndicator(Client client, @Nullable FluxerConnectionDetails details, boolean connects) {
		super("The health of the bot could not be told");
		this.client = client;
		this.details = details;
		this.connects = connects;
	}

	@Override
	protected Mono<Health> doHealthCheck(Health.Builder builder) {
		return Mono.fromSupplier(() -> check(builder));
	}

	private Health check(Health.Builder builder) {
		if (this.details != null && this.details.isEmbedded()) {
			builder.withDetail("embedded", this.details.getApiUrl());
		}
		Throwable failure = this.client.failure();
		if (failure != null) {
			return builder.down()
				.withDetail("reason", failure.getClass().getSimpleName() + ": " + failure.getMessage())
				.build();
		}
		ClientState state = this.client.state();
		if (!this.connects && state == ClientState.DISCONNECTED) {
			return builder.up().withDetail("gateway", "not used").build();
		}
		int overdue = this.client.laneStatistics().overdue();
		if (overdue > 0) {
			builder.withDetail("overdueListeners", overdue);
		}
		builder.withDetail("state", state);
		builder.withDetail("shards", this.client.shards().stream().map(ShardHealth::of).toList());
		if (this.client.shards().stream().anyMatch(ShardStatus::stuck)) {
			return builder.down()
				.withDetail("reason", "the thread of a shard is held; its events are not read")
				.build();
		}
		return (state == ClientState.READY) ? builder.up().build() : builder.outOfService().build();
	}

	/**
	 * One shard.
	 *
	 * @param id the shard, counted from 0
	 * @param state where it stands
	 * @param latency how long the last heartbeat took to be answered, such as
	 * {@code 42ms}
	 */
	record ShardHealth(int id, ClientState state, @Nullable String latency) {

		static ShardHealth of(ShardStatus status) {
			Duration latency = status.latency();
			return new ShardHealth(status.id(), status.state(), (latency != null) ? latency.toMillis() + "ms" : null);
		}

	}

}
