package io.fluxer.boot.listener;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.entity.Guild;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for what a {@link FluxerListener} leaves out, without a connection.
 */
class ListenerFiltersTests {

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false", "bot.guild=4",
				"bot.channels=2, 22", "bot.word=yes", "bot.event=MESSAGE_CREATE", "bot.timeout=10s",
				"bot.name=configured")
		.withBean(Resolver.class);

	@Test
	void guildAndChannelNarrowWhatIsHeard() {
		this.runner.withBean(Filtered.class).run((context) -> {
			publish(context, "2", "4");
			publish(context, "2", "5");
			publish(context, "3", "4");
			TestEvents.publish(context, TestEvents.dispatch(Events.MESSAGE_CREATE, """
					{"id":"1","channel_id":"2","content":"direct"}"""));
			assertThat(context.getBean(Filtered.class).calls).containsExactlyInAnyOrder("guild 2/4", "guild 3/4",
					"channel 2/4", "channel 2/5", "channel direct", "both 2/4");
		});
	}

	@Test
	void placeholdersAreResolvedInAllTexts() {
		this.runner.withBean(Placeholders.class).run((context) -> {
			publish(context, "2", "4");
			publish(context, "22", "4");
			publish(context, "2", "5");
			TestEvents.publish(context, TestEvents.message("no", "2", "4"));
			assertThat(context.getBean(Placeholders.class).calls).containsExactly("2/4", "22/4", "default");
			assertThat(context.getBean(FluxerListenerRegistry.class).listeners())
				.extracting(FluxerListenerInfo::id, FluxerListenerInfo::events)
				.contains(tuple("configured", List.of("MESSAGE_CREATE")));
		});
	}

	@Test
	void aPlaceholderThatHasNoValueFailsTheStart() {
		this.runner.withBean(Unresolvable.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidHandlerMethodException.class)
				.hasMessageContaining("Unresolvable.listen(")
				.hasMessageContaining("'guild'")
				.hasMessageContaining("bot.nothing"));
	}

	@Test
	void anEventThatIsFilteredOutCostsNeitherArgumentsNorConditions() {
		this.runner.withBean(Costly.class).run((context) -> {
			Resolver resolver = context.getBean(Resolver.class);
			publish(context, "2", "5");
			assertThat(resolver.calls).isEmpty();
			publish(context, "2", "4");
			assertThat(resolver.calls).containsExactly("one");
		});
	}

	@Test
	void aConditionThatMissesResolvesOnlyWhatItNames() {
		this.runner.withBean(Named.class).withBean("word", String.class, () -> "yes").run((context) -> {
			Resolver resolver = context.getBean(Resolver.class);
			TestEvents.say(context, "no");
			assertThat(resolver.calls).isEmpty();
			TestEvents.say(context, "yes");
			assertThat(resolver.calls).containsExactly("one");
			assertThat(context.getBean(Named.class).calls).containsExactly("event one", "resolved one", "bean one",
					"args one");
		});
	}

	@Test
	void anEventWithoutWhatAConditionNamesIsNotForTheListener() {
		this.runner.withBean(Absent.class).run((context) -> {
			TestEvents.publish(context, TestEvents.dispatch(Events.MESSAGE_CREATE, """
					{"id":"1","channel_id":"2","content":"direct"}"""));
			assertThat(context.getBean(FluxerListenerRegistry.class).listeners())
				.allSatisfy((listener) -> assertThat(listener.failed()).isZero());
			assertThat(context.getBean(Absent.class).calls).isEmpty();
		});
	}

	private static void publish(ApplicationContext context, String channel, String guild) {
		TestEvents.publish(context, TestEvents.message(channel + "/" + guild, channel, guild));
	}

	static class Resolver implements FluxerArgumentResolver {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Override
		public boolean supports(MethodParameter parameter) {
			return parameter.getParameterType() == String.class;
		}

		@Override
		public @Nullable Object resolve(MethodParameter parameter, FluxerEvent<?> event) {
			this.calls.add("one");
			return "one";
		}

	}

	static class Filtered {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener(guild = TestEvents.GUILD)
		void ofGuild(MessageCreateEvent event) {
			this.calls.add("guild " + event.message().content());
		}

		@FluxerListener(channel = { "7", TestEvents.CHANNEL })
		void ofChannel(MessageCreateEvent event) {
			this.calls.add("channel " + event.message().content());
		}

		@FluxerListener(guild = TestEvents.GUILD, channel = TestEvents.CHANNEL)
		void ofBoth(MessageCreateEvent event) {
			this.calls.add("both " + event.message().content());
		}

	}

	static class Placeholders {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener(id = "${bot.name}", guild = "${bot.guild}", channel = "${bot.channels}",
				events = "${bot.event}", condition = "'${bot.word}' == 'yes' and #event.message.content.contains('/')",
				timeout = "${bot.timeout}")
		void configured(MessageCreateEvent event) {
			this.calls.add(event.message().content());
		}

		@FluxerListener(guild = "${bot.other-guild:}", condition = "#event.message.content == '${bot.other:no}'")
		void withDefault(MessageCreateEvent event) {
			this.calls.add("default");
		}

	}

	static class Unresolvable {

		@FluxerListener(guild = "${bot.nothing}")
		void listen(MessageCreateEvent event) {
		}

	}

	static class Costly {

		@FluxerListener(guild = TestEvents.GUILD, condition = "#resolved == 'one'")
		void listen(MessageCreateEvent event, String resolved) {
		}

	}

	static class Named {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Order(1)
		@FluxerListener(condition = "#event.message.content == 'yes'")
		void byEvent(MessageCreateEvent event, String resolved) {
			this.calls.add("event " + resolved);
		}

		@Order(2)
		@FluxerListener(classes = MessageCreateEvent.class,
				condition = "#root.event.payload.message.content == 'yes' and #a0.getPayload() != null")
		void byRoot(FluxerEvent<MessageCreateEvent> event) {
			this.calls.add("resolved one");
		}

		@Order(3)
		@FluxerListener(condition = "@word.equals(#event.message.content)")
		void byBean(MessageCreateEvent event) {
			this.calls.add("bean one");
		}

		@Order(4)
		@FluxerListener(condition = "#root.args[0].message.content == 'yes'")
		void byArgs(MessageCreateEvent event) {
			this.calls.add("args one");
		}

	}

	static class Absent {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener(condition = "#guild.name == 'one'")
		void listen(MessageCreateEvent event, Guild guild) {
			this.calls.add("called");
		}

		@FluxerListener
		void ready(ClientReadyEvent event) {
			this.calls.add("ready");
		}

	}

}
