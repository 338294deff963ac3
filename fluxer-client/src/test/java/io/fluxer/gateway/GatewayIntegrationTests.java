package io.fluxer.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/**
 * A shard against a real WebSocket server.
 */
class GatewayIntegrationTests {

	private static final String TOKEN = "1573864244468781056.VERY_SECRET";

	private static final GatewayOptions TIMING = new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(50));

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final LoopbackGateway server = new LoopbackGateway();

	private final RecordingListener listener = new RecordingListener();

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.fluxer.gateway");

	private final Gateway gateway = Gateway.create(UnaryOperator.identity());

	private @Nullable Shard shard;

	@BeforeEach
	void recordLog() {
		this.log.start();
		this.logger.setLevel(Level.TRACE);
		this.logger.addAppender(this.log);
	}

	@AfterEach
	void close() {
		if (this.shard != null) {
			this.shard.close().block(LIMIT);
		}
		this.gateway.close();
		this.server.close();
		this.logger.detachAppender(this.log);
		this.logger.setLevel(null);
		assertThat(List.copyOf(this.log.list)).extracting(ILoggingEvent::getFormattedMessage)
			.noneMatch((line) -> line.contains("SECRET") || line.contains("session-1")
					|| line.contains("heartbeat_interval"));
	}

	private Shard open() {
		return open(this.server.url());
	}

	private Shard open(URI url) {
		GatewayFrameEncoder encoder = new GatewayFrameEncoder(TOKEN, 0, 1, 0, Presence.online());
		this.shard = this.gateway.open(0, url, encoder, TIMING, this.listener);
		return this.shard;
	}

	private void awaitReady(Shard shard) {
		await().atMost(LIMIT).until(shard::isReady);
	}

	@Test
	void logsInAndClosesLeavingNoThread() throws Exception {
		Shard shard = open();
		LoopbackGateway.Peer peer = this.server.nextPeer();
		assertThat(peer.uri()).isEqualTo("/?v=1&encoding=json&compress=none");
		peer.send(Frames.hello(41250));
		JsonNode identify = peer.expect(Opcode.IDENTIFY);
		assertThat(identify.at("/d/token").stringValue()).isEqualTo(TOKEN);
		peer.send(Frames.ready("session-1"));
		await().atMost(LIMIT).until(() -> this.listener.all.size() == 3);
		assertThat(this.listener.all.get(0))
			.isEqualTo(new ShardEvent.Connected(0, Instant.parse("2026-11-22T01:08:31Z")));
		assertThat(this.listener.names()).containsExactly("READY");
		assertThat(this.listener.all.get(2)).isEqualTo(new ShardEvent.SessionCreated(0));
		assertThat(shard.isReady()).isTrue();
		shard.close().block(LIMIT);
		assertThat(peer.expectClose()).isEqualTo(1000);
		assertThat(shard.isReady()).isFalse();
		this.gateway.close();
		await().atMost(LIMIT)
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.noneMatch((name) -> name.startsWith("fluxer-gateway")));
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).hasSize(1);
	}

	@Test
	void reassemblesFragmentsOfALargeDispatch() throws Exception {
		open();
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		String filling = "x".repeat(3_000_000);
		byte[] guild = Frames
			.bytes("{\"d\":{\"id\":\"7\",\"filling\":\"" + filling + "\"},\"op\":0,\"s\":2,\"t\":\"GUILD_CREATE\"}");
		peer.sendInFragments(guild, 60_000);
		peer.send(Frames.message(3));
		await().atMost(LIMIT).until(() -> this.listener.deliveries.size() == 3);
		assertThat(this.listener.names()).containsExactly("READY", "GUILD_CREATE", "MESSAGE_CREATE");
		assertThat(this.listener.deliveries.get(1).data().tree().get("filling").stringValue()).isEqualTo(filling);
	}

	@Test
	void takesALargeDispatchInOneFrame() throws Exception {
		open();
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		peer.send(Frames.bytes("{\"d\":\"" + "y".repeat(5_000_000) + "\",\"op\":0,\"s\":2,\"t\":\"GUILD_CREATE\"}"));
		await().atMost(LIMIT).until(() -> this.listener.deliveries.size() == 2);
		assertThat(this.listener.deliveries.get(1).data().size()).isEqualTo(5_000_002);
	}

	@Test
	void resumesAfterATcpReset() throws Exception {
		Shard shard = open();
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		peer.send(Frames.message(2));
		await().atMost(LIMIT).until(() -> this.listener.deliveries.size() == 2);
		peer.reset();
		LoopbackGateway.Peer next = this.server.nextPeer();
		next.send(Frames.hello(41250));
		JsonNode resume = next.expect(Opcode.RESUME);
		assertThat(resume.at("/d/token").stringValue()).isEqualTo(TOKEN);
		assertThat(resume.at("/d/session_id").stringValue()).isEqualTo("session-1");
		assertThat(resume.at("/d/seq").longValue()).isEqualTo(2);
		next.send(Frames.message(3));
		next.send(Frames.resumed(3));
		awaitReady(shard);
		await().atMost(LIMIT).until(() -> !this.listener.events(ShardEvent.SessionResumed.class).isEmpty());
		assertThat(this.listener.sequences()).containsExactly(1L, 2L, 3L, 3L);
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).singleElement().satisfies((event) -> {
			assertThat(event.code()).isEqualTo(1006);
			assertThat(event.willResume()).isTrue();
		});
	}

	@Test
	void losesNothingToAResetInsideAFrame() throws Exception {
		open();
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		byte[] cutShort = Frames.bytes("{\"d\":{\"filling\":\"" + "x".repeat(200_000) + "\"},\"op\":0,\"s\":2,");
		peer.sendUnfinished(cutShort);
		await().atMost(LIMIT).until(() -> this.listener.deliveries.size() == 1);
		peer.reset();
		LoopbackGateway.Peer next = this.server.nextPeer();
		next.send(Frames.hello(41250));
		assertThat(next.expect(Opcode.RESUME).at("/d/seq").longValue()).isEqualTo(1);
		next.send(Frames.message(2));
		next.send(Frames.resumed(2));
		await().atMost(LIMIT).until(() -> !this.listener.events(ShardEvent.SessionResumed.class).isEmpty());
		assertThat(this.listener.events(ShardEvent.SessionResumed.class))
			.containsExactly(new ShardEvent.SessionResumed(0, 1, 0));
	}

	@Test
	void losesNothingOver20Resets() throws Exception {
		open();
		Random random = new Random(20);
		int written = 1;
		for (int cut = 0; cut <= 20; cut++) {
			LoopbackGateway.Peer peer = this.server.nextPeer();
			peer.send(Frames.hello(200));
			if (cut == 0) {
				peer.expect(Opcode.IDENTIFY);
				peer.send(Frames.ready("session-1"));
			}
			else {
				int from = peer.expect(Opcode.RESUME).at("/d/seq").intValue();
				for (int sequence = from + 1; sequence <= written; sequence++) {
					peer.send(Frames.message(sequence));
				}
				peer.send(Frames.resumed(written));
			}
			int end = written + random.nextInt(200);
			while (written < end) {
				peer.send(Frames.message(++written));
			}
			if (cut < 20) {
				await().atMost(LIMIT).until(() -> !this.listener.deliveries.isEmpty());
				peer.reset();
			}
		}
		int last = written;
		await().atMost(LIMIT).until(() -> messages().contains((long) last));
		assertThat(messages()).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
		assertThat(this.listener.events(ShardEvent.SessionResumed.class)).isNotEmpty()
			.allSatisfy((event) -> assertThat(event.missed()).isZero());
	}

	private List<Long> messages() {
		return this.listener.deliveries.stream()
			.filter((delivery) -> !delivery.name().equals("RESUMED"))
			.map(Delivery::sequence)
			.toList();
	}

	@Test
	void handsOnWhatCameBeforeTheClose() throws Exception {
		Sinks.Empty<Void> gate = Sinks.empty();
		this.listener.answer((delivery) -> (delivery.sequence() == 2) ? gate.asMono() : Mono.empty());
		open();
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		for (int sequence = 2; sequence <= 20; sequence++) {
			peer.send(Frames.message(sequence));
		}
		await().atMost(LIMIT).until(() -> this.listener.deliveries.size() == 2);
		peer.close(4009, "Heartbeat timeout");
		gate.tryEmitEmpty();
		await().atMost(LIMIT).until(() -> !this.listener.events(ShardEvent.Disconnected.class).isEmpty());
		assertThat(this.listener.deliveries).hasSize(20);
		assertThat(this.listener.all).containsSequence(this.listener.deliveries.get(19),
				new ShardEvent.Disconnected(0, 4009, "Heartbeat timeout", true));
	}

	@Test
	void tellsThatTlsFailed() {
		open(URI.create(this.server.url().toString().replace("ws://", "wss://")));
		await().atMost(LIMIT).until(() -> !this.listener.events(ShardEvent.Disconnected.class).isEmpty());
		assertThat(this.listener.events(ShardEvent.Disconnected.class).get(0).reason()).startsWith("TLS failed");
	}

	@Test
	void reconnectsWhenTheServerAsks() throws Exception {
		Shard shard = open();
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		awaitReady(shard);
		peer.send(Frames.RECONNECT);
		assertThat(peer.expectClose()).isEqualTo(4000);
		LoopbackGateway.Peer next = this.server.nextPeer();
		next.send(Frames.hello(41250));
		next.expect(Opcode.RESUME);
	}

	@Test
	void tellsARefusedConnectionAndGoesOnTrying() throws Exception {
		int port = freePort();
		open(GatewayUrl.of("ws://127.0.0.1:" + port, "1"));
		await().atMost(LIMIT).until(() -> this.listener.events(ShardEvent.Disconnected.class).size() >= 3);
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).allSatisfy((event) -> {
			assertThat(event.code()).isEqualTo(1006);
			assertThat(event.reason()).startsWith("the connection was not accepted");
			assertThat(event.willResume()).isFalse();
		});
	}

	@Test
	void tellsARefusedUpgradeAndGoesOnTrying() throws Exception {
		this.server.refuseUpgradesWith(503);
		open();
		await().atMost(LIMIT).until(() -> this.listener.events(ShardEvent.Disconnected.class).size() >= 2);
		assertThat(this.listener.events(ShardEvent.Disconnected.class).get(0).reason())
			.isEqualTo("the server answered the upgrade with 503 Service Unavailable");
		this.server.refuseUpgradesWith(0);
		this.server.nextReadyPeer();
		await().atMost(LIMIT).until(() -> !this.listener.deliveries.isEmpty());
	}

	@Test
	void failsOnARefusedToken() throws Exception {
		Shard shard = open();
		LoopbackGateway.Peer peer = this.server.nextPeer();
		peer.send(Frames.hello(41250));
		peer.expect(Opcode.IDENTIFY);
		peer.close(4004, "Invalid token");
		await().atMost(LIMIT).until(() -> !this.listener.events(ShardEvent.Failed.class).isEmpty());
		ShardEvent.Failed failed = this.listener.events(ShardEvent.Failed.class).get(0);
		assertThat(failed.failure().closeCode()).isEqualTo(4004);
		assertThat(failed.failure()).hasMessageContaining("Invalid token").hasMessageContaining("set the token");
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).singleElement()
			.isEqualTo(new ShardEvent.Disconnected(0, 4004, "Invalid token", false));
		shard.close().block(LIMIT);
	}

	@Test
	void failsOnACloseRightAfterTheUpgrade() throws Exception {
		open();
		this.server.nextPeer().close(4012, "Invalid API version");
		await().atMost(LIMIT).until(() -> !this.listener.events(ShardEvent.Failed.class).isEmpty());
		assertThat(this.listener.events(ShardEvent.Failed.class).get(0).failure().closeCode()).isEqualTo(4012);
	}

	@Test
	void readsNoFurtherWhileTheListenerIsBusy() throws Exception {
		Sinks.Empty<Void> gate = Sinks.empty();
		this.listener.answer((delivery) -> (delivery.sequence() == 2) ? gate.asMono() : Mono.empty());
		open();
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		String filling = "z".repeat(100_000);
		int count = 600;
		peer.sendAll(Flux.range(2, count)
			.map((sequence) -> Frames.bytes("{\"d\":{\"filling\":\"" + filling + "\"},\"op\":0,\"s\":" + sequence
					+ ",\"t\":\"MESSAGE_CREATE\"}")));
		await().atMost(LIMIT).until(() -> this.listener.deliveries.size() == 2);
		await().atMost(LIMIT).during(Duration.ofMillis(500)).until(() -> peer.written() < count - 100);
		assertThat(this.listener.deliveries).hasSize(2);
		gate.tryEmitEmpty();
		await().atMost(LIMIT).until(() -> this.listener.deliveries.size() == count + 1);
		assertThat(this.listener.sequences()).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void sendsFramesInOrder() throws Exception {
		Shard shard = open();
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		awaitReady(shard);
		Flux.range(0, 50).flatMap((number) -> shard.send(command(number)), 50).blockLast(LIMIT);
		for (int number = 0; number < 50; number++) {
			assertThat(peer.expect(14).at("/d/number").intValue()).isEqualTo(number);
		}
		assertThatExceptionOfType(GatewayException.class)
			.isThrownBy(() -> shard.send(FluxerJson.mapper().createObjectNode().put("op", 10)).block(LIMIT))
			.withMessageContaining("op 10");
	}

	@Test
	void pausesTheIntakeButStillCloses() throws Exception {
		Shard shard = open();
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		awaitReady(shard);
		await().atMost(LIMIT).until(() -> this.listener.events(ShardEvent.SessionCreated.class).size() == 1);
		shard.pauseIntake();
		shard.send(command(1)).block(LIMIT);
		peer.expect(14);
		peer.send(Frames.message(2));
		await().during(Duration.ofMillis(300)).atMost(LIMIT).until(() -> this.listener.deliveries.size() == 1);
		shard.close().block(LIMIT);
		assertThat(peer.expectClose()).isEqualTo(1000);
		assertThat(this.listener.deliveries).hasSize(1);
	}

	@Test
	void dropsAConnectionWithoutACloseFrame() throws Exception {
		Sinks.One<Integer> told = Sinks.one();
		NettyConnector connector = new NettyConnector(HttpClient.newConnection(), this.server.url());
		GatewaySocket socket = connector.connect(new GatewaySocketHandler() {

			@Override
			public void opened(@Nullable Instant serverTime) {
			}

			@Override
			public Mono<Void> received(byte[] message) {
				return Mono.never();
			}

			@Override
			public void closed(int code, String reason) {
				told.tryEmitValue(code);
			}

		});
		LoopbackGateway.Peer peer = this.server.nextPeer();
		peer.send(Frames.hello(41250));
		peer.send(Frames.ready("session-1"));
		socket.drop();
		assertThat(told.asMono().block(LIMIT)).isEqualTo(1006);
		peer.expectEnd();
		assertThat(peer.closeCodes()).doesNotContain(1000, 1001, 4000);
	}

	@Test
	void opensNothingOnceClosed() {
		this.gateway.close();
		assertThatExceptionOfType(GatewayException.class).isThrownBy(this::open).withMessageContaining("closed");
	}

	@Test
	void completesCloseWhileConnectingAndWhenRepeated() {
		Shard shard = open();
		shard.close().block(LIMIT);
		shard.close().block(LIMIT);
		assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> shard.send(command(1)).block(LIMIT));
	}

	private static JsonNode command(int number) {
		var frame = FluxerJson.mapper().createObjectNode().put("op", 14);
		frame.putObject("d").put("number", number);
		return frame;
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
