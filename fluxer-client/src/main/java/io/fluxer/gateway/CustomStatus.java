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

}
