package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.entity.BanOptions;
import io.fluxer.entity.CurrentMemberUpdate;
import io.fluxer.entity.GuildBan;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.GuildMembers;
import io.fluxer.entity.MemberSearch;
import io.fluxer.entity.MemberSearchResult;
import io.fluxer.entity.MemberSearchResults;
import io.fluxer.entity.MemberUpdate;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Members of guilds, their roles and bans, from the API. Safe for use by any thread.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MemberManager {

	private final Rest rest;

	MemberManager(Rest rest) {
		this.rest = rest;
	}

	/**
	 * Returns this manager with something said beside its calls: a reason for the audit
	 * log, a deadline, headers.
	 * @param options what is said, in place of what this manager said
	 * @return a view of this manager
	 */
	public MemberManager with(RequestOptions options) {
		return new MemberManager(this.rest.with(options));
	}

	/**
	 * Reads the members of a guild by ascending id, however many there are. Pages are
	 * asked for as they are needed.
	 * @param guildId the guild
	 * @return the members; fails with a {@link RestException}
	 */
	public Flux<GuildMember> listGuildMembers(Snowflake guildId) {
		return GuildMembers.list(this.rest, guildId, null);
	}

	/**
	 * Reads members of a guild by ascending id, however many there are. Pages are asked
	 * for as they are needed.
	 * @param guildId the guild
	 * @param after only members with a greater id
	 * @return the members; fails with a {@link RestException}
	 */
	public Flux<GuildMember> listGuildMembers(Snowflake guildId, Snowflake after) {
		return GuildMembers.list(this.rest, guildId, after);
	}

	/**
	 * Searches for members of a guild, however many there are. Pages are asked for as
	 * they are needed, each by its place in the list: members who come or go meanwhile
	 * can make others appear twice or not at all.
	 * @param guildId the guild
	 * @param search which members
	 * @return the members found; fails with a {@link RestException}
	 */
	public Flux<MemberSearchResult> searchGuildMembers(Snowflake guildId, MemberSearch search) {
		return GuildMembers.search(this.rest, guildId, search);
	}

	/**
	 * Reads one page of members found, with how many there are in all.
	 * @param guildId the guild
	 * @param search which members
	 * @return the page, of at most 100 members unless the search says otherwise; fails
	 * with a {@link RestException}
	 */
	public Mono<MemberSearchResults> fetchMemberSearchPage(Snowflake guildId, MemberSearch search) {
		return GuildMembers.searchPage(this.rest, guildId, search);
	}

	/**
	 * Reads a member of a guild.
	 * @param guildId the guild
	 * @param userId the user
	 * @return the member; fails with a {@link RestException}
	 */
	public Mono<GuildMember> getGuildMember(Snowflake guildId, Snowflake userId) {
		return GuildMembers.fetch(this.rest, guildId, userId);
	}

	/**
	 * Reads the bot's own membership of a guild.
	 * @param guildId the guild
	 * @return the member; fails with a {@link RestException}
	 */
	public Mono<GuildMember> getCurrentGuildMember(Snowflake guildId) {
		return GuildMembers.fetchCurrent(this.rest, guildId);
	}

	/**
	 * Changes the bot's own membership of a guild.
	 * @param guildId the guild
	 * @param update what changes
	 * @return the member as it is now; fails with a {@link RestException}
	 */
	public Mono<GuildMember> updateCurrentGuildMember(Snowflake guildId, CurrentMemberUpdate update) {
		return GuildMembers.updateCurrent(this.rest, guildId, update);
	}

	/**
	 * Changes a member of a guild.
	 * @param guildId the guild
	 * @param userId the user
	 * @param update what changes
	 * @return the member as it is now; fails with a {@link RestException}
	 */
	public Mono<GuildMember> updateGuildMember(Snowflake guildId, Snowflake userId, MemberUpdate update) {
		return GuildMembers.update(this.rest, guildId, userId, update);
	}

	/**
	 * Removes a member from a guild.
	 * @param guildId the guild
	 * @param userId the user
	 * @return completes once they are out; fails with a {@link RestException}
	 */
	public Mono<Void> removeGuildMember(Snowflake guildId, Snowflake userId) {
		return this.rest.deleteRoute(Routes.guildMember(guildId, userId));
	}

	/**
	 * Gives a member a role.
	 * @param guildId the guild
	 * @param userId the user
	 * @param roleId the role
	 * @return completes once they have it; fails with a {@link RestException}
	 */
	public Mono<Void> addGuildMemberRole(Snowflake guildId, Snowflake userId, Snowflake roleId) {
		return this.rest.putEmpty(Routes.guildMemberRole(guildId, userId, roleId));
	}

	/**
	 * Takes a role from a member.
	 * @param guildId the guild
	 * @param userId the user
	 * @param roleId the role
	 * @return completes once they no longer have it; fails with a {@link RestException}
	 */
	public Mono<Void> removeGuildMemberRole(Snowflake guildId, Snowflake userId, Snowflake roleId) {
		return this.rest.deleteRoute(Routes.guildMemberRole(guildId, userId, roleId));
	}

	/**
	 * Reads the bans of a guild, all in one call.
	 * @param guildId the guild
	 * @return the bans; fails with a {@link RestException}
	 */
	public Flux<GuildBan> listGuildBans(Snowflake guildId) {
		return GuildMembers.bans(this.rest, guildId);
	}

	/**
	 * Bans a user, who need not be a member, from a guild for ever.
	 * @param guildId the guild
	 * @param userId the user
	 * @return completes once they are banned; fails with a {@link RestException}
	 */
	public Mono<Void> banGuildMember(Snowflake guildId, Snowflake userId) {
		return banGuildMember(guildId, userId, BanOptions.create());
	}

	/**
	 * Bans a user, who need not be a member, from a guild.
	 * @param guildId the guild
	 * @param userId the user
	 * @param options how
	 * @return completes once they are banned; fails with a {@link RestException}
	 */
	public Mono<Void> banGuildMember(Snowflake guildId, Snowflake userId, BanOptions options) {
		return GuildMembers.ban(this.rest, guildId, userId, options);
	}

	/**
	 * Lifts a ban from a guild.
	 * @param guildId the guild
	 * @param userId the user
	 * @return completes once it is lifted; fails with a {@link RestException}
	 */
	public Mono<Void> unbanGuildMember(Snowflake guildId, Snowflake userId) {
		return this.rest.deleteRoute(Routes.guildBan(guildId, userId));
	}

}
