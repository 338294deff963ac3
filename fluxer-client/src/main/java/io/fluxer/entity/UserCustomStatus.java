package io.fluxer.entity;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The line of text under the name of a user.
 *
 * @param text the text
 * @param expiresAt when it ends by itself
 * @param emojiId the custom emoji beside it
 * @param emojiName the Unicode emoji beside it, or the name of the custom one
 * @param emojiAnimated whether the emoji moves
 * @since 0.1.0
 */
public record UserCustomStatus(@Nullable String text, @Nullable Instant expiresAt, @Nullable Snowflake emojiId,
		@Nullable String emojiName, boolean emojiAnimated) {

}
