package io.fluxer.entity;

import java.time.Instant;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A ban from a guild.
 *
 * @param user who is banned
 * @param reason why
 * @param moderatorId who banned them
 * @param bannedAt since when
 * @param expiresAt until when; {@code null} for ever
 * @since 0.1.0
 */
public record GuildBan(User user, @Nullable String reason, @Nullable Snowflake moderatorId, @Nullable Instant bannedAt,
		@Nullable Instant expiresAt) {

	/**
	 * Fills in what the wire left out.
	 */
	public GuildBan(@Nullable User user, @Nullable String reason, @Nullable Snowflake moderatorId,
			@Nullable Instant bannedAt, @Nullable Instant expiresAt) {
		this.user = Entities.require(user, "ban", "user");
		this.reason = reason;
		this.moderatorId = moderatorId;
		this.bannedAt = bannedAt;
		this.expiresAt = expiresAt;
	}

}
