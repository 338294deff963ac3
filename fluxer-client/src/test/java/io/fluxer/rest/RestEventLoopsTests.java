package io.fluxer.rest;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.netty.http.HttpResources;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * The threads of a client, which are its own.
 */
class RestEventLoopsTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final Set<Thread> others = all().collect(Collectors.toSet());

	private final RawServer server = new RawServer((connection) -> {
		while (true) {
			if (RawServer.head(connection).contains("/silent")) {
				continue;
			}
			RawServer.write(connection, "HTTP/1.1 200 OK", "Content-Length: 2", "", "{}");
		}
	});

	private final Rest rest = Rest.create(this.server.options().withMaxRetries(0));

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void theClientOutlivesTheResourcesOfTheProcess() {
		this.rest.get("/guilds/1").block(LIMIT);
		for (int time = 0; time < 2; time++) {
			HttpResources.disposeLoopsAndConnectionsLater(Duration.ZERO, Duration.ofSeconds(2)).block(LIMIT);
			assertThat(this.rest.get("/guilds/1").block(LIMIT)).isNotNull();
		}
		Rest later = Rest
			.create(RestOptions.defaults().withApiUrl(this.rest.options().apiUrl().replace("127.0.0.1", "localhost")));
		assertThat(later.get("/guilds/1").block(LIMIT)).isNotNull();
		later.close();
	}

	@Test
	void itsThreadsEndWithIt() {
		this.rest.get("/guilds/1").block(LIMIT);
		assertThat(threads()).isPositive();
		this.rest.close();
		awaitEnd();
		this.rest.close();
	}

	@Test
	void itIsClosedOnAThreadOfItsOwnWithoutWaiting() {
		this.rest.get("/guilds/1").doOnNext((answer) -> this.rest.close()).onErrorComplete().block(LIMIT);
		awaitEnd();
	}

	@Test
	void callsInFlightFail() {
		CompletableFuture<JsonNode> call = this.rest.get("/silent").toFuture();
		Awaitility.await().atMost(LIMIT).until(() -> !this.server.connections().isEmpty());
		this.rest.close();
		assertThat(catchThrowableOfType(RestTransportException.class, () -> Mono.fromFuture(call).block(LIMIT)))
			.isNotNull();
	}

	/** A thread reports its end a moment before it is gone. */
	private void awaitEnd() {
		Awaitility.await().atMost(LIMIT).until(() -> threads() == 0);
	}

	private long threads() {
		return all().filter((thread) -> !this.others.contains(thread)).count();
	}

	private static Stream<Thread> all() {
		return Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> thread.isAlive() && thread.getName().startsWith("fluxer-rest"));
	}

}
