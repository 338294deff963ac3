package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.ChannelManager;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.awaitility.Awaitility;
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
		Set<Thread> others = Thread.getAllStackTraces().keySet();
		this.runner.run((context) -> call(context.getBean(Rest.class)));
		assertThat(output.getAll()).doesNotContain("ERROR");
		// A thread reports its end a moment before it is gone.
		Awaitility.await()
			.atMost(LIMIT)
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
				.filteredOn((thread) -> !others.contains(thread))
				.extracting(Thread::getName)
				.noneMatch((name) -> name.startsWith("fluxer-rest")));
	}

	@Test
	void theMapperOfTheApplicationDoesNotChangeTheProtocol() {
		this.runner
			.withPropertyValues("spring.jackson.property-naming-strategy=UPPER_CAMEL_CASE",
					"spring.jackson.deserialization.fail-on-unknown-properties=true",
					"spring.jackson.default-property-inclusion=always")
			.run((context) -> {
				Message sent = context.getBean(ChannelManager.class)
					.send(this.server.channelId(), MessagePayload.text("hello"))
					.block(LIMIT);
				assertThat(sent).isNotNull();
				assertThat(sent.content()).isEqualTo("hello");
				assertThat(sent.channelId()).isEqualTo(this.server.channelId());
				assertThat(this.server.messages(this.server.channelId())).singleElement()
					.satisfies((message) -> assertThat(message.nonce()).isNotEmpty());
			});
	}

	@Test
	void callsAreObservedByTheRegistryOfTheApplication() {
		List<String> names = new CopyOnWriteArrayList<>();
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig().observationHandler(new ObservationHandler<>() {

			@Override
			public void onStop(Observation.Context context) {
				names.add(context.getName());
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}

		});
		this.runner.withBean(ObservationRegistry.class, () -> registry).run((context) -> {
			call(context.getBean(Rest.class));
			assertThat(names).contains("fluxer.rest.call");
		});
	}

	private static void call(Rest rest) {
		assertThat(rest.get(Routes.currentUser()).block(LIMIT)).isNotNull();
	}

}
