package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

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

	@Nullable ShardListener listener;

	@Nullable ShardOptions options;

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
		this.options = shardOptions;
		this.listener = shardListener;
		return new FakeShard();
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

	private final class FakeShard implements ShardHandle {

		@Override
		public ShardPhase phase() {
			return FakeResources.this.phase;
		}

		@Override
		public Duration latency() {
			return Duration.ofMillis(42);
		}

		@Override
		public Mono<Void> send(JsonNode frame) {
			return Mono.defer(() -> {
				GatewayException failure = FakeResources.this.sendFailure;
				if (failure != null) {
					return Mono.error(failure);
				}
				FakeResources.this.sent.add(frame);
				return Mono.empty();
			});
		}

		@Override
		public Mono<Void> setPresence(Presence presence) {
			return Mono.fromRunnable(() -> FakeResources.this.presences.add(presence));
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
