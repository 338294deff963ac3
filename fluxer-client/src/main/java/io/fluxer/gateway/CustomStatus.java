package io.fluxer.gateway;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A line of text under the bot's name.
 *
 * @param text the text, 1 to 128 characters
 * @param emojiId the custom emoji beside it
 * @param emojiName the Unicode emoji beside it, or the name of the custom one
 * @param expiresAt when it ends by itself
 * @since 0.1.0
 */
public record CustomStatus(@Nullable String text, @Nullable Snowflake emojiId, @Nullable String emojiName,
		@Nullable Instant expiresAt) {

	private static final int MAX_TEXT = 128;

	/**
	 * Checks the text: the server would drop a status that it cannot take, or the
	 * connection with it.
	 * @throws IllegalArgumentException if the text is empty or too long
	 */
	public CustomStatus {
		int length = (text != null) ? text.codePointCount(0, text.length()) : 1;
		if (length < 1 || length > MAX_TEXT) {
			throw new IllegalArgumentException(
					"The text of a custom status has 1 to " + MAX_TEXT + " characters, not " + length);
		}
	}

}
