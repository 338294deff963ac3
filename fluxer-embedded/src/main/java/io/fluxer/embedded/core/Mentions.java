package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Who a text pings, as far as {@code allowed_mentions} lets it (Fluxer's API, sending
 * messages).
 *
 * @param everyone whether it pings everyone
 * @param users the accounts
 * @param roles the roles
 */
record Mentions(boolean everyone, List<UserState> users, List<Snowflake> roles) {

	private static final Pattern USER = Pattern.compile("<@!?([0-9]{1,19})>");

	private static final Pattern ROLE = Pattern.compile("<@&([0-9]{1,19})>");

	private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

	static Mentions read(String text, JsonNode allowed, World world, ChannelState channel,
			@Nullable StoredMessage repliedTo) {
		Filter filter = Filter.of(allowed);
		Map<Snowflake, UserState> users = new LinkedHashMap<>();
		if (repliedTo != null && allowed.path("replied_user").asBoolean(true)) {
			users.put(repliedTo.author().id(), repliedTo.author());
		}
		for (Snowflake id : ids(USER, text)) {
			UserState user = world.user(id);
			if (user != null && filter.allows("users", id)) {
				users.put(id, user);
			}
		}
		List<Snowflake> roles = ids(ROLE, text).stream().filter((id) -> filter.allows("roles", id)).toList();
		boolean everyone = channel.guild() != null && EVERYONE.matcher(text).find() && filter.allows("everyone", null);
		return new Mentions(everyone, List.copyOf(users.values()), roles);
	}

	private static List<Snowflake> ids(Pattern pattern, String text) {
		List<Snowflake> ids = new ArrayList<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			try {
				ids.add(Snowflake.of(matcher.group(1)));
			}
			catch (IllegalArgumentException ex) {
				// A number beyond the range of ids names nobody.
			}
		}
		return ids.stream().distinct().toList();
	}

	/**
	 * The rules of {@code allowed_mentions}.
	 *
	 * @param all whether the object is absent, so that everything is allowed
	 * @param parsed the kinds that are allowed
	 * @param named the ids that are allowed by kind
	 */
	private record Filter(boolean all, Set<String> parsed, Map<String, Set<String>> named) {

		static Filter of(JsonNode allowed) {
			if (allowed.isMissingNode() || allowed.isNull()) {
				return new Filter(true, Set.of(), Map.of());
			}
			Set<String> parsed = texts(allowed.path("parse"));
			Map<String, Set<String>> named = Map.of("users", texts(allowed.path("users")), "roles",
					texts(allowed.path("roles")));
			if (!parsed.isEmpty() && named.values().stream().anyMatch((ids) -> !ids.isEmpty())) {
				throw ApiError.form("allowed_mentions", "Parse can't be used together with users or roles.",
						"PARSE_AND_USERS_OR_ROLES_CANNOT_BE_USED_TOGETHER");
			}
			return new Filter(false, parsed, named);
		}

		boolean allows(String kind, @Nullable Snowflake id) {
			return this.all || this.parsed.contains(kind)
					|| (id != null && this.named.getOrDefault(kind, Set.of()).contains(id.toString()));
		}

		private static Set<String> texts(JsonNode array) {
			Set<String> texts = new HashSet<>();
			array.forEach((element) -> texts.add(element.asString("")));
			return texts;
		}

	}

}
