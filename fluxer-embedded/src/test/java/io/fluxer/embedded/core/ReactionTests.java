package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ReactionTests {

	private final TestServer server = new TestServer(false);

	private Snowflake message;

	private String reactions;

	@BeforeEach
	void post() {
		this.message = Snowflake.of(this.server.post("{\"content\":\"a\"}").id());
		this.reactions = this.server.messages() + "/" + this.message + "/reactions";
	}

	@Test
	void takesThirtyEmojisAndNoMore() {
		for (int i = 0; i < 30; i++) {
			assertThat(add("e" + i)).isEqualTo(204);
		}
		assertThat(this.server.bot("PUT", this.reactions + "/one-more/@me", null).code()).isEqualTo("MAX_REACTIONS");
		assertThat(this.server.person("PUT", this.reactions + "/e29/@me", null).status()).isEqualTo(204);
	}

	@Test
	void clearsOneEmojiAndAllOfThem() {
		add("x");
		add("y");
		Client client = this.server.identified();
		this.server.bot("DELETE", this.reactions + "/x", null);
		this.server.bot("DELETE", this.reactions, null);
		this.server.bot("DELETE", this.reactions, null);
		assertThat(client.link().names()).containsExactly("MESSAGE_REACTION_REMOVE_EMOJI",
				"MESSAGE_REACTION_REMOVE_ALL");
		assertThat(this.server.bot("GET", this.reactions + "/y", null).json()).isEmpty();
	}

	@Test
	void takesAwayTheReactionsOfOthersOnlyWithThePermission() {
		this.server.core.react(this.server.person, this.server.channel, this.message, "x");
		add("x");
		String stranger = this.server.core.addPersonToken(this.server.core.addPerson("Stranger"));
		String ofBot = this.reactions + "/x/" + this.server.core.botId();
		assertThat(this.server.call(stranger, "DELETE", ofBot, null, null).code()).isEqualTo("MISSING_PERMISSIONS");
		assertThat(this.server.call(stranger, "DELETE", this.reactions, null, null).status()).isEqualTo(403);
		assertThat(this.server.person("DELETE", ofBot, null).status()).isEqualTo(204);
		assertThat(this.server.bot("DELETE", this.reactions + "/x/" + this.server.person, null).status())
			.isEqualTo(204);
		assertThat(this.server.bot("GET", this.reactions + "/x", null).json()).isEmpty();
	}

	@Test
	void pagesThroughWhoReacted() {
		for (int i = 0; i < 5; i++) {
			this.server.core.react(this.server.core.addPerson("P" + i), this.server.channel, this.message, "x");
		}
		JsonNode page = this.server.bot("GET", this.reactions + "/x/users?limit=3", null).json();
		assertThat(page.path("items")).hasSize(3);
		assertThat(page.path("has_more").asBoolean()).isTrue();
		String after = page.path("next_after").asString();
		JsonNode last = this.server.bot("GET", this.reactions + "/x/users?limit=3&after=" + after, null).json();
		assertThat(last.path("items")).hasSize(2);
		assertThat(last.path("next_after").isNull()).isTrue();
		assertThat(this.server.bot("GET", this.reactions + "/x?limit=2&after=" + after, null).json()).hasSize(2);
	}

	@Test
	void refusesEmojisThatNobodyHasOrThatAreTooLong() {
		assertThat(this.server.bot("PUT", this.reactions + "/gone:5/@me", null).code()).isEqualTo("UNKNOWN_EMOJI");
		assertThat(this.server.bot("PUT", this.reactions + "/" + "x".repeat(65) + "/@me", null).error())
			.isEqualTo("emoji STRING_LENGTH_INVALID");
	}

	private int add(String emoji) {
		return this.server.bot("PUT", this.reactions + "/" + emoji + "/@me", null).status();
	}

}
