package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * How a user appears to others (Fluxer's gateway, presence).
 *
 * @param user the user; {@code null} where the presence stands inside its member
 * @param status online, idle, do not disturb or offline
 * @param mobile whether the user is on a phone
 * @param afk whether the user is away
 * @param customStatus the line of text under the name
 * @param guildId the guild in which the bot sees it
 * @since 0.1.0
 */
public record UserPresence(@Nullable User user, @Nullable UserStatus status, boolean mobile, boolean afk,
		@Nullable UserCustomStatus customStatus, @Nullable Snowflake guildId) {

}
