package io.fluxer.gateway;

import java.time.Duration;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.github.luben.zstd.Zstd;
import io.fluxer.rest.BotToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Servers that compress badly or not at all. One that does it well is the embedded one.
 */
class GatewayCompressionIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String COMPRESSED = "/?v=1&encoding=json&compress=zstd-stream&stream=1";

	private static final String PLAIN = "/?v=1&encoding=json&compress=none";

	private final LoopbackGateway server = new LoopbackGateway();

	private final RecordingListener listener = new RecordingListener();

	private final Gateway gateway = Gateway.create(UnaryOperator.identity());

	private Shard shard;

	@BeforeEach
	void open() {
		this.shard = this.gateway
			.open(new ShardOptions(this.server.address(), "1", BotToken.of("1.SECRET"), 0, 1, 0, null,
					new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(50)), GatewayCompression.ZSTD, Set::of),
					this.listener);
	}

	@AfterEach
	void close() {
		this.shard.close().block(LIMIT);
		this.gateway.close();
		this.server.close();
	}

	@Test
	void speaksPlainToAServerThatAnswersPlain() throws Exception {
		LoopbackGateway.Peer peer = this.server.nextReadyPeer();
		assertThat(peer.uri()).isEqualTo(COMPRESSED);
		await().atMost(LIMIT).until(this.shard::isReady);
	}

	@Test
	void givesCompressionUpIfTheServerSaysThatItCannot() throws Exception {
		LoopbackGateway.Peer peer = this.server.nextPeer();
		assertThat(peer.uri()).isEqualTo(COMPRESSED);
		peer.close(4002, "Compression failed: zstd-stream");
		continuesPlain();
	}

	@Test
	void givesCompressionUpIfTheServerDoesNotUnderstandItsIdentify() throws Exception {
		LoopbackGateway.Peer peer = this.server.nextPeer();
		peer.send(Frames.hello(41250));
		peer.expect(Opcode.IDENTIFY);
		peer.close(4002, "Decompression failed");
		continuesPlain();
		assertThat(this.listener.events(ShardEvent.Failed.class)).isEmpty();
	}

	@Test
	void connectsAnewOnGarbage() throws Exception {
		this.server.nextPeer().sendBinary("no zstd at all, whatever it may be".getBytes());
		continuesPlain();
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).singleElement()
			.satisfies((event) -> assertThat(event.reason()).contains("compressed stream"));
	}

	@Test
	void connectsAnewOnABomb() throws Exception {
		this.server.nextPeer().sendBinary(Zstd.compress(new byte[NettyConnector.MAX_MESSAGE_BYTES + 1]));
		continuesPlain();
		assertThat(this.listener.events(ShardEvent.Disconnected.class)).singleElement()
			.satisfies((event) -> assertThat(event.reason()).contains("longer than"));
	}

	private void continuesPlain() throws InterruptedException {
		assertThat(this.server.nextReadyPeer().uri()).isEqualTo(PLAIN);
		await().atMost(LIMIT).until(this.shard::isReady);
	}

}
