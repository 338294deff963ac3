package io.fluxer.benchmarks;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A gateway that greets whoever connects, sends messages when it is told to, and takes
 * the answers: as little work as a server can have, in a process of its own. Each client
 * has a path of its own, {@code /gateway/NAME} and {@code /api/NAME/v1}.
 */
final class RecordedGateway {

	private final Map<String, RecordedSession> sessions = new ConcurrentHashMap<>();

	private RecordedGateway() {
	}

	/**
	 * Starts the server, prints its port, and runs until standard input ends.
	 * @param arguments none
	 * @throws IOException if standard input cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		DisposableServer server = new RecordedGateway().start();
		System.out.println(server.port());
		while (System.in.read() >= 0) {
			continue;
		}
		server.disposeNow();
	}

	private DisposableServer start() {
		return HttpServer.create()
			.host("127.0.0.1")
			.port(0)
			.route((routes) -> routes.get("/gateway/{name}", this::connect)
				.get("/send/{name}/{first}/{count}/{rate}", this::send)
				.get("/delays/{name}/{count}", this::delays)
				.post("/api/{name}/v1/channels/{channel}/messages", this::reply))
			.bindNow();
	}

	private Publisher<Void> connect(HttpServerRequest request, HttpServerResponse response) {
		RecordedSession session = session(request);
		return response.sendWebsocket((inbound, outbound) -> {
			inbound.withConnection((connection) -> session.connected(connection.channel()));
			return inbound.receive().asString().doOnNext(session::received).then();
		});
	}

	/** Answers once all of them are sent. */
	private Publisher<Void> send(HttpServerRequest request, HttpServerResponse response) {
		return answer(response, () -> {
			session(request).send(number(request, "first"), number(request, "count"), number(request, "rate"));
			return "sent";
		});
	}

	/** Answers with nanoseconds, once so many answers have come. */
	private Publisher<Void> delays(HttpServerRequest request, HttpServerResponse response) {
		return answer(response, () -> session(request).takeDelays(number(request, "count")));
	}

	private Publisher<Void> reply(HttpServerRequest request, HttpServerResponse response) {
		String channel = text(request, "channel");
		session(request).answered(channel);
		return request.receive()
			.then(response.header("Content-Type", "application/json")
				.sendString(Mono.just("{\"id\":\"1573879999999999999\",\"channel_id\":\"" + channel + "\"}"))
				.then());
	}

	private RecordedSession session(HttpServerRequest request) {
		return this.sessions.computeIfAbsent(text(request, "name"), (name) -> new RecordedSession());
	}

	private static String text(HttpServerRequest request, String name) {
		return String.valueOf(request.param(name));
	}

	private static int number(HttpServerRequest request, String name) {
		return Integer.parseInt(text(request, name));
	}

	private static Publisher<Void> answer(HttpServerResponse response, Work work) {
		return response.sendString(Mono.fromCallable(work::run).subscribeOn(Schedulers.boundedElastic()));
	}

	/**
	 * What may wait.
	 */
	@FunctionalInterface
	private interface Work {

		String run() throws InterruptedException;

	}

}
