package io.fluxer.rest;

import java.time.Duration;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
