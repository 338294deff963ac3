package io.fluxer.entity;

import io.fluxer.Snowflake;
import io.fluxer.rest.RouteQuery;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;

/**
 * What to say of a user beside the profile. Immutable: each {@code with…} method returns
 * a copy.
 *
 * @param guildId the guild whose member is told too; {@code null} for none
 * @param withMutualFriends whether friends in common are told; {@code null} leaves it to
 * the server
 * @param withMutualGuilds whether guilds in common are told; {@code null} leaves it to
 * the server
 * @since 0.1.0
 */
public record ProfileQuery(@Nullable Snowflake guildId, @Nullable Boolean withMutualFriends,
		@Nullable Boolean withMutualGuilds) {

	/**
	 * Returns a question for the profile alone.
	 * @return the question
	 */
	public static ProfileQuery create() {
		return new ProfileQuery(null, null, null);
	}

	/**
	 * Returns a question for the profile and the member of a guild.
	 * @param guildId the guild
	 * @return the question
	 */
	public static ProfileQuery inGuild(Snowflake guildId) {
		return new ProfileQuery(guildId, null, null);
	}

	/**
	 * Returns a copy that asks for friends in common, or does not.
	 * @param wanted whether it asks
	 * @return the copy
	 */
	public ProfileQuery withMutualFriends(boolean wanted) {
		return new ProfileQuery(this.guildId, wanted, this.withMutualGuilds);
	}

	/**
	 * Returns a copy that asks for guilds in common, or does not.
	 * @param wanted whether it asks
	 * @return the copy
	 */
	public ProfileQuery withMutualGuilds(boolean wanted) {
		return new ProfileQuery(this.guildId, this.withMutualFriends, wanted);
	}

	/**
	 * Returns the route that asks.
	 * @param userId the user
	 * @return the route
	 */
	public String route(Snowflake userId) {
		return RouteQuery.of(Routes.userProfile(userId))
			.with("guild_id", this.guildId)
			.with("with_mutual_friends", this.withMutualFriends)
			.with("with_mutual_guilds", this.withMutualGuilds)
			.toString();
	}

}
