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

class AuditLogsTests {

	private static final Snowflake GUILD = Snowflake.of(1);

	private static final int ENTRIES = 250;

	private final TestServer server = new TestServer().answer((request) -> TestServer.Reply.of(200, page(request)));

	private final Rest rest = Rest.create(this.server.options());

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void readsTheWholeLogNewestFirst() {
		List<Long> ids = ids(AuditLogs.list(this.rest, GUILD, AuditLogQuery.all()));
		assertThat(ids).isEqualTo(descending(ENTRIES, 1));
		assertThat(uris()).containsExactly("/v1/guilds/1/audit-logs?limit=100",
				"/v1/guilds/1/audit-logs?limit=100&before=151", "/v1/guilds/1/audit-logs?limit=100&before=52",
				"/v1/guilds/1/audit-logs?limit=100&before=1");
	}

	@Test
	void asksForPagesAsTheyAreNeeded() {
		Flux<AuditLogItem> log = AuditLogs.list(this.rest, GUILD, AuditLogQuery.all());
		assertThat(ids(log.take(100))).hasSize(100);
		assertThat(uris()).hasSize(1);
		assertThat(ids(log.take(101))).hasSize(101);
		assertThat(uris()).hasSize(3);
	}

	@Test
	void aServerThatRepeatsItsPagesIsNotReadForEver() {
		this.server.answers(TestServer.Reply.of(200, "{\"audit_log_entries\":[{\"id\":\"9\"},{\"id\":\"8\"}]}"));
		assertThat(ids(AuditLogs.list(this.rest, GUILD, AuditLogQuery.all()))).containsExactly(9L, 8L);
		assertThat(uris()).hasSize(2);
	}

	@Test
	void endsAtTheEntryAfterWhichAndBeginsAtTheOneBeforeWhich() {
		AuditLogQuery query = AuditLogQuery.after(Snowflake.of(240)).withBefore(Snowflake.of(245));
		assertThat(ids(AuditLogs.list(this.rest, GUILD, query))).isEqualTo(descending(244, 241));
		assertThat(uris()).containsExactly("/v1/guilds/1/audit-logs?limit=100&before=245");
	}

	@Test
	void aFilterGoesAlongWithEveryPage() {
		AuditLogQuery query = AuditLogQuery.before(Snowflake.of(150))
			.withUserId(Snowflake.of(7))
			.withActionType(AuditLogAction.MEMBER_KICK);
		assertThat(ids(AuditLogs.list(this.rest, GUILD, query))).hasSize(149);
		assertThat(uris()).hasSize(3).allMatch((uri) -> uri.endsWith("&user_id=7&action_type=20"));
	}

	@Test
	void anEntryComesWithThoseItNames() {
		this.server.answers(TestServer.Reply.of(200, """
				{"audit_log_entries":[
					{"id":"9","action_type":22,"user_id":"7","target_id":"8"},
					{"id":"8","action_type":50,"user_id":"6","target_id":"5"},
					{"id":"7","action_type":40,"target_id":"IM8j"}],
				"users":[{"id":"7","username":"ann"},{"id":"8","username":"bob"}],
				"webhooks":[{"id":"5","type":1,"name":"hook"}]}"""), TestServer.Reply.of(200, "{}"));
		List<AuditLogItem> items = AuditLogs.list(this.rest, GUILD, AuditLogQuery.all()).collectList().block();
		assertThat(items).extracting((item) -> (item.user() != null) ? item.user().username() : null)
			.containsExactly("ann", null, null);
		assertThat(items).extracting((item) -> (item.target() != null) ? item.target().username() : null)
			.containsExactly("bob", null, null);
		assertThat(items).extracting((item) -> (item.webhook() != null) ? item.webhook().name() : null)
			.containsExactly(null, "hook", null);
		assertThat(items.get(2).entry().targetId()).isEqualTo("IM8j");
	}

	@Test
	void aPageIsWhatTheServerReturns() {
		AuditLog page = AuditLogs.page(this.rest, GUILD, AuditLogQuery.after(Snowflake.of(3))).block();
		assertThat(page.auditLogEntries()).isNotEmpty();
		assertThat(uris()).containsExactly("/v1/guilds/1/audit-logs?limit=100&after=3");
		assertRefused("before", () -> AuditLogs.page(this.rest, GUILD,
				AuditLogQuery.after(Snowflake.of(3)).withBefore(Snowflake.of(9))));
	}

	private List<String> uris() {
		return this.server.requests().stream().map(TestServer.Request::uri).toList();
	}

	private static List<Long> ids(Flux<AuditLogItem> items) {
		return items.map((item) -> item.entry().id().value()).collectList().block();
	}

	private static List<Long> descending(long from, long to) {
		return LongStream.iterate(from, (id) -> id >= to, (id) -> id - 1).boxed().toList();
	}

	// Pages in the middle of the log are one entry short.
	private static String page(TestServer.Request request) {
		String before = UriComponentsBuilder.fromUriString(request.uri()).build().getQueryParams().getFirst("before");
		long newest = (before != null) ? Long.parseLong(before) - 1 : ENTRIES;
		int size = (before != null) ? 99 : 100;
		return descending(newest, Math.max(1, newest - size + 1)).stream()
			.map((id) -> "{\"id\":\"" + id + "\",\"action_type\":1,\"user_id\":\"7\"}")
			.collect(Collectors.joining(",", "{\"audit_log_entries\":[", "],\"users\":[],\"webhooks\":[]}"));
	}

}
