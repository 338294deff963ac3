package io.fluxer.rest;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.fluxer.GuardedMono;
import io.micrometer.observation.ObservationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * A {@code WebClient} of the application, which observes each of its requests. What fails
 * before the first filter has the request can only be the observation of it: the request
 * is then sent without one.
 */
final class ObservedWebClient {

	private static final Logger logger = LoggerFactory.getLogger(Rest.class);

	private static final String BEGUN = ObservedWebClient.class.getName() + ".begun";

	private final AtomicBoolean logged = new AtomicBoolean();

	private final WebClient observed;

	private final WebClient unobserved;

	ObservedWebClient(WebClient client) {
		this.observed = client.mutate().filters((filters) -> filters.add(0, ObservedWebClient::begin)).build();
		this.unobserved = client.mutate().observationRegistry(ObservationRegistry.NOOP).build();
	}

	/**
	 * Sends a request when subscribed.
	 * @param method its method
	 * @param exchange makes the rest of it and reads the answer, for a second time if the
	 * first request was not sent
	 * @return what was read; fails with whatever the exchange throws
	 */
	<T> Mono<T> exchange(HttpMethod method, Function<WebClient.RequestBodyUriSpec, Mono<T>> exchange) {
		return GuardedMono.of(() -> {
			AtomicBoolean begun = new AtomicBoolean();
			WebClient.RequestBodyUriSpec request = this.observed.method(method);
			request.attribute(BEGUN, begun);
			Mono<T> made = exchange.apply(request);
			return GuardedMono.of(() -> made).onErrorResume((ex) -> !begun.get(), (ex) -> {
				log(ex);
				return exchange.apply(this.unobserved.method(method));
			});
		});
	}

	private static Mono<ClientResponse> begin(ClientRequest request, ExchangeFunction next) {
		request.attribute(BEGUN).ifPresent((begun) -> ((AtomicBoolean) begun).set(true));
		return next.exchange(request);
	}

	private void log(Throwable failure) {
		if (this.logged.compareAndSet(false, true)) {
			logger.warn("A request cannot be observed and is sent all the same; this is logged once", failure);
		}
	}

}
