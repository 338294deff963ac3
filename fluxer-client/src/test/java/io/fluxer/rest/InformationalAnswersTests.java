package io.fluxer.rest;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class InformationalAnswersTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private volatile String before = "";

	private final RawServer server = new RawServer((connection) -> {
		while (true) {
			RawServer.head(connection);
			RawServer.write(connection, this.before);
			RawServer.write(connection, "HTTP/1.1 200 OK", "Content-Type: application/json", "Content-Length: 10", "",
					"{\"id\":\"1\"}");
		}
	});

	// One connection, so that each call comes after the answer to the one before.
	private final Rest rest = Rest.builder(this.server.options()).connections(1, Duration.ofMinutes(1)).build();

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n",
			"HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n",
			"HTTP/1.1 199 Miscellaneous Persistent Warning\r\n\r\n", "" })
	void whatComesBeforeTheAnswerIsPassedOver(String informational) {
		this.before = informational;
		for (int call = 0; call < 3; call++) {
			assertThat(this.rest.get("/guilds/1").block(LIMIT).path("id").asString()).isEqualTo("1");
		}
		assertThat(this.server.connections()).hasSize(1);
	}

}
