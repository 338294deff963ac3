package io.fluxer.rest;

import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;

import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Reactor Netty under {@code WebClient}. Spring's own connector needs spring-context on
 * the class path, which this library does not.
 */
final class NettyConnector implements ClientHttpConnector {

	private final HttpClient httpClient;

	NettyConnector(HttpClient httpClient) {
		this.httpClient = httpClient;
	}

	/** A client over Reactor Netty that starts from a builder, which stays as it is. */
	static WebClient webClient(WebClient.Builder builder, HttpClient httpClient) {
		return builder.clone()
			.observationConvention(new TemplateRequestConvention())
			.clientConnector(new NettyConnector(httpClient))
			.exchangeStrategies(ExchangeStrategies.withDefaults())
			// After whatever else changes codecs: the details of a request are its token.
			.codecs((codecs) -> codecs.defaultCodecs().enableLoggingRequestDetails(false))
			.build();
	}

	@Override
	public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
			Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
		return Mono.defer(() -> {
			AtomicReference<NettyResponse> received = new AtomicReference<>();
			AtomicBoolean cancelled = new AtomicBoolean();
			Sinks.Empty<ClientHttpResponse> lost = Sinks.empty();
			Consumer<Throwable> onLoss = (error) -> {
				// A cancelled request closes its connection itself.
				if (!cancelled.get()) {
					lost.tryEmitError(error);
				}
			};
			Mono<ClientHttpResponse> answer = this.httpClient
				.request(io.netty.handler.codec.http.HttpMethod.valueOf(method.name()))
				.uri(uri.toString())
				.send((request, outbound) -> {
					outbound.withConnection((connection) -> connection.addHandlerLast(new LostConnection(onLoss)));
					return requestCallback.apply(new NettyRequest(method, uri, request, outbound)).doOnError(onLoss);
				})
				.<ClientHttpResponse>responseConnection((response, connection) -> {
					NettyResponse wrapped = new NettyResponse(response, connection);
					received.set(wrapped);
					return Mono.just(wrapped);
				})
				.next();
			return Mono.firstWithSignal(answer, lost.asMono()).doOnCancel(() -> {
				cancelled.set(true);
				NettyResponse response = received.get();
				if (response != null) {
					response.giveUp();
				}
			});
		});
	}

}
