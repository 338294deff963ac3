package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A user with what they say of themselves (Fluxer's API, profile).
 *
 * @param user the account
 * @param userProfile what the user says
 * @param guildMember the member, if a guild was named
 * @param guildMemberProfile what the user says in that guild
 * @param premiumType the kind of subscription
 * @param premiumSince since when there is a subscription
 * @param premiumLifetimeSequence the number of a subscription for life
 * @param mutualFriends friends in common, if asked for
 * @param mutualGuilds guilds in common, if asked for
 * @param connectedAccounts accounts elsewhere
 * @param timezoneOffset how far the user's clock is from UTC, in minutes
 * @param profileLimited whether the user hides a part
 * @since 0.1.0
 */
public record Profile(User user, @Nullable UserProfile userProfile, @Nullable GuildMember guildMember,
		@Nullable UserProfile guildMemberProfile, @Nullable PremiumType premiumType, @Nullable Instant premiumSince,
		@Nullable Integer premiumLifetimeSequence, List<User> mutualFriends, List<MutualGuild> mutualGuilds,
		List<ConnectedAccount> connectedAccounts, @Nullable Integer timezoneOffset, boolean profileLimited) {

	/**
	 * Fills in what the wire left out.
	 */
	public Profile(@Nullable User user, @Nullable UserProfile userProfile, @Nullable GuildMember guildMember,
			@Nullable UserProfile guildMemberProfile, @Nullable PremiumType premiumType, @Nullable Instant premiumSince,
			@Nullable Integer premiumLifetimeSequence, @Nullable List<User> mutualFriends,
			@Nullable List<MutualGuild> mutualGuilds, @Nullable List<ConnectedAccount> connectedAccounts,
			@Nullable Integer timezoneOffset, boolean profileLimited) {
		this.user = Entities.require(user, "profile", "user");
		this.userProfile = userProfile;
		this.guildMember = guildMember;
		this.guildMemberProfile = guildMemberProfile;
		this.premiumType = premiumType;
		this.premiumSince = premiumSince;
		this.premiumLifetimeSequence = premiumLifetimeSequence;
		this.mutualFriends = Entities.list(mutualFriends);
		this.mutualGuilds = Entities.list(mutualGuilds);
		this.connectedAccounts = Entities.list(connectedAccounts);
		this.timezoneOffset = timezoneOffset;
		this.profileLimited = profileLimited;
	}

}
