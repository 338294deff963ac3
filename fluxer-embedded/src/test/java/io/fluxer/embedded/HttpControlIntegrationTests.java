package io.fluxer.embedded;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HttpControlIntegrationTests {

	private static final String PATH = "/gateway/bot";

	private final FluxerServer server = FluxerServer.start();

	private final HttpControl control = this.server.http();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void answersWithTheErrorsInTurnAndThenAsEver() {
		this.control.failNext(2, "GET", PATH, 503);
		this.control.limitNext(1, "GET", PATH, Duration.ofSeconds(1));
		this.control.failNext(1, "POST", PATH, 400);
		assertThat(status()).isEqualTo(503);
		assertThat(status()).isEqualTo(503);
		assertThat(status()).isEqualTo(429);
		assertThat(status()).isEqualTo(200);
		assertThat(this.server.requests()).extracting(LoggedRequest::status).containsExactly(503, 503, 429, 200);
	}

	@ParameterizedTest
	@CsvSource({ "0,500", "1,399", "1,600", "1,429", "-1,500" })
	void refusesWhatIsNoSuchError(int times, int status) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.control.failNext(times, "GET", PATH, status));
	}

	@Test
	void refusesAWaitOrANumberBelowItsRange() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.control.limitNext(1, "GET", PATH, Duration.ofMillis(-1)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.control.holdNext(0, "GET", PATH));
		assertThatIllegalArgumentException().isThrownBy(() -> this.control.swallowNext(0, "GET", PATH));
		assertThatIllegalArgumentException().isThrownBy(() -> this.control.limitNext(0, "GET", PATH, Duration.ZERO));
	}

	private int status() {
		return HttpClient.newConnection()
			.headers((headers) -> headers.set("Authorization", "Bot " + this.server.botToken()))
			.get()
			.uri(this.server.apiUrl() + PATH)
			.responseSingle((response, body) -> body.then(Mono.just(response.status().code())))
			.block(Duration.ofSeconds(10));
	}

}
