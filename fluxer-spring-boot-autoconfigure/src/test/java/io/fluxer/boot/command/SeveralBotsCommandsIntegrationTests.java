package io.fluxer.boot.command;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.Person;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Message;
import io.fluxer.event.MessageCreateEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for commands of an application with several bots.
 */
class SeveralBotsCommandsIntegrationTests {

	private FluxerServer first;

	private FluxerServer second;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServers() {
		this.first = FluxerServer.start();
		this.second = FluxerServer.start();
		this.runner = TestApplication.runner()
			.withBean(Commands.class)
			.withPropertyValues("fluxer.clients.greeter.token=" + this.first.botToken(),
					"fluxer.clients.greeter.rest.api-url=" + this.first.apiUrl(),
					"fluxer.clients.night-watch.token=" + this.second.botToken(),
					"fluxer.clients.night-watch.rest.api-url=" + this.second.apiUrl());
	}

	@AfterEach
	void stopServers() {
		this.first.close();
		this.second.close();
	}

	@Test
	void eachBotHasItsOwnPrefixAndMention() {
		this.runner
			.withPropertyValues("fluxer.commands.prefix=?", "fluxer.clients.night-watch.commands.prefix=night ",
					"fluxer.clients.night-watch.commands.mention=false")
			.run((context) -> {
				assertAnswers(this.first,
						List.of("night hello", "!hello", "<@" + this.first.botId() + "> hello", "?hello"),
						"hello from greeter", "hello from greeter");
				assertAnswers(this.second, List.of("?hello", "<@" + this.second.botId() + "> hello", "night hello"),
						"hello from night-watch");
			});
	}

	@Test
	void eachBotHasItsOwnOwnersAndAnswers() {
		Person ann = this.second.createPerson("Ann");
		this.runner
			.withPropertyValues("fluxer.commands.owners=" + this.first.person().id(),
					"fluxer.clients.night-watch.commands.owners=" + ann.id(),
					"fluxer.clients.night-watch.commands.answer-unknown=true",
					"fluxer.clients.night-watch.commands.apologize=true",
					"fluxer.clients.greeter.commands.refusals-per-minute=0")
			.run((context) -> {
				assertAnswers(this.first, List.of("!stop", "!nothing", "!broken", "!roll", "!hello"), "stopped",
						"hello from greeter");
				assertThat(new Talk(this.second, ann).ask("!stop").content()).isEqualTo("stopped");
				assertAnswers(this.second, List.of("!stop", "!nothing", "!broken", "!roll", "!hello"),
						"That is only for those who run me.", "I do not know that command.", "Sorry, that went wrong.",
						"`sides` is missing. Usage: `!roll <sides>`", "hello from night-watch");
			});
	}

	@Test
	void commandsAndHelpAreSwitchedForEachBot() {
		this.runner
			.withPropertyValues("fluxer.commands.enabled=false", "fluxer.clients.greeter.commands.enabled=true",
					"fluxer.commands.help.enabled=false")
			.withBean(Heard.class)
			.run((context) -> {
				assertAnswers(this.first, List.of("!help", "!hello"), "hello from greeter");
				Snowflake channel = this.second.channelId();
				this.second.person().say(channel, "!hello");
				await().atMost(Talk.LIMIT).until(() -> context.getBean(Heard.class).bots.contains("night-watch"));
				assertThat(this.second.messages(channel)).noneMatch(PostedMessage::bot);
			});
	}

	@Test
	void aBotCanHaveTheHelpAlone() {
		this.runner
			.withPropertyValues("fluxer.commands.help.enabled=false",
					"fluxer.clients.night-watch.commands.help.enabled=true")
			.run((context) -> {
				assertAnswers(this.first, List.of("!help", "!hello"), "hello from greeter");
				assertThat(new Talk(this.second).ask("!help").json().toString()).contains("!hello");
			});
	}

	@Test
	void prefixesAndChecksOfTheApplicationKnowTheBot() {
		this.runner.withBean(CommandPrefixes.class, BotPrefixes::new)
			.withBean(CommandCheck.class,
					() -> (call) -> call.client().name().equals("greeter") ? Mono.empty()
							: Mono.just(CommandRefusal.because("Not by " + call.client().name())))
			.run((context) -> {
				assertAnswers(this.first, List.of("b:hello", "a:hello"), "hello from greeter");
				assertAnswers(this.second, List.of("a:hello", "b:hello"), "Not by night-watch");
			});
	}

	@Test
	void aTimeoutMayBeAsLongAsTheLanesOfTheMostPatientBot() {
		this.runner.withBean(Slow.class)
			.withPropertyValues("fluxer.listener.timeout=60s")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	/** Lanes keep the order: with the last answer all are there. */
	private static void assertAnswers(FluxerServer server, List<String> texts, String... answers) {
		Snowflake channel = server.channelId();
		texts.forEach((text) -> server.person().say(channel, text));
		await().atMost(Talk.LIMIT)
			.untilAsserted(() -> assertThat(server.messages(channel)).filteredOn(PostedMessage::bot)
				.extracting(PostedMessage::content)
				.containsExactly(answers));
	}

	static class Commands {

		@FluxerCommand("hello")
		String hello(Client client) {
			return "hello from " + client.name();
		}

		@FluxerCommand(value = "stop", ownerOnly = true)
		String stop() {
			return "stopped";
		}

		@FluxerCommand("roll")
		String roll(int sides) {
			return "rolled";
		}

		@FluxerCommand("broken")
		String broken() {
			throw new IllegalStateException("broken");
		}

	}

	static class Heard {

		final List<String> bots = new CopyOnWriteArrayList<>();

		@Order(1)
		@FluxerListener
		void afterCommands(MessageCreateEvent event, Client client) {
			this.bots.add(client.name());
		}

	}

	static class Slow {

		@FluxerCommand(value = "slow", timeout = "40s")
		void slow() {
		}

	}

	static class BotPrefixes implements CommandPrefixes {

		private final Map<String, String> prefixes = Map.of("greeter", "a:", "night-watch", "b:");

		@Override
		public Flux<String> prefixes(Message message) {
			return Flux.empty();
		}

		@Override
		public Flux<String> prefixes(Message message, Client client) {
			return Flux.just(this.prefixes.get(client.name()));
		}

	}

}
