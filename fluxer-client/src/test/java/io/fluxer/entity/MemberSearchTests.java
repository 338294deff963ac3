package io.fluxer.entity;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;

import static io.fluxer.entity.Bodies.assertJson;
import static io.fluxer.entity.Bodies.assertRefused;

class MemberSearchTests {

	private static final Instant MOMENT = Instant.ofEpochSecond(1_700_000_000, 999);

	@Test
	void writesWhatIsNamedAndNothingElse() {
		assertJson(MemberSearch.all(), "{}");
		assertJson(
				MemberSearch.matching("ann")
					.withRoleIds(List.of(Snowflake.of(1)))
					.withJoinedFrom(MOMENT)
					.withJoinedUntil(MOMENT)
					.withUserCreatedFrom(MOMENT)
					.withUserCreatedUntil(MOMENT)
					.withJoinSources(List.of(JoinSource.VANITY_URL))
					.withInviteCodes(List.of("abc"))
					.withBots(false)
					.withOrder(MemberSearchOrder.JOINED_AT, SortDirection.DESCENDING)
					.withOffset(3)
					.withLimit(5),
				"{'query':'ann','role_ids':['1'],'joined_at_gte':1700000000,'joined_at_lte':1700000000,"
						+ "'user_created_at_gte':1700000000,'user_created_at_lte':1700000000,"
						+ "'join_source_type':[2],'source_invite_code':['abc'],'is_bot':false,"
						+ "'sort_by':'joinedAt','sort_order':'desc','offset':3,'limit':5}");
		assertJson(MemberSearch.all().withOrder(MemberSearchOrder.RELEVANCE, SortDirection.ASCENDING),
				"{'sort_by':'relevance','sort_order':'asc'}");
	}

	@Test
	void limitsAreCheckedWhenAValueIsGiven() {
		MemberSearch search = MemberSearch.matching("q".repeat(100)).withLimit(1).withLimit(100).withOffset(0);
		search.withRoleIds(Collections.nCopies(10, Snowflake.of(1)));
		assertRefused("query", () -> MemberSearch.matching("q".repeat(101)));
		assertRefused("role_ids", () -> search.withRoleIds(Collections.nCopies(11, Snowflake.of(1))));
		assertRefused("join_source_type", () -> search.withJoinSources(Collections.nCopies(11, JoinSource.CREATOR)));
		assertRefused("source_invite_code", () -> search.withInviteCodes(Collections.nCopies(11, "c")));
		assertRefused("offset", () -> search.withOffset(-1));
		assertRefused("limit", () -> search.withLimit(0));
		assertRefused("limit", () -> search.withLimit(101));
	}

}
