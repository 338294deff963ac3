package io.fluxer.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fluxer.Snowflake;
import io.fluxer.entity.User;
import io.fluxer.event.Event;
import io.fluxer.gateway.ResumePoint;
import io.fluxer.gateway.SessionKey;
import io.fluxer.gateway.SessionRecorder;
import io.fluxer.gateway.SessionStore;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.gateway.StoredSession;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.BotToken;
import io.fluxer.rest.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What a client makes of a stored session, and what it stores.
 */
class RestartTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private static final String TOKEN = "5.secret-part";

	private static final SessionKey KEY = SessionKey.of(BotToken.of(TOKEN), 0, 1);

	private static final Instant START = Instant.EPOCH.plusSeconds(3600);

	private static final String BEFORE = "1970-01-01T00:30:00.000Z";

	private static final String WHILE_AWAY = "1970-01-01T00:59:50.000Z";

	private final List<String> events = new CopyOnWriteArrayList<>();

	private final ApiServer api = new ApiServer();

	private final FakeResources gateway = new FakeResources();

	private final FakeStore store = new FakeStore();

	private Client client = client(IgnoredEvents.none());

	@AfterEach
	void close() {
		this.client.rest().close();
		this.api.close();
	}

	@Test
	void goesOnWithAStoredSession() {
		this.store.put(stored(Duration.ofSeconds(20)));
		login();
		assertThat(this.gateway.options.resumeFrom())
			.isEqualTo(new ResumePoint("the-session", 17, Duration.ofSeconds(20)));
		assertThat(this.client.user()).extracting(User::username).isEqualTo("bot");
		assertThat(this.client.cache().users().get(Snowflake.of(5))).isNotNull();
		assertThat(this.client.cache().guilds().get(Snowflake.of(200)).unavailable()).isTrue();
		assertThat(this.client.isReady()).isFalse();
		assertThat(this.client.state()).isEqualTo(ClientState.LOADING);
	}

	@Test
	void isReadyOnceItsGuildsAreInTheCache() {
		this.api.on("/v1/users/@me/channels", 200, "[]");
		this.store.put(stored(Duration.ofSeconds(20)));
		login();
		this.gateway.dispatch("RESUMED", "{}");
		this.gateway.tell(new ShardEvent.SessionResumed(0, 0, 0));
		await().atMost(LIMIT).until(() -> this.gateway.sent.size() == 1);
		assertThat(this.gateway.sent.get(0).at("/d/subscriptions").propertyNames()).containsExactly("100");
		assertThat(this.client.isReady()).isFalse();
		assertThat(this.events).doesNotContain("ClientReady");
		this.gateway.dispatch("GUILD_SYNC", TestEvents.guildJson(100, BEFORE));
		await().atMost(LIMIT).until(() -> {
			this.gateway.run();
			return this.client.isReady();
		});
		this.client.whenReady().block(LIMIT);
		assertThat(this.client.guilds().get(Snowflake.of(100))).isNotNull();
		await().atMost(LIMIT).until(() -> {
			this.gateway.run();
			return this.events.contains("ClientReady");
		});
		assertThat(this.events).containsExactlyInAnyOrder("Connected", "Resumed", "SessionResumed", "GuildSync",
				"ClientReady");
	}

	@Test
	void isReadyWithoutGuildsThatNobodyAnswersForAfterAMinute() {
		this.api.hold();
		this.store.put(stored(Duration.ofSeconds(20)));
		login();
		this.gateway.dispatch("RESUMED", "{}");
		this.gateway.tell(new ShardEvent.SessionResumed(0, 0, 0));
		this.gateway.advance(Duration.ofSeconds(59));
		assertThat(this.client.isReady()).isFalse();
		this.gateway.advance(Duration.ofSeconds(1));
		assertThat(this.client.isReady()).isTrue();
	}

	@Test
	void greetsTheGuildThatItWasInvitedToWhileAwayAndNoOther() {
		this.store.put(stored(Duration.ofSeconds(20)));
		login();
		this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(300, WHILE_AWAY));
		this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(400, BEFORE));
		this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(200, BEFORE));
		this.gateway.dispatch("GUILD_DELETE", "{'id':'100'}");
		assertThat(this.events).filteredOn((name) -> name.startsWith("Guild") && name.contains(" "))
			.containsExactly("GuildJoined 300", "GuildReady 400", "GuildAvailable 200", "GuildLeft 100");
	}

	@Test
	void newSessionInPlaceOfTheStoredOneIsReadyAsUsual() {
		this.store.put(stored(Duration.ofSeconds(20)));
		login();
		this.gateway.ready();
		assertThat(this.client.isReady()).isTrue();
		this.gateway.advance(Duration.ofSeconds(120));
		assertThat(this.events).containsOnlyOnce("ClientReady");
	}

	@ParameterizedTest
	@ValueSource(strings = { "age", "token", "address", "ignored", "bot" })
	void doesNotTakeASessionThatDoesNotFit(String what) {
		StoredSession fits = stored(Duration.ofSeconds(20));
		this.store.put(switch (what) {
			case "age" -> stored(Duration.ofMinutes(3));
			case "token" -> copy(fits, KEY, "0123", fits.gatewayUrl(), fits.ignoredEvents());
			case "address" -> copy(fits, KEY, fits.tokenFingerprint(), "ws://elsewhere", fits.ignoredEvents());
			case "ignored" -> copy(fits, KEY, fits.tokenFingerprint(), fits.gatewayUrl(), Set.of("TYPING_START"));
			default ->
				copy(fits, new SessionKey("6", 0, 1), fits.tokenFingerprint(), fits.gatewayUrl(), fits.ignoredEvents());
		});
		login();
		assertThat(this.gateway.options.resumeFrom()).isNull();
		assertThat(this.client.user()).isNull();
		assertThat(this.store.sessions).isEmpty();
	}

	@Test
	void resumesASessionThatIgnoresTheSameEvents() {
		this.client = client(IgnoredEvents.of("TYPING_START"));
		StoredSession fits = stored(Duration.ofSeconds(20));
		this.store.put(copy(fits, KEY, fits.tokenFingerprint(), fits.gatewayUrl(), Set.of("TYPING_START")));
		login();
		assertThat(this.gateway.options.resumeFrom()).isNotNull();
		record("the-session", 18);
		assertThat(this.store.sessions.get(KEY).ignoredEvents()).containsExactly("TYPING_START");
	}

	@Test
	void storeThatIsSlowToDeleteASessionThatDoesNotFitHoldsUpNoLogin() {
		this.store.put(stored(Duration.ofMinutes(3)));
		this.store.deleting = Mono.never();
		login();
		assertThat(this.store.calls).containsExactly("load", "delete");
		assertThat(this.gateway.options.resumeFrom()).isNull();
	}

	@Test
	void tellsOfASessionThatCannotBeDeleted() {
		Logger logger = (Logger) LoggerFactory.getLogger(RestartRecords.class);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		logger.addAppender(log);
		try {
			login();
			this.gateway.ready();
			this.store.deleting = Mono.error(new IllegalStateException("no database"));
			this.gateway.options.recorder().forget();
		}
		finally {
			logger.detachAppender(log);
		}
		assertThat(log.list).singleElement()
			.extracting(ILoggingEvent::getFormattedMessage)
			.asString()
			.contains("shard 0", "cannot be deleted", "no database");
	}

	@Test
	void storeThatFailsToLoadBeginsANewSession() {
		this.store.loading = Mono.error(new IllegalStateException("no database"));
		login();
		assertThat(this.gateway.options.resumeFrom()).isNull();
		assertThat(this.gateway.options.recorder()).isNotNull();
	}

	@Test
	void storeThatDoesNotAnswerBeginsANewSessionAfter5Seconds() {
		this.store.loading = Mono.never();
		login();
		this.gateway.advance(Duration.ofMillis(4_999));
		assertThat(this.gateway.options).isNull();
		this.gateway.advance(Duration.ofMillis(1));
		assertThat(this.gateway.options.resumeFrom()).isNull();
	}

	@Test
	void loginThatEndsWhileItLoadsOpensNothing() {
		Sinks.One<StoredSession> late = Sinks.one();
		this.store.loading = late.asMono();
		login();
		this.client.destroy().subscribe();
		this.gateway.run();
		late.tryEmitValue(stored(Duration.ZERO));
		assertThat(this.gateway.options).isNull();
	}

	@Test
	void storesWhatAnotherProcessNeeds() {
		login();
		this.gateway.ready();
		this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(100, BEFORE));
		this.gateway.dispatch("GUILD_DELETE", "{'id':'200','unavailable':true}");
		this.gateway.dispatch("USER_UPDATE", "{'id':'5','username':'renamed'}");
		record("abc", 2);
		StoredSession session = this.store.sessions.get(KEY);
		assertThat(session.sessionId()).isEqualTo("abc");
		assertThat(session.sequence()).isEqualTo(2);
		assertThat(session.guildIds()).containsExactly(Snowflake.of(100));
		assertThat(session.unavailableGuildIds()).isEmpty();
		record("abc", 3);
		session = this.store.sessions.get(KEY);
		assertThat(session.unavailableGuildIds()).containsExactly(Snowflake.of(200));
		assertThat(session.user().id()).isEqualTo(Snowflake.of(5));
		assertThat(session.firstConnectedAt()).isEqualTo(START);
		assertThat(session.savedAt()).isEqualTo(START);
		assertThat(session.gatewayUrl()).isEqualTo("ws://127.0.0.1:10");
		assertThat(FluxerJson.mapper().writeValueAsString(session)).doesNotContain("secret-part");
	}

	@Test
	void callsTheStoreOnceAtATimeAndInOrder() {
		login();
		this.gateway.ready();
		Sinks.Empty<Void> first = Sinks.empty();
		this.store.saving = first.asMono();
		SessionRecorder recorder = this.gateway.options.recorder();
		recorder.record("abc", 1, Duration.ZERO).subscribe();
		recorder.forget().subscribe();
		assertThat(this.store.calls).containsExactly("load", "save 1");
		first.tryEmitEmpty();
		assertThat(this.store.calls).containsExactly("load", "save 1", "delete");
	}

	@Test
	void givesUpACallThatTakesTooLong() {
		login();
		this.gateway.ready();
		this.store.saving = Mono.never();
		SessionRecorder recorder = this.gateway.options.recorder();
		Outcome first = Outcome.of(recorder.record("abc", 1, Duration.ZERO));
		this.gateway.advance(Duration.ofSeconds(30));
		assertThat(first.failure()).isNotNull();
		this.store.saving = Mono.empty();
		record("abc", 2);
		assertThat(this.store.sessions.get(KEY).sequence()).isEqualTo(2);
	}

	@Test
	void storesAgainAfterAnErrorOfTheStore() {
		login();
		this.gateway.ready();
		SessionRecorder recorder = this.gateway.options.recorder();
		NoClassDefFoundError error = new NoClassDefFoundError("by a test");
		this.store.saving = Mono.defer(() -> {
			throw error;
		});
		assertThat(Outcome.of(recorder.record("abc", 1, Duration.ZERO)).failure()).hasCause(error);
		this.store.saving = Mono.error(error);
		assertThat(Outcome.of(recorder.record("abc", 1, Duration.ZERO)).failure()).hasCause(error);
		this.store.saving = Mono.empty();
		record("abc", 2);
		assertThat(this.store.sessions.get(KEY).sequence()).isEqualTo(2);
	}

	@Test
	void withoutAStoreTheShardRecordsNothing() {
		this.client = new Client(options(IgnoredEvents.none()), this.client.rest(), () -> this.gateway);
		login();
		assertThat(this.gateway.options.recorder()).isNull();
		assertThat(this.gateway.options.resumeFrom()).isNull();
	}

	private void record(String sessionId, long sequence) {
		this.gateway.options.recorder().record(sessionId, sequence, Duration.ZERO).block(LIMIT);
	}

	private void login() {
		this.gateway.time.advanceTimeTo(START);
		this.client.login(TOKEN).subscribe(null, (failure) -> {
		});
		this.gateway.run();
		if (this.gateway.listener != null) {
			this.gateway.tell(new ShardEvent.Connected(0, null));
		}
	}

	private static StoredSession stored(Duration age) {
		User user = FluxerJson.mapper()
			.readValue("{\"id\":\"5\",\"username\":\"bot\"}".getBytes(StandardCharsets.UTF_8), User.class);
		return new StoredSession(KEY, StoredSession.fingerprint(BotToken.of(TOKEN)), "ws://127.0.0.1:10", "the-session",
				17, user, Set.of(Snowflake.of(100), Snowflake.of(200)), Set.of(Snowflake.of(200)), Set.of(),
				START.minusSeconds(600), START.minus(age));
	}

	private static StoredSession copy(StoredSession session, SessionKey key, String fingerprint, String gatewayUrl,
			Set<String> ignored) {
		return new StoredSession(key, fingerprint, gatewayUrl, session.sessionId(), session.sequence(), session.user(),
				session.guildIds(), session.unavailableGuildIds(), ignored, session.firstConnectedAt(),
				session.savedAt());
	}

	private ClientOptions options(IgnoredEvents ignored) {
		return ClientOptions.defaults()
			.withRest(this.api.options())
			.withGatewayUrl("ws://127.0.0.1:10")
			.withIgnoredEvents(ignored);
	}

	private Client client(IgnoredEvents ignored) {
		ClientOptions options = options(ignored);
		Client created = new Client(options, Rest.create(options.rest()), () -> this.gateway, this.store);
		created.onEnvelope((envelope) -> {
			this.events.add(name(envelope.event()));
			return Mono.empty();
		});
		return created;
	}

	private static String name(Event event) {
		String name = event.getClass().getSimpleName().replace("Event", "");
		boolean life = Set.of("GuildJoined", "GuildReady", "GuildAvailable", "GuildUnavailable", "GuildLeft")
			.contains(name);
		return life ? name + " " + event.guildId() : name;
	}

	private static final class FakeStore implements SessionStore {

		private final Map<SessionKey, StoredSession> sessions = new ConcurrentHashMap<>();

		private final List<String> calls = new CopyOnWriteArrayList<>();

		private Mono<StoredSession> loading = Mono.fromSupplier(() -> this.sessions.get(KEY));

		private Mono<Void> saving = Mono.empty();

		private Mono<Void> deleting = Mono.empty();

		void put(StoredSession session) {
			this.sessions.put(KEY, session);
		}

		@Override
		public Mono<StoredSession> load(SessionKey key) {
			this.calls.add("load");
			return this.loading;
		}

		@Override
		public Mono<Void> save(StoredSession session) {
			this.calls.add("save " + session.sequence());
			return this.saving.then(Mono.fromRunnable(() -> this.sessions.put(session.key(), session)));
		}

		@Override
		public Mono<Void> delete(SessionKey key) {
			this.calls.add("delete");
			return this.deleting.then(Mono.fromRunnable(() -> this.sessions.remove(key)));
		}

	}

}
