package io.fluxer.client;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.DisconnectedEvent;
import io.fluxer.event.Event;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.ReadyEvent;
import io.fluxer.event.SessionResumedEvent;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.InvalidTokenException;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class ClientIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final FluxerServer server = FluxerServer.start();

	private final Queue<Event> events = new ConcurrentLinkedQueue<>();

	private final AtomicReference<Throwable> failure = new AtomicReference<>();

	private final AtomicReference<Boolean> over = new AtomicReference<>(false);

	private Client client = client(options());

	@AfterEach
	void close() {
		this.client.destroy().block(LIMIT);
		this.client.rest().close();
		this.server.close();
	}

	@Test
	void answersPing() {
		this.client.onTyped((event) -> {
			if (event instanceof MessageCreateEvent create && create.message().content().equals("!ping")) {
				create.message().reply(this.client.rest(), "pong").block();
			}
		});
		login();
		this.server.person().say(this.server.channelId(), "!ping");
		await().atMost(LIMIT)
			.untilAsserted(
					() -> assertThat(this.server.messages(this.server.channelId())).extracting(PostedMessage::content)
						.containsExactly("!ping", "pong"));
	}

	@Test
	void hearsItsOwnMessages() {
		login();
		Message sent = this.client.channels().send(this.server.channelId(), "hello").block(LIMIT);
		MessageCreateEvent heard = heard(MessageCreateEvent.class);
		assertThat(heard.message().id()).isEqualTo(sent.id());
		assertThat(heard.message().author().id()).isEqualTo(this.client.userId());
	}

	@Test
	void hearsDirectMessages() {
		login();
		this.server.person().sayDirectly("psst");
		MessageCreateEvent heard = heard(MessageCreateEvent.class);
		assertThat(heard.message().content()).isEqualTo("psst");
		assertThat(this.client.channels().get(heard.channelId())).isNotNull();
	}

	@Test
	void fillsItsCaches() {
		login();
		Snowflake guildId = this.server.guildId();
		await().atMost(LIMIT).until(() -> this.client.guilds().get(guildId) != null);
		this.server.person().say(this.server.channelId(), "hello");
		heard(MessageCreateEvent.class);
		assertThat(this.client.cache().guilds().values()).extracting(Guild::id).containsExactly(guildId);
		assertThat(this.client.channels().get(this.server.channelId())).extracting(Channel::name).isEqualTo("general");
		assertThat(this.client.users().get(this.server.person().id())).extracting(User::username)
			.isEqualTo(this.server.person().name());
		assertThat(this.client.cache().members(guildId).get(this.server.botId())).isNotNull();
		assertThat(this.client.user()).extracting(User::id).isEqualTo(this.server.botId());
	}

	@Test
	void resolvesFromTheApiWhatItHasNotSeen() {
		login();
		User person = this.client.users().resolve(this.server.person().id()).block(LIMIT);
		assertThat(person).extracting(User::username).isEqualTo(this.server.person().name());
		assertThat(this.client.users().fetchWithProfile(person.id()).block(LIMIT).user()).isEqualTo(person);
		Snowflake said = this.server.person().say(this.server.channelId(), "hello");
		assertThat(this.client.channels().fetchMessage(this.server.channelId(), said).block(LIMIT))
			.extracting(Message::content)
			.isEqualTo("hello");
		assertThat(this.client.fetchInstance().block(LIMIT).endpoints().gateway()).isEqualTo(this.server.gatewayUrl());
	}

	@Test
	void rawHandlerHearsNamesWithoutRecord() {
		Queue<JsonNode> typing = new ConcurrentLinkedQueue<>();
		this.client.on(Events.TYPING_START, typing::add);
		login();
		this.server.person().type(this.server.channelId());
		await().atMost(LIMIT).until(() -> !typing.isEmpty());
		assertThat(typing.peek().path("channel_id").asString()).isEqualTo(this.server.channelId().toString());
	}

	@Test
	void secondLoginIsRefused() {
		login();
		assertThatExceptionOfType(AlreadyLoggedInException.class)
			.isThrownBy(() -> this.client.login(this.server.botToken()).block(LIMIT));
		assertThat(this.client.isReady()).isTrue();
		assertThat(this.server.gateway().sessions()).isOne();
	}

	@Test
	void refusedTokenEndsTheLoginWithoutALoop() {
		assertThatExceptionOfType(InvalidTokenException.class)
			.isThrownBy(() -> this.client.login("1234567890.wrong").block(LIMIT))
			.satisfies((ex) -> assertThat(ex).hasMessageNotContaining("wrong"));
		assertThatExceptionOfType(InvalidTokenException.class).isThrownBy(() -> this.client.whenReady().block(LIMIT));
		assertThat(this.server.requests()).hasSizeLessThanOrEqualTo(2);
		assertThat(this.server.gateway().connections()).isZero();
		login();
		assertThat(this.client.isReady()).isTrue();
	}

	@Test
	void tokenRefusedByTheGatewayEndsTheLoginToo() {
		Client direct = client(options().withGatewayUrl(this.server.gatewayUrl()));
		assertThatExceptionOfType(InvalidTokenException.class)
			.isThrownBy(() -> direct.login("1234567890.wrong").block(LIMIT));
		int requests = this.server.requests().size();
		assertThatExceptionOfType(InvalidTokenException.class)
			.isThrownBy(() -> direct.users().fetch(this.server.botId()).block(LIMIT));
		assertThat(this.server.requests()).hasSize(requests);
		direct.rest().close();
	}

	@Test
	void revokedTokenEndsARunningLogin() {
		login();
		this.server.revokeBotToken();
		await().atMost(LIMIT).until(() -> this.failure.get() != null);
		assertThat(this.failure.get()).isInstanceOf(InvalidTokenException.class);
		assertThat(this.client.isReady()).isFalse();
	}

	@Test
	void destroyEndsTheLoginAndLeavesNoThread() {
		login();
		this.client.destroy().block(LIMIT);
		await().atMost(LIMIT).until(this.over::get);
		assertThat(this.failure.get()).isNull();
		assertThat(this.client.user()).isNull();
		assertThat(this.client.cache().guilds().size()).isZero();
		await().atMost(LIMIT).until(() -> this.server.gateway().connections() == 0);
		await().atMost(LIMIT)
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.noneMatch((name) -> name.startsWith("fluxer-lane-") || name.startsWith("fluxer-timer")
						|| name.startsWith("fluxer-gateway")));
		login();
		this.server.person().say(this.server.channelId(), "again");
		assertThat(heard(MessageCreateEvent.class).message().content()).isEqualTo("again");
	}

	@Test
	void destroyWaitsForHandlersAtWork() {
		login();
		AtomicReference<Message> answer = new AtomicReference<>();
		this.client.on(Events.MESSAGE_CREATE, (json) -> {
			if (json.path("content").asString().equals("bye")) {
				answer.set(this.client.channels().send(this.server.channelId(), "see you").block());
			}
		});
		this.server.person().say(this.server.channelId(), "bye");
		heard(MessageCreateEvent.class);
		this.client.destroy().block(LIMIT);
		assertThat(answer.get()).isNotNull();
	}

	@Test
	void waitsForGuilds() {
		for (int i = 1; i < 5; i++) {
			this.server.createGuild("guild " + i);
		}
		this.client = client(options().withWaitForGuilds(true));
		Queue<Integer> guilds = new ConcurrentLinkedQueue<>();
		this.client.on(Events.READY, (json) -> guilds.add(this.client.cache().guilds().size()));
		login();
		heard(ClientReadyEvent.class);
		assertThat(guilds).containsExactly(5);
	}

	@Test
	void sendsNothingBeforeReady() {
		JsonNode frame = FluxerJson.mapper().readTree("{\"op\":14,\"d\":{\"subscriptions\":{}}}");
		this.server.gateway().holdIdentify(true);
		start();
		await().atMost(LIMIT)
			.until(() -> this.server.gateway().received().stream().anyMatch((sent) -> sent.opcode() == 2));
		assertThatExceptionOfType(ClientNotReadyException.class)
			.isThrownBy(() -> this.client.sendToGateway(frame).block(LIMIT));
		this.server.gateway().holdIdentify(false);
		this.client.whenReady().block(LIMIT);
		this.client.sendToGateway(frame).block(LIMIT);
		this.client.sendToShard(0, frame).block(LIMIT);
		await().atMost(LIMIT)
			.until(() -> this.server.gateway().received().stream().filter((sent) -> sent.opcode() == 14).count() == 2);
	}

	@Test
	void opensTheGatewayWithTheCustomizedClient() {
		Queue<String> paths = new ConcurrentLinkedQueue<>();
		this.client = Client.builder(options())
			.gatewayHttpClient((http) -> http.doOnRequest((request, connection) -> paths.add(request.uri())))
			.build();
		login();
		assertThat(paths).singleElement().asString().contains("v=1", "encoding=json");
	}

	@Test
	void keepsTryingWhileTheGatewayIsNotThere() {
		this.server.gateway().refuseConnections(true);
		start();
		await().atMost(LIMIT).until(() -> this.events.stream().filter(DisconnectedEvent.class::isInstance).count() > 2);
		assertThat(this.client.isReady()).isFalse();
		this.server.gateway().refuseConnections(false);
		this.client.whenReady().block(LIMIT);
	}

	@Test
	void stuckChannelDoesNotHoldUpOthers() {
		Snowflake other = this.server.createChannel(this.server.guildId(), "other");
		CountDownLatch release = new CountDownLatch(1);
		Queue<String> handled = new ConcurrentLinkedQueue<>();
		this.client.on(Events.MESSAGE_CREATE, (json) -> {
			if (json.path("content").asString().equals("stuck")) {
				awaitQuietly(release);
			}
			handled.add(json.path("content").asString());
		});
		login();
		this.server.person().say(this.server.channelId(), "stuck");
		this.server.person().say(this.server.channelId(), "behind");
		this.server.person().say(other, "free");
		await().atMost(LIMIT).until(() -> !handled.isEmpty());
		assertThat(handled).containsExactly("free");
		await().atMost(LIMIT).until(() -> this.client.laneStatistics().queued() == 2);
		release.countDown();
		await().atMost(LIMIT).until(() -> this.client.laneStatistics().queued() == 0);
		assertThat(handled).containsExactly("free", "stuck", "behind");
		assertThat(this.client.laneStatistics().dropped()).isZero();
	}

	@Test
	void allThreadsOfHandlersMayWaitForTheClient() {
		JsonNode frame = FluxerJson.mapper().readTree("{\"op\":14,\"d\":{\"subscriptions\":{}}}");
		CountDownLatch sent = new CountDownLatch(300);
		CountDownLatch together = new CountDownLatch(256);
		this.client.on(Events.TYPING_START, (json) -> {
			together.countDown();
			awaitQuietly(together);
			this.client.sendToGateway(frame).block();
			sent.countDown();
		});
		login();
		for (int i = 0; i < 300; i++) {
			this.server.person().type(this.server.createChannel(this.server.guildId(), "channel " + i));
		}
		await().atMost(LIMIT).until(() -> sent.getCount() == 0);
	}

	@Test
	void mayAlreadyUseTheSessionWhenItHandlesReady() {
		JsonNode frame = FluxerJson.mapper().readTree("{\"op\":14,\"d\":{\"subscriptions\":{}}}");
		Queue<Boolean> ready = new ConcurrentLinkedQueue<>();
		this.client.on(Events.READY, (json) -> {
			ready.add(this.client.isReady());
			this.client.sendToGateway(frame).block();
			ready.add(true);
		});
		login();
		await().atMost(LIMIT).until(() -> ready.size() == 2);
		assertThat(ready).containsExactly(true, true);
	}

	@Test
	void goesOnWithANewSessionAfterTheOldOneEnded() {
		login();
		this.server.gateway().invalidateSession();
		await().atMost(LIMIT).until(() -> this.events.stream().filter(ReadyEvent.class::isInstance).count() == 2);
		await().atMost(LIMIT).until(this.client::isReady);
		this.server.person().say(this.server.channelId(), "back");
		assertThat(heard(MessageCreateEvent.class).message().content()).isEqualTo("back");
		assertThat(this.events).filteredOn(ClientReadyEvent.class::isInstance).hasSize(1);
	}

	@Test
	void goesOnAfterACut() {
		login();
		this.server.gateway().cut();
		heard(DisconnectedEvent.class);
		heard(SessionResumedEvent.class);
		await().atMost(LIMIT).until(this.client::isReady);
		this.server.person().say(this.server.channelId(), "back");
		assertThat(heard(MessageCreateEvent.class).message().content()).isEqualTo("back");
		assertThat(this.events).filteredOn(ClientReadyEvent.class::isInstance).hasSize(1);
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private ClientOptions options() {
		return ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl()))
			.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(100)));
	}

	private Client client(ClientOptions options) {
		Client created = Client.create(options);
		created.onEnvelope((envelope) -> {
			this.events.add(envelope.event());
			return Mono.empty();
		});
		return created;
	}

	private void start() {
		this.over.set(false);
		this.client.login(this.server.botToken()).subscribe(null, this.failure::set, () -> this.over.set(true));
	}

	private void login() {
		start();
		this.client.whenReady().block(LIMIT);
	}

	private <E extends Event> E heard(Class<E> type) {
		await().atMost(LIMIT).until(() -> this.events.stream().anyMatch(type::isInstance));
		return this.events.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
	}

}
