package io.fluxer.rest;

import java.util.function.UnaryOperator;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;

/**
 * The HTTP client for Fluxer's API.
 */
public final class Rest {

	private Rest() {
	}

	public static Rest create(RestOptions options) {
		throw new UnsupportedOperationException();
	}

	public static Builder builder(RestOptions options) {
		throw new UnsupportedOperationException();
	}

	public RestOptions options() {
		throw new UnsupportedOperationException();
	}

	public RateLimitManager rateLimits() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Every call that carries the token fails fast until another is set: what a 4004 of
	 * the gateway means.
	 */
	public void invalidateToken() {
		throw new UnsupportedOperationException();
	}

	/** Closes idle connections. */
	public void close() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Builds the client.
	 */
	public static final class Builder {

		/** The builder to start from, for example Spring Boot's own; cloned. */
		public Builder webClientBuilder(WebClient.Builder builder) {
			throw new UnsupportedOperationException();
		}

		/** Changes the Reactor Netty client: TLS, proxy, connect timeout. */
		public Builder httpClient(UnaryOperator<HttpClient> customizer) {
			throw new UnsupportedOperationException();
		}

		public Builder observationRegistry(ObservationRegistry registry) {
			throw new UnsupportedOperationException();
		}

		public Builder rateLimitListener(RateLimitListener listener) {
			throw new UnsupportedOperationException();
		}

		public Rest build() {
			throw new UnsupportedOperationException();
		}

	}

	public <T> Mono<T> get(String route, Class<T> type) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> get(String route, ParameterizedTypeReference<T> type) {
		throw new UnsupportedOperationException();
	}

	public Mono<JsonNode> get(String route) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> post(String route, @Nullable Object body, Class<T> type) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> post(String route, @Nullable Object body, ParameterizedTypeReference<T> type) {
		throw new UnsupportedOperationException();
	}

	public Mono<JsonNode> post(String route, @Nullable Object body) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> patch(String route, @Nullable Object body, Class<T> type) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> patch(String route, @Nullable Object body, ParameterizedTypeReference<T> type) {
		throw new UnsupportedOperationException();
	}

	public Mono<JsonNode> patch(String route, @Nullable Object body) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> put(String route, @Nullable Object body, Class<T> type) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> put(String route, @Nullable Object body, ParameterizedTypeReference<T> type) {
		throw new UnsupportedOperationException();
	}

	public Mono<JsonNode> put(String route, @Nullable Object body) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> postMultipart(String route, MultipartPayload body, Class<T> type) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> postMultipart(String route, MultipartPayload body, ParameterizedTypeReference<T> type) {
		throw new UnsupportedOperationException();
	}

	public Mono<JsonNode> postMultipart(String route, MultipartPayload body) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> patchMultipart(String route, MultipartPayload body, Class<T> type) {
		throw new UnsupportedOperationException();
	}

	public <T> Mono<T> patchMultipart(String route, MultipartPayload body, ParameterizedTypeReference<T> type) {
		throw new UnsupportedOperationException();
	}

	public Mono<JsonNode> patchMultipart(String route, MultipartPayload body) {
		throw new UnsupportedOperationException();
	}

	public Mono<Void> putEmpty(String route) {
		throw new UnsupportedOperationException();
	}

	public Mono<Void> deleteRoute(String route) {
		throw new UnsupportedOperationException();
	}

	public void setToken(String token) {
		throw new UnsupportedOperationException();
	}

}
