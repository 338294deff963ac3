package io.fluxer.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;

import org.springframework.web.util.UriUtils;

/**
 * Builds routes out of encoded segments and addresses out of routes.
 */
final class RoutePath {

	private static final String PLACE = "{}";

	private static final String LEGAL_MARKS = "-._~!$&'()*+,;=:@/?";

	private static final String HEX = "0123456789ABCDEF";

	private RoutePath() {
	}

	static String of(String pattern, String... values) {
		StringBuilder route = new StringBuilder(pattern.length() + 20 * values.length);
		int from = 0;
		for (String value : values) {
			int place = pattern.indexOf(PLACE, from);
			route.append(pattern, from, place).append(segment(value));
			from = place + PLACE.length();
		}
		return route.append(pattern, from, pattern.length()).toString();
	}

	private static String segment(String value) {
		if (value.isEmpty() || value.equals(".") || value.equals("..")) {
			throw new IllegalArgumentException("A segment of a route must not be empty, '.' or '..'");
		}
		// A query value too: of these marks '&' and '+' alone mean something there.
		return UriUtils.encodePathSegment(value, StandardCharsets.UTF_8).replace("&", "%26").replace("+", "%2B");
	}

	/**
	 * Returns the full address of a route. What is encoded already stays as it is; what a
	 * URI cannot hold is encoded.
	 * @param apiUrl the base address without a slash at its end
	 * @param route the route
	 * @return the address
	 */
	static URI uri(String apiUrl, String route) {
		try {
			return new URI(apiUrl + legal(route));
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("The route is no part of a URI");
		}
	}

	static String checked(String route) {
		if (route.isBlank()) {
			throw new IllegalArgumentException("A route must not be blank");
		}
		return route.startsWith("/") ? route : "/" + route;
	}

	private static String legal(String route) {
		if (isLegal(route)) {
			return route;
		}
		StringBuilder legal = new StringBuilder(route.length() + 16);
		byte[] bytes = route.getBytes(StandardCharsets.UTF_8);
		for (int index = 0; index < bytes.length; index++) {
			int value = bytes[index] & 0xff;
			boolean kept = isLegal(value) || (value == '%' && isHex(bytes, index + 1) && isHex(bytes, index + 2));
			if (kept) {
				legal.append((char) value);
			}
			else {
				legal.append('%').append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
			}
		}
		return legal.toString();
	}

	private static boolean isLegal(String route) {
		for (int index = 0; index < route.length(); index++) {
			if (!isLegal(route.charAt(index))) {
				return false;
			}
		}
		return true;
	}

	private static boolean isLegal(int value) {
		return (value >= '0' && value <= '9') || (value >= 'a' && value <= 'z') || (value >= 'A' && value <= 'Z')
				|| LEGAL_MARKS.indexOf(value) >= 0;
	}

	private static boolean isHex(byte[] bytes, int index) {
		return index < bytes.length && Character.digit((char) (bytes[index] & 0xff), 16) >= 0;
	}

}
