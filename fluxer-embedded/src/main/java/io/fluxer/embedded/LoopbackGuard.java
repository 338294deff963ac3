package io.fluxer.embedded;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Lets in only who speaks to this machine by a loopback name: a web page that resolves
 * its own name to 127.0.0.1, or that posts across origins, stays outside.
 */
final class LoopbackGuard {

	private static final Pattern HOST = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1])(:[0-9]{1,5})?",
			Pattern.CASE_INSENSITIVE);

	private static final Set<String> SCHEMES = Set.of("http", "https", "ws", "wss");

	private LoopbackGuard() {
	}

	static boolean admits(@Nullable String host, @Nullable String origin) {
		return host != null && HOST.matcher(host).matches() && (origin == null || isLoopback(origin));
	}

	private static boolean isLoopback(String origin) {
		try {
			URI uri = URI.create(origin);
			String authority = uri.getRawAuthority();
			return uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && authority != null
					&& HOST.matcher(authority).matches();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
