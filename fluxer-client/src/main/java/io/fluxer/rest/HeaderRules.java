package io.fluxer.rest;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a caller may put into the head of a request.
 */
final class HeaderRules {

	private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

	private static final Map<String, String> OWN = Map.of("authorization", "it is set by Rest.setToken", "user-agent",
			"it is set by RestOptions", "x-audit-log-reason", "it is set by RequestOptions.withAuditLogReason");

	private static final Set<String> FORBIDDEN = Set.of("accept", "accept-encoding", "connection", "content-encoding",
			"content-length", "content-type", "expect", "host", "http2-settings", "keep-alive", "proxy-authorization",
			"proxy-connection", "te", "trailer", "transfer-encoding", "upgrade");

	private static final char NO_BREAK_SPACE = 0xA0;

	private HeaderRules() {
	}

	/** An immutable copy with names in lower case. */
	static Map<String, String> checked(Map<String, String> headers) {
		Map<String, String> checked = new TreeMap<>();
		headers.forEach((name, value) -> {
			String lower = checkedName(name);
			if (!isPrintable(value)) {
				throw new IllegalArgumentException(
						"The value of the header '" + lower + "' may have printable ASCII characters only");
			}
			if (checked.put(lower, value.strip()) != null) {
				throw new IllegalArgumentException("The header '" + lower + "' is given twice");
			}
		});
		return Map.copyOf(checked);
	}

	/** Whether a text can stand in a header and arrives as it is. */
	static boolean isPrintable(String text) {
		return text.chars().allMatch((character) -> character >= ' ' && character <= '~');
	}

	/** Whether a character can stand in a header that is read as Latin-1. */
	static boolean isPrintableLatin1(int character) {
		return (character >= ' ' && character <= '~') || (character >= NO_BREAK_SPACE && character <= 0xFF);
	}

	/** A text without white space at its ends, the kind that does not break among it. */
	static String stripped(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isSpace(text.charAt(start))) {
			start++;
		}
		while (end > start && isSpace(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	private static boolean isSpace(char character) {
		return Character.isWhitespace(character) || character == NO_BREAK_SPACE;
	}

	private static String checkedName(String name) {
		if (!NAME.matcher(name).matches()) {
			// Not shown: it may be a value that slipped.
			throw new IllegalArgumentException("The name of a header is blank or has characters that none may have");
		}
		String lower = name.toLowerCase(Locale.ROOT);
		if (OWN.containsKey(lower)) {
			throw new IllegalArgumentException("The header '" + lower + "' cannot be set: " + OWN.get(lower));
		}
		if (FORBIDDEN.contains(lower)) {
			throw new IllegalArgumentException(
					"The header '" + lower + "' cannot be set: it belongs to the connection or the body");
		}
		return lower;
	}

}
