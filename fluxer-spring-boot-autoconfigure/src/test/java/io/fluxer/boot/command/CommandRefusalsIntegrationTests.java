package io.fluxer.boot.command;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.boot.listener.FluxerExceptionHandler;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.Person;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.context.support.StaticMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for who may call commands and for what people are told, over the wire.
 */
@ExtendWith(OutputCaptureExtension.class)
class CommandRefusalsIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	private final Talk owner = new Talk(this.server);

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void permissionsOfThePersonCountInTheChannel() {
		Person person = this.server.createPerson("Ann");
		TestApplication.runner(this.server).withBean(Guarded.class).run((context) -> {
			Talk talk = new Talk(this.server, person);
			Snowflake channel = this.server.createChannel(this.server.guildId(), "one");
			assertThat(this.owner.askIn(channel, "!kick").content()).isEqualTo("kicked");
			assertThat(talk.askIn(channel, "!kick").content())
				.isEqualTo("For that you need the permission kick members.");
			Snowflake role = this.server.person()
				.in(this.server.guildId())
				.createRole("kickers", Permissions.of(Permission.KICK_MEMBERS).bits());
			this.server.person().in(this.server.guildId()).giveRole(person.id(), role);
			assertThat(talk.askIn(channel, "!kick").content()).isEqualTo("kicked");
			this.server.person()
				.in(this.server.guildId())
				.setOverwrite(channel, role, 0, Permissions.of(Permission.KICK_MEMBERS).bits());
			assertThat(talk.askIn(channel, "!kick").content()).contains("kick members");
		});
	}

	@Test
	void permissionsOfTheBotCount() {
		TestApplication.runner(this.server).withBean(Guarded.class).run((context) -> {
			setBotPermissions(Permissions.of(Permission.SEND_MESSAGES, Permission.VIEW_CHANNEL));
			PostedMessage answer = this.owner.askIn(this.server.channelId(), "!pin");
			assertThat(answer.content()).isEqualTo("For that I need the permission pin messages.");
		});
	}

	@Test
	void ownersAreThoseOfThePropertyElseThatOfTheApplication() {
		Person person = this.server.createPerson("Ann");
		TestApplication.runner(this.server)
			.withBean(Guarded.class)
			.withPropertyValues("fluxer.commands.owners=1," + person.id())
			.run((context) -> {
				assertThat(new Talk(this.server, person).ask("!stop").content()).isEqualTo("stopped");
				assertThat(this.owner.ask("!stop").content()).isEqualTo("That is only for those who run me.");
			});
		TestApplication.runner(this.server).withBean(Guarded.class).run((context) -> {
			Snowflake id = context.getBean(Client.class)
				.applications()
				.getOauthApplicationsMe()
				.map((application) -> application.owner().id())
				.block();
			String expected = id.equals(this.server.person().id()) ? "stopped" : "That is only for those who run me.";
			assertThat(this.owner.ask("!stop").content()).isEqualTo(expected);
			assertThat(new Talk(this.server, person).ask("!stop").content()).contains("only for those");
		});
	}

	@Test
	void checksOfTheApplicationAreAskedAndSayWhy() {
		TestApplication.runner(this.server)
			.withBean(Guarded.class)
			.withBean(CommandCheck.class,
					() -> (call) -> (call.annotation(Closed.class) != null)
							? Mono.just(CommandRefusal.because("Closed on Sundays.")).delayElement(Duration.ofMillis(1))
							: Mono.empty())
			.withBean("silence", CommandCheck.class,
					() -> (call) -> call.command().name().equals("silent") ? Mono.just(CommandRefusal.silently())
							: Mono.empty())
			.run((context) -> {
				assertThat(this.owner.ask("!shop").content()).isEqualTo("Closed on Sundays.");
				assertThat(this.owner.say("!silent", "!kick")).containsExactly("kicked");
			});
	}

	@Test
	void commandsRestAfterACallThatIsNotRefused() {
		TestApplication.runner(this.server).withBean(Guarded.class).run((context) -> {
			assertThat(this.owner.ask("!daily x").content()).contains("is not a whole number");
			assertThat(this.owner.ask("!daily 5").content()).isEqualTo("here are 5");
			assertThat(this.owner.ask("!daily 5").content()).matches("Please wait (1 h|59 min \\d+ s)\\.");
		});
	}

	@Test
	void answersAreKindRepliesThatNotifyNobody() {
		TestApplication.runner(this.server).withBean(Asking.class).run((context) -> {
			assertAnswer("!roll", "`sides` is missing. Usage: `!roll <sides> [times=1]`");
			assertAnswer("!roll x", "`x` is not a whole number (`sides`). Usage: `!roll <sides> [times=1]`");
			assertAnswer("!roll @everyone",
					"`@everyone` is not a whole number (`sides`). " + "Usage: `!roll <sides> [times=1]`");
			assertAnswer("!roll 1 2 **3**", "I do not know what to do with `**3**`. Usage: `!roll <sides> [times=1]`");
			assertAnswer("!roll \"1", "A quotation mark is not closed. Usage: `!roll <sides> [times=1]`");
			assertAnswer("!paint silver",
					"`silver` is not one of `gold`, `dark-blue` (`color`). Usage: `!paint <color>`");
			assertAnswer("<@" + this.server.botId() + "> paint", "`color` is missing. Usage: `@"
					+ context.getBean(Client.class).user().displayName() + " paint <color>`");
			PostedMessage reply = this.owner.ask("!roll");
			assertThat(reply.json().path("message_reference").path("message_id").asString("")).isNotEmpty();
			assertThat(reply.json().path("mentions")).isEmpty();
			assertThat(reply.json().path("mention_everyone").asBoolean()).isFalse();
		});
	}

	@Test
	void messagesOfTheApplicationReplaceTexts() {
		StaticMessageSource messages = new StaticMessageSource();
		messages.addMessage("fluxer.commands.missing-argument", Locale.getDefault(), "Da fehlt {0}: {1}");
		TestApplication.runner(this.server)
			.withBean("messageSource", MessageSource.class, () -> messages)
			.withBean(Asking.class)
			.run((context) -> assertAnswer("!paint", "Da fehlt `color`: `!paint <color>`"));
	}

	@Test
	void aBeanReplacesTheReplies() {
		TestApplication.runner(this.server)
			.withBean(Asking.class)
			.withBean(CommandReplies.class, () -> new OwnReplies())
			.run((context) -> {
				assertAnswer("!paint", "No: MissingArgument");
				assertThat(this.owner.say("!paint a b", "!paint")).containsExactly("No: MissingArgument");
			});
	}

	@Test
	void failuresGoToExceptionHandlersElseToTheLogAndToThePersonOnlyIfAskedFor(CapturedOutput output) {
		TestApplication.runner(this.server).withBean(Failing.class).run((context) -> {
			assertAnswer("!handled secret-words", "handled: secret-words");
			assertThat(this.owner.say("!broken secret-words", "!handled x")).containsExactly("handled: x");
			assertThat(output).containsOnlyOnce("Listener command broken failed on MESSAGE_CREATE");
		});
		TestApplication.runner(this.server)
			.withBean(Failing.class)
			.withPropertyValues("fluxer.commands.apologize=true")
			.run((context) -> {
				assertAnswer("!broken x", "Sorry, that went wrong.");
				assertAnswer("!broken-later x", "Sorry, that went wrong.");
				assertAnswer("!handled x", "handled: x");
			});
	}

	@Test
	void whatIsNotCachedFailsThePermissionCheckInsteadOfPassingIt(CapturedOutput output) {
		TestApplication.runner(this.server)
			.withBean(Guarded.class)
			.withPropertyValues("fluxer.cache.roles=0", "fluxer.commands.apologize=true")
			.run((context) -> {
				assertAnswer("!kick", "Sorry, that went wrong.");
				assertThat(output).contains("fluxer.cache");
			});
	}

	private void assertAnswer(String text, String answer) {
		assertThat(this.owner.ask(text).content()).as(text).isEqualTo(answer);
	}

	private void setBotPermissions(Permissions permissions) {
		this.server.person()
			.in(this.server.guildId())
			.setPermissions(this.server.botRoleId(this.server.guildId()), permissions.bits());
	}

	@Retention(RetentionPolicy.RUNTIME)
	@interface Closed {

	}

	enum Color {

		GOLD, DARK_BLUE

	}

	static class Guarded {

		@FluxerCommand(value = "kick", permissions = Permission.KICK_MEMBERS)
		String kick() {
			return "kicked";
		}

		@FluxerCommand(value = "pin", botPermissions = Permission.PIN_MESSAGES)
		String pin() {
			return "pinned";
		}

		@FluxerCommand(value = "stop", ownerOnly = true)
		String stop() {
			return "stopped";
		}

		@Closed
		@FluxerCommand("shop")
		String shop() {
			return "open";
		}

		@FluxerCommand("silent")
		String silent() {
			return "loud";
		}

		@FluxerCommand(value = "daily", cooldown = "${none.such:1h}")
		String daily(int count) {
			return "here are " + count;
		}

	}

	static class Asking {

		@FluxerCommand("roll")
		String roll(int sides, @CommandArgument(defaultValue = "1") int times) {
			return "rolled";
		}

		@FluxerCommand("paint")
		String paint(Color color) {
			return "painted";
		}

	}

	static class Failing {

		@FluxerCommand("handled")
		String handled(@Remainder String text) {
			throw new IllegalArgumentException(text);
		}

		@FluxerCommand("broken")
		String broken(@Remainder String text) {
			throw new IllegalStateException("broken");
		}

		@FluxerCommand("broken-later")
		Mono<String> brokenLater(@Remainder String text) {
			return Mono.error(new IllegalStateException("broken"));
		}

		@FluxerExceptionHandler
		String handle(IllegalArgumentException failure) {
			return "handled: " + failure.getMessage();
		}

	}

	static class OwnReplies implements CommandReplies {

		@Override
		public @Nullable MessagePayload refused(CommandContext context, CommandRefusal refusal) {
			return (refusal instanceof CommandRefusal.MissingArgument)
					? MessagePayload.text("No: " + refusal.getClass().getSimpleName()) : null;
		}

		@Override
		public @Nullable MessagePayload failed(Message message) {
			return null;
		}

		@Override
		public @Nullable MessagePayload unknown(Message message, String prefix, List<CommandDescription> commands) {
			return null;
		}

	}

}
