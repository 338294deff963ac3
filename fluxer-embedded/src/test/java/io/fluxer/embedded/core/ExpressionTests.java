package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ExpressionTests {

	private static final String PNG = "data:image/png;base64,iVBORw0KGgo=";

	private static final String GIF = Base64.getEncoder()
		.encodeToString("GIF89a..".getBytes(StandardCharsets.ISO_8859_1));

	private final TestServer server = new TestServer(false);

	private final String guild = "/v1/guilds/" + this.server.guild;

	@ParameterizedTest
	@ValueSource(strings = { "a", "a b", "ä_emoji", "123456789012345678901234567890123" })
	void refusesEmojiNamesOutOfShape(String name) {
		assertThat(emoji(name, PNG).error()).startsWith("name ");
	}

	@Test
	void measuresImages() {
		assertThat(emoji("fits", Base64.getEncoder().encodeToString(new byte[512 * 1024])).status()).isEqualTo(200);
		assertThat(emoji("large", Base64.getEncoder().encodeToString(new byte[512 * 1024 + 1])).code())
			.isEqualTo("FILE_SIZE_TOO_LARGE");
		assertThat(emoji("broken", "no base64!").error()).startsWith("image ");
	}

	@Test
	void tellsOfAllEmojisOnEachChange() {
		Client client = this.server.identified();
		String first = emoji("first", PNG).id();
		emoji("moving", GIF);
		JsonNode emojis = client.link().event("GUILD_EMOJIS_UPDATE").at("/d/emojis");
		assertThat(emojis).hasSize(2);
		assertThat(emojis.at("/1/animated").asBoolean()).isTrue();
		Reply renamed = this.server.bot("PATCH", this.guild + "/emojis/" + first, "{\"name\":\"renamed\"}");
		assertThat(renamed.json().path("name").asString()).isEqualTo("renamed");
		this.server.bot("DELETE", this.guild + "/emojis/" + first + "?purge=true", null);
		assertThat(client.link().event("GUILD_EMOJIS_UPDATE").at("/d/emojis")).hasSize(1);
		assertThat(this.server.bot("PATCH", this.guild + "/emojis/" + first, "{\"name\":\"again\"}").code())
			.isEqualTo("UNKNOWN_EMOJI");
		assertThat(this.server.bot("GET", this.guild, null).json().path("emojis")).hasSize(1);
	}

	@Test
	void createsManyEmojisAndNamesThoseThatFail() {
		Client client = this.server.identified();
		JsonNode answer = this.server
			.bot("POST", this.guild + "/emojis/bulk",
					"{\"emojis\":[{\"name\":\"one\",\"image\":\"" + PNG + "\"},{\"name\":\"!\",\"image\":\"" + PNG
							+ "\"}]}")
			.json();
		assertThat(answer.at("/success/0/name").asString()).isEqualTo("one");
		assertThat(answer.at("/failed/0/name").asString()).isEqualTo("!");
		assertThat(client.link().names()).filteredOn("GUILD_EMOJIS_UPDATE"::equals).hasSize(1);
		assertThat(this.server.bot("POST", this.guild + "/emojis/bulk", "{\"emojis\":[]}").error())
			.startsWith("emojis ");
	}

	@Test
	void clonesFromAnotherGuildAndTellsAnyoneWhereAnEmojiIsFrom() {
		String source = emoji("source", GIF).id();
		Snowflake other = this.server.core.addGuild("Other", this.server.person);
		Reply clone = this.server.bot("POST", "/v1/guilds/" + other + "/emojis/clone",
				"{\"source_emoji_id\":\"" + source + "\"}");
		assertThat(clone.json().path("name").asString()).isEqualTo("source");
		assertThat(clone.json().path("animated").asBoolean()).isTrue();
		JsonNode metadata = this.server.bot("GET", "/v1/emojis/" + clone.id() + "/metadata", null).json();
		assertThat(metadata.path("guild_id").asString()).isEqualTo(other.toString());
		assertThat(this.server.bot("GET", "/v1/emojis/5/metadata", null).code()).isEqualTo("UNKNOWN_EMOJI");
	}

	@Test
	void keepsStickersWithTheirTags() {
		Client client = this.server.identified();
		Reply created = sticker("{\"name\":\"light\",\"tags\":[\"sea\"],\"image\":\"" + PNG + "\"}");
		assertThat(created.json().path("description").asString()).isEmpty();
		assertThat(client.link().event("GUILD_STICKERS_UPDATE").at("/d/stickers/0/tags/0").asString()).isEqualTo("sea");
		String path = this.guild + "/stickers/" + created.id();
		JsonNode changed = this.server.bot("PATCH", path, "{\"name\":\"dark\",\"description\":\"d\"}").json();
		assertThat(changed.path("description").asString()).isEqualTo("d");
		assertThat(changed.path("tags")).hasSize(1);
		JsonNode listed = this.server.bot("GET", this.guild + "/stickers", null).json().path(0);
		assertThat(listed.at("/user/id").asString()).isEqualTo(this.server.core.botId().toString());
		assertThat(this.server.bot("GET", "/v1/stickers/" + created.id() + "/metadata", null).json().has("guild_id"))
			.isTrue();
		assertThat(this.server.bot("DELETE", path, null).status()).isEqualTo(204);
		assertThat(this.server.bot("GET", this.guild, null).json().path("stickers")).isEmpty();
	}

	@Test
	void createsManyStickersAndClonesOne() {
		JsonNode answer = this.server
			.bot("POST", this.guild + "/stickers/bulk",
					"{\"stickers\":[{\"name\":\"one\",\"image\":\"" + PNG + "\"},{\"name\":\"two\"}]}")
			.json();
		assertThat(answer.path("success")).hasSize(1);
		assertThat(answer.at("/failed/0/error").asString()).isEqualTo("INVALID_FORM_BODY");
		Snowflake other = this.server.core.addGuild("Other", this.server.person);
		Reply clone = this.server.bot("POST", "/v1/guilds/" + other + "/stickers/clone",
				"{\"source_sticker_id\":\"" + answer.at("/success/0/id").asString() + "\"}");
		assertThat(clone.json().path("name").asString()).isEqualTo("one");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"name\":\"x\"", "\"name\":\"1234567890123456789012345678901\"",
			"\"name\":\"ok\",\"tags\":[\"1234567890123456789012345678901\"]",
			"\"name\":\"ok\",\"tags\":[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\"]" })
	void refusesStickersOutOfShape(String body) {
		assertThat(sticker("{" + body + ",\"image\":\"" + PNG + "\"}").code()).isEqualTo("INVALID_FORM_BODY");
	}

	@Test
	void sendsStickersInMessages() {
		String sticker = sticker("{\"name\":\"light\",\"image\":\"" + PNG + "\"}").id();
		JsonNode message = this.server.post("{\"sticker_ids\":[\"" + sticker + "\"]}").json();
		assertThat(message.at("/stickers/0/name").asString()).isEqualTo("light");
		assertThat(this.server.post("{\"sticker_ids\":[\"5\"]}").code()).isEqualTo("UNKNOWN_STICKER");
		String four = ("\"" + sticker + "\",").repeat(3) + "\"" + sticker + "\"";
		assertThat(this.server.post("{\"sticker_ids\":[" + four + "]}").error())
			.isEqualTo("message_data INVALID_MESSAGE_DATA");
	}

	@Test
	void marksAnimatedEmojisInReactions() {
		String emoji = "moving:" + emoji("moving", GIF).id();
		String message = this.server.messages() + "/" + this.server.post("{\"content\":\"a\"}").id();
		assertThat(this.server.bot("PUT", message + "/reactions/" + emoji + "/@me", null).status()).isEqualTo(204);
		assertThat(this.server.bot("GET", message, null).json().at("/reactions/0/emoji/animated").asBoolean()).isTrue();
	}

	private Reply emoji(String name, String image) {
		return this.server.bot("POST", this.guild + "/emojis",
				"{\"name\":\"" + name + "\",\"image\":\"" + image + "\"}");
	}

	private Reply sticker(String body) {
		return this.server.bot("POST", this.guild + "/stickers", body);
	}

}
