package io.fluxer.rest;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * A route with a query. Immutable: {@link #with} returns a copy.
 *
 * @since 0.1.0
 */
public final class RouteQuery {

	private final String route;

	private RouteQuery(String route) {
		this.route = route;
	}

	/**
	 * Returns a route as it is, to add to.
	 * @param route the route, with or without a query
	 * @return the route
	 */
	public static RouteQuery of(String route) {
		return new RouteQuery(route);
	}

	/**
	 * Returns a copy with one more parameter.
	 * @param name the name
	 * @param value the value, written by its {@code toString()} and encoded; {@code null}
	 * leaves the parameter out
	 * @return the copy
	 */
	public RouteQuery with(String name, @Nullable Object value) {
		if (value == null) {
			return this;
		}
		char separator = (this.route.indexOf('?') < 0) ? '?' : '&';
		return new RouteQuery(this.route + separator + encoded(name) + '=' + encoded(value.toString()));
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Returns the route for the verbs of {@link Rest}.
	 */
	@Override
	public String toString() {
		return this.route;
	}

}
