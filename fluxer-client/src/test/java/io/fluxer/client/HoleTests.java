package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Role;
import io.fluxer.event.ChannelCreateEvent;
import io.fluxer.event.DispatchesMissedEvent;
import io.fluxer.event.Event;
import io.fluxer.event.GuildAvailableEvent;
import io.fluxer.event.GuildLeftEvent;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the client does about dispatches that never came.
 */
class HoleTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final Snowflake GUILD = Snowflake.of(100);

	private static final String PROPERTIES = "'properties':{'id':'100','name':'g','owner_id':'1'}";

	private static final String REFUSED = "{'code':'MISSING_ACCESS','message':'no'}";

	private final ApiServer api = new ApiServer();

	private final FakeResources gateway = new FakeResources();

	private final List<Long> left = new CopyOnWriteArrayList<>();

	private final List<Long> created = new CopyOnWriteArrayList<>();

	private final Client client = client();

	@BeforeEach
	void login() {
		this.api.on("/v1/users/@me/channels", 200, "[]");
		this.client.onEnvelope((envelope) -> {
			if (envelope.event() instanceof GuildLeftEvent event) {
				this.left.add(event.guildId().value());
			}
			if (envelope.event() instanceof ChannelCreateEvent event) {
				this.created.add(event.channelId().value());
			}
			return Mono.empty();
		});
		Outcome.of(this.client.login("5.secret-part"));
		this.gateway.ready();
		this.gateway.dispatch("GUILD_CREATE", "{'id':'100'," + PROPERTIES
				+ ",'roles':[{'id':'11','name':'old','permissions':'0'}],'channels':[{'id':'200','type':0,'name':'old'}],"
				+ "'members':[{'user':{'id':'5','username':'bot'}},{'user':{'id':'7','username':'ann'}}]}");
	}

	@AfterEach
	void close() {
		this.client.rest().close();
		this.api.close();
	}

	@Test
	void nothingIsAskedWhenNothingIsMissing() {
		resumed(0);
		this.gateway.advance(Duration.ofMinutes(1));
		assertThat(syncs()).isEmpty();
		assertThat(this.client.cache().members(GUILD).size()).isEqualTo(2);
		assertThat(this.api.requests()).isEmpty();
	}

	@Test
	void forgetsWhatIsNotBroughtAndAsksForTheRest() {
		this.gateway.dispatch("CHANNEL_CREATE", "{'id':'900','type':1}");
		resumed(3);
		assertThat(this.client.isReady()).isTrue();
		assertThat(this.client.cache().members(GUILD).values()).extracting((member) -> member.user().id())
			.containsExactly(Snowflake.of(5));
		assertThat(syncs()).containsExactly("100");
		this.gateway.dispatch("GUILD_SYNC",
				"{'id':'100'," + PROPERTIES + ",'roles':[],'channels':[{'id':'201','type':0,'name':'new'}]}");
		assertThat(this.client.cache().roles(GUILD).size()).isZero();
		until(() -> this.client.cache().channels().get(Snowflake.of(900)) == null);
		assertThat(this.client.cache().channels().values()).extracting(Channel::name).containsExactly("new");
		this.gateway.advance(Duration.ofMinutes(1));
		until(() -> this.api.requests().size() > 1);
		assertThat(this.api.requests()).containsExactly("/v1/users/@me/channels", "/v1/users/@me/guilds?limit=200");
	}

	@Test
	void jumpInLiveTrafficIsAHoleToo() {
		List<Event> told = new ArrayList<>();
		this.client.onEnvelope((envelope) -> {
			told.add(envelope.event());
			return Mono.empty();
		});
		this.gateway.tell(new ShardEvent.DispatchesMissed(0, 1));
		assertThat(syncs()).containsExactly("100");
		assertThat(this.client.cache().members(GUILD).size()).isOne();
		assertThat(told).contains(new DispatchesMissedEvent(0, 1));
	}

	@Test
	void guildWhoseListsCannotBeReadStaysAsItIs() {
		for (String name : List.of("GUILD_SYNC", "GUILD_CREATE")) {
			this.gateway.dispatch(name, "{'id':'100'," + PROPERTIES + ",'roles':[],'channels':{},'members':[]}");
			assertThat(this.client.cache().channels().values()).extracting(Channel::name).containsExactly("old");
			assertThat(this.client.cache().roles(GUILD).values()).extracting(Role::name).containsExactly("old");
		}
	}

	@Test
	void guildOutOfReachIsNotAskedFor() {
		this.gateway.dispatch("GUILD_DELETE", "{'id':'100','unavailable':true}");
		resumed(1);
		assertThat(syncs()).isEmpty();
	}

	@Test
	void guildOutOfReachThatASyncBringsIsAskedForAgainAfterTheNextHole() {
		List<Event> told = new ArrayList<>();
		this.client.onEnvelope((envelope) -> {
			told.add(envelope.event());
			return Mono.empty();
		});
		this.gateway.dispatch("GUILD_DELETE", "{'id':'100','unavailable':true}");
		this.gateway.dispatch("GUILD_SYNC", "{'id':'100'," + PROPERTIES + "}");
		assertThat(told).hasAtLeastOneElementOfType(GuildAvailableEvent.class);
		resumed(1);
		assertThat(syncs()).containsExactly("100");
	}

	@Test
	void readsByTheApiWhenTheGatewayStaysSilent() {
		laidDown();
		resumed(1);
		this.gateway.advance(Duration.ofMillis(9_999));
		assertThat(this.api.requests()).doesNotContain("/v1/guilds/100");
		this.gateway.advance(Duration.ofMillis(1));
		until(() -> this.client.guilds().get(GUILD).name().equals("read"));
		assertThat(this.client.cache().roles(GUILD).values()).extracting(Role::name).containsExactly("read");
		assertThat(this.client.cache().members(GUILD).get(Snowflake.of(5)).nick()).isEqualTo("read");
		assertThat(this.client.cache().channels().values()).extracting(Channel::name).containsExactly("read");
	}

	@Test
	void readsByTheApiAtOnceWhatCannotBeRead() {
		laidDown();
		resumed(1);
		this.gateway.dispatch("GUILD_SYNC", "{'id':'100','properties':7}");
		until(() -> this.client.guilds().get(GUILD).name().equals("read"));
	}

	@Test
	void eventsThatComeWhileTheApiIsReadWin() {
		laidDown();
		resumed(1);
		Sinks.Empty<Void> gate = readHeld();
		this.gateway.dispatch("GUILD_ROLE_UPDATE",
				"{'guild_id':'100','role':{'id':'11','name':'newest','permissions':'0'}}");
		this.gateway.dispatch("CHANNEL_CREATE", "{'id':'201','guild_id':'100','type':0,'name':'created'}");
		this.gateway.dispatch("CHANNEL_DELETE", "{'id':'200','guild_id':'100'}");
		this.gateway.dispatch("GUILD_MEMBER_UPDATE", member("5", "renamed"));
		this.gateway.dispatch("GUILD_MEMBER_UPDATE", member("8", "bob"));
		this.gateway.dispatch("GUILD_MEMBER_REMOVE", "{'guild_id':'100','user':{'id':'8'}}");
		gate.tryEmitEmpty();
		until(() -> this.client.guilds().get(GUILD).name().equals("read"));
		assertThat(this.client.cache().members(GUILD).values()).extracting(GuildMember::nick)
			.containsExactly("renamed");
		assertThat(this.client.cache().roles(GUILD).values()).extracting(Role::name).containsExactly("newest");
		assertThat(this.client.cache().channels().values()).extracting(Channel::name).containsExactly("created");
		this.gateway.dispatch("CHANNEL_CREATE", "{'id':'201','guild_id':'100','type':0,'name':'repeated'}");
		assertThat(this.created).containsExactly(201L);
	}

	@Test
	void channelThatTheApiToldFirstIsStillNewsToTheBot() {
		laidDown();
		this.gateway.dispatch("CHANNEL_DELETE", "{'id':'200','guild_id':'100'}");
		resumed(1);
		this.gateway.dispatch("GUILD_SYNC", "{'id':'100','properties':7}");
		until(() -> this.client.guilds().get(GUILD).name().equals("read"));
		this.gateway.dispatch("CHANNEL_CREATE", "{'id':'200','guild_id':'100','type':0,'name':'read'}");
		assertThat(this.created).containsExactly(200L);
	}

	@Test
	void guildThatADispatchBringsWhileTheApiIsReadIsLeftAsItIs() {
		laidDown();
		resumed(1);
		Sinks.Empty<Void> gate = readHeld();
		this.gateway.dispatch("GUILD_CREATE", "{'id':'100'," + PROPERTIES + "}");
		gate.tryEmitEmpty();
		this.gateway.tell(new ShardEvent.DispatchesMissed(0, 1));
		until(() -> this.api.requests().stream().filter("/v1/users/@me/channels"::equals).count() == 2);
		assertThat(this.api.requests()).doesNotContain("/v1/guilds/100/roles");
		assertThat(this.client.guilds().get(GUILD).name()).isEqualTo("g");
		assertThat(this.client.cache().roles(GUILD).size()).isZero();
	}

	@Test
	void guildThatTheApiRefusesAndDoesNotListIsLeftOnce() {
		this.api.on("/v1/guilds/100", 403, REFUSED).on("/v1/users/@me/guilds?limit=200", 200, "[]");
		resumed(1);
		this.gateway.dispatch("GUILD_SYNC", "{'id':'100','properties':7}");
		until(() -> !this.left.isEmpty());
		assertThat(this.client.guilds().get(GUILD)).isNull();
		this.gateway.dispatch("GUILD_DELETE", "{'id':'100'}");
		assertThat(this.left).containsExactly(100L);
	}

	@Test
	void guildThatTheApiRefusesButListsIsKept() {
		this.api.on("/v1/guilds/100", 403, REFUSED).on("/v1/users/@me/guilds?limit=200", 200, "[{'id':'100'}]");
		resumed(1);
		this.gateway.dispatch("GUILD_SYNC", "{'id':'100','properties':7}");
		until(() -> this.api.requests().contains("/v1/users/@me/guilds?limit=200"));
		resumed(1);
		until(() -> syncs().size() == 2);
		assertThat(this.left).isEmpty();
		assertThat(this.client.guilds().get(GUILD)).isNotNull();
	}

	@Test
	void asksTheApiAgainUntilItAnswers() {
		this.api.on("/v1/guilds/100", 502, "{}").on("/v1/guilds/100", 502, "{}");
		laidDown();
		resumed(1);
		this.gateway.dispatch("GUILD_SYNC", "{'id':'100','properties':7}");
		await().atMost(LIMIT).until(() -> {
			this.gateway.advance(Duration.ofSeconds(1));
			return this.client.guilds().get(GUILD).name().equals("read");
		});
		assertThat(this.api.requests().stream().filter("/v1/guilds/100"::equals)).hasSize(3);
	}

	private void resumed(int missed) {
		this.gateway.tell(new ShardEvent.Disconnected(0, 1006, "", true));
		this.gateway.tell(new ShardEvent.Connected(0, null));
		this.gateway.dispatch("RESUMED", "{}");
		this.gateway.tell(new ShardEvent.SessionResumed(0, 0, missed));
	}

	private void laidDown() {
		this.api.on("/v1/guilds/100", 200, "{'id':'100','name':'read','owner_id':'1'}")
			.on("/v1/guilds/100/roles", 200, "[{'id':'11','name':'read','permissions':'0'}]")
			.on("/v1/guilds/100/emojis", 200, "[]")
			.on("/v1/guilds/100/stickers", 200, "[]")
			.on("/v1/guilds/100/members/@me", 200, "{'user':{'id':'5','username':'bot'},'nick':'read','roles':[]}")
			.on("/v1/guilds/100/channels", 200, "[{'id':'200','guild_id':'100','type':0,'name':'read'}]");
	}

	private Sinks.Empty<Void> readHeld() {
		until(() -> !this.api.requests().isEmpty());
		Sinks.Empty<Void> gate = this.api.hold();
		this.gateway.dispatch("GUILD_SYNC", "{'id':'100','properties':7}");
		until(() -> this.api.requests().contains("/v1/guilds/100"));
		return gate;
	}

	private static String member(String userId, String nick) {
		return "{'guild_id':'100','user':{'id':'%s','username':'u'},'nick':'%s','roles':[]}".formatted(userId, nick);
	}

	private List<String> syncs() {
		return this.gateway.sent.stream()
			.filter((frame) -> frame.path("op").asInt() == 14)
			.map((frame) -> frame.at("/d/subscriptions"))
			.filter((guilds) -> !guilds.values().iterator().next().path("active").asBoolean(true))
			.flatMap((guilds) -> guilds.propertyNames().stream())
			.toList();
	}

	private void until(Callable<Boolean> condition) {
		await().atMost(LIMIT).until(() -> {
			this.gateway.run();
			return condition.call();
		});
	}

	private Client client() {
		RestOptions rest = this.api.options();
		return new Client(ClientOptions.defaults().withRest(rest).withGatewayUrl("ws://127.0.0.1:10"),
				Rest.create(rest), () -> this.gateway);
	}

}
