package io.fluxer.boot.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.boot.listener.FluxerListenerRegistry;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.entity.User;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for commands, over the wire.
 */
class CommandsIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	private final Talk talk = new Talk(this.server);

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void namesAliasesAndGroupsCallTheirMethods() {
		Map<String, String> answers = Map.of("!ping", "pong", "!PONG", "pong", "!role", "role", "!Role\n add  bob",
				"added bob", "!role  remove bob", "removed bob", "!role bob", "too much", "<@BOT> ping", "pong",
				"<@!BOT>ping", "pong", "!later", "later");
		TestApplication.runner(this.server).withBean(Names.class).run((context) -> answers.forEach((text, answer) -> {
			String said = text.replace("BOT", this.server.botId().toString());
			if (answer.equals("too much")) {
				assertThat(this.talk.ask(said).content()).contains("`bob`", "`!role`");
			}
			else {
				assertThat(this.talk.ask(said).content()).as(text).isEqualTo(answer);
			}
		}));
	}

	@Test
	void whatIsNoCommandIsNotAnswered() {
		List<String> silent = List.of("ping", "! ping", "!", "!pingpong", "!nothing", "?ping", " text !ping",
				"<@" + this.server.person().id() + "> ping", "<@" + this.server.botId() + ">");
		TestApplication.runner(this.server).withBean(Names.class).run((context) -> {
			for (String text : silent) {
				assertThat(this.talk.say(text, "!later")).as(text).containsExactly("later");
			}
			assertThat(context.getBean(FluxerCommandRegistry.class).commands()).filteredOn("command.name", "ping")
				.singleElement()
				.satisfies((info) -> assertThat(info.method().handled()).isZero());
		});
	}

	@Test
	void neitherBotsNorWebhooksNorEditsCallCommands() {
		TestApplication.runner(this.server).withBean(Names.class).run((context) -> {
			Snowflake channel = this.server.createChannel(this.server.guildId(), "quiet");
			Rest rest = context.getBean(Rest.class);
			rest.blocking().post(Routes.channelMessages(channel), Map.of("content", "!ping"), Message.class);
			Map<?, ?> webhook = rest.blocking()
				.post(Routes.channelWebhooks(channel), Map.of("name", "hook"), Map.class);
			rest.blocking()
				.post("/webhooks/" + webhook.get("id") + "/" + webhook.get("token"), Map.of("content", "!ping"),
						Void.class);
			Snowflake message = this.server.person().say(channel, "text");
			this.server.person().edit(channel, message, "!ping");
			this.server.person().say(channel, "!later");
			await().atMost(Talk.LIMIT)
				.until(() -> this.talk.answers(channel).stream().anyMatch((said) -> said.content().equals("later")));
			assertThat(this.talk.answers(channel)).extracting(PostedMessage::content).doesNotContain("pong");
		});
	}

	@Test
	void directMessagesCallWhatIsNotForGuilds() {
		TestApplication.runner(this.server).withBean(Names.class).withBean(ForGuilds.class).run((context) -> {
			Snowflake channel = this.server.person().openDirectMessages();
			assertThat(this.talk.askIn(channel, "!ping").content()).isEqualTo("pong");
			for (String text : List.of("!guild", "!member", "!marked", "!kicks")) {
				assertThat(this.talk.askIn(channel, text).content()).as(text).contains("only in a community");
			}
			assertThat(this.talk.ask("!guild").content()).isEqualTo("in a guild");
			assertThat(this.talk.ask("!member").content()).isEqualTo(this.server.person().name());
			assertThat(this.talk.ask("!member bob").content()).contains("do not know what to do with `bob`");
		});
	}

	@Test
	void aBeanSaysThePrefixOfEachGuild() {
		TestApplication.runner(this.server)
			.withBean(Names.class)
			.withBean(CommandPrefixes.class,
					() -> (message) -> Flux.just("%", "hey bot", "%%", " ").delaySequence(Duration.ZERO))
			.run((context) -> {
				assertThat(this.talk.ask("%ping").content()).isEqualTo("pong");
				assertThat(this.talk.ask("%%ping").content()).isEqualTo("pong");
				assertThat(this.talk.ask("Hey Bot ping").content()).isEqualTo("pong");
				assertThat(this.talk.say("hey botping", "%later")).containsExactly("later");
				assertThat(this.talk.say("!ping", "%later")).containsExactly("later");
				assertThat(this.talk.ask("hey bot role add").content()).contains("`hey bot role add <who>`");
			});
	}

	@Test
	void propertiesSetThePrefixAndSwitchOffMentions() {
		TestApplication.runner(this.server)
			.withBean(Names.class)
			.withPropertyValues("fluxer.commands.prefix=?", "fluxer.commands.mention=false",
					"fluxer.commands.answer-unknown=true")
			.run((context) -> {
				assertThat(this.talk.ask("?ping").content()).isEqualTo("pong");
				assertThat(this.talk.say("<@" + this.server.botId() + "> ping", "?later")).containsExactly("later");
				assertThat(this.talk.ask("?nothing").content()).isEqualTo("I do not know that command.");
			});
	}

	@Test
	void sharedParametersComeFromTheMessage() {
		TestApplication.runner(this.server)
			.withBean(Shared.class)
			.run((context) -> assertThat(this.talk.ask("!shared 7").content())
				.isEqualTo(this.server.person().name() + " !shared 7 shared ! 7"));
	}

	@Test
	void returnsAnswerAsThoseOfListeners() {
		TestApplication.runner(this.server).withBean(Names.class).run((context) -> {
			Snowflake channel = this.server.channelId();
			this.server.person().say(channel, "!react");
			await().atMost(Talk.LIMIT)
				.until(() -> this.server.messages(channel)
					.stream()
					.anyMatch((message) -> message.json().at("/reactions/0/emoji/name").asString().equals("👍")));
		});
	}

	@Test
	void convertersOfTheApplicationMakeArguments() {
		TestApplication.runner(this.server)
			.withUserConfiguration(Converting.class)
			.run((context) -> assertThat(this.talk.ask("!plant oak 3").content()).isEqualTo("Tree[name=oak] 3"));
	}

	@Test
	void listenersOfALowerOrderHearOfTheMessageBeforeAndOthersAfter() {
		TestApplication.runner(this.server).withBean(Ordered.class).run((context) -> {
			this.server.person().say(this.server.channelId(), "!command");
			List<String> heard = context.getBean(Ordered.class).heard;
			await().atMost(Talk.LIMIT).until(() -> heard.size() == 3);
			assertThat(heard).containsExactly("before", "command", "after");
		});
	}

	@Test
	void theRegistryCountsWhatBecameOfCalls() {
		TestApplication.runner(this.server).withBean(Names.class).run((context) -> {
			this.talk.ask("!ping");
			this.talk.ask("!role add");
			this.talk.ask("!role add bob");
			FluxerCommandRegistry registry = context.getBean(FluxerCommandRegistry.class);
			assertThat(registry.commands()).extracting((info) -> info.command().name())
				.containsExactly("help", "later", "ping", "react", "role", "role add", "role remove");
			await().atMost(Talk.LIMIT)
				.untilAsserted(() -> assertThat(registry.commands()).filteredOn("command.name", "role add")
					.singleElement()
					.satisfies((info) -> {
						assertThat(info.refused()).isEqualTo(1);
						assertThat(info.method().handled()).isEqualTo(1);
						assertThat(info.method().failed()).isZero();
						assertThat(info.method().id()).isEqualTo("command role add");
					}));
			assertThat(context.getBean(FluxerListenerRegistry.class).listeners()).isEmpty();
		});
	}

	static class Names {

		@FluxerCommand(value = "Ping", aliases = "pong")
		String ping() {
			return "pong";
		}

		@FluxerCommand("later")
		Mono<String> later() {
			return Mono.just("later");
		}

		@FluxerCommand("react")
		ReactionEmoji react() {
			return ReactionEmoji.of("👍");
		}

		@FluxerCommand("role")
		String role() {
			return "role";
		}

		@FluxerCommand("role  add")
		String add(String who) {
			return "added " + who;
		}

		@FluxerCommand("role remove")
		String remove(String who) {
			return "removed " + who;
		}

	}

	static class ForGuilds {

		@FluxerCommand("guild")
		String guild(Guild guild) {
			return "in a guild";
		}

		@FluxerCommand("member")
		String member(GuildMember member) {
			return member.displayName();
		}

		@FluxerCommand(value = "marked", guildOnly = true)
		String marked() {
			return "marked";
		}

		@FluxerCommand("kicks")
		String kicks(@CommandArgument @Nullable GuildMember whom, GuildMember who) {
			return "kicks";
		}

	}

	static class Shared {

		@FluxerCommand("shared")
		String shared(Client client, Rest rest, MessageCreateEvent event, User author, Message message,
				CommandContext context, @Nullable Guild guild, int number) {
			assertThat(client.rest()).isSameAs(rest);
			assertThat(event.message()).isSameAs(message);
			assertThat(guild).isNotNull();
			return author.username() + " " + message.content() + " " + context.invokedAs() + " " + context.prefix()
					+ " " + number;
		}

	}

	record Tree(String name) {

	}

	@Configuration(proxyBeanMethods = false)
	static class Converting {

		@Bean
		Converter<String, Tree> trees() {
			return new TreeConverter();
		}

		@FluxerCommand("plant")
		String plant(Tree tree, int count) {
			return tree + " " + count;
		}

	}

	static class TreeConverter implements Converter<String, Tree> {

		@Override
		public Tree convert(String source) {
			return new Tree(source);
		}

	}

	static class Ordered {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		@FluxerListener
		void after(MessageCreateEvent event) {
			this.heard.add("after");
		}

		@FluxerCommand("command")
		void command() {
			this.heard.add("command");
		}

		@Order(-1)
		@FluxerListener
		void before(MessageCreateEvent event) {
			this.heard.add("before");
		}

	}

}
