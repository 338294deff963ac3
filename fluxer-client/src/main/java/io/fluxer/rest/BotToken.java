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

	private static final String BOT = "Bot ";

	private static final String BEARER = "Bearer ";

	private final String prefix;

	private final String bare;

	private BotToken(String prefix, String bare) {
		this.prefix = prefix;
		this.bare = bare;
	}

	/**
	 * Reads a token. White space at both ends is stripped, line breaks too, as a file or
	 * a variable leaves them; {@code Bot } is put in front unless {@code Bot } or
	 * {@code Bearer } stands there.
	 * @param token the token
	 * @return the normalised token
	 * @throws IllegalArgumentException if the text is blank or has white space or another
	 * character inside that no header can hold; the message never shows it
	 */
	public static BotToken of(String token) {
		String stripped = token.strip();
		String prefix = stripped.startsWith(BEARER) ? BEARER : BOT;
		String bare = stripped.startsWith(prefix) ? stripped.substring(prefix.length()).strip() : stripped;
		if (bare.isEmpty() || bare.equals(BOT.strip()) || bare.equals(BEARER.strip())) {
			throw new IllegalArgumentException("The token is blank");
		}
		if (!bare.chars().allMatch((character) -> character > ' ' && character <= '~')) {
			throw new IllegalArgumentException(
					"The token has a line break, a blank or a character inside that is not ASCII");
		}
		return new BotToken(prefix, bare);
	}

	/**
	 * Returns the token without {@code Bot } or {@code Bearer }: what IDENTIFY and RESUME
	 * carry.
	 * @return the secret text
	 */
	public String bare() {
		return this.bare;
	}

	/**
	 * Returns the value of the {@code Authorization} header.
	 * @return the secret text with its prefix
	 */
	public String authorization() {
		return this.prefix + this.bare;
	}

	/**
	 * Returns the bot's own id: the number before the token's dot (Fluxer's API,
	 * authentication).
	 * @return the id, or {@code null} if the token has another form
	 */
	public @Nullable Snowflake userId() {
		int dot = this.bare.indexOf('.');
		if (dot <= 0) {
			return null;
		}
		try {
			return Snowflake.of(this.bare.substring(0, dot));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	boolean isBearer() {
		return this.prefix.equals(BEARER);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof BotToken token && this.prefix.equals(token.prefix) && this.bare.equals(token.bare);
	}

	@Override
	public int hashCode() {
		return this.bare.hashCode();
	}

	/**
	 * Shows nothing of the token.
	 */
	@Override
	public String toString() {
		return "BotToken[******]";
	}

}
