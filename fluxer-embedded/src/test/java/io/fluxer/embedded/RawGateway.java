package io.fluxer.embedded;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.json.FluxerJson;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.websocketx.ContinuationWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A gateway client that does nothing by itself.
 */
final class RawGateway implements AutoCloseable {

	private static final int MAX_FRAME_BYTES = 16 * 1024 * 1024;

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final Sinks.Many<String> outgoing = Sinks.many().unicast().onBackpressureBuffer();

	private final BlockingQueue<String> incoming = new LinkedBlockingQueue<>();

	private final CompletableFuture<WebSocketCloseStatus> closed = new CompletableFuture<>();

	private final CompletableFuture<Void> ended = new CompletableFuture<>();

	private final AtomicInteger fragments = new AtomicInteger();

	private final Disposable connection;

	private RawGateway(String url, String... headers) {
		this.connection = HttpClient.newConnection().headers((all) -> {
			for (int i = 0; i < headers.length; i += 2) {
				all.set(headers[i], headers[i + 1]);
			}
		})
			.websocket(WebsocketClientSpec.builder().maxFramePayloadLength(MAX_FRAME_BYTES).build())
			.uri(url)
			.handle((in, out) -> {
				in.receiveCloseStatus().subscribe(this.closed::complete);
				in.withConnection((tcp) -> tcp.addHandlerLast("fragments", new FragmentCounter(this.fragments)));
				return Flux.merge(out.sendString(this.outgoing.asFlux()).then(),
						in.aggregateFrames(MAX_FRAME_BYTES).receive().asString().doOnNext(this.incoming::add).then());
			})
			.subscribe((nothing) -> {
			}, (ex) -> this.ended.completeExceptionally(ex), () -> this.ended.complete(null));
	}

	static RawGateway open(FluxerServer server) {
		return to(server.gatewayUrl() + "?v=1&encoding=json");
	}

	static RawGateway to(String url, String... headers) {
		return new RawGateway(url, headers);
	}

	static RawGateway identified(FluxerServer server) {
		RawGateway gateway = open(server);
		gateway.expectOp(10);
		gateway.identify(server.botToken());
		return gateway;
	}

	void send(String json) {
		this.outgoing.emitNext(json, Sinks.EmitFailureHandler.busyLooping(Duration.ofSeconds(1)));
	}

	void identify(String token) {
		send("""
				{"op":2,"d":{"token":"%s","properties":{"os":"linux","browser":"test","device":"test"}}}"""
			.formatted(token));
	}

	void resume(String token, String sessionId, long sequence) {
		send("""
				{"op":6,"d":{"token":"%s","session_id":"%s","seq":%d}}""".formatted(token, sessionId, sequence));
	}

	void heartbeat(long sequence) {
		send("{\"op\":1,\"d\":" + sequence + "}");
	}

	String nextText() {
		try {
			String text = this.incoming.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(text).as("a frame within %s", LIMIT).isNotNull();
			return text;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	JsonNode next() {
		return FluxerJson.mapper().readTree(nextText());
	}

	JsonNode expectOp(int opcode) {
		JsonNode frame = next();
		assertThat(frame.path("op").asInt()).as("opcode of %s", frame).isEqualTo(opcode);
		return frame;
	}

	JsonNode expectEvent(String name) {
		JsonNode frame = next();
		assertThat(frame.path("t").asString("")).as("event of %s", frame).isEqualTo(name);
		return frame;
	}

	WebSocketCloseStatus closeStatus() {
		return this.closed.orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
	}

	CompletableFuture<Void> ended() {
		return this.ended.orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
	}

	/**
	 * Returns how many frames came that only continue a message.
	 */
	int fragments() {
		return this.fragments.get();
	}

	int pending() {
		return this.incoming.size();
	}

	@Override
	public void close() {
		this.connection.dispose();
	}

	private static final class FragmentCounter extends ChannelInboundHandlerAdapter {

		private final AtomicInteger count;

		FragmentCounter(AtomicInteger count) {
			this.count = count;
		}

		@Override
		public void channelRead(ChannelHandlerContext ctx, Object message) {
			if (message instanceof ContinuationWebSocketFrame) {
				this.count.incrementAndGet();
			}
			ctx.fireChannelRead(message);
		}

	}

}
