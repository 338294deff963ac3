package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A member that a search found.
 *
 * @param id the id in the index
 * @param guildId the guild
 * @param userId the user
 * @param username the unique name
 * @param discriminator four digits that tell equal names apart
 * @param globalName the display name
 * @param nickname the name in this guild
 * @param roleIds the roles
 * @param joinedAt when the member joined, as the index holds it, in seconds or in
 * milliseconds; see {@link #joinTime()}
 * @param supplemental how the member came
 * @param isBot whether this is a bot
 * @since 0.1.0
 */
public record MemberSearchResult(@Nullable String id, @Nullable Snowflake guildId, Snowflake userId, String username,
		String discriminator, @Nullable String globalName, @Nullable String nickname, List<Snowflake> roleIds,
		long joinedAt, @Nullable MemberSearchSupplement supplemental, boolean isBot) {

	private static final long FIRST_MILLISECONDS = 100_000_000_000L;

	/**
	 * Fills in what the wire left out.
	 */
	public MemberSearchResult(@Nullable String id, @Nullable Snowflake guildId, Snowflake userId,
			@Nullable String username, @Nullable String discriminator, @Nullable String globalName,
			@Nullable String nickname, @Nullable List<Snowflake> roleIds, long joinedAt,
			@Nullable MemberSearchSupplement supplemental, boolean isBot) {
		this.id = id;
		this.guildId = guildId;
		this.userId = Entities.requireId(userId, "member search result");
		this.username = Entities.text(username);
		this.discriminator = Entities.text(discriminator);
		this.globalName = globalName;
		this.nickname = nickname;
		this.roleIds = Entities.list(roleIds);
		this.joinedAt = joinedAt;
		this.supplemental = supplemental;
		this.isBot = isBot;
	}

	/**
	 * Returns when the member joined. The number in the index has no unit of its own: one
	 * that as seconds lies beyond the year 5000 is one of milliseconds.
	 * @return the time of joining
	 */
	public Instant joinTime() {
		return (Math.abs(this.joinedAt) < FIRST_MILLISECONDS) ? Instant.ofEpochSecond(this.joinedAt)
				: Instant.ofEpochMilli(this.joinedAt);
	}

}
