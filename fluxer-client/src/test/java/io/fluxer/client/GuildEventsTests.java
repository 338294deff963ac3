package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import io.fluxer.event.Event;
import io.fluxer.event.GuildLeftEvent;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.gateway.ShardPhase;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a bot hears of its guilds, from the dispatches to the handlers.
 */
class GuildEventsTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final String LIST = "/v1/users/@me/guilds?limit=200";

	private static final Instant START = Instant.EPOCH.plusSeconds(3600);

	private static final String BEFORE = "1970-01-01T00:30:00.000Z";

	private static final String AFTER = "1970-01-01T01:30:00.000Z";

	private final List<String> events = new CopyOnWriteArrayList<>();

	private final List<GuildLeftEvent> left = new CopyOnWriteArrayList<>();

	private final ApiServer api = new ApiServer();

	private final FakeResources gateway = new FakeResources();

	private Client client = client(ClientOptions.defaults());

	@AfterEach
	void close() {
		this.client.rest().close();
		this.api.close();
	}

	@Test
	void botThatGreetsOnJoinGreetsNeitherAtTheStartNorAfterANewSessionNorAfterAnOutage() {
		login();
		create(100, BEFORE);
		create(200, AFTER);
		this.gateway.dispatch("GUILD_DELETE", "{'id':'200','unavailable':true}");
		create(200, AFTER);
		newSession();
		create(200, AFTER);
		create(100, BEFORE);
		assertThat(guildEvents()).containsExactly("GuildReady 100", "GuildJoined 200", "GuildUnavailable 200",
				"GuildAvailable 200", "GuildReady 200", "GuildReady 100");
	}

	@Test
	void botGreetsWhenItIsAddedAgainAfterItWasRemoved() {
		login();
		create(100, BEFORE);
		this.gateway.dispatch("GUILD_DELETE", "{'id':'100'}");
		this.gateway.dispatch("GUILD_DELETE", "{'id':'100','guild_id':'100'}");
		create(100, AFTER);
		assertThat(guildEvents()).containsExactly("GuildReady 100", "GuildLeft 100", "GuildJoined 100");
	}

	@Test
	void botGreetsWhenItWasInvitedDuringADisconnect() {
		login();
		create(100, BEFORE);
		newSession();
		create(100, BEFORE);
		create(200, AFTER);
		assertThat(guildEvents()).containsExactly("GuildReady 100", "GuildReady 100", "GuildJoined 200");
	}

	@Test
	void eventFollowsItsDispatchInTheLaneOfTheGuild() {
		List<Sinks.Empty<Void>> handlers = new ArrayList<>();
		this.client.onEnvelope((envelope) -> {
			Sinks.Empty<Void> handler = Sinks.empty();
			if (envelope.event().guildId() == null) {
				return Mono.empty();
			}
			handlers.add(handler);
			return handler.asMono();
		});
		login();
		AtomicInteger completions = create(100, BEFORE);
		this.gateway.dispatch("GUILD_UPDATE", "{'id':'100','name':'new','owner_id':'1'}");
		assertThat(this.client.laneStatistics().lanes()).isOne();
		assertThat(guilds()).containsExactly("GuildCreate 100");
		handlers.get(0).tryEmitEmpty();
		this.gateway.run();
		assertThat(completions).hasValue(0);
		assertThat(guilds()).containsExactly("GuildCreate 100", "GuildReady 100");
		handlers.get(1).tryEmitEmpty();
		this.gateway.run();
		assertThat(completions).hasValue(1);
		assertThat(guilds()).containsExactly("GuildCreate 100", "GuildReady 100", "GuildUpdate 100");
	}

	@Test
	void dispatchThatNobodyHearsIsFinishedOnceItsEventIs() {
		AtomicInteger heard = new AtomicInteger();
		this.client = quietClient();
		this.client.on("GUILD_CREATE", (json) -> heard.incrementAndGet());
		Outcome.of(this.client.login("5.secret-part"));
		this.gateway.ready();
		assertThat(create(100, BEFORE)).hasValue(1);
		assertThat(heard).hasValue(1);
	}

	@Test
	void guildThatANewSessionDoesNotBringIsLeftOnceTheStreamIsOver() {
		list(200, 999);
		login();
		create(100, BEFORE);
		create(200, BEFORE);
		newSession();
		create(200, BEFORE);
		assertThat(this.left).isEmpty();
		this.gateway.advance(Duration.ofSeconds(5));
		awaitLeft();
		assertThat(this.left).extracting(GuildLeftEvent::guildId).containsExactly(Snowflake.of(100));
		assertThat(this.client.cache().guilds().get(Snowflake.of(100))).isNull();
		assertThat(this.client.cache().guilds().get(Snowflake.of(200))).isNotNull();
		this.gateway.advance(Duration.ofMinutes(2));
		assertThat(this.left).hasSize(1);
	}

	@Test
	void collectorsEndWithAGuildThatANewSessionDoesNotBring() {
		list(200, 999);
		login();
		this.gateway.dispatch("GUILD_CREATE",
				TestEvents.guildJson(100, BEFORE).replace("'channels':[]", "'channels':[{'id':'2','type':0}]"));
		create(200, BEFORE);
		Recorded<Collected<Message>> end = Recorded
			.of(this.client.createMessageCollector(MessageCollectorOptions.in(Snowflake.of(2))).collect());
		newSession();
		create(200, BEFORE);
		this.gateway.run();
		assertThat(end.isOver()).isFalse();
		this.gateway.advance(Duration.ofSeconds(5));
		awaitLeft();
		assertThat(end.values).extracting(Collected::endReason).containsExactly(CollectorEndReason.DELETED);
	}

	@Test
	void collectorsEndWithAChannelThatItsGuildDoesNotBringAnyMore() {
		login();
		String guild = TestEvents.guildJson(100, BEFORE).replace("'channels':[]", "'channels':[{'id':'2','type':0}]");
		this.gateway.dispatch("GUILD_CREATE", guild);
		Recorded<Collected<Message>> end = Recorded
			.of(this.client.createMessageCollector(MessageCollectorOptions.in(Snowflake.of(2))).collect());
		newSession();
		this.gateway.dispatch("GUILD_CREATE", guild);
		create(200, BEFORE);
		assertThat(end.isOver()).isFalse();
		create(100, BEFORE);
		assertThat(end.values).extracting(Collected::endReason).containsExactly(CollectorEndReason.DELETED);
	}

	@Test
	void guildThatComesAsOutOfReachIsNotLeft() {
		login();
		create(100, BEFORE);
		newSession();
		this.gateway.dispatch("GUILD_DELETE", "{'id':'100','unavailable':true}");
		this.gateway.advance(Duration.ofMinutes(2));
		assertThat(this.left).isEmpty();
		assertThat(this.client.cache().guilds().get(Snowflake.of(100)).unavailable()).isTrue();
	}

	@Test
	void guildThatTheApiListsIsNotLeftAndTheListEndsTheStream() {
		this.api.on(LIST, 200, "[{'id':'100'},{'id':'200'}]");
		login();
		create(100, BEFORE);
		create(200, BEFORE);
		create(300, BEFORE);
		newSession();
		create(200, BEFORE);
		await().atMost(LIMIT).until(() -> !this.api.requests().isEmpty());
		this.gateway.advance(Duration.ofSeconds(4));
		assertThat(this.left).isEmpty();
		create(100, BEFORE);
		await().atMost(LIMIT).until(() -> {
			this.gateway.run();
			return !this.left.isEmpty();
		});
		assertThat(this.left).extracting(GuildLeftEvent::guildId).containsExactly(Snowflake.of(300));
	}

	@Test
	void nothingIsLeftWhileTheSessionIsInterrupted() {
		list(999);
		login();
		create(100, BEFORE);
		newSession();
		this.gateway.tell(new ShardEvent.Disconnected(0, 1006, "", true));
		this.gateway.advance(Duration.ofMinutes(2));
		assertThat(this.left).isEmpty();
		this.gateway.tell(new ShardEvent.Connected(0, START));
		create(100, BEFORE);
		this.gateway.dispatch("RESUMED", "{}");
		this.gateway.advance(Duration.ofSeconds(5));
		assertThat(this.left).isEmpty();
		assertThat(guildEvents()).containsExactly("GuildReady 100", "GuildReady 100");
	}

	@Test
	void nothingIsLeftWhenTheServerEndsTheSessionInItsStream() {
		list(999);
		login();
		create(100, BEFORE);
		newSession();
		this.gateway.phase = ShardPhase.REIDENTIFYING;
		this.gateway.advance(Duration.ofMinutes(2));
		assertThat(this.left).isEmpty();
		this.gateway.phase = ShardPhase.LIVE;
		this.gateway.ready();
		create(100, BEFORE);
		this.gateway.advance(Duration.ofSeconds(5));
		assertThat(this.left).isEmpty();
	}

	@Test
	void sessionThatReplacesAnotherInItsStreamHasTheLastWord() {
		list(999);
		login();
		create(100, BEFORE);
		newSession();
		this.gateway.advance(Duration.ofSeconds(3));
		newSession();
		this.gateway.advance(Duration.ofMillis(4_999));
		assertThat(this.left).isEmpty();
		this.gateway.advance(Duration.ofMillis(1));
		awaitLeft();
		assertThat(this.left).hasSize(1);
	}

	@Test
	void guildsAreLeftBeforeAReadyThatWaitedForThem() {
		list();
		this.client = client(ClientOptions.defaults().withWaitForGuilds(true));
		login();
		create(100, BEFORE);
		awaitEvent("Ready null");
		this.events.clear();
		newSession();
		awaitEvent("Ready null");
		assertThat(this.events).containsSubsequence("GuildLeft 100", "Ready null");
	}

	@Test
	void nothingIsLeftBeforeTheApiHasListedTheGuilds() {
		this.api.on(LIST, 503, "{'code':'SERVICE_UNAVAILABLE','message':'soon'}");
		list(200);
		login();
		create(100, BEFORE);
		create(200, BEFORE);
		newSession();
		create(200, BEFORE);
		await().atMost(LIMIT).until(() -> timesListed() == 1);
		this.gateway.advance(Duration.ofMillis(500));
		assertThat(this.left).isEmpty();
		await().atMost(LIMIT).until(() -> {
			this.gateway.advance(Duration.ofSeconds(10));
			return !this.left.isEmpty();
		});
		assertThat(this.left).extracting(GuildLeftEvent::guildId).containsExactly(Snowflake.of(100));
		assertThat(timesListed()).isEqualTo(2);
	}

	@Test
	void nothingIsLeftIfTheApiRefusesToListTheGuilds() {
		this.api.on(LIST, 403, "{'code':'MISSING_ACCESS','message':'no'}");
		login();
		create(100, BEFORE);
		newSession();
		await().atMost(LIMIT).until(() -> timesListed() == 1);
		this.gateway.advance(Duration.ofMinutes(10));
		assertThat(this.left).isEmpty();
		assertThat(this.client.cache().guilds().get(Snowflake.of(100))).isNotNull();
	}

	@Test
	void sessionThatTheServerEndsInItsStreamMakesNothingReady() {
		this.client = client(ClientOptions.defaults().withWaitForGuilds(true));
		login();
		create(100, BEFORE);
		this.gateway.phase = ShardPhase.REIDENTIFYING;
		this.gateway.advance(Duration.ofMinutes(2));
		assertThat(this.events).doesNotContain("Ready null", "ClientReady null");
		this.gateway.phase = ShardPhase.LIVE;
		this.gateway.ready();
		assertThat(this.events).contains("Ready null").doesNotContain("ClientReady null");
		this.gateway.advance(Duration.ofSeconds(5));
		assertThat(this.events.stream().filter("ClientReady null"::equals)).hasSize(1);
		assertThat(this.events.stream().filter("Ready null"::equals)).hasSize(2);
		assertThat(this.client.isReady()).isTrue();
	}

	@Test
	void firstSessionAsksForNoListOfGuilds() {
		login();
		create(100, BEFORE);
		this.gateway.advance(Duration.ofMinutes(2));
		assertThat(this.api.requests()).isEmpty();
		newSession();
		await().atMost(LIMIT)
			.untilAsserted(() -> assertThat(this.api.requests()).anyMatch((uri) -> uri.contains("/users/@me/guilds")));
	}

	private void list(long... ids) {
		this.api.on(LIST, 200,
				LongStream.of(ids).mapToObj((id) -> "{'id':'" + id + "'}").collect(Collectors.joining(",", "[", "]")));
	}

	private void awaitLeft() {
		await().atMost(LIMIT).until(() -> {
			this.gateway.run();
			return !this.left.isEmpty();
		});
	}

	private void awaitEvent(String event) {
		await().atMost(LIMIT).until(() -> {
			this.gateway.run();
			return this.events.contains(event);
		});
	}

	private Client client(ClientOptions options) {
		Client created = quietClient(options);
		created.onEnvelope((envelope) -> {
			hear(envelope.event());
			return Mono.empty();
		});
		return created;
	}

	private Client quietClient() {
		return quietClient(ClientOptions.defaults());
	}

	private Client quietClient(ClientOptions options) {
		RestOptions rest = this.api.options();
		return new Client(options.withRest(rest).withGatewayUrl("ws://127.0.0.1:10"), Rest.create(rest),
				() -> this.gateway);
	}

	private void hear(Event event) {
		this.events.add(event.getClass().getSimpleName().replace("Event", " ") + event.guildId());
		if (event instanceof GuildLeftEvent guildLeft) {
			this.left.add(guildLeft);
		}
	}

	private List<String> guilds() {
		return this.events.stream().filter((event) -> event.endsWith(" 100")).toList();
	}

	private List<String> guildEvents() {
		return this.events.stream()
			.filter((event) -> event.matches("Guild(Ready|Joined|Unavailable|Available|Left) .*"))
			.toList();
	}

	private void login() {
		Outcome.of(this.client.login("5.secret-part"));
		this.gateway.tell(new ShardEvent.Connected(0, START));
		this.gateway.ready();
	}

	private void newSession() {
		this.gateway.tell(new ShardEvent.Disconnected(0, 1006, "", true));
		this.gateway.tell(new ShardEvent.Connected(0, START.plusSeconds(7200)));
		this.gateway.ready();
	}

	private AtomicInteger create(long id, String joinedAt) {
		return this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(id, joinedAt));
	}

	private long timesListed() {
		return this.api.requests().stream().filter((request) -> request.contains("/users/@me/guilds")).count();
	}

}
