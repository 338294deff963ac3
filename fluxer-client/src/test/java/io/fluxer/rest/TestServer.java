package io.fluxer.rest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * An HTTP server on loopback that records what it gets and answers as it is told.
 */
public final class TestServer implements AutoCloseable {

	private final List<Request> requests = new CopyOnWriteArrayList<>();

	private final DisposableServer server;

	private volatile Function<Request, Reply> answers = (request) -> Reply.of(200, "{}");

	public TestServer() {
		this.server = HttpServer.create().host("127.0.0.1").port(0).handle(this::handle).bindNow();
	}

	private Publisher<Void> handle(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asByteArray().defaultIfEmpty(new byte[0]).flatMap((body) -> {
			Request received = new Request(request.method().name(), request.uri(), request.requestHeaders().copy(),
					body, response.toString());
			this.requests.add(received);
			Reply reply = this.answers.apply(received);
			if (reply.silent()) {
				return Mono.never();
			}
			if (reply.cut()) {
				response.withConnection((connection) -> connection.channel().close());
				return Mono.never();
			}
			response.status(reply.status());
			reply.headers().forEach(response::header);
			return response.send(Mono.just(Unpooled.wrappedBuffer(reply.body()))).then();
		});
	}

	public TestServer answer(Function<Request, Reply> function) {
		this.answers = function;
		return this;
	}

	/** Answers one after the other; the last is repeated. */
	public TestServer answers(Reply... replies) {
		List<Reply> left = new ArrayList<>(List.of(replies));
		this.answers = (request) -> {
			synchronized (left) {
				return (left.size() > 1) ? left.remove(0) : left.get(0);
			}
		};
		return this;
	}

	public List<Request> requests() {
		return this.requests;
	}

	public Request request(int index) {
		return this.requests.get(index);
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.port() + "/v1";
	}

	public RestOptions options() {
		return RestOptions.defaults().withApiUrl(url());
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	/**
	 * A request as it was received.
	 *
	 * @param method the method
	 * @param uri the raw target
	 * @param headers the headers
	 * @param body the body
	 * @param connection the connection
	 */
	public record Request(String method, String uri, HttpHeaders headers, byte[] body, String connection) {

		public String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

	}

	/**
	 * An answer.
	 *
	 * @param status the status
	 * @param headers the headers
	 * @param body the body
	 * @param silent whether nothing is sent at all
	 * @param cut whether the connection is closed instead
	 */
	public record Reply(int status, Map<String, String> headers, byte[] body, boolean silent, boolean cut) {

		public static Reply of(int status, String body) {
			return new Reply(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), false, false);
		}

		public static Reply silence() {
			return new Reply(0, Map.of(), new byte[0], true, false);
		}

		public static Reply cutOff() {
			return new Reply(0, Map.of(), new byte[0], false, true);
		}

		public static Reply tooMany(double retryAfter) {
			return of(429, "{\"code\":\"RATE_LIMITED\",\"message\":\"slow\",\"global\":false,\"retry_after\":"
					+ retryAfter + "}");
		}

		public static Reply unauthorized() {
			return of(401, "{\"code\":\"UNAUTHORIZED\",\"message\":\"no\"}");
		}

		public Reply header(String name, String value) {
			Map<String, String> more = new LinkedHashMap<>(this.headers);
			more.put(name, value);
			return new Reply(this.status, more, this.body, this.silent, this.cut);
		}

	}

}
