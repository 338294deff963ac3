package io.fluxer.rest;

import io.fluxer.rest.ratelimit.RouteTemplate;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * One call as the caller wants it.
 *
 * @param <T> the type of the value
 * @param method the HTTP method
 * @param route the route with ids and query
 * @param template the route without them
 * @param body the object to send as JSON, a {@link MultipartPayload}, or nothing
 * @param reader reads the value
 * @param options what is said beside it
 */
record RestCall<T>(HttpMethod method, String route, RouteTemplate template, @Nullable Object body, RestReader<T> reader,
		RequestOptions options) {

	static <T> RestCall<T> of(HttpMethod method, String route, @Nullable Object body, RestReader<T> reader,
			RequestOptions options) {
		String checked = RoutePath.checked(route);
		return new RestCall<>(method, checked, RouteTemplate.of(method.name(), checked), body, reader, options);
	}

	/** GET, PUT and DELETE: a second time changes nothing more. */
	boolean isIdempotent() {
		return this.method == HttpMethod.GET || this.method == HttpMethod.PUT || this.method == HttpMethod.DELETE;
	}

	/** A second time with the same nonce returns the first message. */
	boolean createsMessage() {
		return createsMessage(this.template);
	}

	/** Whether a route is the one by which messages of a channel are sent. */
	static boolean createsMessage(RouteTemplate route) {
		return route.method().equals("POST") && route.template().equals("/channels/:id/messages");
	}

	/** The call by which a token is checked. */
	boolean asksForOwnUser() {
		return this.method == HttpMethod.GET && this.template.template().equals("/users/@me");
	}

}
