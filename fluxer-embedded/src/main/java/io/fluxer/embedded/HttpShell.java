package io.fluxer.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import io.fluxer.embedded.core.FileContent;
import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.RestRequest;
import io.fluxer.embedded.core.RestResponse;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.http.server.WebsocketServerSpec;

/**
 * Hands requests from the wire to the core and answers back: the HTTP API everywhere, the
 * gateway under {@code /gateway}.
 */
final class HttpShell {

	static final String GATEWAY_PATH = "/gateway";

	private static final int MAX_FRAME_BYTES = 1024 * 1024;

	private static final int CHUNK_BYTES = 64 * 1024;

	private static final WebsocketServerSpec WEBSOCKET = WebsocketServerSpec.builder()
		.maxFramePayloadLength(MAX_FRAME_BYTES)
		.build();

	private final FluxerCore core;

	private final GatewaySockets sockets;

	private final BodyReader bodies;

	private final Duration tick;

	HttpShell(FluxerCore core, GatewaySockets sockets, TempFiles files, Duration heartbeatInterval) {
		this.core = core;
		this.sockets = sockets;
		this.bodies = new BodyReader(files);
		this.tick = heartbeatInterval.dividedBy(3);
	}

	Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		String host = header(request, "Host");
		if (!LoopbackGuard.admits(host, header(request, "Origin"))) {
			return send(response, refusal(403, "FORBIDDEN", "This server speaks to its own machine only."));
		}
		String uri = request.uri();
		int question = uri.indexOf('?');
		String path = (question >= 0) ? uri.substring(0, question) : uri;
		String query = (question >= 0) ? uri.substring(question + 1) : "";
		if (isGateway(path) && "websocket".equalsIgnoreCase(header(request, "Upgrade"))) {
			return upgrade(response, query);
		}
		return this.bodies.read(request, path, query)
			.flatMap(this::answer)
			.onErrorReturn(BodyLimit.ExceededException.class, refusal(413, "PAYLOAD_TOO_LARGE", "Payload too large."))
			.flatMap((answer) -> Mono.from(send(response, answer)));
	}

	private Mono<RestResponse> answer(RestRequest request) {
		RestResponse answer = this.core.answer(request);
		return (answer != null) ? Mono.just(answer) : Mono.never();
	}

	private Publisher<Void> upgrade(HttpServerResponse response, String query) {
		if (this.sockets.isRefusing()) {
			return response.status(503).send();
		}
		response.header("Date", HttpDate.now()).header("X-Fluxer-Version", "dev");
		return response.sendWebsocket((inbound, outbound) -> {
			Channel[] channel = new Channel[1];
			outbound.withConnection((connection) -> channel[0] = connection.channel());
			GatewaySocket socket = new GatewaySocket(channel[0], outbound, this.sockets);
			return socket.serve(this.core, inbound, query, this.tick, MAX_FRAME_BYTES);
		}, WEBSOCKET);
	}

	private static Publisher<Void> send(HttpServerResponse response, RestResponse answer) {
		response.status(answer.status());
		answer.headers().forEach(response::header);
		response.header("Date", HttpDate.now());
		response.header("Keep-Alive", "timeout=5");
		if (answer.status() == 204) {
			return response.send();
		}
		FileContent file = answer.file();
		if (file != null) {
			response.header(HttpHeaderNames.CONTENT_LENGTH, Long.toString(file.size()));
			return response.send(buffers(file, response.alloc()));
		}
		response.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length));
		return response.sendByteArray(Mono.just(answer.body()));
	}

	private static Flux<ByteBuf> buffers(FileContent file, ByteBufAllocator allocator) {
		return Flux.fromIterable(file.pieces())
			.concatMap((piece) -> (piece instanceof TempFileContent temp)
					? ByteBufFlux.fromPath(temp.path(), CHUNK_BYTES, allocator)
					: Mono.fromSupplier(() -> Unpooled.wrappedBuffer(piece.bytes())), 1);
	}

	private static RestResponse refusal(int status, String code, String message) {
		String body = "{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}";
		return new RestResponse(status, Map.of("Content-Type", "application/json"),
				body.getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isGateway(String path) {
		return path.equals(GATEWAY_PATH) || path.equals(GATEWAY_PATH + "/");
	}

	private static @Nullable String header(HttpServerRequest request, String name) {
		return request.requestHeaders().get(name);
	}

}
