package io.fluxer.gateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import io.fluxer.Snowflake;

/**
 * Which members of a guild the gateway is asked for (Fluxer's gateway, request guild
 * members). The bot needs no permission for any of them.
 *
 * @param guildId the guild
 * @param query how a name begins, in any letter case: the name in the guild, else the
 * display name, else the user name; empty for every name
 * @param limit how many members at most; {@code 0} for all, then the query is empty
 * @param userIds the members by their ids; the query is not used then
 * @param presences whether the presences of those who are online are asked for too
 * @since 0.1.0
 */
public record GuildMembersRequest(Snowflake guildId, String query, int limit, List<Snowflake> userIds,
		boolean presences) {

	/** How many members a query brings at most. */
	public static final int MAX_LIMIT = 100;

	/** How many ids fit into one frame. */
	static final int MAX_IDS = 100;

	private static final int MAX_QUERY = 1000;

	/**
	 * Checks the request: what does not fit would not be answered.
	 * @throws IllegalArgumentException if the limit or the query does not fit
	 */
	public GuildMembersRequest {
		Objects.requireNonNull(guildId, "guildId");
		if (limit < 0 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException(
					"A request for members has a limit of 0 to " + MAX_LIMIT + ", not " + limit);
		}
		if (limit == 0 && !query.isEmpty()) {
			throw new IllegalArgumentException("A request for members by name needs a limit of 1 to " + MAX_LIMIT);
		}
		if (query.length() > MAX_QUERY) {
			throw new IllegalArgumentException("The query of a request for members has at most " + MAX_QUERY
					+ " characters, not " + query.length());
		}
		userIds = List.copyOf(userIds);
	}

	/**
	 * Asks for all members of a guild. The server may limit this to one such request for
	 * a guild in 30 seconds.
	 * @param guildId the guild
	 * @return the request
	 */
	public static GuildMembersRequest all(Snowflake guildId) {
		return new GuildMembersRequest(guildId, "", 0, List.of(), false);
	}

	/**
	 * Asks for members by how their names begin.
	 * @param guildId the guild
	 * @param query how a name begins, in any letter case
	 * @param limit how many members at most, 1 to {@value #MAX_LIMIT}
	 * @return the request
	 * @throws IllegalArgumentException if the limit does not fit
	 */
	public static GuildMembersRequest byName(Snowflake guildId, String query, int limit) {
		if (limit < 1) {
			throw new IllegalArgumentException("A request for members by name needs a limit of 1 to " + MAX_LIMIT);
		}
		return new GuildMembersRequest(guildId, query, limit, List.of(), false);
	}

	/**
	 * Asks for members by their ids. More than 100 are asked for in several requests, one
	 * after the other. Who is no member is missing in the answer.
	 * @param guildId the guild
	 * @param userIds the ids, each is asked for once
	 * @return the request
	 * @throws IllegalArgumentException if there is no id: the server would send all
	 * members
	 */
	public static GuildMembersRequest byIds(Snowflake guildId, Collection<Snowflake> userIds) {
		if (userIds.isEmpty()) {
			throw new IllegalArgumentException("A request for members by their ids needs an id");
		}
		return new GuildMembersRequest(guildId, "", 0, List.copyOf(new LinkedHashSet<>(userIds)), false);
	}

	/**
	 * Returns a copy that asks for presences too.
	 * @return the copy
	 */
	public GuildMembersRequest withPresences() {
		return new GuildMembersRequest(this.guildId, this.query, this.limit, this.userIds, true);
	}

	/**
	 * Returns the requests that each fit into a frame.
	 * @return this request, or several of 100 ids at most
	 */
	public List<GuildMembersRequest> parts() {
		if (this.userIds.size() <= MAX_IDS) {
			return List.of(this);
		}
		List<GuildMembersRequest> parts = new ArrayList<>();
		for (int from = 0; from < this.userIds.size(); from += MAX_IDS) {
			int to = Math.min(from + MAX_IDS, this.userIds.size());
			parts.add(new GuildMembersRequest(this.guildId, "", 0, this.userIds.subList(from, to), this.presences));
		}
		return parts;
	}

}
