package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import io.fluxer.Snowflake;
import io.fluxer.cache.CacheSizeLimits;
import io.fluxer.entity.User;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import io.fluxer.event.Events;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.gateway.FrameStatistics;
import io.fluxer.gateway.GatewayCompression;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.gateway.ShardPhase;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.InvalidTokenException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

class ClientTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final String TOKEN = "5.secret-part";

	private static final JsonNode FRAME = FluxerJson.mapper().readTree("{\"op\":3,\"d\":{}}");

	private final ClientOptions options = ClientOptions.defaults()
		.withRest(RestOptions.defaults().withApiUrl("http://127.0.0.1:10/v1"))
		.withGatewayUrl("ws://127.0.0.1:10");

	private final List<FakeResources> logins = new ArrayList<>();

	private Client client = client(this.options);

	@Test
	void loginOpensTheOnlyShard() {
		FakeResources gateway = login();
		assertThat(gateway.options.url()).isEqualTo("ws://127.0.0.1:10");
		assertThat(gateway.options.version()).isEqualTo("1");
		assertThat(gateway.options.shardId()).isZero();
		assertThat(gateway.options.shardCount()).isOne();
		assertThat(gateway.options.token().bare()).isEqualTo(TOKEN);
	}

	@Test
	void loginWhoseShardCannotBeOpenedFails() {
		FakeResources gateway = new FakeResources();
		gateway.openFailure = new NoClassDefFoundError("com/example/Native");
		this.client = new Client(this.options, Rest.create(this.options.rest()), () -> gateway);
		Outcome login = Outcome.of(this.client.login(TOKEN));
		gateway.run();
		assertThat(login.isOver()).isTrue();
		assertThat(login.failure()).isSameAs(gateway.openFailure);
		assertThat(this.client.isReady()).isFalse();
	}

	@Test
	void optionsReachTheShard() {
		Presence presence = new Presence(Presence.Status.IDLE, true, false, null);
		GatewayOptions timing = new GatewayOptions(Duration.ofMillis(1), Duration.ofMillis(2));
		this.client = client(
				this.options.withIntents(7).withPresence(presence).withGatewayVersion("2").withGateway(timing));
		FakeResources gateway = login();
		assertThat(gateway.options.intents()).isEqualTo(7);
		assertThat(gateway.options.presence()).isEqualTo(presence);
		assertThat(gateway.options.version()).isEqualTo("2");
		assertThat(gateway.options.timing()).isEqualTo(timing);
	}

	@Test
	void compressionAndIgnoredEventsReachTheShard() {
		this.client = client(
				this.options.withCompression(GatewayCompression.ZSTD).withIgnoredEvents(IgnoredEvents.auto()));
		this.client.on(Events.TYPING_START, (data) -> {
		});
		FakeResources gateway = login();
		assertThat(gateway.options.compression()).isEqualTo(GatewayCompression.ZSTD);
		assertThat(gateway.options.ignoredEvents().get()).hasSize(4).doesNotContain(Events.TYPING_START);
		assertThatIllegalStateException().isThrownBy(() -> this.client.on(Events.INVITE_DELETE, (data) -> {
		}));
		destroy();
		assertThatNoException().isThrownBy(() -> this.client.on(Events.INVITE_DELETE, (data) -> {
		}));
	}

	@Test
	void reactionsThatAreIgnoredCannotBeCollected() {
		this.client = client(this.options.withIgnoredEvents(IgnoredEvents.of(Events.MESSAGE_REACTION_ADD)));
		login();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.client
				.createReactionCollector(ReactionCollectorOptions.in(Snowflake.of(1), Snowflake.of(2))))
			.withMessageContaining("fluxer.gateway.ignored-events")
			.withMessageContaining("MESSAGE_REACTION_ADD");
		assertThatNoException()
			.isThrownBy(() -> this.client.createMessageCollector(MessageCollectorOptions.in(Snowflake.of(1))));
	}

	@Test
	void statusOfAShardTellsWhatASoundConnectionDoesNotBring() {
		FakeResources gateway = login();
		gateway.dispatch("TYPING_START", "{'channel_id':[]}");
		assertThat(this.client.shards()).singleElement().satisfies((status) -> {
			assertThat(status.frames()).isEqualTo(new FrameStatistics(1, 2, 3, 4));
			assertThat(status.unreadable()).isOne();
		});
	}

	@Test
	void nothingHappensBeforeSubscription() {
		Mono<Void> login = this.client.login(TOKEN);
		assertThat(this.logins).isEmpty();
		assertThat(this.client.userId()).isNull();
		Outcome.of(login);
		assertThat(this.logins).hasSize(1);
	}

	@Test
	void secondLoginIsRefusedAndTheFirstGoesOn() {
		Outcome first = Outcome.of(this.client.login(TOKEN));
		assertThat(Outcome.of(this.client.login(TOKEN)).failure()).isInstanceOf(AlreadyLoggedInException.class);
		assertThat(first.isOver()).isFalse();
		assertThat(this.logins).hasSize(1);
	}

	@Test
	void loginCompletesOnDestroyAndIsAllowedAgain() {
		Outcome first = Outcome.of(this.client.login(TOKEN));
		this.logins.get(0).ready();
		Outcome destroyed = Outcome.of(this.client.destroy());
		this.logins.get(0).run();
		assertThat(destroyed.isOver()).isTrue();
		assertThat(first.isOver()).isTrue();
		assertThat(first.failure()).isNull();
		Outcome second = Outcome.of(this.client.login(TOKEN));
		this.logins.get(1).ready();
		assertThat(second.isOver()).isFalse();
		assertThat(this.client.isReady()).isTrue();
	}

	@Test
	void destroyGivesUpTheQuestionForTheGateway() {
		try (ApiServer api = new ApiServer().on("/v1/gateway/bot", 200, "{'url':'ws://127.0.0.1:10'}")) {
			this.client = client(ClientOptions.defaults().withRest(api.options()));
			Sinks.Empty<Void> held = api.hold();
			Outcome login = Outcome.of(this.client.login(TOKEN));
			await().atMost(LIMIT).until(() -> api.requests().size() == 1);
			destroy();
			held.tryEmitEmpty();
			assertThat(login.isOver()).isTrue();
			assertThat(login.failure()).isNull();
			Outcome again = Outcome.of(this.client.login(TOKEN));
			await().atMost(LIMIT).until(() -> this.logins.get(1).log.contains("open"));
			assertThat(again.isOver()).isFalse();
			assertThat(this.logins.get(0).log).containsExactly("end threads");
			this.client.rest().close();
		}
	}

	@Test
	void apiThatNamesNoGatewayFailsTheLogin() {
		try (ApiServer api = new ApiServer().on("/v1/gateway/bot", 404, "{'code':'NOT_FOUND','message':'Not found'}")
			.on("/v1/gateway/bot", 200, "{'url':'ws://127.0.0.1:10'}")) {
			this.client = client(ClientOptions.defaults().withRest(api.options()));
			Outcome login = Outcome.of(this.client.login(TOKEN));
			Outcome ready = Outcome.of(this.client.whenReady());
			await().atMost(LIMIT).until(() -> {
				this.logins.get(0).run();
				return login.isOver();
			});
			assertThat(login.failure()).isInstanceOf(FluxerApiException.class);
			assertThat(ready.failure()).isSameAs(login.failure());
			assertThat(this.logins.get(0).log).containsExactly("end threads");
			Outcome again = Outcome.of(this.client.login(TOKEN));
			await().atMost(LIMIT).until(() -> this.logins.get(1).log.contains("open"));
			assertThat(again.isOver()).isFalse();
			this.client.rest().close();
		}
	}

	@Test
	void addressThatIsNoWebSocketFailsTheLogin() {
		Client real = Client.create(this.options.withGatewayUrl("http://127.0.0.1:10"));
		for (int i = 0; i < 2; i++) {
			assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> real.login(TOKEN).block(LIMIT));
		}
		real.rest().close();
	}

	@Test
	void destroyWithoutLoginDoesNothing() {
		Outcome destroyed = Outcome.of(this.client.destroy());
		assertThat(destroyed.isOver()).isTrue();
		assertThat(destroyed.failure()).isNull();
	}

	@Test
	void destroyStopsIntakeThenDrainsThenCloses() {
		FakeResources gateway = login();
		Sinks.Empty<Void> handler = Sinks.empty();
		this.client.onEnvelope((envelope) -> handler.asMono().doOnSuccess((nothing) -> gateway.log.add("handled")));
		AtomicInteger completions = gateway.dispatch("MESSAGE_CREATE", TestEvents.messageJson(1, 2));
		Outcome first = Outcome.of(this.client.destroy());
		Outcome second = Outcome.of(this.client.destroy());
		gateway.run();
		assertThat(gateway.log).containsExactly("open", "pause intake");
		handler.tryEmitEmpty();
		gateway.run();
		assertThat(gateway.log).containsExactly("open", "pause intake", "handled", "close socket", "end threads");
		assertThat(completions).hasValue(1);
		assertThat(first.isOver()).isTrue();
		assertThat(second.isOver()).isTrue();
	}

	@Test
	void destroyWaitsNoLongerThanOneHandlerMayTake() {
		FakeResources gateway = login();
		this.client.onEnvelope((envelope) -> Mono.never());
		gateway.dispatch("MESSAGE_CREATE", TestEvents.messageJson(1, 2));
		gateway.dispatch("MESSAGE_CREATE", TestEvents.messageJson(2, 2));
		Outcome destroyed = Outcome.of(this.client.destroy());
		gateway.advance(Duration.ofSeconds(29));
		assertThat(destroyed.isOver()).isFalse();
		gateway.advance(Duration.ofSeconds(1));
		assertThat(destroyed.isOver()).isTrue();
		assertThat(gateway.log).endsWith("close socket", "end threads");
	}

	@Test
	void destroyForgetsCacheUserAndState() {
		FakeResources gateway = login();
		gateway.ready();
		gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(100));
		assertThat(this.client.cache().guilds().size()).isOne();
		assertThat(this.client.user()).extracting(User::username).isEqualTo("bot");
		destroy();
		assertThat(this.client.cache().guilds().size()).isZero();
		assertThat(this.client.cache().users().size()).isZero();
		assertThat(this.client.user()).isNull();
		assertThat(this.client.userId()).isNull();
		assertThat(this.client.isReady()).isFalse();
		assertThat(this.client.readyAt()).isNull();
		assertThat(this.client.latency()).isNull();
		assertThat(this.client.laneStatistics()).isEqualTo(LaneStatistics.none());
	}

	@Test
	void cancellingTheLoginDestroys() {
		Outcome login = Outcome.of(this.client.login(TOKEN));
		login.cancel();
		this.logins.get(0).run();
		assertThat(this.logins.get(0).log).containsExactly("open", "pause intake", "close socket", "end threads");
		Outcome.of(this.client.login(TOKEN));
		assertThat(this.logins).hasSize(2);
	}

	@Test
	void refusedTokenFailsTheLoginAndMakesRestFailFast() {
		Outcome login = Outcome.of(this.client.login(TOKEN));
		Outcome ready = Outcome.of(this.client.whenReady());
		this.logins.get(0).refuse(4004);
		assertThat(login.failure()).isInstanceOf(InvalidTokenException.class).hasMessageNotContaining("secret");
		assertThat(ready.failure()).isSameAs(login.failure());
		assertThat(Outcome.of(this.client.whenReady()).failure()).isSameAs(login.failure());
		assertThat(Outcome.of(this.client.rest().get("/users/@me").then()).failure())
			.isInstanceOf(InvalidTokenException.class);
		assertThat(this.logins).hasSize(1);
		assertThat(this.logins.get(0).log).endsWith("close socket", "end threads");
		Outcome again = Outcome.of(this.client.login(TOKEN));
		assertThat(again.isOver()).isFalse();
		assertThat(Outcome.of(this.client.whenReady()).isOver()).isFalse();
	}

	@Test
	void refusedTokenLeavesOneThatReplacedItAlone() {
		try (ApiServer api = new ApiServer().on("/v1/users/@me", 200, "{'id':'5'}")) {
			this.client = client(this.options.withRest(api.options()));
			Outcome login = Outcome.of(this.client.login(TOKEN));
			this.client.rest().setToken("5.new-secret");
			this.logins.get(0).refuse(4004);
			assertThat(login.failure()).isInstanceOf(InvalidTokenException.class);
			assertThat(this.client.rest().get("/users/@me").block(LIMIT).path("id").asString()).isEqualTo("5");
			this.client.rest().close();
		}
	}

	@Test
	void otherRefusalFailsTheLoginAsItIs() {
		Outcome login = Outcome.of(this.client.login(TOKEN));
		this.logins.get(0).ready();
		this.logins.get(0).refuse(4011);
		assertThat(login.failure()).isInstanceOfSatisfying(GatewayException.class,
				(failure) -> assertThat(failure.closeCode()).isEqualTo(4011));
		assertThat(this.client.isReady()).isFalse();
	}

	@Test
	void readyThatDoesNotFitFailsTheLogin() {
		List<DispatchEvent> events = new ArrayList<>();
		this.client.onTyped(events::add);
		Outcome login = Outcome.of(this.client.login(TOKEN));
		Outcome ready = Outcome.of(this.client.whenReady());
		FakeResources gateway = this.logins.get(0);
		assertThat(gateway.dispatch("READY", "{'version':1,'session_id':'private','user':{'id':'no number'}}"))
			.hasValue(1);
		gateway.run();
		assertThat(login.failure()).isInstanceOf(GatewayException.class)
			.hasMessageContaining("READY")
			.hasMessageContaining("does not fit")
			.hasMessageNotContaining("private");
		assertThat(ready.failure()).isSameAs(login.failure());
		assertThat(events).singleElement().isInstanceOf(RawDispatchEvent.class);
		assertThat(gateway.log).endsWith("close socket", "end threads");
		assertThat(Outcome.of(this.client.login(TOKEN)).isOver()).isFalse();
	}

	@Test
	void unusableTokenIsRefusedWithoutShowingIt() {
		Outcome ready = Outcome.of(this.client.whenReady());
		Outcome login = Outcome.of(this.client.login("5.secret\npart"));
		assertThat(login.failure()).isInstanceOf(IllegalArgumentException.class).hasMessageNotContaining("secret");
		assertThat(ready.failure()).isSameAs(login.failure());
		assertThat(Outcome.of(this.client.login(TOKEN)).isOver()).isFalse();
	}

	@Test
	void readinessFollowsTheSession() {
		Outcome ready = Outcome.of(this.client.whenReady());
		FakeResources gateway = login();
		assertThat(this.client.isReady()).isFalse();
		assertThat(this.client.readyAt()).isNull();
		gateway.tell(new ShardEvent.Connected(0, null));
		assertThat(this.client.isReady()).isFalse();
		gateway.ready();
		assertThat(this.client.isReady()).isTrue();
		assertThat(this.client.readyAt()).isNotNull();
		assertThat(ready.isOver()).isTrue();
		assertThat(Outcome.of(this.client.whenReady()).isOver()).isTrue();
		gateway.tell(new ShardEvent.Disconnected(0, 1006, "", true));
		assertThat(this.client.isReady()).isFalse();
		gateway.dispatch("RESUMED", "{}");
		gateway.tell(new ShardEvent.SessionResumed(0, 0, 0));
		assertThat(this.client.isReady()).isTrue();
	}

	@Test
	void clientIsNotReadyWhenTheSessionEndsOnALivingConnection() {
		FakeResources gateway = login();
		gateway.ready();
		gateway.phase = ShardPhase.REIDENTIFYING;
		assertThat(this.client.isReady()).isFalse();
		gateway.phase = ShardPhase.LIVE;
		gateway.ready();
		assertThat(this.client.isReady()).isTrue();
	}

	@Test
	void clientIsReadyWhenItsReadyHandlersRun() {
		List<Boolean> seen = new ArrayList<>();
		this.client.on("READY", (json) -> seen.add(this.client.isReady()));
		login().ready();
		assertThat(seen).containsExactly(true);
	}

	@Test
	void clientIsReadyWhenItsResumedHandlersRun() {
		List<Boolean> seen = new ArrayList<>();
		this.client.on("RESUMED", (json) -> seen.add(this.client.isReady()));
		FakeResources gateway = login();
		gateway.ready();
		gateway.tell(new ShardEvent.Disconnected(0, 1006, "", true));
		gateway.dispatch("RESUMED", "{}");
		assertThat(seen).containsExactly(true);
	}

	@Test
	void destroyBeforeReadyFailsThoseWhoWait() {
		login();
		Outcome ready = Outcome.of(this.client.whenReady());
		destroy();
		assertThat(ready.failure()).isInstanceOf(ClientNotReadyException.class);
		assertThat(Outcome.of(this.client.whenReady()).isOver()).isFalse();
	}

	@Test
	void ownIdIsKnownBeforeReady() {
		FakeResources gateway = login();
		assertThat(this.client.user()).isNull();
		assertThat(this.client.userId()).isEqualTo(Snowflake.of(5));
		gateway.ready();
		assertThat(this.client.user()).extracting(User::username).isEqualTo("bot");
	}

	@Test
	void sendingBeforeReadyIsRefused() {
		assertThat(Outcome.of(this.client.sendToGateway(FRAME)).failure()).isInstanceOf(ClientNotReadyException.class);
		assertThat(Outcome.of(this.client.sendToShard(0, FRAME)).failure()).isInstanceOf(ClientNotReadyException.class);
		FakeResources gateway = login();
		assertThat(Outcome.of(this.client.sendToGateway(FRAME)).failure()).isInstanceOf(ClientNotReadyException.class);
		assertThat(Outcome.of(this.client.sendToShard(0, FRAME)).failure()).isInstanceOf(ClientNotReadyException.class);
		assertThat(gateway.sent).isEmpty();
	}

	@Test
	void frameGoesToTheShardAfterReady() {
		FakeResources gateway = login();
		gateway.ready();
		Outcome all = Outcome.of(this.client.sendToGateway(FRAME));
		Outcome one = Outcome.of(this.client.sendToShard(0, FRAME));
		gateway.run();
		assertThat(all.isOver()).isTrue();
		assertThat(one.failure()).isNull();
		assertThat(gateway.sent).containsExactly(FRAME, FRAME);
	}

	@Test
	void unknownShardIsAnErrorThatNamesTheShards() {
		FakeResources gateway = login();
		gateway.ready();
		assertThat(Outcome.of(this.client.sendToShard(7, FRAME)).failure()).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("7")
			.hasMessageContaining("shard 0");
	}

	@Test
	void reconnectReachesTheShard() {
		assertThat(Outcome.of(this.client.reconnect()).failure()).isInstanceOf(ClientNotReadyException.class);
		FakeResources gateway = login();
		assertThat(Outcome.of(this.client.reconnect())).returns(true, Outcome::isOver).returns(null, Outcome::failure);
		assertThat(Outcome.of(this.client.reconnect(0))).returns(true, Outcome::isOver).returns(null, Outcome::failure);
		assertThat(Outcome.of(this.client.reconnect(1)).failure()).isInstanceOf(IllegalArgumentException.class);
		assertThat(gateway.log).filteredOn("reconnect"::equals).hasSize(2);
	}

	@Test
	void tellsWhyTheLoginEndedUntilTheNextBegins() {
		Outcome login = Outcome.of(this.client.login(TOKEN));
		this.logins.get(0).refuse(4012);
		assertThat(login.failure()).isNotNull();
		assertThat(this.client.failure()).isSameAs(login.failure());
		login();
		assertThat(this.client.failure()).isNull();
		destroy();
		assertThat(this.client.failure()).isNull();
	}

	@Test
	void latencyIsThatOfTheShard() {
		assertThat(this.client.latency()).isNull();
		login();
		assertThat(this.client.latency()).isEqualTo(Duration.ofMillis(42));
	}

	@Test
	void eventsOfTheClientComeInOrderAndClientReadyOnce() {
		List<String> events = heard();
		FakeResources gateway = login();
		gateway.tell(new ShardEvent.Connected(0, null));
		gateway.ready();
		gateway.tell(new ShardEvent.ZombieDetected(0, Duration.ofSeconds(10)));
		gateway.tell(new ShardEvent.Disconnected(0, 1006, "", true));
		gateway.tell(new ShardEvent.Connected(0, null));
		gateway.dispatch("RESUMED", "{}");
		gateway.tell(new ShardEvent.SessionResumed(0, 3, 1));
		gateway.ready();
		assertThat(events).containsExactly("ConnectedEvent", "ReadyEvent", "ClientReadyEvent", "SessionCreatedEvent",
				"ZombieDetectedEvent", "DisconnectedEvent", "ConnectedEvent", "ResumedEvent", "SessionResumedEvent",
				"ReadyEvent", "SessionCreatedEvent");
	}

	@Test
	void unheardEventIsCompletedAtOnce() {
		FakeResources gateway = login();
		this.client.on("MESSAGE_UPDATE", (json) -> {
		});
		long begun = this.client.laneStatistics().begun();
		assertThat(gateway.dispatch("MESSAGE_CREATE", TestEvents.messageJson(1, 2))).hasValue(1);
		assertThat(this.client.laneStatistics().begun()).as("events that went through a lane").isEqualTo(begun);
		assertThat(this.client.cache().users().size()).isOne();
	}

	@Test
	void heardEventIsCompletedOnceAfterItsHandlers() {
		FakeResources gateway = login();
		Sinks.Empty<Void> handler = Sinks.empty();
		this.client.onEnvelope((envelope) -> handler.asMono());
		AtomicInteger completions = gateway.dispatch("MESSAGE_CREATE", TestEvents.messageJson(1, 2));
		assertThat(completions).hasValue(0);
		assertThat(this.client.laneStatistics().lanes()).isOne();
		assertThat(this.client.laneStatistics().queued()).isOne();
		handler.tryEmitEmpty();
		gateway.run();
		assertThat(completions).hasValue(1);
	}

	@Test
	void channelIsAnnouncedOnceEvenWithTheCacheOff() {
		this.client = client(this.options.withCache(new CacheSizeLimits(0, 0, 0, 0)));
		List<String> events = heard();
		FakeResources gateway = login();
		String channel = "{'id':'200','type':0,'guild_id':'100','name':'a'}";
		gateway.dispatch("CHANNEL_CREATE", channel);
		assertThat(gateway.dispatch("CHANNEL_CREATE", channel)).hasValue(1);
		gateway.dispatch("CHANNEL_DELETE", "{'id':'200','guild_id':'100'}");
		gateway.dispatch("CHANNEL_CREATE", channel);
		assertThat(events).containsExactly("ChannelCreateEvent", "ChannelDeleteEvent", "ChannelCreateEvent");
	}

	@Test
	void repeatedChannelIsAnUpsertWithoutAnEvent() {
		List<String> events = heard();
		FakeResources gateway = login();
		gateway.dispatch("CHANNEL_CREATE", "{'id':'200','type':0,'guild_id':'100','name':'a'}");
		gateway.dispatch("CHANNEL_CREATE", "{'id':'200','type':0,'guild_id':'100','name':'b'}");
		assertThat(events).containsExactly("ChannelCreateEvent");
		assertThat(this.client.channels().get(200).name()).isEqualTo("b");
	}

	@Test
	void channelThatASyncNoLongerNamesIsAnnouncedWhenItComesBack() {
		List<String> events = heard();
		FakeResources gateway = login();
		String channel = "{'id':'200','type':0,'guild_id':'100','name':'a'}";
		String sync = TestEvents.guildJson(100);
		gateway.dispatch("CHANNEL_CREATE", channel);
		gateway.dispatch("GUILD_SYNC", sync);
		gateway.dispatch("CHANNEL_CREATE", channel);
		gateway.dispatch("GUILD_SYNC", sync.replace("'channels':[]", "'channels':[" + channel + "]"));
		gateway.dispatch("CHANNEL_CREATE", channel);
		assertThat(events).containsExactly("ChannelCreateEvent", "GuildSyncEvent", "ChannelCreateEvent",
				"GuildSyncEvent");
	}

	@Test
	void secondEndOfAGuildIsSilent() {
		List<String> events = heard();
		FakeResources gateway = login();
		gateway.dispatch("GUILD_DELETE", "{'id':'100','unavailable':true}");
		gateway.dispatch("GUILD_DELETE", "{'id':'100','guild_id':'100'}");
		assertThat(gateway.dispatch("GUILD_DELETE", "{'id':'100'}")).hasValue(1);
		gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(100));
		gateway.dispatch("GUILD_DELETE", "{'id':'100'}");
		assertThat(events).containsExactly("GuildDeleteEvent", "GuildUnavailableEvent", "GuildDeleteEvent",
				"GuildLeftEvent", "GuildCreateEvent", "GuildReadyEvent", "GuildDeleteEvent", "GuildLeftEvent");
	}

	@Test
	void payloadThatDoesNotFitArrivesRaw() {
		List<DispatchEvent> events = new ArrayList<>();
		this.client.onTyped(events::add);
		FakeResources gateway = login();
		gateway.dispatch("MESSAGE_CREATE", "{'id':'not a number'}");
		assertThat(events).singleElement()
			.isInstanceOfSatisfying(RawDispatchEvent.class, (raw) -> assertThat(raw.failure()).isNotNull());
	}

	@Test
	void readyIsHeldBackUntilNoMoreGuildsComeButTheMarkIsNot() {
		this.client = client(this.options.withWaitForGuilds(true));
		List<String> events = heard();
		FakeResources gateway = login();
		Outcome ready = Outcome.of(this.client.whenReady());
		assertThat(gateway.dispatch("READY", TestEvents.readyJson())).hasValue(1);
		gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(100));
		gateway.advance(Duration.ofMillis(4_999));
		assertThat(events).containsExactly("GuildCreateEvent", "GuildReadyEvent");
		assertThat(this.client.isReady()).isFalse();
		assertThat(this.client.user()).isNotNull();
		assertThat(Outcome.of(this.client.sendToGateway(FRAME)).failure()).isNull();
		gateway.advance(Duration.ofMillis(1));
		assertThat(events).containsExactly("GuildCreateEvent", "GuildReadyEvent", "ReadyEvent", "ClientReadyEvent");
		assertThat(this.client.isReady()).isTrue();
		assertThat(ready.isOver()).isTrue();
	}

	@Test
	void clientIsNotReadyBeforeTheGuildsOfTheSessionThatReplacesTheFirst() {
		this.client = client(this.options.withWaitForGuilds(true));
		List<String> events = heard();
		FakeResources gateway = login();
		Outcome ready = Outcome.of(this.client.whenReady());
		gateway.dispatch("READY", TestEvents.readyJson());
		gateway.advance(Duration.ofSeconds(3));
		gateway.dispatch("READY", TestEvents.readyJson());
		assertThat(events).containsExactly("ReadyEvent");
		gateway.advance(Duration.ofMillis(4_999));
		assertThat(events).containsExactly("ReadyEvent");
		assertThat(ready.isOver()).isFalse();
		assertThat(this.client.readyAt()).isNull();
		gateway.advance(Duration.ofMillis(1));
		assertThat(events).containsExactly("ReadyEvent", "ReadyEvent", "ClientReadyEvent");
		assertThat(ready.isOver()).isTrue();
		assertThat(this.client.isReady()).isTrue();
	}

	private Client client(ClientOptions clientOptions) {
		return new Client(clientOptions, Rest.create(clientOptions.rest()), () -> {
			FakeResources resources = new FakeResources();
			this.logins.add(resources);
			return resources;
		});
	}

	private FakeResources login() {
		Outcome.of(this.client.login(TOKEN));
		return this.logins.get(this.logins.size() - 1);
	}

	private void destroy() {
		Outcome.of(this.client.destroy());
		this.logins.get(this.logins.size() - 1).run();
	}

	private List<String> heard() {
		List<String> events = new ArrayList<>();
		this.client.onEnvelope((envelope) -> {
			Event event = envelope.event();
			events.add(event.getClass().getSimpleName());
			return Mono.empty();
		});
		return events;
	}

}
