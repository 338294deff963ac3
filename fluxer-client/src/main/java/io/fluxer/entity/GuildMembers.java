package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.rest.Page;
import io.fluxer.rest.Pages;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RouteQuery;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

/**
 * Calls about members of guilds that entities and managers share. The server names no
 * guild in a member; the members returned here name it.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class GuildMembers {

	private static final int PAGE_SIZE = 1000;

	private GuildMembers() {
	}

	/**
	 * Reads a member.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param userId the user
	 * @return the member
	 */
	public static Mono<GuildMember> fetch(Rest rest, Snowflake guildId, Snowflake userId) {
		return rest.get(Routes.guildMember(guildId, userId), GuildMember.class)
			.map((member) -> member.inGuild(guildId));
	}

	/**
	 * Reads the bot's own membership.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @return the member
	 */
	public static Mono<GuildMember> fetchCurrent(Rest rest, Snowflake guildId) {
		return rest.get(Routes.guildCurrentMember(guildId), GuildMember.class).map((member) -> member.inGuild(guildId));
	}

	/**
	 * Reads members by ascending id, however many there are. Pages are asked for as they
	 * are needed.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param after only members with a greater id; {@code null} for all
	 * @return the members
	 */
	public static Flux<GuildMember> list(Rest rest, Snowflake guildId, @Nullable Snowflake after) {
		return Pages.read(after, (last) -> page(rest, guildId, last).map((members) -> {
			List<GuildMember> further = members.stream()
				.filter((member) -> isAfter(member, last))
				.map((member) -> member.inGuild(guildId))
				.toList();
			boolean end = members.size() < PAGE_SIZE || further.size() < members.size();
			return new Page<>(further, end ? null : idOf(members.get(members.size() - 1)));
		}));
	}

	private static Mono<List<GuildMember>> page(Rest rest, Snowflake guildId, @Nullable Snowflake after) {
		String route = RouteQuery.of(Routes.guildMembers(guildId))
			.with("limit", PAGE_SIZE)
			.with("after", after)
			.toString();
		return rest.get(route, new ParameterizedTypeReference<>() {
		});
	}

	private static boolean isAfter(GuildMember member, @Nullable Snowflake last) {
		Snowflake id = idOf(member);
		return last == null || id == null || id.compareTo(last) > 0;
	}

	private static @Nullable Snowflake idOf(GuildMember member) {
		return (member.user() != null) ? member.user().id() : null;
	}

	/**
	 * Searches for members, however many there are. Pages are asked for as they are
	 * needed, each by its place in the list: members who come or go meanwhile can make
	 * others appear twice or not at all.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param search which members
	 * @return the members found
	 */
	public static Flux<MemberSearchResult> search(Rest rest, Snowflake guildId, MemberSearch search) {
		return Pages.read(search.offset(), (place) -> {
			int offset = (place != null) ? place : 0;
			return searchPage(rest, guildId, search.withOffset(offset)).map((results) -> {
				int end = offset + results.members().size();
				boolean last = results.members().isEmpty() || end >= results.totalResultCount();
				return new Page<>(results.members(), last ? null : end);
			});
		});
	}

	/**
	 * Reads one page of members found, with how many there are in all.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param search which members
	 * @return the page, of at most 100 members unless the search says otherwise
	 */
	public static Mono<MemberSearchResults> searchPage(Rest rest, Snowflake guildId, MemberSearch search) {
		return rest.post(Routes.guildMembersSearch(guildId), search.paged(), MemberSearchResults.class);
	}

	/**
	 * Changes a member.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param userId the user
	 * @param update what changes
	 * @return the member as it is now
	 */
	public static Mono<GuildMember> update(Rest rest, Snowflake guildId, Snowflake userId, MemberUpdate update) {
		return rest.patch(Routes.guildMember(guildId, userId), update, GuildMember.class)
			.map((member) -> member.inGuild(guildId));
	}

	/**
	 * Changes the bot's own membership.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param update what changes
	 * @return the member as it is now
	 */
	public static Mono<GuildMember> updateCurrent(Rest rest, Snowflake guildId, CurrentMemberUpdate update) {
		return rest.patch(Routes.guildCurrentMember(guildId), update, GuildMember.class)
			.map((member) -> member.inGuild(guildId));
	}

	/**
	 * Bans a user, who need not be a member.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @param userId the user
	 * @param options how
	 * @return completes once they are banned
	 */
	public static Mono<Void> ban(Rest rest, Snowflake guildId, Snowflake userId, BanOptions options) {
		return rest.put(Routes.guildBan(guildId, userId), options).then();
	}

	/**
	 * Reads the bans of a guild, all in one call.
	 * @param rest the HTTP client
	 * @param guildId the guild
	 * @return the bans
	 */
	public static Flux<GuildBan> bans(Rest rest, Snowflake guildId) {
		return rest.get(Routes.guildBans(guildId), new ParameterizedTypeReference<List<GuildBan>>() {
		}).flatMapIterable((bans) -> bans);
	}

}
