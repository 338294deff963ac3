package io.fluxer.entity;

import java.time.Instant;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

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
@CheckReturnValue
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

	/**
	 * Lifts this ban.
	 * @param rest the HTTP client
	 * @param guildId the guild of this ban
	 * @return completes once it is lifted
	 */
	public Mono<Void> unban(Rest rest, Snowflake guildId) {
		return rest.deleteRoute(Routes.guildBan(guildId, this.user.id()));
	}

}
