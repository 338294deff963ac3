package io.fluxer.embedded.core;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code Authorization} header. A value that does not resolve is no error by
 * itself: the request goes on as nobody's (Fluxer's API, authentication).
 */
final class Credentials {

	private static final String BOT_PREFIX = "Bot ";

	private static final Pattern BOT_TOKEN = Pattern.compile("[0-9]+\\.[A-Za-z0-9_-]{43}");

	private static final Pattern PERSON_TOKEN = Pattern.compile("flx_[A-Za-z0-9]{36}");

	private Credentials() {
	}

	static @Nullable UserState account(World world, @Nullable String authorization) {
		if (authorization == null) {
			return null;
		}
		if (authorization.startsWith(BOT_PREFIX)) {
			String token = authorization.substring(BOT_PREFIX.length());
			return (BOT_TOKEN.matcher(token).matches()) ? world.account(token) : null;
		}
		return (PERSON_TOKEN.matcher(authorization).matches()) ? world.account(authorization) : null;
	}

	/**
	 * Tells whether the value has the shape of a bot's credentials, in any letter case of
	 * the prefix, which is all that {@code GET /gateway/bot} looks at.
	 */
	static boolean looksLikeBot(String authorization) {
		return authorization.regionMatches(true, 0, BOT_PREFIX, 0, BOT_PREFIX.length())
				&& BOT_TOKEN.matcher(authorization.substring(BOT_PREFIX.length())).matches();
	}

}
