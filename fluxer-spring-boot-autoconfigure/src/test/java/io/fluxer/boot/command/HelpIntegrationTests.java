package io.fluxer.boot.command;

import io.fluxer.boot.TestApplication;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.entity.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the generated help, over the wire.
 */
class HelpIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	private final Talk owner = new Talk(this.server);

	private final Talk other = new Talk(this.server, this.server.createPerson("Ann"));

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void listsWhatThePersonMayCallByGroup() {
		TestApplication.runner(this.server).withBean(Documented.class).run((context) -> {
			assertThat(description(this.owner.ask("!help"))).isEqualTo("""
					`!help [command or page…]` Shows what I can do.
					`!roll [sides=6]` Rolls a die.

					**role**
					`!role add <member> <role>`
					`!role all` Lists \\*all\\* roles.""".replace("\\*", "*"));
			assertThat(description(this.other.ask("!help"))).contains("`!role all`")
				.doesNotContain("role add", "secret");
			assertThat(this.owner.ask("!help").json().at("/embeds/0").has("footer")).isFalse();
		});
	}

	@Test
	void tellsAllAboutOneCommand() {
		TestApplication.runner(this.server).withBean(Documented.class).run((context) -> {
			PostedMessage answer = this.owner.ask("!help !ROLL");
			assertThat(answer.json().at("/embeds/0/title").asString()).isEqualTo("!roll");
			assertThat(description(answer)).isEqualTo("""
					`!roll [sides=6]`
					Rolls a die.
					• `sides` how many sides it has
					Also: `!r`
					Once in 10 s.""");
			assertThat(description(this.owner.ask("!help role  add"))).isEqualTo("""
					`!role add <member> <role>`
					• `member` a member: mention, id or name
					• `role` a role: mention, id or name
					Needs the permission manage roles.""");
			assertThat(description(this.other.ask("!help role"))).contains("`!role all`").doesNotContain("role add");
			assertThat(this.other.ask("!help role add").content()).isEqualTo("I do not know that command.");
			assertThat(this.owner.ask("!help secret").content()).isEqualTo("I do not know that command.");
		});
	}

	@Test
	void aGroupByItselfListsItsCommands() {
		TestApplication.runner(this.server).withBean(Documented.class).run((context) -> {
			assertThat(this.owner.ask("!role").content())
				.isEqualTo("There are:\n`!role add <member> <role>`\n`!role all`");
			assertThat(this.other.ask("!role nonsense").content()).isEqualTo("There are:\n`!role all`");
		});
	}

	@Test
	void longListsAreSplitIntoPages() {
		TestApplication.runner(this.server).withBean(Many.class).run((context) -> {
			PostedMessage first = this.owner.ask("!help");
			assertThat(description(first)).hasSizeLessThanOrEqualTo(2000);
			assertThat(first.json().at("/embeds/0/footer/text").asString())
				.isEqualTo("Page 1 of 3. !help 2 shows the next one.");
			PostedMessage last = this.owner.ask("!help 99");
			assertThat(last.json().at("/embeds/0/footer/text").asString())
				.isEqualTo("Page 3 of 3. !help 1 shows the next one.");
			assertThat(description(first)).doesNotContain(description(last));
		});
	}

	@Test
	void whereTheBotMayNotSendEmbedsItIsPlainText() {
		TestApplication.runner(this.server).withBean(Documented.class).run((context) -> {
			this.server.person()
				.in(this.server.guildId())
				.setPermissions(this.server.botRoleId(this.server.guildId()), 0);
			this.server.person()
				.in(this.server.guildId())
				.setPermissions(this.server.guildId(),
						Permissions.of(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES).bits());
			PostedMessage answer = this.owner.askIn(this.server.channelId(), "!help");
			assertThat(answer.json().path("embeds")).isEmpty();
			assertThat(answer.content()).startsWith("**Commands**\n`!help");
		});
	}

	private static String description(PostedMessage message) {
		return message.json().at("/embeds/0/description").asString();
	}

	static class Documented {

		@FluxerCommand(value = "roll", aliases = "r", description = "Rolls a die.", cooldown = "10s")
		void roll(@CommandArgument(defaultValue = "6", description = "how many sides it has") int sides) {
		}

		@FluxerCommand(value = "role add", permissions = Permission.MANAGE_ROLES)
		void add(@CommandArgument("member") GuildMember whom, Role role) {
		}

		@FluxerCommand(value = "role all", description = "Lists *all* roles.")
		void all() {
		}

		@FluxerCommand(value = "secret", hidden = true)
		void secret(@Nullable String word) {
		}

	}

	static class Many {

		private static final String LONG = "A description that is so long that a few of them, with their usages and "
				+ "the marks around them, fill a whole page and then another one, though nobody would ever read them. "
				+ "Nor would anybody write them, but for a test. It is long enough now, or almost, or a bit more than "
				+ "that, and so it ends here, after these last words of it, which say nothing at all.";

		@FluxerCommand(value = "one", description = LONG + LONG)
		void one() {
		}

		@FluxerCommand(value = "two", description = LONG)
		void two() {
		}

		@FluxerCommand(value = "three", description = LONG)
		void three() {
		}

		@FluxerCommand(value = "four", description = LONG)
		void four() {
		}

		@FluxerCommand(value = "five", description = LONG)
		void five() {
		}

		@FluxerCommand(value = "six", description = LONG)
		void six() {
		}

		@FluxerCommand(value = "seven", description = LONG)
		void seven() {
		}

		@FluxerCommand(value = "group eight", description = LONG)
		void eight() {
		}

		@FluxerCommand(value = "group nine", description = LONG)
		void nine() {
		}

		@FluxerCommand(value = "group ten", description = LONG)
		void ten() {
		}

		@FluxerCommand(value = "group eleven", description = LONG)
		void eleven() {
		}

		@FluxerCommand(value = "group twelve", description = LONG)
		void twelve() {
		}

	}

}
