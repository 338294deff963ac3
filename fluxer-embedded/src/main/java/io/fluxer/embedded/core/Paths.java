package io.fluxer.embedded.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes paths and queries apart.
 */
final class Paths {

	private Paths() {
	}

	/**
	 * Returns the decoded segments of a path. A slash at the end is a segment too, an
	 * empty one: routing is strict.
	 */
	static List<String> segments(String path) {
		List<String> segments = new ArrayList<>();
		for (String segment : path.replaceFirst("^/", "").split("/", -1)) {
			segments.add(decode(segment.replace("+", "%2B")));
		}
		return segments;
	}

	/**
	 * Returns a path with the tokens of webhooks masked.
	 */
	static String withoutSecrets(String path) {
		return path.replaceFirst("(/webhooks/[^/]+/)[^/]+", "$1:token");
	}

	static Map<String, String> query(String query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		for (String pair : query.split("&")) {
			int separator = pair.indexOf('=');
			if (separator > 0) {
				parameters.putIfAbsent(decode(pair.substring(0, separator)), decode(pair.substring(separator + 1)));
			}
		}
		return parameters;
	}

	private static String decode(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

}
