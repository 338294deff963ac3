package io.fluxer.boot.command;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.Person;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.EmojiCreate;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.ImageData;
import io.fluxer.entity.Role;
import io.fluxer.entity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for arguments that name people and things of the guild, over the wire.
 */
class CommandEntitiesIntegrationTests {

	private static final byte[] PIXEL = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC");

	private final FluxerServer server = FluxerServer.start();

	private final Talk talk = new Talk(this.server);

	private final Map<String, String> answers = new LinkedHashMap<>();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void membersAndUsersAreFoundByMentionIdAndName() {
		Person ann = this.server.createPerson("Ann");
		Person one = this.server.createPerson("Twin");
		Person two = this.server.createPerson("twin2");
		this.server.person().in(this.server.guildId()).setNick(two.id(), "TWIN");
		Person stranger = this.server.createPerson("Stranger");
		stranger.in(this.server.guildId()).leave();
		TestApplication.runner(this.server).withBean(People.class).run((context) -> {
			for (String kind : List.of("member", "user")) {
				this.answers.put("!" + kind + " <@" + ann.id() + ">", "Ann");
				this.answers.put("!" + kind + " <@!" + ann.id() + ">", "Ann");
				this.answers.put("!" + kind + " " + ann.id(), "Ann");
				this.answers.put("!" + kind + " ann", "Ann");
				this.answers.put("!" + kind + " @Ann", "Ann");
				this.answers.put("!" + kind + " Twin", "Twin");
				this.answers.put("!" + kind + " twin", "`twin` could be several. Give");
				this.answers.put("!" + kind + " nobody", "I cannot find `nobody`. Give");
				this.answers.put("!" + kind + " <@&" + ann.id() + ">", "I cannot find");
				this.answers.put("!" + kind + " 42", "I cannot find `42`. Give");
			}
			this.answers.put("!member " + stranger.id(), "I cannot find");
			this.answers.put("!user " + stranger.id(), "Stranger");
			this.answers.put("!members ann " + one.id(), "Ann, Twin");
			this.answers.put("!spaced " + ann.id(), "Ann");
			assertAnswers();
		});
	}

	@Test
	void membersThatAreNotCachedAreAskedFor() {
		Person ann = this.server.createPerson("Ann");
		TestApplication.runner(this.server)
			.withBean(People.class)
			.withPropertyValues("fluxer.cache.members=0", "fluxer.cache.users=0")
			.run((context) -> {
				this.answers.put("!member " + ann.id(), "Ann");
				this.answers.put("!user " + ann.id(), "Ann");
				this.answers.put("!member 42", "I cannot find `42`");
				assertAnswers();
			});
	}

	@Test
	void channelsRolesAndEmojisAreThoseOfTheGuild() {
		Snowflake general = this.server.createChannel(this.server.guildId(), "garden");
		Snowflake other = this.server.createGuild("Other");
		this.server.addBotToGuild(other);
		Snowflake foreign = this.server.createChannel(other, "foreign");
		Snowflake role = this.server.person().in(this.server.guildId()).createRole("Gardeners", 0);
		TestApplication.runner(this.server).withBean(Things.class).run((context) -> {
			Client client = context.getBean(Client.class);
			Emoji emoji = client.emojis()
				.createGuildEmoji(this.server.guildId(), new EmojiCreate("apple", ImageData.of(PIXEL)))
				.block();
			await().atMost(Talk.LIMIT)
				.until(() -> client.cache().emojis(this.server.guildId()).get(emoji.id()) != null);
			this.answers.put("!channel <#" + general + ">", "garden");
			this.answers.put("!channel " + general, "garden");
			this.answers.put("!channel #Garden", "garden");
			this.answers.put("!channel <#" + foreign + ">", "I cannot find");
			this.answers.put("!channel foreign", "I cannot find");
			this.answers.put("!role <@&" + role + ">", "Gardeners");
			this.answers.put("!role " + role, "Gardeners");
			this.answers.put("!role @gardeners", "Gardeners");
			this.answers.put("!role " + other, "I cannot find");
			this.answers.put("!emoji " + emoji.markup(), "apple");
			this.answers.put("!emoji :apple:", "apple");
			this.answers.put("!emoji <:pear:42>", "I cannot find");
			this.answers.put("!emoji 👍", "I cannot find");
			assertAnswers();
			Snowflake direct = this.server.person().openDirectMessages();
			assertThat(this.talk.askIn(direct, "!role " + role).content()).contains("only in a community");
			assertThat(this.talk.askIn(direct, "!channel " + general).content()).contains("I cannot find");
			assertThat(this.talk.askIn(direct, "!channel " + direct).content()).isEqualTo("null");
		});
	}

	private void assertAnswers() {
		this.answers.forEach((text, answer) -> assertThat(this.talk.ask(text).content()).as(text).startsWith(answer));
	}

	static class People {

		@FluxerCommand("member")
		String member(@CommandArgument GuildMember who) {
			return who.user().username();
		}

		@FluxerCommand("user")
		String user(@CommandArgument User who) {
			return who.username();
		}

		@FluxerCommand("members")
		String members(@CommandArgument List<GuildMember> who) {
			return String.join(", ", who.stream().map((member) -> member.user().username()).toList());
		}

		@FluxerCommand("spaced")
		String spaced(@Remainder GuildMember who) {
			return who.user().username();
		}

	}

	static class Things {

		@FluxerCommand("channel")
		String channel(@CommandArgument Channel which) {
			return String.valueOf(which.name());
		}

		@FluxerCommand("role")
		String role(Role which) {
			return which.name();
		}

		@FluxerCommand("emoji")
		String emoji(Emoji which) {
			return which.name();
		}

	}

}
