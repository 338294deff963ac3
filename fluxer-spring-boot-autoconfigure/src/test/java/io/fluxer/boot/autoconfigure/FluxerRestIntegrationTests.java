package io.fluxer.boot.autoconfigure;

import java.time.Duration;

import io.fluxer.boot.TestApplication;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.client.ReactorResourceFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the connections of the HTTP client beside Boot's own.
 */
@ExtendWith(OutputCaptureExtension.class)
class FluxerRestIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private FluxerServer server;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServer() {
		this.server = FluxerServer.start();
		this.runner = TestApplication.runner(this.server).withPropertyValues("fluxer.gateway.enabled=false");
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aBotThatStopsLeavesOthersOfTheSameProcessAlone() {
		this.runner.run((context) -> {
			call(context.getBean(Rest.class));
			this.runner.run((other) -> {
				assertThat(other).hasSingleBean(ReactorResourceFactory.class);
				call(other.getBean(Rest.class));
			});
			call(context.getBean(Rest.class));
		});
	}

	@Test
	void closesItsIdleConnectionsWithoutAnError(CapturedOutput output) {
		this.runner.run((context) -> call(context.getBean(Rest.class)));
		assertThat(output.getAll()).doesNotContain("ERROR");
		assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
			.noneMatch((name) -> name.startsWith("fluxer-rest"));
	}

	private static void call(Rest rest) {
		assertThat(rest.get(Routes.currentUser()).block(LIMIT)).isNotNull();
	}

}
