package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.Person;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Message;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import io.fluxer.event.MessageDeleteEvent;
import io.fluxer.event.MessageReactionAddEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what listeners hear of the actions of the bot itself, over the wire.
 */
class OwnActionsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String[] OF_BOT = { Events.MESSAGE_CREATE, Events.MESSAGE_UPDATE, Events.MESSAGE_REACTION_ADD,
			Events.MESSAGE_REACTION_REMOVE, Events.TYPING_START };

	private static final String[] OF_PERSON = { Events.MESSAGE_REACTION_ADD, Events.MESSAGE_REACTION_REMOVE,
			Events.TYPING_START };

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aListenerLeavesOutWhatTheBotDoesUnlessItAsksForIt() {
		TestApplication.runner(this.server).withBean(Hearing.class).run((context) -> {
			Client client = context.getBean(Client.class);
			Hearing hearing = context.getBean(Hearing.class);
			List<String> raw = new CopyOnWriteArrayList<>();
			client.onTyped((event) -> {
				if (event instanceof ChannelEvent) {
					raw.add(event.name());
				}
			});
			Message message = actAsBot(client);
			actAsPerson(message.id());
			await().atMost(LIMIT).untilAsserted(() -> {
				assertThat(hearing.byDefault).startsWith(OF_PERSON).endsWith(Events.MESSAGE_DELETE).hasSize(4);
				assertThat(hearing.anybody).startsWith(OF_BOT).endsWith(Events.MESSAGE_DELETE).hasSize(9);
				assertThat(hearing.own).startsWith(OF_BOT).endsWith(Events.MESSAGE_DELETE).hasSize(6);
				assertThat(hearing.plain).isEqualTo(hearing.anybody);
			});
			assertThat(raw).isEqualTo(hearing.anybody);
		});
	}

	@Test
	void aRoleBotDoesNotServeItself() {
		TestApplication.runner(this.server).withBean(RoleBot.class).run((context) -> {
			Client client = context.getBean(Client.class);
			RoleBot bot = context.getBean(RoleBot.class);
			Snowflake menu = client.channels().send(this.server.channelId(), "Roles").block().id();
			client.messages().addReaction(this.server.channelId(), menu, "🎲").block();
			this.server.person().react(this.server.channelId(), menu, "🎲");
			await().atMost(LIMIT).untilAsserted(() -> assertThat(bot.served).contains(this.server.person().id()));
			assertThat(bot.served).containsExactly(this.server.person().id());
		});
	}

	@Test
	void whatOthersDoWithAMessageOfTheBotIsAnswered() {
		TestApplication.runner(this.server).withBean(Archive.class).run((context) -> {
			Client client = context.getBean(Client.class);
			Snowflake channel = this.server.channelId();
			this.server.person().delete(channel, client.channels().send(channel, "one").block().id());
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(this.server.messages(channel)).extracting(PostedMessage::content)
					.containsExactly("Somebody deleted a message"));
		});
	}

	private Message actAsBot(Client client) {
		Snowflake channel = this.server.channelId();
		Message message = client.channels().send(channel, "one").block();
		message.edit(client.rest(), "two").block();
		message.react(client.rest(), "🎲").block();
		message.removeReaction(client.rest(), "🎲").block();
		client.channels().indicateTyping(channel).block();
		return message;
	}

	private void actAsPerson(Snowflake message) {
		Person person = this.server.person();
		person.react(this.server.channelId(), message, "🎯");
		person.unreact(this.server.channelId(), message, "🎯");
		person.type(this.server.channelId());
		person.delete(this.server.channelId(), message);
	}

	static class Hearing {

		final List<String> byDefault = new CopyOnWriteArrayList<>();

		final List<String> anybody = new CopyOnWriteArrayList<>();

		final List<String> own = new CopyOnWriteArrayList<>();

		final List<String> plain = new CopyOnWriteArrayList<>();

		@FluxerListener
		void byDefault(ChannelEvent event) {
			this.byDefault.add(name(event));
		}

		@FluxerListener(author = EventAuthor.ANY)
		void anybody(ChannelEvent event) {
			this.anybody.add(name(event));
		}

		@FluxerListener(author = EventAuthor.SELF)
		void own(ChannelEvent event) {
			this.own.add(name(event));
		}

		@EventListener
		void plain(ChannelEvent event) {
			this.plain.add(name(event));
		}

		private static String name(ChannelEvent event) {
			return ((DispatchEvent) event).name();
		}

	}

	static class Archive {

		@FluxerListener
		String deleted(MessageDeleteEvent event) {
			return "Somebody deleted a message";
		}

	}

	static class RoleBot {

		final List<Snowflake> served = new CopyOnWriteArrayList<>();

		@FluxerListener
		void serve(MessageReactionAddEvent event) {
			this.served.add(event.userId());
		}

	}

}
