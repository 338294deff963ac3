package io.fluxer.embedded.core;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A ban.
 *
 * @param user who is banned
 * @param reason why
 * @param moderatorId by whom
 * @param bannedAt since when
 * @param expiresAt until when, {@code null} for ever
 */
record BanState(UserState user, @Nullable String reason, Snowflake moderatorId, Instant bannedAt,
		@Nullable Instant expiresAt) {

	boolean isOver(Instant now) {
		return this.expiresAt != null && !this.expiresAt.isAfter(now);
	}

}
