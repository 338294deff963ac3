package io.fluxer.client;

import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import io.fluxer.embedded.core.FluxerCore;
import io.fluxer.embedded.core.RestRequest;
import io.fluxer.embedded.core.RestResponse;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.http.client.reactive.MockClientHttpRequest;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClientRequestException;

/**
 * The HTTP API of a server's core, answered on a test's clock. Multipart bodies are not
 * taken.
 */
final class VirtualApi implements ExchangeFunction {

	static final Duration LATENCY = Duration.ofMillis(30);

	private final FluxerCore core;

	private final Scheduler time;

	private int failure;

	private int failures;

	private int calls;

	private boolean hostLost;

	VirtualApi(FluxerCore core, Scheduler time) {
		this.core = core;
		this.time = time;
	}

	/**
	 * Answers the next calls with an error in place of the server.
	 * @param status the status, 0 for an answer that never comes
	 * @param count how many calls
	 */
	void fail(int status, int count) {
		this.failure = status;
		this.failures = count;
	}

	/**
	 * Fails to find the host from now on, or finds it again.
	 */
	void loseHost(boolean lost) {
		this.hostLost = lost;
	}

	/**
	 * Counts the calls, those that failed included.
	 */
	int calls() {
		return this.calls;
	}

	@Override
	public Mono<ClientResponse> exchange(ClientRequest request) {
		MockClientHttpRequest written = new MockClientHttpRequest(request.method(), request.url());
		return request.writeTo(written, ExchangeStrategies.withDefaults())
			.then(Mono.defer(written::getBodyAsString))
			.delayElement(LATENCY, this.time)
			.flatMap((body) -> answer(written, body))
			.delayElement(LATENCY, this.time);
	}

	private Mono<ClientResponse> answer(MockClientHttpRequest request, String body) {
		this.calls++;
		if (this.hostLost) {
			return Mono.error(new WebClientRequestException(new UnknownHostException("api.invalid"),
					request.getMethod(), request.getURI(), request.getHeaders()));
		}
		if (this.failures > 0) {
			this.failures--;
			return (this.failure == 0) ? Mono.never()
					: Mono.just(response(new RestResponse(this.failure, Map.of(), new byte[0])));
		}
		URI uri = request.getURI();
		HttpHeaders headers = request.getHeaders();
		return Mono.just(response(this.core
			.answer(new RestRequest(request.getMethod().name(), uri.getRawPath(), orEmpty(uri.getRawQuery()),
					headers.getFirst(HttpHeaders.AUTHORIZATION), headers.getFirst("X-Request-ID"),
					headers.getFirst("X-Audit-Log-Reason"), body.getBytes(StandardCharsets.UTF_8), null))));
	}

	private static ClientResponse response(RestResponse answer) {
		DataBuffer body = DefaultDataBufferFactory.sharedInstance.wrap(answer.body());
		return ClientResponse.create(HttpStatusCode.valueOf(answer.status()))
			.headers((headers) -> answer.headers().forEach(headers::set))
			.body((answer.body().length > 0) ? Flux.just(body) : Flux.empty())
			.build();
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

}
