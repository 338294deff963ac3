package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Which of the bot's guilds are read. Immutable: each {@code with…} method returns a
 * copy.
 *
 * @param before only guilds with a smaller id
 * @param after only guilds with a greater id
 * @param withCounts whether {@link Guild#approximateMemberCount()} and
 * {@link Guild#approximatePresenceCount()} are wanted
 * @since 0.1.0
 */
public record GuildQuery(@Nullable Snowflake before, @Nullable Snowflake after, boolean withCounts) {

	/**
	 * Returns a query for all guilds.
	 * @return the query, to narrow down
	 */
	public static GuildQuery all() {
		return new GuildQuery(null, null, false);
	}

	/**
	 * Returns a copy for guilds with a smaller id.
	 * @param guildId the id
	 * @return the copy
	 */
	public GuildQuery withBefore(@Nullable Snowflake guildId) {
		return new GuildQuery(guildId, this.after, this.withCounts);
	}

	/**
	 * Returns a copy for guilds with a greater id.
	 * @param guildId the id
	 * @return the copy
	 */
	public GuildQuery withAfter(@Nullable Snowflake guildId) {
		return new GuildQuery(this.before, guildId, this.withCounts);
	}

	/**
	 * Returns a copy that asks for the counts of members as well.
	 * @return the copy
	 */
	public GuildQuery withMemberCounts() {
		return new GuildQuery(this.before, this.after, true);
	}

}
