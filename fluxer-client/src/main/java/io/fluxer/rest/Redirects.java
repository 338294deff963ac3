package io.fluxer.rest;

import java.net.URI;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Which redirects a download follows: a few, and none that leaves TLS.
 */
final class Redirects {

	private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

	private static final int MOST = 5;

	private Redirects() {
	}

	static HttpClient followedBy(HttpClient httpClient) {
		return httpClient.followRedirect((request, response) -> isFollowed(response));
	}

	private static boolean isFollowed(HttpClientResponse response) {
		if (!STATUSES.contains(response.status().code()) || response.redirectedFrom().length >= MOST) {
			return false;
		}
		return isFollowed(response.resourceUrl(), response.responseHeaders().get("Location"));
	}

	static boolean isFollowed(@Nullable String from, @Nullable String location) {
		if (from == null || location == null) {
			return false;
		}
		try {
			URI source = URI.create(from);
			String scheme = source.resolve(location).getScheme();
			return "https".equalsIgnoreCase(scheme)
					|| ("http".equalsIgnoreCase(scheme) && "http".equalsIgnoreCase(source.getScheme()));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
