package io.fluxer.rest;

import java.util.List;

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

	/**
	 * Copies the lists.
	 */
	public AllowedMentions {
		parse = List.copyOf(parse);
		users = List.copyOf(users);
		roles = List.copyOf(roles);
		if (!parse.isEmpty() && !(users.isEmpty() && roles.isEmpty())) {
			throw new IllegalArgumentException("Allowed mentions name either kinds to parse or ids, not both");
		}
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

}
