package io.fluxer.rest;

import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message may notify (Fluxer's API, allowed mentions). A name in {@code parse} and
 * a list of ids of the same kind exclude each other.
 *
 * @param parse the kinds whose mentions in the text count: {@code users}, {@code roles},
 * {@code everyone}
 * @param users the users whose mentions count
 * @param roles the roles whose mentions count
 * @param repliedUser whether the author of the answered message is notified; {@code null}
 * leaves it to the server, which does notify
 * @since 0.1.0
 */
public record AllowedMentions(List<String> parse, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Snowflake> users,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<Snowflake> roles, @Nullable Boolean repliedUser) {

	private static final Set<String> KINDS = Set.of("users", "roles", "everyone");

	private static final int MAX_IDS = 100;

	/**
	 * Copies the lists.
	 * @throws IllegalArgumentException if a kind is unknown, if kinds are named beside
	 * ids, or if there are more than 100 users or more than 100 roles
	 */
	public AllowedMentions {
		parse = List.copyOf(parse);
		users = List.copyOf(users);
		roles = List.copyOf(roles);
		if (!KINDS.containsAll(parse)) {
			throw new IllegalArgumentException("allowed_mentions.parse takes users, roles and everyone alone");
		}
		if (!parse.isEmpty() && !(users.isEmpty() && roles.isEmpty())) {
			throw new IllegalArgumentException("Allowed mentions name either kinds to parse or ids, not both");
		}
		checkSize("users", users);
		checkSize("roles", roles);
	}

	/**
	 * Users that the text mentions and the author of the answered message; never roles,
	 * never everyone.
	 * @return what managers and entities send unless told otherwise
	 */
	public static AllowedMentions usersAndRepliedAuthor() {
		return new AllowedMentions(List.of("users"), List.of(), List.of(), true);
	}

	/**
	 * Nobody.
	 * @return no mention at all
	 */
	public static AllowedMentions none() {
		return new AllowedMentions(List.of(), List.of(), List.of(), false);
	}

	/**
	 * Everybody that the text mentions, everyone included.
	 * @return all mentions
	 */
	public static AllowedMentions all() {
		return new AllowedMentions(List.of("users", "roles", "everyone"), List.of(), List.of(), true);
	}

	/**
	 * The given users and roles and nobody else, if the text mentions them.
	 * @param users the users, at most 100
	 * @param roles the roles, at most 100
	 * @return mentions of these alone; the author of an answered message is not notified
	 */
	public static AllowedMentions only(List<Snowflake> users, List<Snowflake> roles) {
		return new AllowedMentions(List.of(), users, roles, false);
	}

	/**
	 * Returns a copy that notifies the author of the answered message, or does not.
	 * @param newRepliedUser whether it does
	 * @return the copy
	 */
	public AllowedMentions withRepliedUser(boolean newRepliedUser) {
		return new AllowedMentions(this.parse, this.users, this.roles, newRepliedUser);
	}

	private static void checkSize(String name, List<Snowflake> ids) {
		if (ids.size() > MAX_IDS) {
			throw new IllegalArgumentException("allowed_mentions." + name + " has " + ids.size()
					+ " entries, but at most " + MAX_IDS + " are allowed");
		}
	}

}
