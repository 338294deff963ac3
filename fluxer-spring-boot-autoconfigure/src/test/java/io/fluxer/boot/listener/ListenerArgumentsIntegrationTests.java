package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.entity.User;
import io.fluxer.event.Event;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageReactionAddEvent;
import io.fluxer.event.MessageUpdateEvent;
import io.fluxer.event.TypingStartEvent;
import io.fluxer.json.RawJson;
import io.fluxer.rest.Rest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the parameters of {@link FluxerListener} methods over the wire.
 */
@ExtendWith(OutputCaptureExtension.class)
class ListenerArgumentsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void whatAnEventIsAboutIsGivenInAnyOrder() {
		TestApplication.runner(this.server).withBean(Parts.class).run((context) -> {
			Parts parts = context.getBean(Parts.class);
			Snowflake message = this.server.person().say(this.server.channelId(), "one");
			this.server.person().react(this.server.channelId(), message, "👍");
			String person = this.server.person().id().toString();
			until(parts.calls, "message one " + this.server.guildId() + " " + this.server.channelId() + " " + person
					+ " " + person + " one one one");
			until(parts.calls, "reaction 👍 " + person + " " + person + " " + this.server.guildId());
			assertThat(parts.client).isSameAs(context.getBean(Client.class));
			assertThat(parts.rest).isSameAs(context.getBean(Rest.class));
		});
	}

	@Test
	void aMethodIsNotCalledWithoutWhatItTakesUnlessItMayMiss() {
		TestApplication.runner(this.server).withBean(Missing.class).run((context) -> {
			Missing missing = context.getBean(Missing.class);
			this.server.person().sayDirectly("direct");
			until(missing.calls, "optional direct false");
			this.server.person().say(this.server.channelId(), "open");
			until(missing.calls, "optional open true");
			assertThat(missing.calls).containsExactlyInAnyOrder("nullable direct null", "optional direct false",
					"required open", "nullable open there", "optional open true");
		});
	}

	@Test
	void whatTheCacheShouldHaveAndHasNotIsAnErrorOfTheListener(CapturedOutput output) {
		TestApplication.runner(this.server)
			.withPropertyValues("fluxer.cache.channels=0")
			.withBean(Uncached.class)
			.run((context) -> {
				Uncached uncached = context.getBean(Uncached.class);
				this.server.person().say(this.server.channelId(), "one");
				until(uncached.calls, "nullable");
				assertThat(uncached.calls).containsExactly("nullable");
				assertThat(output.getAll()).contains("Listener required failed on MESSAGE_CREATE",
						"The cache does not have the Channel of MESSAGE_CREATE");
			});
	}

	@Test
	void whatTheCacheHadBeforeIsGiven() {
		Snowflake unknown = this.server.person().say(this.server.channelId(), "unknown");
		TestApplication.runner(this.server)
			.withPropertyValues("fluxer.cache.messages=10")
			.withBean(Before.class)
			.run((context) -> {
				Before before = context.getBean(Before.class);
				Snowflake known = this.server.person().say(this.server.channelId(), "known");
				this.server.person().edit(this.server.channelId(), unknown, "unknown now");
				this.server.person().edit(this.server.channelId(), known, "known now");
				until(before.calls, "optional true known now");
				assertThat(before.calls).containsExactlyInAnyOrder("optional false unknown now",
						"required known -> known now", "optional true known now");
			});
	}

	@Test
	void resolversOfTheApplicationAreAskedInTheirOrder() {
		TestApplication.runner(this.server)
			.withBean(LoudWords.class)
			.withBean(Words.class)
			.withBean(Resolved.class)
			.run((context) -> {
				Resolved resolved = context.getBean(Resolved.class);
				this.server.person().say(this.server.channelId(), "two words");
				until(resolved.calls, "[TWO, WORDS] one");
				until(resolved.calls, "guild of the application");
			});
	}

	private static void until(List<String> calls, String call) {
		await().atMost(LIMIT).untilAsserted(() -> assertThat(calls).contains(call));
	}

	static class Parts {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		private @Nullable Client client;

		private @Nullable Rest rest;

		@FluxerListener
		void message(Message message, Guild guild, Channel channel, FluxerEvent<MessageCreateEvent> envelope,
				GuildMember member, User user, Rest rest, JsonNode json, Client client, RawJson raw,
				MessageCreateEvent event) {
			this.client = client;
			this.rest = rest;
			assertThat(member.user()).isNotNull();
			this.calls.add("message " + message.content() + " " + guild.id() + " " + channel.id() + " "
					+ member.user().id() + " " + user.id() + " " + json.path("content").asString() + " "
					+ raw.tree().path("content").asString() + " " + envelope.getPayload().message().content());
			assertThat(event).isSameAs(envelope.getPayload());
		}

		@FluxerListener
		void reaction(MessageReactionAddEvent event, ReactionEmoji emoji, User user, GuildMember member, Guild guild) {
			assertThat(member.user()).isNotNull();
			this.calls.add("reaction " + emoji.name() + " " + user.id() + " " + member.user().id() + " " + guild.id());
		}

	}

	static class Missing {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener
		void required(MessageCreateEvent event, Guild guild) {
			this.calls.add("required " + event.message().content());
		}

		@FluxerListener
		void nullable(MessageCreateEvent event, @Nullable Guild guild) {
			this.calls.add("nullable " + event.message().content() + " " + ((guild != null) ? "there" : null));
		}

		@Order
		@FluxerListener
		void optional(MessageCreateEvent event, Optional<Guild> guild) {
			this.calls.add("optional " + event.message().content() + " " + guild.isPresent());
		}

	}

	static class Uncached {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Order(1)
		@FluxerListener(id = "required")
		void required(MessageCreateEvent event, Channel channel) {
			this.calls.add("required");
		}

		@Order(2)
		@FluxerListener
		void nullable(MessageCreateEvent event, @Nullable Channel channel) {
			this.calls.add((channel != null) ? "there" : "nullable");
		}

	}

	static class Before {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Order(1)
		@FluxerListener
		void required(MessageUpdateEvent event, Message now, @Previous Message before) {
			this.calls.add("required " + before.content() + " -> " + now.content());
		}

		@Order(2)
		@FluxerListener
		void optional(@Previous Optional<Message> before, MessageUpdateEvent event) {
			this.calls.add("optional " + before.isPresent() + " " + event.message().content());
		}

	}

	@Order(2)
	static class Words implements FluxerArgumentResolver {

		@Override
		public boolean supports(MethodParameter parameter) {
			return parameter.getParameterType() == List.class || parameter.getParameterType() == String.class
					|| parameter.getParameterType() == Guild.class;
		}

		@Override
		public @Nullable Object resolve(MethodParameter parameter, FluxerEvent<?> event) {
			return (parameter.getParameterType() == String.class) ? "one" : null;
		}

	}

	@Order(1)
	static class LoudWords implements FluxerArgumentResolver {

		@Override
		public boolean supports(MethodParameter parameter) {
			return parameter.getParameterType() == List.class;
		}

		@Override
		public Object resolve(MethodParameter parameter, FluxerEvent<?> event) {
			Event payload = event.getPayload();
			return List.of(((MessageCreateEvent) payload).message().content().toUpperCase(Locale.ROOT).split(" "));
		}

	}

	static class Resolved {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener
		void words(MessageCreateEvent event, List<String> words, String word) {
			this.calls.add(words + " " + word);
		}

		@FluxerListener
		void guild(MessageCreateEvent event, Guild guild) {
			this.calls.add((guild != null) ? "guild of the cache" : "guild of the application");
		}

		@FluxerListener
		void typing(TypingStartEvent event) {
			this.calls.add("typing");
		}

	}

}
