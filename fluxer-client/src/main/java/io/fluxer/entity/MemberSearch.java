package io.fluxer.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.fluxer.Snowflake;

/**
 * Which members of a guild are searched for. A member must meet everything that is named
 * (Fluxer's API, search for members).
 *
 * @since 0.1.0
 */
public final class MemberSearch extends FieldsBody {

	private MemberSearch(Fields fields) {
		super(fields);
	}

	/**
	 * Returns a search for all members.
	 * @return the search, to narrow down
	 */
	public static MemberSearch all() {
		return new MemberSearch(Fields.NONE);
	}

	/**
	 * Returns a search for members by their names.
	 * @param query a part of the user name, the display name or the name in the guild, at
	 * most 100 characters
	 * @return the search, to narrow down
	 * @throws InvalidPayloadException if the text is too long
	 */
	public static MemberSearch matching(String query) {
		return new MemberSearch(Fields.NONE.with("query", Limits.length("query", query, 0, 100)));
	}

	/**
	 * Returns a copy for members who have all of the given roles.
	 * @param roleIds the ids of at most 10 roles
	 * @return the copy
	 * @throws InvalidPayloadException if there are more
	 */
	public MemberSearch withRoleIds(Collection<Snowflake> roleIds) {
		return new MemberSearch(with("role_ids", List.copyOf(Limits.size("role_ids", roleIds, 0, 10))));
	}

	/**
	 * Returns a copy for members who joined at a moment or later.
	 * @param moment the moment, to the second
	 * @return the copy
	 */
	public MemberSearch withJoinedFrom(Instant moment) {
		return new MemberSearch(with("joined_at_gte", moment.getEpochSecond()));
	}

	/**
	 * Returns a copy for members who joined at a moment or earlier.
	 * @param moment the moment, to the second
	 * @return the copy
	 */
	public MemberSearch withJoinedUntil(Instant moment) {
		return new MemberSearch(with("joined_at_lte", moment.getEpochSecond()));
	}

	/**
	 * Returns a copy for members whose account was made at a moment or later.
	 * @param moment the moment, to the second
	 * @return the copy
	 */
	public MemberSearch withUserCreatedFrom(Instant moment) {
		return new MemberSearch(with("user_created_at_gte", moment.getEpochSecond()));
	}

	/**
	 * Returns a copy for members whose account was made at a moment or earlier.
	 * @param moment the moment, to the second
	 * @return the copy
	 */
	public MemberSearch withUserCreatedUntil(Instant moment) {
		return new MemberSearch(with("user_created_at_lte", moment.getEpochSecond()));
	}

	/**
	 * Returns a copy for members who came in one of the given ways.
	 * @param sources at most 10 ways
	 * @return the copy
	 * @throws InvalidPayloadException if there are more
	 */
	public MemberSearch withJoinSources(Collection<JoinSource> sources) {
		return new MemberSearch(with("join_source_type", List.copyOf(Limits.size("join_source_type", sources, 0, 10))));
	}

	/**
	 * Returns a copy for members who came by one of the given invites.
	 * @param codes the codes of at most 10 invites
	 * @return the copy
	 * @throws InvalidPayloadException if there are more
	 */
	public MemberSearch withInviteCodes(Collection<String> codes) {
		return new MemberSearch(
				with("source_invite_code", List.copyOf(Limits.size("source_invite_code", codes, 0, 10))));
	}

	/**
	 * Returns a copy for bots only, or for people only.
	 * @param bots {@code true} for bots, {@code false} for people
	 * @return the copy
	 */
	public MemberSearch withBots(boolean bots) {
		return new MemberSearch(with("is_bot", bots));
	}

	/**
	 * Returns a copy with an order.
	 * @param by what decides
	 * @param direction which way
	 * @return the copy
	 */
	public MemberSearch withOrder(MemberSearchOrder by, SortDirection direction) {
		return new MemberSearch(with("sort_by", by).with("sort_order", direction));
	}

	/**
	 * Returns a copy that begins further down.
	 * @param offset how many members are passed over
	 * @return the copy
	 * @throws InvalidPayloadException if it is negative
	 */
	public MemberSearch withOffset(int offset) {
		return new MemberSearch(with("offset", Limits.range("offset", offset, 0, Integer.MAX_VALUE)));
	}

	/**
	 * Returns a copy with another size of a page.
	 * @param limit how many members a page has, 1 to 100
	 * @return the copy
	 * @throws InvalidPayloadException if it is another number
	 */
	public MemberSearch withLimit(int limit) {
		return new MemberSearch(with("limit", Limits.range("limit", limit, 1, 100)));
	}

	int offset() {
		return (fields().get("offset") instanceof Integer offset) ? offset : 0;
	}

	/**
	 * Returns a copy that says how large a page is, as it says already or as large as
	 * possible.
	 */
	MemberSearch paged() {
		return fields().has("limit") ? this : withLimit(100);
	}

}
