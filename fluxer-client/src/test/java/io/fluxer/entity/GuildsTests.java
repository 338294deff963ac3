package io.fluxer.entity;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Flux;

import static io.fluxer.entity.Bodies.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class GuildsTests {

	private static final int GUILDS = 450;

	private final TestServer server = new TestServer().answer((request) -> TestServer.Reply.of(200, page(request)));

	private final Rest rest = Rest.create(this.server.options());

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void readsAllGuildsPageByPage() {
		assertThat(ids(Guilds.list(this.rest, GuildQuery.all()))).isEqualTo(ascending(1, GUILDS));
		assertThat(uris()).containsExactly("/v1/users/@me/guilds?limit=200", "/v1/users/@me/guilds?limit=200&after=200",
				"/v1/users/@me/guilds?limit=200&after=400");
	}

	@Test
	void asksForPagesAsTheyAreNeeded() {
		assertThat(ids(Guilds.list(this.rest, GuildQuery.all()).take(200))).hasSize(200);
		assertThat(uris()).hasSize(1);
		assertThat(ids(Guilds.list(this.rest, GuildQuery.all()).take(201))).hasSize(201);
		assertThat(uris()).hasSize(3);
	}

	@Test
	void aServerThatRepeatsItsPagesIsNotReadForEver() {
		this.server.answer((request) -> TestServer.Reply.of(200, page(1)));
		assertThat(ids(Guilds.list(this.rest, GuildQuery.all()))).isEqualTo(ascending(1, 200));
		assertThat(uris()).hasSize(2);
	}

	@Test
	void beginsAndEndsWhereTheQuerySays() {
		GuildQuery query = GuildQuery.all()
			.withAfter(Snowflake.of(100))
			.withBefore(Snowflake.of(120))
			.withMemberCounts();
		assertThat(ids(Guilds.list(this.rest, query))).isEqualTo(ascending(101, 119));
		assertThat(uris()).containsExactly("/v1/users/@me/guilds?limit=200&after=100&with_counts=true");
	}

	@Test
	void aGuildIsLeftWithOrWithoutTheMessages() {
		this.server.answers(TestServer.Reply.of(204, ""));
		Guilds.leave(this.rest, Snowflake.of(5), false).block();
		Guilds.leave(this.rest, Snowflake.of(5), true).block();
		assertThat(this.server.requests()).extracting(TestServer.Request::method).containsOnly("DELETE");
		assertThat(uris()).containsExactly("/v1/users/@me/guilds/5", "/v1/users/@me/guilds/5?delete_messages=true");
	}

	@Test
	void theInviteCodeIsSetOrTakenAway() {
		this.server.answers(TestServer.Reply.of(200, "{\"code\":\"abc\"}"),
				TestServer.Reply.of(200, "{\"code\":null}"));
		assertThat(Guilds.updateVanityUrl(this.rest, Snowflake.of(5), "abc").block())
			.isEqualTo(new VanityUrl("abc", null));
		assertThat(Guilds.updateVanityUrl(this.rest, Snowflake.of(5), null).block())
			.isEqualTo(new VanityUrl(null, null));
		assertThat(this.server.requests()).extracting(TestServer.Request::text)
			.containsExactly("{\"code\":\"abc\"}", "{\"code\":null}");
		assertRefused("code", () -> Guilds.updateVanityUrl(this.rest, Snowflake.of(5), "a"));
		assertRefused("code", () -> Guilds.updateVanityUrl(this.rest, Snowflake.of(5), "a".repeat(33)));
	}

	private List<String> uris() {
		return this.server.requests().stream().map(TestServer.Request::uri).toList();
	}

	private static List<Long> ids(Flux<Guild> guilds) {
		return guilds.map((guild) -> guild.id().value()).collectList().block();
	}

	private static List<Long> ascending(long from, long to) {
		return LongStream.rangeClosed(from, to).boxed().toList();
	}

	private static String page(TestServer.Request request) {
		String after = UriComponentsBuilder.fromUriString(request.uri()).build().getQueryParams().getFirst("after");
		return page((after != null) ? Long.parseLong(after) + 1 : 1);
	}

	private static String page(long first) {
		return ascending(first, Math.min(GUILDS, first + 199)).stream()
			.map((id) -> "{\"id\":\"" + id + "\"}")
			.collect(Collectors.joining(",", "[", "]"));
	}

}
