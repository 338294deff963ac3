package io.fluxer.rest;

import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;

import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Makes an HTTP client that has no sockets and lives by a test's clock.
 */
public final class VirtualRest {

	private VirtualRest() {
	}

	/**
	 * Creates a client.
	 * @param options its options
	 * @param server answers in place of a server; no file is fetched or uploaded
	 * @param time the clock
	 * @return the client
	 */
	public static Rest create(RestOptions options, ExchangeFunction server, Scheduler time) {
		return Rest.builder(options)
			.webClientBuilder(WebClient.builder().exchangeFunction(server))
			.time(time, () -> time.now(TimeUnit.NANOSECONDS))
			.build();
	}

}
