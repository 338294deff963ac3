package io.fluxer.rest;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A normalised token. Its text never leaves this class but through {@link #bare()} and
 * {@link #authorization()}; {@link #toString()} is masked.
 *
 * @since 0.1.0
 */
public final class BotToken {

	private BotToken() {
	}

	/** Strips white space at both ends; refuses blank text and a line break inside. */
	public static BotToken of(String token) {
		throw new UnsupportedOperationException();
	}

	/** The token without "Bot " or "Bearer ": what IDENTIFY and RESUME carry. */
	public String bare() {
		throw new UnsupportedOperationException();
	}

	/** The value of the Authorization header. */
	public String authorization() {
		throw new UnsupportedOperationException();
	}

	/** The bot's own id: the number before the token's dot. */
	public @Nullable Snowflake userId() {
		throw new UnsupportedOperationException();
	}

}
