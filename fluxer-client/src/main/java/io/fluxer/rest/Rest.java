package io.fluxer.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The HTTP client for Fluxer's API.
 */
public final class Rest {

	public Rest(RestOptions options) {
		throw new UnsupportedOperationException();
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
