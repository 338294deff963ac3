package io.fluxer.boot.command;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.Person;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Permission;
import io.fluxer.entity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what people can do to a bot with commands that are refused, over the wire.
 */
class CommandAbuseIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	private final Person stranger = this.server.createPerson("Ann");

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void refusalsArePaidFromABudgetOfThePerson() {
		TestApplication.runner(this.server).withBean(Guarded.class).run((context) -> {
			Snowflake channel = this.server.channelId();
			int before = this.server.requests().size();
			for (int i = 0; i < 20; i++) {
				this.stranger.say(channel, "!whois 157391274258097" + (1000 + i));
				this.stranger.say(channel, "!kick");
				this.stranger.say(channel, "!roll x");
			}
			this.stranger.say(channel, "!hello");
			await().atMost(Talk.LIMIT).until(() -> answers(channel).contains("hello"));
			long calls = this.server.requests().stream().skip(before).count();
			assertThat(answers(channel)).hasSizeBetween(11, 20);
			assertThat(calls).isLessThan(30);
			assertThat(new Talk(this.server).ask("!roll x").content()).contains("is not a whole number");
		});
	}

	@Test
	void theBudgetIsAProperty() {
		TestApplication.runner(this.server)
			.withBean(Guarded.class)
			.withPropertyValues("fluxer.commands.refusals-per-minute=1", "fluxer.commands.answer-unknown=true")
			.run((context) -> {
				Snowflake channel = this.server.channelId();
				this.stranger.say(channel, "!nothing");
				this.stranger.say(channel, "!nothing");
				this.stranger.say(channel, "!kick");
				this.stranger.say(channel, "!hello");
				await().atMost(Talk.LIMIT).until(() -> answers(channel).contains("hello"));
				assertThat(answers(channel)).containsExactly("I do not know that command.", "hello");
			});
	}

	@Test
	void aHiddenCommandIsUnknownToThoseWhoMayNotCallIt() {
		TestApplication.runner(this.server)
			.withBean(Secret.class)
			.withBean(CommandCheck.class,
					() -> (call) -> (call.command().name().equals("checked")
							&& call.author().id().equals(this.stranger.id()))
									? Mono.just(CommandRefusal.because("Staff only.")) : Mono.empty())
			.run((context) -> {
				Talk talk = new Talk(this.server, this.stranger);
				assertThat(talk.say("!purge 5", "!hello")).containsExactly("hello");
				assertThat(talk.say("!stop", "!hello")).containsExactly("hello");
				assertThat(talk.say("!checked", "!hello")).containsExactly("hello");
				assertThat(new Talk(this.server).ask("!purge x").content()).contains("is not a whole number");
				assertThat(new Talk(this.server).ask("!purge 5").content()).isEqualTo("purged 5");
			});
		TestApplication.runner(this.server)
			.withBean(Secret.class)
			.withPropertyValues("fluxer.commands.answer-unknown=true")
			.run((context) -> {
				Talk talk = new Talk(this.server, this.stranger);
				assertThat(talk.ask("!purge 5").content()).isEqualTo(talk.ask("!nothing").content())
					.isEqualTo("I do not know that command.");
			});
	}

	private List<String> answers(Snowflake channel) {
		return this.server.messages(channel).stream().filter(PostedMessage::bot).map(PostedMessage::content).toList();
	}

	static class Guarded {

		@FluxerCommand(value = "kick", permissions = Permission.KICK_MEMBERS)
		String kick() {
			return "kicked";
		}

		@FluxerCommand("roll")
		String roll(int sides) {
			return "rolled";
		}

		@FluxerCommand("whois")
		String whois(@CommandArgument User user) {
			return user.username();
		}

		@FluxerCommand("hello")
		String hello() {
			return "hello";
		}

	}

	static class Secret {

		@FluxerCommand(value = "purge", hidden = true, permissions = Permission.MANAGE_MESSAGES)
		String purge(int count) {
			return "purged " + count;
		}

		@FluxerCommand(value = "stop", hidden = true, ownerOnly = true)
		String stop() {
			return "stopped";
		}

		@FluxerCommand(value = "checked", hidden = true)
		String checked() {
			return "checked";
		}

		@FluxerCommand("hello")
		String hello() {
			return "hello";
		}

	}

}
