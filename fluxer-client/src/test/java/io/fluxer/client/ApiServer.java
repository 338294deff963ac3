package io.fluxer.client;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A small HTTP API on loopback with answers laid down beforehand.
 */
final class ApiServer implements AutoCloseable {

	private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final AtomicReference<Sinks.Empty<Void>> gate = new AtomicReference<>(closedGate());

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.handle(this::answer)
		.bindNow();

	String origin() {
		return "http://127.0.0.1:" + this.server.port();
	}

	RestOptions options() {
		return RestOptions.defaults().withApiUrl(origin() + "/v1").withMaxRetries(0);
	}

	Rest rest() {
		Rest rest = Rest.create(options());
		rest.setToken("5.secret-part");
		return rest;
	}

	/** The last answer for a path stays. */
	ApiServer on(String path, int status, String json) {
		this.answers.computeIfAbsent(path, (key) -> new ArrayDeque<>())
			.add(new Answer(status, json.replace('\'', '"')));
		return this;
	}

	/** Keeps answers back until the returned sink completes. */
	Sinks.Empty<Void> hold() {
		Sinks.Empty<Void> sink = Sinks.empty();
		this.gate.set(sink);
		return sink;
	}

	List<String> requests() {
		return this.requests;
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		this.requests.add(request.uri());
		Deque<Answer> laidDown = this.answers.get(request.uri());
		Answer answer = next(laidDown);
		return this.gate.get()
			.asMono()
			.then(Mono.defer(() -> response.status(answer.status())
				.header("content-type", "application/json")
				.sendString(Mono.just(answer.json()))
				.then()));
	}

	private static Answer next(Deque<Answer> laidDown) {
		if (laidDown == null) {
			return new Answer(404, "{\"code\":\"NOT_FOUND\",\"message\":\"Not found\"}");
		}
		synchronized (laidDown) {
			return (laidDown.size() > 1) ? laidDown.poll() : laidDown.peek();
		}
	}

	private static Sinks.Empty<Void> closedGate() {
		Sinks.Empty<Void> sink = Sinks.empty();
		sink.tryEmitEmpty();
		return sink;
	}

	private record Answer(int status, String json) {

	}

}
