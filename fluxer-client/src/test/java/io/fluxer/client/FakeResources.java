package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.gateway.FrameStatistics;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.gateway.ShardListener;
import io.fluxer.gateway.ShardOptions;
import io.fluxer.gateway.ShardPhase;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

/**
 * A gateway that a test plays, and a clock that it moves.
 */
final class FakeResources implements LoginResources {

	final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	/** What happened, in order. */
	final List<String> log = new CopyOnWriteArrayList<>();

	final List<JsonNode> sent = new ArrayList<>();

	final List<Presence> presences = new ArrayList<>();

	/** Why nothing can be sent at the moment. */
	@Nullable GatewayException sendFailure;

	/** Why no shard can be opened. */
	@Nullable Error openFailure;

	/** Of the shard opened last, as the options are. */
	@Nullable ShardListener listener;

	@Nullable ShardOptions options;

	/** By the id of the shard. */
	final Map<Integer, FakeShard> shards = new TreeMap<>();

	/** Where the shard stands; the session is up unless a test says otherwise. */
	ShardPhase phase = ShardPhase.LIVE;

	private long sequence;

	@Override
	public Scheduler threads() {
		return this.time;
	}

	@Override
	public Scheduler callers() {
		return this.time;
	}

	@Override
	public Scheduler timer() {
		return this.time;
	}

	@Override
	public ShardHandle open(ShardOptions shardOptions, ShardListener shardListener) {
		this.log.add("open");
		if (this.openFailure != null) {
			throw this.openFailure;
		}
		this.options = shardOptions;
		this.listener = shardListener;
		FakeShard shard = new FakeShard(shardOptions, shardListener);
		this.shards.put(shardOptions.shardId(), shard);
		return shard;
	}

	@Override
	public void close() {
		this.log.add("end threads");
	}

	/**
	 * Lets everything run that is due.
	 */
	void run() {
		this.time.advanceTime();
	}

	void advance(Duration duration) {
		this.time.advanceTimeBy(duration);
	}

	/**
	 * Brings a dispatch.
	 * @return counts how often it was completed
	 */
	AtomicInteger dispatch(String name, String json) {
		AtomicInteger completions = new AtomicInteger();
		this.listener.onDispatch(TestEvents.delivery(++this.sequence, name, json, completions::incrementAndGet))
			.subscribe();
		run();
		return completions;
	}

	void tell(ShardEvent event) {
		this.listener.onShardEvent(event);
		run();
	}

	void ready() {
		dispatch("READY", TestEvents.readyJson());
		tell(new ShardEvent.SessionCreated(0));
	}

	void refuse(int code) {
		tell(new ShardEvent.Disconnected(0, code, "refused", false));
		tell(new ShardEvent.Failed(0, new GatewayException("refused", code, null)));
	}

	/**
	 * One shard of several.
	 */
	final class FakeShard implements ShardHandle {

		final ShardOptions options;

		final List<JsonNode> sent = new ArrayList<>();

		final List<Presence> presences = new ArrayList<>();

		/** Where this shard stands, if that is not where all do. */
		@Nullable ShardPhase phase;

		/** Why nothing can be sent over this shard at the moment. */
		@Nullable GatewayException sendFailure;

		private final ShardListener listener;

		FakeShard(ShardOptions options, ShardListener listener) {
			this.options = options;
			this.listener = listener;
		}

		void dispatch(String name, String json) {
			this.listener.onDispatch(
					TestEvents.delivery(this.options.shardId(), ++FakeResources.this.sequence, name, json, () -> {
					}))
				.subscribe();
			run();
		}

		void ready() {
			dispatch("READY", TestEvents.readyJson(this.options.shardId(), this.options.shardCount()));
			this.listener.onShardEvent(new ShardEvent.SessionCreated(this.options.shardId()));
			run();
		}

		void tell(ShardEvent event) {
			this.listener.onShardEvent(event);
			run();
		}

		@Override
		public ShardPhase phase() {
			return (this.phase != null) ? this.phase : FakeResources.this.phase;
		}

		@Override
		public boolean isStuck() {
			return false;
		}

		@Override
		public Duration latency() {
			return Duration.ofMillis(42);
		}

		@Override
		public FrameStatistics frames() {
			return new FrameStatistics(1, 2, 3, 4);
		}

		@Override
		public Mono<Void> send(JsonNode frame) {
			return Mono.defer(() -> {
				GatewayException failure = (this.sendFailure != null) ? this.sendFailure
						: FakeResources.this.sendFailure;
				if (failure != null) {
					return Mono.error(failure);
				}
				this.sent.add(frame);
				FakeResources.this.sent.add(frame);
				return Mono.empty();
			});
		}

		@Override
		public Mono<Void> setPresence(Presence presence) {
			return Mono.fromRunnable(() -> {
				this.presences.add(presence);
				FakeResources.this.presences.add(presence);
			});
		}

		@Override
		public void reconnect() {
			FakeResources.this.log.add("reconnect");
		}

		@Override
		public void pauseIntake() {
			FakeResources.this.log.add("pause intake");
		}

		@Override
		public Mono<Void> close() {
			return Mono.fromRunnable(() -> FakeResources.this.log.add("close socket"));
		}

	}

}
