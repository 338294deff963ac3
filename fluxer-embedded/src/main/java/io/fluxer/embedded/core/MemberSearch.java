package io.fluxer.embedded.core;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A search among the members of a guild. Times are epoch seconds.
 *
 * @param query what a name or an id must contain
 * @param limit the most members of a page
 * @param offset the members to skip
 * @param roleIds roles of which a member must have all
 * @param joined the seconds between which a member must have joined
 * @param created the seconds between which the account must have been made
 * @param inviteCodes invites of which a member must have come by one
 * @param bot whether to find bots alone, or persons alone
 * @param ascending whether the first to join come first
 */
record MemberSearch(@Nullable String query, int limit, int offset, List<Snowflake> roleIds, Range joined, Range created,
		List<String> inviteCodes, @Nullable Boolean bot, boolean ascending) {

	private static final int DEFAULT_LIMIT = 25;

	private static final int MAX_LIMIT = 100;

	private static final int MAX_QUERY = 100;

	private static final int MAX_VALUES = 10;

	static MemberSearch read(Form form) {
		Integer limit = form.integer("limit", 1, MAX_LIMIT);
		Integer offset = form.integer("offset", 0, Integer.MAX_VALUE);
		return new MemberSearch(form.text("query", 0, MAX_QUERY), (limit != null) ? limit : DEFAULT_LIMIT,
				(offset != null) ? offset : 0, form.ids("role_ids", MAX_VALUES), Range.read(form, "joined_at"),
				Range.read(form, "user_created_at"), form.texts("source_invite_code", MAX_VALUES), form.flag("is_bot"),
				"asc".equals(form.text("sort_order", 1, MAX_QUERY)));
	}

	ObjectNode answer(GuildState guild) {
		Comparator<MemberState> order = Comparator.comparing(MemberState::joinedAt)
			.thenComparing((member) -> member.user().id());
		List<MemberState> found = guild.members()
			.values()
			.stream()
			.filter(this::matches)
			.sorted((this.ascending) ? order : order.reversed())
			.toList();
		List<MemberState> page = found.stream().skip(this.offset).limit(this.limit).toList();
		ObjectNode node = Json.object().put("guild_id", guild.id().toString());
		ArrayNode members = node.putArray("members");
		page.forEach((member) -> members.add(shape(guild, member)));
		return node.put("page_result_count", page.size())
			.put("total_result_count", found.size())
			.put("indexing", false);
	}

	private boolean matches(MemberState member) {
		UserState user = member.user();
		return named(member) && member.roles().containsAll(this.roleIds) && this.joined.holds(member.joinedAt())
				&& this.created.holds(user.id().createdAt()) && (this.bot == null || this.bot == user.bot())
				&& (this.inviteCodes.isEmpty()
						|| (member.inviteCode() != null && this.inviteCodes.contains(member.inviteCode())));
	}

	private boolean named(MemberState member) {
		if (this.query == null) {
			return true;
		}
		String text = this.query.toLowerCase(Locale.ROOT);
		String nick = member.nick();
		return member.user().username().toLowerCase(Locale.ROOT).contains(text)
				|| (nick != null && nick.toLowerCase(Locale.ROOT).contains(text))
				|| member.user().id().toString().equals(text);
	}

	private static ObjectNode shape(GuildState guild, MemberState member) {
		UserState user = member.user();
		ObjectNode node = Json.object().put("id", guild.id() + "_" + user.id());
		node.put("guild_id", guild.id().toString()).put("user_id", user.id().toString());
		node.put("username", user.username()).put("discriminator", user.discriminator()).putNull("global_name");
		node.put("nickname", member.nick());
		node.set("role_ids", Json.ids(member.roles()));
		node.put("joined_at", member.joinedAt().getEpochSecond());
		ObjectNode supplemental = node.putObject("supplemental");
		supplemental.put("join_source_type", source(guild, member));
		supplemental.put("source_invite_code", member.inviteCode()).putNull("inviter_id");
		return node.put("is_bot", user.bot());
	}

	private static int source(GuildState guild, MemberState member) {
		if (guild.isOwner(member.user())) {
			return 0;
		}
		return (member.user().bot()) ? 3 : 1;
	}

	/**
	 * A span of time, open where an end is {@code null}.
	 *
	 * @param from the first second
	 * @param to the last second
	 */
	record Range(@Nullable Long from, @Nullable Long to) {

		static Range read(Form form, String name) {
			return new Range(form.number(name + "_gte"), form.number(name + "_lte"));
		}

		boolean holds(Instant instant) {
			long second = instant.getEpochSecond();
			return (this.from == null || second >= this.from) && (this.to == null || second <= this.to);
		}

	}

}
