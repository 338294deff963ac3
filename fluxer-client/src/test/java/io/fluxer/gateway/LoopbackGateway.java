package io.fluxer.gateway;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.json.FluxerJson;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.websocket.WebsocketInbound;
import reactor.netty.http.websocket.WebsocketOutbound;
import tools.jackson.databind.JsonNode;

/**
 * A real WebSocket server on loopback whose side of the talk the test plays.
 */
final class LoopbackGateway implements AutoCloseable {

	static final String DATE = "Sun, 22 Nov 2026 01:08:31 GMT";

	private final BlockingQueue<Peer> peers = new LinkedBlockingQueue<>();

	private final AtomicInteger refusal = new AtomicInteger();

	private final DisposableServer server;

	LoopbackGateway() {
		this.server = HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes.get("/", this::answer))
			.bindNow();
	}

	URI url() {
		return GatewayUrl.of("ws://127.0.0.1:" + this.server.port(), "1");
	}

	String address() {
		return "ws://127.0.0.1:" + this.server.port();
	}

	void refuseUpgradesWith(int status) {
		this.refusal.set(status);
	}

	Peer nextPeer() throws InterruptedException {
		Peer peer = this.peers.poll(20, TimeUnit.SECONDS);
		if (peer == null) {
			throw new AssertionError("No connection came");
		}
		return peer;
	}

	/** Accepts a connection and takes it through HELLO, IDENTIFY and READY. */
	Peer nextReadyPeer() throws InterruptedException {
		Peer peer = nextPeer();
		peer.send(Frames.hello(41250));
		peer.expect(Opcode.IDENTIFY);
		peer.send(Frames.ready("session-1"));
		return peer;
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		int status = this.refusal.get();
		if (status != 0) {
			return response.status(status).send();
		}
		return response.header("Date", DATE).sendWebsocket((in, out) -> {
			Peer peer = new Peer(request.uri(), in, out);
			this.peers.add(peer);
			return peer.talk();
		});
	}

	/**
	 * The server's end of one connection.
	 */
	static final class Peer {

		private final String uri;

		private final WebsocketInbound in;

		private final WebsocketOutbound out;

		private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();

		private final BlockingQueue<Integer> closeCodes = new LinkedBlockingQueue<>();

		private final Sinks.Many<WebSocketFrame> frames = Sinks.many().unicast().onBackpressureBuffer();

		private final CountDownLatch ended = new CountDownLatch(1);

		private final AtomicInteger written = new AtomicInteger();

		private Peer(String uri, WebsocketInbound in, WebsocketOutbound out) {
			this.uri = uri;
			this.in = in;
			this.out = out;
		}

		private Mono<Void> talk() {
			this.in.receiveCloseStatus().subscribe((status) -> this.closeCodes.add(status.code()));
			Mono<Void> receive = this.in.receive().asString(StandardCharsets.UTF_8).doOnNext((text) -> {
				this.received.add(FluxerJson.mapper().readTree(text));
			}).then();
			return Mono.when(receive, this.out.sendObject(this.frames.asFlux()))
				.doFinally((signal) -> this.ended.countDown());
		}

		String uri() {
			return this.uri;
		}

		JsonNode expect(int op) throws InterruptedException {
			JsonNode frame = this.received.poll(20, TimeUnit.SECONDS);
			if (frame == null || frame.path("op").intValue() != op) {
				throw new AssertionError("Expected op " + op + " but got " + frame);
			}
			return frame;
		}

		int expectClose() throws InterruptedException {
			Integer code = this.closeCodes.poll(20, TimeUnit.SECONDS);
			if (code == null) {
				throw new AssertionError("No close came");
			}
			return code;
		}

		void expectEnd() throws InterruptedException {
			if (!this.ended.await(20, TimeUnit.SECONDS)) {
				throw new AssertionError("The connection did not end");
			}
		}

		List<Integer> closeCodes() {
			return List.copyOf(this.closeCodes);
		}

		void send(byte[] frame) {
			emit(new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)));
		}

		void sendBinary(byte[] message) {
			emit(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message)));
		}

		void sendInFragments(byte[] frame, int size) {
			for (int start = 0; start < frame.length; start += size) {
				int end = Math.min(frame.length, start + size);
				boolean last = end == frame.length;
				var part = Unpooled.copiedBuffer(frame, start, end - start);
				emit((start == 0) ? new TextWebSocketFrame(last, 0, part)
						: new ContinuationWebSocketFrame(last, 0, part));
			}
		}

		/** Sends a message without its last fragment. */
		void sendUnfinished(byte[] frame) {
			emit(new TextWebSocketFrame(false, 0, Unpooled.copiedBuffer(frame)));
		}

		/** Sends frames for as long as the other side takes them, counting these. */
		void sendAll(Flux<byte[]> all) {
			this.out
				.sendObject(all.map((frame) -> (WebSocketFrame) new TextWebSocketFrame(Unpooled.wrappedBuffer(frame)))
					.doOnNext((frame) -> this.written.incrementAndGet()))
				.then()
				.subscribe();
		}

		int written() {
			return this.written.get();
		}

		void close(int code, String reason) {
			this.out.sendClose(code, reason).subscribe();
		}

		void reset() {
			this.out.withConnection((connection) -> {
				connection.channel().config().setOption(ChannelOption.SO_LINGER, 0);
				connection.channel().close();
			});
		}

		private void emit(WebSocketFrame frame) {
			synchronized (this.frames) {
				this.frames.tryEmitNext(frame).orThrow();
			}
		}

	}

}
