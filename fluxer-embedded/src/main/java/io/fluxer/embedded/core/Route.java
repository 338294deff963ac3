package io.fluxer.embedded.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A route of the API.
 *
 * @param method the HTTP method
 * @param segments the path, parameters in braces
 * @param bucket its row in the table of rate limits
 * @param open whether it needs no login
 * @param handler what it does
 */
record Route(String method, List<String> segments, BucketTemplate bucket, boolean open, Handler handler) {

	static Route of(String method, String path, BucketTemplate bucket, Handler handler) {
		return new Route(method, split(path), bucket, false, handler);
	}

	static Route open(String method, String path, BucketTemplate bucket, Handler handler) {
		return new Route(method, split(path), bucket, true, handler);
	}

	/**
	 * Returns the path parameters if the path fits this route.
	 */
	@Nullable Map<String, String> match(String method, List<String> path) {
		if (!this.method.equals(method) || path.size() != this.segments.size()) {
			return null;
		}
		Map<String, String> parameters = new HashMap<>();
		for (int i = 0; i < path.size(); i++) {
			String segment = this.segments.get(i);
			if (segment.startsWith("{")) {
				if (path.get(i).isEmpty()) {
					return null;
				}
				parameters.put(segment.substring(1, segment.length() - 1), path.get(i));
			}
			else if (!segment.equals(path.get(i))) {
				return null;
			}
		}
		return parameters;
	}

	private static List<String> split(String path) {
		return List.of(path.substring(1).split("/"));
	}

	/**
	 * Does what a route is for.
	 */
	@FunctionalInterface
	interface Handler {

		/**
		 * Answers a call.
		 * @param call the call
		 * @return the body of a 200, or {@code null} for a 204
		 */
		@Nullable JsonNode handle(Call call);

	}

}
