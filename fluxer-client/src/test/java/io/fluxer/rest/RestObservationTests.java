package io.fluxer.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.observation.StagedObservationHandler;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RestObservationTests {

	private static final Duration LIMIT = Duration.ofSeconds(5);

	private final TestServer server = new TestServer();

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final List<Observation.Context> stopped = new CopyOnWriteArrayList<>();

	private final Rest rest = Rest.builder(this.server.options().withMaxRetries(0))
		.observationRegistry(this.registry)
		.clientName("second")
		.build();

	@BeforeEach
	void record() {
		this.registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {

			@Override
			public void onStop(Observation.Context context) {
				RestObservationTests.this.stopped.add(context);
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return true;
			}

		});
	}

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void aCallIsObservedWithTemplatesAlone() {
		this.server.answers(TestServer.Reply.of(200, "{}").header("X-Request-ID", "r-1"));
		this.rest.post("/channels/77/messages?x=1", Map.of()).block();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasNumberOfObservationsEqualTo(1)
			.hasObservationWithNameEqualTo("fluxer.rest.call")
			.that()
			.hasBeenStarted()
			.hasBeenStopped()
			.hasContextualNameEqualTo("post /channels/:id/messages")
			.hasLowCardinalityKeyValue("route", "/channels/:id/messages")
			.hasLowCardinalityKeyValue("method", "POST")
			.hasLowCardinalityKeyValue("outcome", "SUCCESS")
			.hasLowCardinalityKeyValue("status", "200")
			.hasLowCardinalityKeyValue("client", "second")
			.hasHighCardinalityKeyValue("major.id", "77")
			.hasHighCardinalityKeyValue("request.id", "r-1")
			.hasHighCardinalityKeyValue("attempts", "1");
	}

	@Test
	void failuresAreToldApart() {
		this.server.answers(TestServer.Reply.of(404, "{\"code\":\"UNKNOWN_CHANNEL\",\"message\":\"\"}"),
				TestServer.Reply.of(502, "<html>"), TestServer.Reply.tooMany(0.01), TestServer.Reply.of(200, "{"),
				TestServer.Reply.cutOff());
		for (int call = 0; call < 5; call++) {
			assertThatExceptionOfType(RestException.class).isThrownBy(() -> this.rest.post("/guilds/1", null).block());
		}
		this.rest.setToken("x");
		this.rest.invalidateToken();
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> this.rest.get("/guilds/1").block());
		assertThat(this.stopped)
			.extracting((context) -> context.getLowCardinalityKeyValue("outcome").getValue() + " "
					+ context.getLowCardinalityKeyValue("status").getValue())
			.containsExactlyInAnyOrder("CLIENT_ERROR 404", "SERVER_ERROR 502", "RATE_LIMITED 429", "JSON_ERROR 200",
					"IO_ERROR none", "INVALID_TOKEN none");
		assertThat(this.stopped).allSatisfy((context) -> assertThat(context.getError()).isNotNull());
	}

	@Test
	void theParentComesFromTheReactorContext() {
		Observation parent = Observation.start("parent", this.registry);
		this.rest.get("/guilds/1").contextWrite((context) -> context.put("micrometer.observation", parent)).block();
		parent.stop();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("fluxer.rest.call")
			.that()
			.hasParentObservationContextMatching((context) -> "parent".equals(context.getName()));
	}

	@Test
	void theParentOfABlockingCallIsThatOfItsThread() {
		Observation parent = Observation.start("parent", this.registry);
		parent.scoped(() -> this.rest.blocking().get("/guilds/1"));
		parent.stop();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasObservationWithNameEqualTo("fluxer.rest.call")
			.that()
			.hasParentObservationContextMatching((context) -> "parent".equals(context.getName()));
	}

	@Test
	void attemptsAreCounted() {
		Rest retrying = Rest.builder(this.server.options().withMaxRetries(1))
			.observationRegistry(this.registry)
			.build();
		this.server.answers(TestServer.Reply.tooMany(0.01), TestServer.Reply.of(200, "{}"));
		retrying.get("/guilds/1").block();
		retrying.close();
		assertThat(this.stopped).singleElement()
			.satisfies((context) -> assertThat(((RestObservationContext) context).attempts()).isEqualTo(2));
	}

	@Test
	void theObservationOfTheGivenBuilderNamesTheTemplateInsteadOfTheAddress() {
		WebClient.Builder observing = WebClient.builder().observationRegistry(this.registry);
		Rest observed = Rest.builder(this.server.options()).webClientBuilder(observing).build();
		observed.post("/webhooks/1/WEBHOOKSECRET?wait=true", null).block();
		observed.close();
		assertThat(this.stopped).singleElement().satisfies((context) -> {
			assertThat(context.getName()).isEqualTo("http.client.requests");
			assertThat(context.getAllKeyValues().toString()).contains("(uri=/webhooks/:id/:token)")
				.contains("(http.url=/webhooks/:id/:token)")
				.doesNotContain("WEBHOOKSECRET");
			assertThat(context.getContextualName()).doesNotContain("WEBHOOKSECRET");
		});
	}

	@Test
	void manyIdsMakeOneSetOfTags() {
		for (int guild = 0; guild < 50; guild++) {
			this.rest.get("/guilds/" + guild + "/members/" + guild).block();
		}
		assertThat(this.stopped).extracting((context) -> context.getLowCardinalityKeyValues())
			.hasSize(50)
			.containsOnly(this.stopped.get(0).getLowCardinalityKeyValues());
	}

	@ParameterizedTest
	@ValueSource(strings = { "start", "opened", "closed", "error", "stop" })
	void whatObservesFailsAndTheCallDoesNot(String callback) {
		ObservationRegistry failing = ObservationRegistry.create();
		failing.observationConfig()
			.observationHandler(StagedObservationHandler.failingAt(callback, new StackOverflowError("by a test")));
		Rest observed = Rest.builder(this.server.options().withMaxRetries(0)).observationRegistry(failing).build();
		this.server.answers(TestServer.Reply.of(200, "{}"), TestServer.Reply.of(404, "{}"));
		assertThat(observed.get("/guilds/1").block(LIMIT)).isNotNull();
		assertThatExceptionOfType(RestException.class).isThrownBy(() -> observed.get("/guilds/1").block(LIMIT));
		assertThat(failing.getCurrentObservationScope()).isNull();
		assertThat(observed.rateLimits().remainingOfAccount()).isGreaterThanOrEqualTo(46);
		observed.close();
	}

	@Test
	void aConventionFailsAndTheCallDoesNot() {
		Rest observed = Rest.builder(this.server.options())
			.observationRegistry(this.registry)
			.observationConvention(new DefaultRestObservationConvention() {
				@Override
				public KeyValues getHighCardinalityKeyValues(RestObservationContext context) {
					throw new NoClassDefFoundError("by a test");
				}
			})
			.build();
		assertThat(observed.get("/guilds/1").block(LIMIT)).isNotNull();
		observed.close();
	}

}
