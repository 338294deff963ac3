package io.fluxer.rest;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of calls whose filters throw what Reactor does not pass on.
 */
class RestFilterTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final TestServer server = new TestServer();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aFilterThatThrowsFailsItsCallAndCostsNoSlot() {
		assertThatCallsFail((exchange) -> {
			throw new StackOverflowError("by a test");
		});
	}

	@Test
	void aFilterThatThrowsOnSubscriptionFailsItsCallAndCostsNoSlot() {
		assertThatCallsFail((exchange) -> Mono.defer(() -> {
			throw new StackOverflowError("by a test");
		}));
	}

	@Test
	void aFilterThatThrowsWhenTheTimeIsUpFailsItsCallAndCostsNoSlot() {
		assertThatCallsFail((exchange) -> Mono.<ClientResponse>never().doOnCancel(() -> {
			throw new StackOverflowError("by a test");
		}));
	}

	@Test
	void aFilterThatThrowsAtTheAnswerFailsItsCallAndCostsNoSlot() {
		assertThatCallsFail((exchange) -> exchange.doOnNext((response) -> {
			throw new StackOverflowError("by a test");
		}));
	}

	@Test
	void aCallbackOfReactorNettyThatThrowsFailsItsCallAlone() {
		AtomicBoolean failing = new AtomicBoolean(true);
		Rest rest = Rest.builder(this.server.options().withMaxRetries(0).withTimeout(Duration.ofSeconds(2)))
			.httpClient((client) -> client.doOnRequest((request, connection) -> {
				if (failing.get() && request.uri().endsWith("/failing")) {
					throw new StackOverflowError("by a test");
				}
			}))
			.connections(1, LIMIT)
			.build();
		for (int call = 0; call < 5; call++) {
			// The second waits for the connection of the first.
			Mono<?> first = rest.get("/channels/1");
			Mono<?> second = rest.get("/channels/2/failing");
			assertThatExceptionOfType(RestException.class)
				.isThrownBy(() -> Mono.whenDelayError(first, second).block(LIMIT));
		}
		failing.set(false);
		assertThat(rest.get("/channels/1/failing").block(LIMIT)).isNotNull();
		assertThat(rest.rateLimits().queued()).isZero();
		rest.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "predicate", "start", "error", "stop" })
	void anObservationOfTheRequestThatFailsCostsNoRequest(String stage) {
		ObservationRegistry registry = ObservationRegistry.create();
		registry.observationConfig()
			.observationPredicate((name, context) -> failing("predicate", stage))
			.observationHandler(new ObservationHandler<Observation.Context>() {

				@Override
				public void onStart(Observation.Context context) {
					failing("start", stage);
				}

				@Override
				public void onError(Observation.Context context) {
					failing("error", stage);
				}

				@Override
				public void onStop(Observation.Context context) {
					failing("stop", stage);
				}

				@Override
				public boolean supportsContext(Observation.Context context) {
					return true;
				}

			});
		AtomicInteger filtered = new AtomicInteger();
		Rest rest = Rest.builder(this.server.options().withMaxRetries(0).withTimeout(Duration.ofSeconds(2)))
			.observationRegistry(registry)
			.webClientBuilder(WebClient.builder().observationRegistry(registry).filter((request, next) -> {
				filtered.incrementAndGet();
				return next.exchange(request);
			}))
			.build();
		for (int call = 0; call < 3; call++) {
			assertThat(rest.get("/channels/1").block(LIMIT)).isNotNull();
		}
		assertThat(filtered).hasValue(3);
		assertThat(rest.rateLimits().queued()).isZero();
		rest.close();
	}

	private static boolean failing(String stage, String wanted) {
		if (stage.equals(wanted)) {
			throw new NoClassDefFoundError("by a test");
		}
		return true;
	}

	private void assertThatCallsFail(UnaryOperator<Mono<ClientResponse>> filter) {
		ExchangeFilterFunction filtering = (request, next) -> filter.apply(next.exchange(request));
		Rest rest = Rest.builder(this.server.options().withMaxRetries(0).withTimeout(Duration.ofMillis(300)))
			.webClientBuilder(WebClient.builder().filter(filtering))
			.build();
		for (int call = 0; call < 3; call++) {
			assertThatExceptionOfType(RestTransportException.class)
				.isThrownBy(() -> rest.get("/channels/1").block(LIMIT));
		}
		assertThat(rest.rateLimits().queued()).isZero();
		assertThat(rest.rateLimits().remainingOfAccount()).isGreaterThanOrEqualTo(45);
		rest.close();
	}

}
