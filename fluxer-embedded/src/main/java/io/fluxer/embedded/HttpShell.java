package io.fluxer.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.fluxer.embedded.core.FilePart;
import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.RestRequest;
import io.fluxer.embedded.core.RestResponse;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
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

	private static final WebsocketServerSpec WEBSOCKET = WebsocketServerSpec.builder()
		.maxFramePayloadLength(MAX_FRAME_BYTES)
		.build();

	private final FluxerCore core;

	private final GatewaySockets sockets;

	private final Duration tick;

	HttpShell(FluxerCore core, GatewaySockets sockets, Duration heartbeatInterval) {
		this.core = core;
		this.sockets = sockets;
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
		return ByteBufFlux.fromInbound(request.receive().doOnNext(new BodyLimit()))
			.aggregate()
			.asByteArray()
			.defaultIfEmpty(new byte[0])
			.map((body) -> this.core.answer(toRequest(request, path, query, body)))
			.onErrorReturn(BodyLimit.ExceededException.class, refusal(413, "PAYLOAD_TOO_LARGE", "Payload too large."))
			.flatMap((answer) -> Mono.from(send(response, answer)));
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

	private static RestRequest toRequest(HttpServerRequest request, String path, String query, byte[] body) {
		String contentType = header(request, "Content-Type");
		List<FilePart> parts = null;
		if (contentType != null && contentType.toLowerCase(Locale.ROOT).contains("multipart/form-data")) {
			parts = MultipartReader.read(contentType, body);
		}
		return new RestRequest(request.method().name(), path, query, header(request, "Authorization"),
				header(request, "X-Request-ID"), header(request, "X-Audit-Log-Reason"),
				(parts != null) ? new byte[0] : body, parts);
	}

	private static Publisher<Void> send(HttpServerResponse response, RestResponse answer) {
		response.status(answer.status());
		answer.headers().forEach(response::header);
		response.header("Date", HttpDate.now());
		response.header("Keep-Alive", "timeout=5");
		if (answer.status() == 204) {
			return response.send();
		}
		response.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(answer.body().length));
		return response.sendByteArray(Mono.just(answer.body()));
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
