package io.fluxer.rest;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ParameterizedTypeReference;

/**
 * The verbs of {@link Rest} that wait for the answer and return the value, or throw a
 * {@link RestException}. A wait for a rate limit is waited out too.
 * <p>
 * Not for threads that must not block, such as those on which a {@link Mono} emits: there
 * every verb throws an {@link IllegalStateException}.
 *
 * @since 0.1.0
 */
public final class BlockingRest {

	private final Rest rest;

	BlockingRest(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Sends GET.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T get(String route, Class<T> type) {
		return await(this.rest.get(route, type));
	}

	/**
	 * Sends GET.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T get(String route, ParameterizedTypeReference<T> type) {
		return await(this.rest.get(route, type));
	}

	/**
	 * Sends GET.
	 * @param route the route below the API's address
	 * @return the value as a tree, {@code null} if the answer has no body
	 */
	public @Nullable JsonNode get(String route) {
		return await(this.rest.get(route));
	}

	/**
	 * Sends POST with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T post(String route, @Nullable Object body, Class<T> type) {
		return await(this.rest.post(route, body, type));
	}

	/**
	 * Sends POST with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T post(String route, @Nullable Object body, ParameterizedTypeReference<T> type) {
		return await(this.rest.post(route, body, type));
	}

	/**
	 * Sends POST with a JSON body.
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @return the value as a tree, {@code null} if the answer has no body
	 */
	public @Nullable JsonNode post(String route, @Nullable Object body) {
		return await(this.rest.post(route, body));
	}

	/**
	 * Sends POST and passes over the answer's body, which need not be JSON.
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 */
	public void postVoid(String route, @Nullable Object body) {
		await(this.rest.postVoid(route, body));
	}

	/**
	 * Sends PATCH with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T patch(String route, @Nullable Object body, Class<T> type) {
		return await(this.rest.patch(route, body, type));
	}

	/**
	 * Sends PATCH with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T patch(String route, @Nullable Object body, ParameterizedTypeReference<T> type) {
		return await(this.rest.patch(route, body, type));
	}

	/**
	 * Sends PATCH with a JSON body.
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @return the value as a tree, {@code null} if the answer has no body
	 */
	public @Nullable JsonNode patch(String route, @Nullable Object body) {
		return await(this.rest.patch(route, body));
	}

	/**
	 * Sends PUT with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T put(String route, @Nullable Object body, Class<T> type) {
		return await(this.rest.put(route, body, type));
	}

	/**
	 * Sends PUT with a JSON body.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T put(String route, @Nullable Object body, ParameterizedTypeReference<T> type) {
		return await(this.rest.put(route, body, type));
	}

	/**
	 * Sends PUT with a JSON body.
	 * @param route the route below the API's address
	 * @param body the body, written as JSON; {@code null} for none
	 * @return the value as a tree, {@code null} if the answer has no body
	 */
	public @Nullable JsonNode put(String route, @Nullable Object body) {
		return await(this.rest.put(route, body));
	}

	/**
	 * Sends POST with files.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T postMultipart(String route, MultipartPayload body, Class<T> type) {
		return await(this.rest.postMultipart(route, body, type));
	}

	/**
	 * Sends POST with files.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T postMultipart(String route, MultipartPayload body, ParameterizedTypeReference<T> type) {
		return await(this.rest.postMultipart(route, body, type));
	}

	/**
	 * Sends POST with files.
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @return the value as a tree, {@code null} if the answer has no body
	 */
	public @Nullable JsonNode postMultipart(String route, MultipartPayload body) {
		return await(this.rest.postMultipart(route, body));
	}

	/**
	 * Sends PATCH with files.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T patchMultipart(String route, MultipartPayload body, Class<T> type) {
		return await(this.rest.patchMultipart(route, body, type));
	}

	/**
	 * Sends PATCH with files.
	 * @param <T> the type of the value
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @param type the type of the value
	 * @return the value, {@code null} if the answer has no body
	 */
	public <T> @Nullable T patchMultipart(String route, MultipartPayload body, ParameterizedTypeReference<T> type) {
		return await(this.rest.patchMultipart(route, body, type));
	}

	/**
	 * Sends PATCH with files.
	 * @param route the route below the API's address
	 * @param body the body with its files
	 * @return the value as a tree, {@code null} if the answer has no body
	 */
	public @Nullable JsonNode patchMultipart(String route, MultipartPayload body) {
		return await(this.rest.patchMultipart(route, body));
	}

	/**
	 * Sends PUT without a body and passes over the answer's.
	 * @param route the route below the API's address
	 */
	public void putEmpty(String route) {
		await(this.rest.putEmpty(route));
	}

	/**
	 * Sends DELETE and passes over the answer's body.
	 * @param route the route below the API's address
	 */
	public void deleteRoute(String route) {
		await(this.rest.deleteRoute(route));
	}

	private static <T> @Nullable T await(Mono<T> call) {
		if (Schedulers.isInNonBlockingThread()) {
			throw new IllegalStateException("The thread " + Thread.currentThread().getName()
					+ " must not wait for an answer; use the verbs of Rest that return a Mono, or another thread");
		}
		return call.block();
	}

}
