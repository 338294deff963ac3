package io.fluxer.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.entity.Channel;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.Event;
import io.fluxer.event.GuildJoinedEvent;
import io.fluxer.event.GuildReadyEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.ReadyEvent;
import io.fluxer.event.SessionCreatedEvent;
import io.fluxer.event.SessionResumedEvent;
import io.fluxer.gateway.FileSessionStore;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.gateway.SessionKey;
import io.fluxer.gateway.SessionStore;
import io.fluxer.gateway.StoredSession;
import io.fluxer.rest.BotToken;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A bot that is started again with the session of the process before it.
 */
class RestartIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private static final int KILLS = 3;

	@TempDir
	private Path sessions;

	/** Beats often, so that the mark moves while messages flow. */
	private final FluxerServer server = FluxerServer.builder().heartbeatInterval(Duration.ofMillis(600)).start();

	private final Queue<Event> events = new ConcurrentLinkedQueue<>();

	private Client client = client(SessionStore.none());

	@AfterEach
	void close() {
		this.client.destroy().block(LIMIT);
		this.client.rest().close();
		this.server.close();
	}

	@Test
	void botThatIsKilledWhileMessagesFlowLosesNoneThatTheServerHeld() throws Exception {
		List<String> said = new ArrayList<>();
		Set<String> handled = new HashSet<>();
		int again = 0;
		BotProcess bot = new BotProcess(this.server, this.sessions);
		try {
			await().atMost(LIMIT)
				.until(() -> stored() != null && stored().sequence() == this.server.gateway().sequence());
			for (int kill = 0; kill < KILLS; kill++) {
				int before = said.size();
				say(said, 30);
				BotProcess running = bot;
				await().atMost(LIMIT).until(() -> running.messages().contains(said.get(before + 10)));
				this.server.person().say(this.server.channelId(), "not-kept-" + kill);
				bot.kill();
				this.server.createChannel(this.server.guildId(), "while-away-" + kill);
				say(said, 20);
				long mark = stored().sequence();
				handled.addAll(bot.messages());
				bot = new BotProcess(this.server, this.sessions);
				BotProcess restarted = bot;
				await().atMost(LIMIT)
					.untilAsserted(() -> assertThat(restarted.messages()).as("what %s said", restarted)
						.contains(said.get(said.size() - 1)));
				await().atMost(LIMIT).until(() -> restarted.events().contains("ClientReadyEvent"));
				assertThat(bot.events()).contains("SessionResumedEvent")
					.doesNotContain("ReadyEvent", "SessionCreatedEvent", "GuildJoinedEvent", "GuildReadyEvent",
							"GuildAvailableEvent", "GuildLeftEvent");
				assertThat(bot.messages()).doesNotHaveDuplicates();
				List<String> twice = bot.messages().stream().filter(handled::contains).toList();
				assertThat((long) twice.size()).isLessThanOrEqualTo(running.sequence() - mark);
				again += twice.size();
			}
			handled.addAll(bot.messages());
		}
		finally {
			bot.close();
		}
		List<String> lost = said.stream().filter((text) -> !handled.contains(text)).toList();
		System.out.println("restart: killed=" + KILLS + " lost=" + lost.size() + " again=" + again);
		assertThat(lost).isEmpty();
		assertThat(this.server.gateway().sessions()).isOne();
	}

	@Test
	void botThatIsClosedAndStartedAgainGoesOnAsIfNothingHadHappened() {
		this.client = client(new FileSessionStore(this.sessions));
		login();
		this.server.person().sayDirectly("one");
		await().atMost(LIMIT).until(() -> messages().contains("one"));
		stop();
		this.server.person().sayDirectly("two");
		Snowflake channel = this.server.createChannel(this.server.guildId(), "new");
		Snowflake invited = this.server.createGuild("joined while away");
		this.events.clear();
		this.client = client(new FileSessionStore(this.sessions));
		login();
		assertThat(this.client.user().id()).isEqualTo(this.server.botId());
		assertThat(this.client.guilds().get(this.server.guildId())).isNotNull();
		assertThat(this.client.channels().get(channel)).extracting(Channel::name).isEqualTo("new");
		await().atMost(LIMIT).until(() -> heard(ClientReadyEvent.class).size() == 1);
		assertThat(messages()).containsExactly("two");
		assertThat(heard(SessionResumedEvent.class)).hasSize(1);
		assertThat(heard(GuildJoinedEvent.class)).extracting(GuildJoinedEvent::guildId).containsExactly(invited);
		assertThat(heard(GuildReadyEvent.class)).isEmpty();
		assertThat(heard(ReadyEvent.class)).isEmpty();
		assertThat(heard(SessionCreatedEvent.class)).isEmpty();
		assertThat(this.client.cache().members(this.server.guildId()).get(this.server.botId())).isNotNull();
		this.server.person().say(this.server.channelId(), "three");
		await().atMost(LIMIT).until(() -> messages().contains("three"));
		assertThat(this.server.gateway().sessions()).isOne();
	}

	@Test
	void botWithoutAStoreBeginsANewSession() {
		login();
		stop();
		this.events.clear();
		this.client = client(SessionStore.none());
		login();
		assertThat(heard(SessionResumedEvent.class)).isEmpty();
		assertThat(this.server.gateway().sessions()).isEqualTo(2);
	}

	@Test
	void sessionThatTheServerHasForgottenIsReplaced() {
		this.client = client(new FileSessionStore(this.sessions));
		login();
		stop();
		String before = stored().sessionId();
		this.server.gateway().killAllSessions();
		this.events.clear();
		this.client = client(new FileSessionStore(this.sessions));
		login();
		await().atMost(LIMIT).until(() -> heard(SessionCreatedEvent.class).size() == 1);
		await().atMost(LIMIT).until(() -> heard(GuildReadyEvent.class).size() == 1);
		assertThat(heard(SessionResumedEvent.class)).isEmpty();
		await().atMost(LIMIT).until(() -> stored() != null && !stored().sessionId().equals(before));
	}

	@Test
	void newTokenOfTheBotEndsTheStoredSession() {
		this.client = client(new FileSessionStore(this.sessions));
		login();
		stop();
		String before = stored().sessionId();
		String renewed = this.server.renewBotToken();
		this.client = client(new FileSessionStore(this.sessions));
		this.client.login(renewed).subscribe();
		this.client.whenReady().block(LIMIT);
		await().atMost(LIMIT).until(() -> stored() != null && !stored().sessionId().equals(before));
		assertThat(heard(SessionResumedEvent.class)).isEmpty();
	}

	@Test
	void refusedTokenLeavesNoStoredSession() {
		this.client = client(new FileSessionStore(this.sessions));
		login();
		await().atMost(LIMIT).until(() -> stored() != null);
		this.server.revokeBotToken();
		await().atMost(LIMIT).until(() -> this.client.state() == ClientState.DISCONNECTED);
		assertThat(stored()).isNull();
	}

	private StoredSession stored() {
		return new FileSessionStore(this.sessions).load(SessionKey.of(BotToken.of(this.server.botToken()), 0, 1))
			.block(LIMIT);
	}

	private void say(List<String> said, int count) {
		for (int i = 0; i < count; i++) {
			String text = "m" + said.size();
			this.server.person().sayDirectly(text);
			said.add(text);
		}
	}

	private void login() {
		this.client.login(this.server.botToken()).subscribe(null, (failure) -> {
		});
		this.client.whenReady().block(LIMIT);
	}

	private void stop() {
		this.client.destroy().block(LIMIT);
		this.client.rest().close();
	}

	private List<String> messages() {
		return heard(MessageCreateEvent.class).stream().map((event) -> event.message().content()).toList();
	}

	private <E extends Event> List<E> heard(Class<E> type) {
		return this.events.stream().filter(type::isInstance).map(type::cast).toList();
	}

	private Client client(SessionStore store) {
		ClientOptions options = ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl()))
			.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(100)));
		Client created = Client.builder(options).sessionStore(store).build();
		created.onEnvelope((envelope) -> {
			this.events.add(envelope.event());
			return Mono.empty();
		});
		return created;
	}

}
