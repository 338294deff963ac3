package io.fluxer.benchmarks;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import io.fluxer.json.FluxerJson;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What one writes without this library: a WebSocket of Reactor Netty that identifies,
 * beats, and reads op, s and t of each frame with a streaming parser. The payload is
 * skipped over.
 */
final class BareGateway implements AutoCloseable {

	private static final String IDENTIFY = """
			{"op":2,"d":{"token":"1420070400000000001.not-a-secret","properties":{"os":"linux"}}}""";

	private final Sinks.Many<String> outbound = Sinks.many().unicast().onBackpressureBuffer();

	private final Consumer<byte[]> messages;

	private final Disposable connection;

	private final CountDownLatch ready = new CountDownLatch(1);

	private volatile long sequence;

	/**
	 * Connects.
	 * @param url the address
	 * @param messages takes each MESSAGE_CREATE, on the event loop
	 */
	BareGateway(String url, Consumer<byte[]> messages) {
		this.messages = messages;
		this.connection = HttpClient.newConnection()
			.websocket(WebsocketClientSpec.builder().maxFramePayloadLength(16 * 1024 * 1024).build())
			.uri(url)
			.handle((in, out) -> Mono.firstWithSignal(in.aggregateFrames().receive().doOnNext(this::received).then(),
					out.sendString(this.outbound.asFlux()).then().then(Mono.never())))
			.subscribe();
	}

	/**
	 * Waits for READY.
	 */
	void awaitReady() throws InterruptedException {
		if (!this.ready.await(10, TimeUnit.SECONDS)) {
			throw new IllegalStateException("The bare client did not get ready");
		}
	}

	@Override
	public void close() {
		this.connection.dispose();
	}

	private void received(ByteBuf buffer) {
		byte[] frame = ByteBufUtil.getBytes(buffer);
		int op = -1;
		long number = 0;
		String name = null;
		try (JsonParser parser = FluxerJson.mapper().createParser(frame)) {
			parser.nextToken();
			for (String key = parser.nextName(); key != null; key = parser.nextName()) {
				JsonToken value = parser.nextToken();
				switch (key) {
					case "op" -> op = parser.getIntValue();
					case "s" -> number = (value == JsonToken.VALUE_NUMBER_INT) ? parser.getLongValue() : 0;
					case "t" -> name = (value == JsonToken.VALUE_STRING) ? parser.getString() : null;
					default -> parser.skipChildren();
				}
			}
		}
		accept(op, number, name, frame);
	}

	private void accept(int op, long number, @Nullable String name, byte[] frame) {
		if (op == 10) {
			this.outbound.tryEmitNext(IDENTIFY);
			Flux.interval(Duration.ofSeconds(14))
				.subscribe((beat) -> this.outbound.tryEmitNext("{\"op\":1,\"d\":" + this.sequence + "}"));
		}
		if (op != 0) {
			return;
		}
		if (number != this.sequence + 1) {
			throw new IllegalStateException("A dispatch is missing before #" + number);
		}
		this.sequence = number;
		if ("READY".equals(name)) {
			this.ready.countDown();
		}
		if ("MESSAGE_CREATE".equals(name)) {
			this.messages.accept(frame);
		}
	}

}
