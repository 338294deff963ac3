package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.client.ChannelManager;
import io.fluxer.client.Client;
import io.fluxer.client.ClientState;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildJoinedEvent;
import io.fluxer.event.GuildLeftEvent;
import io.fluxer.event.GuildReadyEvent;
import io.fluxer.event.SessionCreatedEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for listeners to what becomes of guilds.
 */
class GuildLifeListenerIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aBotThatGreetsOnJoinGreetsEachNewGuildOnce() {
		TestApplication.runner(this.server).withBean(Greeter.class).run((context) -> {
			Greeter greeter = context.getBean(Greeter.class);
			until(greeter, "ready " + this.server.guildId());
			Snowflake guild = this.server.createGuild("second");
			until(greeter, "joined " + guild);
			assertThat(this.server.messages(greeter.channel)).extracting(PostedMessage::content)
				.containsExactly("Hello, second!");
			greeter.calls.clear();
			this.server.gateway().killAllSessions();
			until(greeter, "session");
			until(greeter, "ready " + this.server.guildId());
			until(greeter, "ready " + guild);
			this.server.removeBotFromGuild(guild);
			until(greeter, "left " + guild);
			assertThat(greeter.calls).doesNotContain("joined " + guild, "joined " + this.server.guildId());
			assertThat(this.server.messages(this.server.channelId())).isEmpty();
			assertThat(this.server.messages(greeter.channel)).hasSize(1);
			assertThat(context.getBean(Client.class).state()).isEqualTo(ClientState.READY);
		});
	}

	@Test
	void whatBecameOfAGuildFollowsItsDispatch() {
		TestApplication.runner(this.server).withBean(Order.class).run((context) -> {
			Order order = context.getBean(Order.class);
			Snowflake guild = this.server.createGuild("second");
			await().atMost(LIMIT).until(() -> order.calls.contains("joined " + guild));
			assertThat(order.calls).containsSubsequence("create " + guild, "joined " + guild);
		});
	}

	private static void until(Greeter greeter, String call) {
		await().atMost(LIMIT).until(() -> greeter.calls.contains(call));
	}

	static class Greeter {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		private final ChannelManager channels;

		private volatile Snowflake channel;

		Greeter(ChannelManager channels) {
			this.channels = channels;
		}

		@FluxerListener
		Mono<Void> greet(GuildJoinedEvent event) {
			this.channel = event.guild().systemChannelId();
			return this.channels.send(this.channel, "Hello, " + event.guild().name() + "!")
				.doOnNext((message) -> this.calls.add("joined " + event.guildId()))
				.then();
		}

		@FluxerListener
		void left(FluxerEvent<GuildLeftEvent> event) {
			this.calls.add("left " + event.getPayload().guildId());
		}

		@EventListener
		void ready(GuildReadyEvent event) {
			this.calls.add("ready " + event.guildId());
		}

		@FluxerListener
		void session(SessionCreatedEvent event) {
			this.calls.add("session");
		}

	}

	static class Order {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener
		Mono<Void> slow(GuildCreateEvent event) {
			return Mono.delay(Duration.ofMillis(100))
				.doOnNext((tick) -> this.calls.add("create " + event.guildId()))
				.then();
		}

		@FluxerListener
		void joined(GuildJoinedEvent event) {
			this.calls.add("joined " + event.guildId());
		}

	}

}
