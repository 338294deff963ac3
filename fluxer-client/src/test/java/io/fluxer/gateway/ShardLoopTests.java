package io.fluxer.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class ShardLoopTests {

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final RecordingListener listener = new RecordingListener();

	private final List<FakeSocket> sockets = new ArrayList<>();

	private boolean connectorFails;

	private @Nullable Error connectorError;

	private ShardLoop loop;

	private Shard shard;

	@BeforeEach
	void start() {
		GatewayFrameEncoder encoder = new GatewayFrameEncoder("1.token", 0, 1, 0, null);
		GatewayProtocol protocol = new GatewayProtocol(0, encoder,
				new Backoff(GatewayOptions.defaults(), new Random(1)),
				new IdentifyGate(() -> this.scheduler.now(TimeUnit.NANOSECONDS)));
		this.loop = new ShardLoop(protocol, this::connect, this.listener, this.scheduler);
		this.shard = new Shard(0, protocol, this.loop);
	}

	@Test
	void handsOnInOrderAndBecomesReady() {
		FakeSocket socket = live();
		assertThat(this.shard.isReady()).isTrue();
		assertThat(socket.receive(Frames.message(2))).isTrue();
		assertThat(this.listener.all).hasSize(4);
		assertThat(this.listener.sequences()).containsExactly(1L, 2L);
	}

	@Test
	void whatIsLoggedOnItsThreadKnowsTheShard() {
		List<String> shards = new ArrayList<>();
		this.listener.answer((delivery) -> {
			shards.add(MDC.get(LogContext.SHARD));
			return Mono.empty();
		});
		live();
		assertThat(shards).containsExactly("0");
		assertThat(MDC.get(LogContext.SHARD)).isNull();
	}

	@Test
	void tellsWhereItStands() {
		assertThat(this.shard.phase()).isEqualTo(ShardPhase.WAITING);
		this.loop.start();
		assertThat(this.shard.phase()).isEqualTo(ShardPhase.CONNECTING);
		FakeSocket socket = this.sockets.get(0);
		socket.handler.opened(null);
		assertThat(this.shard.phase()).isEqualTo(ShardPhase.GREETING);
		socket.receive(Frames.hello(41250));
		assertThat(this.shard.phase()).isEqualTo(ShardPhase.IDENTIFYING);
		socket.receive(Frames.ready("abc"));
		assertThat(this.shard.phase()).isEqualTo(ShardPhase.LIVE);
		socket.handler.closed(1006, "gone");
		assertThat(this.shard.phase()).isEqualTo(ShardPhase.WAITING);
		this.shard.close().subscribe();
		assertThat(this.shard.phase()).isEqualTo(ShardPhase.STOPPED);
	}

	@Test
	void isReadyBeforeReadyIsHandedOn() {
		List<Boolean> ready = new ArrayList<>();
		this.listener.answer((delivery) -> {
			ready.add(this.shard.isReady());
			return Mono.empty();
		});
		live();
		assertThat(ready).containsExactly(true);
	}

	@Test
	void letsAnOldSocketDoNothing() {
		FakeSocket old = live();
		old.handler.closed(1006, "gone");
		advance(Duration.ofSeconds(1));
		FakeSocket next = this.sockets.get(1);
		old.handler.closed(4004, "late");
		old.handler.opened(null);
		assertThat(old.receive(Frames.message(2))).isTrue();
		assertThat(this.listener.deliveries).hasSize(1);
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).hasSize(1);
		next.handler.opened(null);
		next.receive(Frames.hello(41250));
		assertThat(next.ops()).containsExactly(Opcode.RESUME);
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void anErrorOfTheListenerCostsOneDispatch(boolean onSubscribe) {
		FakeSocket socket = live();
		this.listener.answer((delivery) -> {
			if (onSubscribe) {
				return Mono.fromDirect((subscriber) -> {
					throw new NoClassDefFoundError("fatal to Reactor");
				});
			}
			throw new OutOfMemoryError("unable to create native thread");
		});
		assertThat(socket.receive(Frames.message(2))).isTrue();
		this.listener.answer((delivery) -> {
			delivery.complete();
			return Mono.empty();
		});
		for (long sequence = 3; sequence <= 22; sequence++) {
			assertThat(socket.receive(Frames.message(sequence))).isTrue();
		}
		assertThat(this.listener.deliveries).hasSize(22);
		socket.sent.clear();
		socket.receive(Frames.BEAT_NOW);
		assertThat(FluxerJson.mapper().readTree(socket.sent.get(0)).get("d").longValue()).isEqualTo(22);
		this.loop.reconnect();
		assertThat(this.shard.phase()).isEqualTo(ShardPhase.WAITING);
	}

	@Test
	void anErrorOfASocketCostsNoOtherStep() {
		FakeSocket socket = live();
		socket.failing = true;
		socket.receive(Frames.BEAT_NOW);
		socket.failing = false;
		socket.sent.clear();
		assertThat(socket.receive(Frames.message(2))).isTrue();
		socket.receive(Frames.BEAT_NOW);
		assertThat(socket.ops()).containsExactly(Opcode.HEARTBEAT);
		assertThat(this.listener.sequences()).containsExactly(1L, 2L);
	}

	@Test
	void aListenerThatNeverEndsIsGivenUpAndTheShardBeginsAgain() {
		FakeSocket socket = live();
		Sinks.Empty<Void> never = Sinks.empty();
		this.listener.answer((delivery) -> never.asMono());
		socket.receive(Frames.message(2));
		AtomicReference<Boolean> next = new AtomicReference<>(false);
		socket.handler.received(Frames.message(3)).subscribe(null, null, () -> next.set(true));
		this.listener.answer((delivery) -> {
			delivery.complete();
			return Mono.empty();
		});
		advance(Duration.ofSeconds(119));
		assertThat(this.listener.sequences()).containsExactly(1L, 2L);
		advance(Duration.ofSeconds(2));
		assertThat(this.listener.sequences()).containsExactly(1L, 2L, 3L);
		assertThat(next.get()).isTrue();
		assertThat(this.sockets).hasSize(2);
		never.tryEmitEmpty();
		FakeSocket second = this.sockets.get(1);
		second.handler.opened(null);
		second.receive(Frames.hello(41250));
		assertThat(second.ops()).containsExactly(Opcode.RESUME);
		second.receive(Frames.resumed(3));
		assertThat(second.receive(Frames.message(4))).isTrue();
		assertThat(this.listener.sequences()).contains(4L);
		assertThat(this.shard.isReady()).isTrue();
	}

	@Test
	void aConnectorThatCannotStartAThreadIsAskedAgain() {
		this.connectorError = new OutOfMemoryError("unable to create native thread");
		this.loop.start();
		assertThat(this.shard.phase()).isEqualTo(ShardPhase.WAITING);
		this.connectorError = null;
		advance(Duration.ofSeconds(61));
		assertThat(this.sockets).isNotEmpty();
	}

	@Test
	void takesNoFrameWhileTheListenerIsBusy() {
		FakeSocket socket = live();
		Sinks.Empty<Void> gate = Sinks.empty();
		this.listener.answer((delivery) -> gate.asMono());
		AtomicReference<Boolean> second = new AtomicReference<>(false);
		assertThat(socket.receive(Frames.message(2))).isFalse();
		socket.handler.received(Frames.message(3)).subscribe(null, null, () -> second.set(true));
		assertThat(this.listener.deliveries).hasSize(2);
		advance(Duration.ofSeconds(60));
		assertThat(socket.ops()).containsExactly(2, 1, 1, 1, 1);
		assertThat(socket.dropped).isFalse();
		this.listener.answer((delivery) -> Mono.empty());
		gate.tryEmitEmpty();
		assertThat(this.listener.sequences()).containsExactly(1L, 2L, 3L);
		assertThat(second.get()).isTrue();
		advance(Duration.ofMillis(9_999));
		assertThat(socket.dropped).isFalse();
		advance(Duration.ofMillis(1));
		assertThat(socket.dropped).isTrue();
	}

	@Test
	void waitsForEachDispatchOfAReplay() {
		live().handler.closed(1006, "gone");
		advance(Duration.ofSeconds(1));
		FakeSocket next = this.sockets.get(1);
		next.handler.opened(null);
		next.receive(Frames.hello(41250));
		List<Sinks.Empty<Void>> gates = new ArrayList<>();
		this.listener.answer((delivery) -> {
			gates.add(Sinks.empty());
			return gates.get(gates.size() - 1).asMono();
		});
		next.receive(Frames.message(3));
		next.receive(Frames.message(2));
		next.receive(Frames.resumed(3));
		assertThat(this.listener.sequences()).containsExactly(1L, 2L);
		gates.get(0).tryEmitEmpty();
		assertThat(this.listener.sequences()).containsExactly(1L, 2L, 3L);
		gates.get(1).tryEmitEmpty();
		assertThat(this.listener.names()).endsWith("RESUMED");
		assertThat(this.listener.events(ShardEvent.SessionResumed.class)).isEmpty();
		gates.get(2).tryEmitEmpty();
		assertThat(this.listener.events(ShardEvent.SessionResumed.class)).hasSize(1);
	}

	@Test
	void survivesAListenerThatFails() {
		FakeSocket socket = live();
		this.listener.answer((delivery) -> {
			if (delivery.sequence() == 2) {
				throw new IllegalStateException("thrown");
			}
			return Mono.error(new IllegalStateException("signalled"));
		});
		assertThat(socket.receive(Frames.message(2))).isTrue();
		assertThat(socket.receive(Frames.message(3))).isTrue();
		socket.receive(Frames.BEAT_NOW);
		assertThat(socket.last()).isEqualTo("{\"op\":1,\"d\":3}");
	}

	@Test
	void survivesAListenerThatFailsOnAChange() {
		List<ShardEvent> seen = new ArrayList<>();
		GatewayFrameEncoder encoder = new GatewayFrameEncoder("1.token", 0, 1, 0, null);
		GatewayProtocol protocol = new GatewayProtocol(0, encoder,
				new Backoff(GatewayOptions.defaults(), new Random(1)),
				new IdentifyGate(() -> this.scheduler.now(TimeUnit.NANOSECONDS)));
		ShardLoop other = new ShardLoop(protocol, this::connect, new ShardListener() {

			@Override
			public Mono<Void> onDispatch(Delivery delivery) {
				return Mono.empty();
			}

			@Override
			public void onShardEvent(ShardEvent event) {
				seen.add(event);
				throw new IllegalStateException("thrown");
			}

		}, this.scheduler);
		other.start();
		FakeSocket socket = this.sockets.get(0);
		socket.handler.opened(null);
		socket.receive(Frames.hello(41250));
		socket.receive(Frames.ready("abc"));
		assertThat(seen).hasSize(2);
		assertThat(other.phase()).isEqualTo(ShardPhase.LIVE);
	}

	@Test
	void goesOnIfASocketCannotEvenBeMade() {
		this.connectorFails = true;
		this.loop.start();
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).hasSize(1);
		this.connectorFails = false;
		advance(Duration.ofSeconds(1));
		assertThat(this.sockets).hasSize(1);
	}

	@Test
	void closesAndDropsAfter2SecondsIfTheServerIsSilent() {
		FakeSocket socket = live();
		AtomicReference<Boolean> closed = new AtomicReference<>(false);
		this.shard.close().subscribe(null, null, () -> closed.set(true));
		assertThat(socket.closedWith).isEqualTo(1000);
		assertThat(this.shard.isReady()).isFalse();
		advance(Duration.ofMillis(1_999));
		assertThat(closed.get()).isFalse();
		advance(Duration.ofMillis(1));
		assertThat(closed.get()).isTrue();
		assertThat(socket.dropped).isTrue();
		assertThat(this.sockets).hasSize(1);
	}

	@Test
	void dropsAnOldSocketThatDoesNotEnd() {
		FakeSocket socket = live();
		socket.receive(Frames.RECONNECT);
		assertThat(socket.closedWith).isEqualTo(4000);
		advance(Duration.ofMillis(1_999));
		assertThat(this.sockets).hasSize(2);
		assertThat(socket.dropped).isFalse();
		advance(Duration.ofMillis(1));
		assertThat(socket.dropped).isTrue();
		assertThat(this.sockets.get(1).dropped).isFalse();
	}

	@Test
	void closesAtOnceWithTheSocket() {
		FakeSocket socket = live();
		AtomicReference<Integer> closed = new AtomicReference<>(0);
		this.shard.close().subscribe(null, null, () -> closed.updateAndGet((count) -> count + 1));
		this.shard.close().subscribe(null, null, () -> closed.updateAndGet((count) -> count + 1));
		socket.ended.tryEmitEmpty();
		assertThat(closed.get()).isEqualTo(2);
		assertThat(socket.dropped).isFalse();
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).hasSize(1);
		advance(Duration.ofHours(1));
		assertThat(this.sockets).hasSize(1);
	}

	@Test
	void handsNothingOnAfterClose() {
		FakeSocket socket = live();
		Sinks.Empty<Void> gate = Sinks.empty();
		this.listener.answer((delivery) -> gate.asMono());
		socket.receive(Frames.message(2));
		socket.handler.received(Frames.message(3)).subscribe();
		this.shard.close().subscribe();
		gate.tryEmitEmpty();
		assertThat(this.listener.sequences()).containsExactly(1L, 2L);
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).hasSize(1);
	}

	@Test
	void readsPastWaitingFramesOnceClosedSoThatTheCloseFrameIsFound() {
		FakeSocket socket = live();
		this.shard.pauseIntake();
		AtomicReference<Boolean> taken = new AtomicReference<>(false);
		socket.handler.received(Frames.message(2)).subscribe(null, null, () -> taken.set(true));
		assertThat(taken.get()).isFalse();
		this.shard.close().subscribe();
		assertThat(taken.get()).isTrue();
		assertThat(socket.receive(Frames.message(3))).isTrue();
		assertThat(this.listener.sequences()).containsExactly(1L);
	}

	@Test
	void readsPastWaitingFramesOnceClosedThoughTheListenerIsBusy() {
		FakeSocket socket = live();
		this.listener.answer((delivery) -> Mono.never());
		AtomicReference<Boolean> taken = new AtomicReference<>(false);
		socket.handler.received(Frames.message(2)).subscribe(null, null, () -> taken.set(true));
		this.shard.close().subscribe();
		assertThat(taken.get()).isTrue();
		assertThat(socket.receive(Frames.message(3))).isTrue();
		assertThat(this.listener.sequences()).containsExactly(1L, 2L);
	}

	@Test
	void beatsOnWithoutIntakeAndReplacesNoConnection() {
		FakeSocket socket = live();
		this.shard.pauseIntake();
		assertThat(socket.receive(Frames.message(2))).isFalse();
		advance(Duration.ofSeconds(60));
		assertThat(this.listener.deliveries).hasSize(1);
		assertThat(socket.ops()).containsExactly(2, 1, 1, 1, 1);
		socket.handler.closed(4009, "Heartbeat timeout");
		advance(Duration.ofSeconds(60));
		assertThat(this.sockets).hasSize(1);
		AtomicReference<Boolean> closed = new AtomicReference<>(false);
		this.shard.close().subscribe(null, null, () -> closed.set(true));
		assertThat(closed.get()).isTrue();
	}

	@Test
	void failsFramesOfAClosedShard() {
		FakeSocket socket = live();
		this.shard.close().subscribe();
		socket.ended.tryEmitEmpty();
		AtomicReference<Throwable> failure = new AtomicReference<>();
		this.shard.send(FluxerJson.mapper().readTree("{\"op\":3,\"d\":{}}")).subscribe(null, failure::set);
		assertThat(failure.get()).isInstanceOf(GatewayException.class);
	}

	@Test
	void failsFramesThatAreTakenWhileTheShardCloses() {
		live();
		List<Throwable> failures = new ArrayList<>();
		this.scheduler.schedule(() -> {
			this.shard.close().subscribe();
			this.sockets.get(0).ended.tryEmitEmpty();
			this.shard.send(FluxerJson.mapper().readTree("{\"op\":14,\"d\":{}}")).subscribe(null, failures::add);
			this.shard.setPresence(Presence.online()).subscribe(null, failures::add);
		});
		assertThat(failures).hasOnlyElementsOfType(GatewayException.class).hasSize(2);
	}

	@Test
	void reportsAFatalCloseAndThenNothing() {
		FakeSocket socket = live();
		socket.handler.closed(4012, "Invalid API version");
		assertThat(this.listener.all).last().isInstanceOf(ShardEvent.Failed.class);
		advance(Duration.ofHours(1));
		assertThat(this.sockets).hasSize(1);
		assertThat(this.listener.all).last().isInstanceOf(ShardEvent.Failed.class);
	}

	private FakeSocket live() {
		this.loop.start();
		FakeSocket socket = this.sockets.get(0);
		socket.handler.opened(null);
		socket.receive(Frames.hello(41250));
		socket.receive(Frames.ready("abc"));
		return socket;
	}

	private void advance(Duration time) {
		this.scheduler.advanceTimeBy(time);
	}

	private GatewaySocket connect(GatewaySocketHandler handler) {
		if (this.connectorError != null) {
			throw this.connectorError;
		}
		if (this.connectorFails) {
			throw new IllegalStateException("no socket");
		}
		FakeSocket socket = new FakeSocket(handler);
		this.sockets.add(socket);
		return socket;
	}

	/**
	 * A socket whose other end is the test.
	 */
	private static final class FakeSocket implements GatewaySocket {

		private final GatewaySocketHandler handler;

		private final List<byte[]> sent = new ArrayList<>();

		private final Sinks.Empty<Void> ended = Sinks.empty();

		private boolean dropped;

		private boolean failing;

		private int closedWith;

		private FakeSocket(GatewaySocketHandler handler) {
			this.handler = handler;
		}

		/** Tells whether the next frame may come at once. */
		boolean receive(byte[] frame) {
			AtomicReference<Boolean> taken = new AtomicReference<>(false);
			this.handler.received(frame).subscribe(null, null, () -> taken.set(true));
			return taken.get();
		}

		List<Integer> ops() {
			return this.sent.stream().map((frame) -> FluxerJson.mapper().readTree(frame).get("op").intValue()).toList();
		}

		String last() {
			return new String(this.sent.get(this.sent.size() - 1));
		}

		@Override
		public void send(byte[] frame) {
			if (this.failing) {
				throw new StackOverflowError("on purpose");
			}
			this.sent.add(frame);
		}

		@Override
		public Mono<Void> close(int code, String reason) {
			this.closedWith = code;
			return this.ended.asMono();
		}

		@Override
		public void drop() {
			this.dropped = true;
		}

	}

}
