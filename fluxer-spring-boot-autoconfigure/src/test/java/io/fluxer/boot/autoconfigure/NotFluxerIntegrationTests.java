package io.fluxer.boot.autoconfigure;

import java.time.Duration;

import io.fluxer.boot.TestApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The likeliest mistake of those who host Fluxer themselves: an address at which
 * something else answers.
 */
class NotFluxerIntegrationTests {

	private int status = 200;

	private String type = "text/html";

	private String body = "<!doctype html>\n<title>Welcome</title>";

	private final DisposableServer server = HttpServer.create()
		.host("127.0.0.1")
		.port(0)
		.handle((request, response) -> response.status(this.status)
			.header("Content-Type", this.type)
			.sendString(Mono.just(this.body)))
		.bindNow();

	private final String address = "http://127.0.0.1:" + this.server.port();

	@AfterEach
	void close() {
		this.server.disposeNow(Duration.ofSeconds(5));
	}

	@ParameterizedTest
	@CsvSource({ "fluxer.rest.api-url, 200", "fluxer.rest.api-url, 404", "fluxer.rest.api-url, 403",
			"fluxer.instance, 200", "fluxer.instance, 404" })
	void aWebPageAtTheAddressIsToldWithWhatToSet(String property, int answer) {
		this.status = answer;
		FailureAnalysis analysis = start(property);
		assertThat(analysis.getDescription()).contains("is not the API of Fluxer", this.address, property);
		assertThat(analysis.getAction()).contains("'fluxer.instance'", "https://chat.example.org/api/v1");
	}

	@Test
	void theApiOfAnotherServiceIsToldToo() {
		this.status = 404;
		this.type = "application/json";
		this.body = "{\"message\":\"no route\",\"code\":\"NOT_FOUND\"}";
		assertThat(start("fluxer.rest.api-url").getDescription()).contains("is not the API of Fluxer");
	}

	@Test
	void whatIsQuotedForgesNoLine() {
		this.status = 404;
		this.body = "a\r\nERROR forged" + "x".repeat(500);
		assertThat(start("fluxer.rest.api-url").getDescription()).contains("a\\r\\nERROR forged").hasSizeLessThan(600);
	}

	private FailureAnalysis start(String property) {
		FailureAnalysis[] analysis = new FailureAnalysis[1];
		TestApplication.runner()
			.withPropertyValues(property + "=" + this.address, "fluxer.token=1.token",
					"fluxer.gateway.startup-timeout=20s")
			.run((context) -> {
				assertThat(context).hasFailed();
				analysis[0] = new NotFluxerFailureAnalyzer(new MockEnvironment().withProperty(property, this.address))
					.analyze(context.getStartupFailure());
			});
		assertThat(analysis[0]).isNotNull();
		return analysis[0];
	}

}
