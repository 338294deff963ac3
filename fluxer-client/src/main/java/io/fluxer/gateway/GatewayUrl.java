package io.fluxer.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The address to connect to: what was configured, with the query that the protocol needs.
 */
final class GatewayUrl {

	private static final Set<String> SCHEMES = Set.of("ws", "wss");

	private static final Set<String> OURS = Set.of("v", "encoding", "compress", "stream");

	private GatewayUrl() {
	}

	/**
	 * Builds the address of a connection without compression.
	 * @param url the configured address
	 * @param version the version of the gateway
	 * @return the address
	 * @throws GatewayException if the text is no address of a WebSocket
	 */
	static URI of(String url, String version) {
		return of(url, version, GatewayCompression.NONE);
	}

	/**
	 * Builds the address. A path is kept, and so are parameters of a query that are not
	 * the protocol's own.
	 * @param url the configured address
	 * @param version the version of the gateway
	 * @param compression how messages are to be compressed
	 * @return the address
	 * @throws GatewayException if the text is no address of a WebSocket
	 */
	static URI of(String url, String version, GatewayCompression compression) {
		URI given = parse(url.strip());
		String scheme = given.getScheme();
		if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) || given.getHost() == null) {
			throw refused(null);
		}
		String path = (given.getRawPath() == null || given.getRawPath().isEmpty()) ? "/" : given.getRawPath();
		String query = "v=" + URLEncoder.encode(version, StandardCharsets.UTF_8) + "&encoding=json&"
				+ compression.parameters();
		String others = others(given.getRawQuery());
		return URI
			.create(scheme.toLowerCase(Locale.ROOT) + "://" + given.getRawAuthority() + path + "?" + others + query);
	}

	private static URI parse(String url) {
		try {
			return new URI(url);
		}
		catch (URISyntaxException ex) {
			throw refused(ex.getReason());
		}
	}

	private static String others(@Nullable String query) {
		return (query == null || query.isEmpty()) ? ""
				: Arrays.stream(query.split("&"))
					.filter((parameter) -> !parameter.isEmpty() && !OURS.contains(parameter.split("=", 2)[0]))
					.map((parameter) -> parameter + "&")
					.collect(Collectors.joining());
	}

	private static GatewayException refused(@Nullable String why) {
		// The address itself may carry a password or a secret parameter.
		return new GatewayException(
				"The address of the gateway must be ws://host or wss://host" + ((why != null) ? ": " + why : ""), 0,
				null);
	}

}
