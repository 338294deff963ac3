package io.fluxer.entity;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.Rest;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class GuildMembersTests {

	private static final Snowflake GUILD = Snowflake.of(1);

	private static final int MEMBERS = 2500;

	private final TestServer server = new TestServer().answer((request) -> TestServer.Reply.of(200, page(request)));

	private final Rest rest = Rest.create(this.server.options());

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void readsAllMembersPageByPage() {
		List<GuildMember> members = GuildMembers.list(this.rest, GUILD, null).collectList().block();
		assertThat(members).extracting((member) -> member.user().id().value())
			.isEqualTo(LongStream.rangeClosed(1, MEMBERS).boxed().toList());
		assertThat(members).extracting(GuildMember::guildId).containsOnly(GUILD);
		assertThat(uris()).containsExactly("/v1/guilds/1/members?limit=1000",
				"/v1/guilds/1/members?limit=1000&after=1000", "/v1/guilds/1/members?limit=1000&after=2000");
	}

	@Test
	void asksForPagesAsTheyAreNeeded() {
		assertThat(GuildMembers.list(this.rest, GUILD, Snowflake.of(500)).take(1000).count().block()).isEqualTo(1000);
		assertThat(uris()).containsExactly("/v1/guilds/1/members?limit=1000&after=500");
	}

	@Test
	void aServerThatRepeatsItsPagesIsNotReadForEver() {
		this.server.answer((request) -> TestServer.Reply.of(200, page(1)));
		assertThat(GuildMembers.list(this.rest, GUILD, null).count().block()).isEqualTo(1000);
		assertThat(uris()).hasSize(2);
	}

	@Test
	void searchesPageByPageUntilAllAreFound() {
		this.server.answer((request) -> TestServer.Reply.of(200, found(body(request).path("offset").asInt(), 150)));
		MemberSearch search = MemberSearch.matching("a").withOffset(20);
		assertThat(GuildMembers.search(this.rest, GUILD, search)
			.map((member) -> member.userId().value())
			.collectList()
			.block()).isEqualTo(LongStream.range(20, 150).boxed().toList());
		assertThat(this.server.requests()).extracting(TestServer.Request::text)
			.containsExactly("{\"query\":\"a\",\"offset\":20,\"limit\":100}",
					"{\"query\":\"a\",\"offset\":120,\"limit\":100}");
		assertThat(uris()).containsOnly("/v1/guilds/1/members-search");
	}

	@Test
	void aSearchEndsWhenTheServerFindsLessThanItPromised() {
		this.server.answers(TestServer.Reply.of(200, found(0, 150)),
				TestServer.Reply.of(200, "{\"guild_id\":\"1\",\"members\":[],\"total_result_count\":150}"));
		assertThat(GuildMembers.search(this.rest, GUILD, MemberSearch.all()).count().block()).isEqualTo(100);
		assertThat(uris()).hasSize(2);
	}

	@Test
	void aMemberThatIsReadCanBeActedUpon() {
		this.server
			.answers(TestServer.Reply.of(200, "{\"user\":{\"id\":\"2\",\"username\":\"ann\"},\"roles\":[\"3\"]}"));
		GuildMember member = GuildMembers.fetch(this.rest, GUILD, Snowflake.of(2)).block();
		assertThat(member.displayName()).isEqualTo("ann");
		assertThat(member.hasRole(Snowflake.of(3))).isTrue();
		assertThat(member.hasRole(GUILD)).isTrue();
		assertThat(member.hasRole(Snowflake.of(4))).isFalse();
		GuildMember edited = member.edit(this.rest, MemberUpdate.create().withNick(null)).block();
		assertThat(edited.guildId()).isEqualTo(GUILD);
		member.timeout(this.rest, Duration.ofMinutes(1)).block();
		member.removeTimeout(this.rest).block();
		this.server.answers(TestServer.Reply.of(204, ""));
		member.addRole(this.rest, Snowflake.of(3)).block();
		member.removeRole(this.rest, Snowflake.of(3)).block();
		member.kick(this.rest).block();
		member.ban(this.rest).block();
		member.ban(this.rest, BanOptions.because("spam")).block();
		assertThat(lines()).containsExactly("GET /v1/guilds/1/members/2", "PATCH /v1/guilds/1/members/2",
				"PATCH /v1/guilds/1/members/2", "PATCH /v1/guilds/1/members/2", "PUT /v1/guilds/1/members/2/roles/3",
				"DELETE /v1/guilds/1/members/2/roles/3", "DELETE /v1/guilds/1/members/2", "PUT /v1/guilds/1/bans/2",
				"PUT /v1/guilds/1/bans/2");
		assertThat(this.server.request(1).text()).isEqualTo("{\"nick\":null}");
		assertThat(body(this.server.request(2)).path("communication_disabled_until").isString()).isTrue();
		assertThat(this.server.request(3).text()).isEqualTo("{\"communication_disabled_until\":null}");
		assertThat(this.server.request(7).text()).isEqualTo("{}");
		assertThat(this.server.request(8).text()).isEqualTo("{\"reason\":\"spam\"}");
	}

	@Test
	void aMemberWithoutUserOrGuildSaysWhatIsMissing() {
		GuildMember noGuild = FluxerJson.mapper().readValue("{\"user\":{\"id\":\"2\"}}", GuildMember.class);
		GuildMember noUser = FluxerJson.mapper().readValue("{\"guild_id\":\"1\"}", GuildMember.class);
		assertThatIllegalStateException().isThrownBy(() -> noGuild.kick(this.rest)).withMessageContaining("guild");
		assertThatIllegalStateException().isThrownBy(() -> noUser.kick(this.rest)).withMessageContaining("user");
		assertThat(noUser.displayName()).isEmpty();
		this.server.answers(TestServer.Reply.of(204, ""));
		noGuild.inGuild(GUILD).kick(this.rest).block();
		assertThat(lines()).containsExactly("DELETE /v1/guilds/1/members/2");
	}

	@Test
	void bansComeOneByOne() {
		this.server.answers(TestServer.Reply.of(200, "[{\"user\":{\"id\":\"2\"}},{\"user\":{\"id\":\"3\"}}]"),
				TestServer.Reply.of(204, ""));
		List<GuildBan> bans = GuildMembers.bans(this.rest, GUILD).collectList().block();
		assertThat(bans).extracting((ban) -> ban.user().id().value()).containsExactly(2L, 3L);
		bans.get(0).unban(this.rest, GUILD).block();
		assertThat(lines()).containsExactly("GET /v1/guilds/1/bans", "DELETE /v1/guilds/1/bans/2");
	}

	private List<String> uris() {
		return this.server.requests().stream().map(TestServer.Request::uri).toList();
	}

	private List<String> lines() {
		return this.server.requests().stream().map((request) -> request.method() + " " + request.uri()).toList();
	}

	private static JsonNode body(TestServer.Request request) {
		return FluxerJson.mapper().readTree(request.body());
	}

	private static String page(TestServer.Request request) {
		String after = UriComponentsBuilder.fromUriString(request.uri()).build().getQueryParams().getFirst("after");
		return page((after != null) ? Long.parseLong(after) + 1 : 1);
	}

	private static String page(long first) {
		return LongStream.rangeClosed(first, Math.min(MEMBERS, first + 999))
			.mapToObj((id) -> "{\"user\":{\"id\":\"" + id + "\"}}")
			.collect(Collectors.joining(",", "[", "]"));
	}

	private static String found(int offset, int total) {
		return LongStream.range(offset, Math.min(total, offset + 100))
			.mapToObj((id) -> "{\"id\":\"x\",\"user_id\":\"" + id + "\"}")
			.collect(Collectors.joining(",", "{\"guild_id\":\"1\",\"total_result_count\":" + total + ",\"members\":[",
					"]}"));
	}

}
