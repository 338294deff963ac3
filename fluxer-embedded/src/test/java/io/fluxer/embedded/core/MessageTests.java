package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MessageTests {

	private final TestServer server = new TestServer(false);

	@Test
	void bringsTheFirstMessageBackForTheSameNonceForFiveMinutes() {
		Reply first = this.server.post("{\"content\":\"one\",\"nonce\":\"n\"}");
		this.server.clock.advanceMillis(299_999);
		Reply again = this.server.post("{\"content\":\"two\",\"nonce\":\"n\"}");
		assertThat(again.json()).isEqualTo(first.json());
		this.server.clock.advanceMillis(1);
		assertThat(this.server.post("{\"content\":\"three\",\"nonce\":\"n\"}").id()).isNotEqualTo(first.id());
		assertThat(this.server.core.messages(this.server.channel)).hasSize(2);
	}

	@Test
	void refusesANonceThatAnotherChannelHasUsed() {
		this.server.post("{\"content\":\"one\",\"nonce\":\"n\"}");
		Snowflake other = this.server.core.addChannel(this.server.guild, "other");
		String path = "/v1/channels/" + other + "/messages";
		Reply reply = this.server.bot("POST", path, "{\"content\":\"one\",\"nonce\":\"n\"}");
		assertThat(reply.status()).isEqualTo(404);
		assertThat(reply.code()).isEqualTo("UNKNOWN_MESSAGE");
		assertThat(this.server.person("POST", path, "{\"content\":\"one\",\"nonce\":\"n\"}").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"\"", "\"123456789012345678901234567890123\"", "-1", "1.5", "{}", "true" })
	void refusesNoncesOutOfShape(String nonce) {
		Reply reply = this.server.post("{\"content\":\"a\",\"nonce\":" + nonce + "}");
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.error()).isEqualTo("message_data INVALID_MESSAGE_DATA");
	}

	@Test
	void turnsANumberIntoATextNonce() {
		assertThat(this.server.post("{\"content\":\"a\",\"nonce\":18446744073709551615}").json().path("nonce"))
			.hasToString("\"18446744073709551615\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"attachments\":[]}|400", "{\"embeds\":[]}|400", "{\"content\":\"\"}|400",
					"{\"content\":null}|400", "{\"flags\":4}|200", "{\"content\":\"b\",\"attachments\":[]}|200",
					"{\"content\":\"b\",\"embeds\":[]}|200" })
	void judgesAnEditByItsBodyAlone(String body, int status) {
		String id = this.server.post("{\"content\":\"a\",\"embeds\":[{\"title\":\"t\"}]}").id();
		Reply reply = this.server.bot("PATCH", this.server.messages() + "/" + id, body);
		assertThat(reply.status()).isEqualTo(status);
		if (status == 400) {
			assertThat(reply.code()).isEqualTo("CANNOT_SEND_EMPTY_MESSAGE");
		}
	}

	@Test
	void keepsTheAttachmentsThatAnEditNames() {
		JsonNode message = this.server
			.form(this.server.messages(), "POST", file(0, "a.txt"), file(1, "b.txt"), file(2, "c.txt"))
			.json();
		String path = this.server.messages() + "/" + message.path("id").asString();
		assertThat(this.server.bot("PATCH", path, "{\"content\":\"x\"}").json().path("attachments")).hasSize(3);
		String kept = message.at("/attachments/1/id").asString();
		JsonNode edited = this.server
			.bot("PATCH", path, "{\"content\":\"x\",\"attachments\":[{\"id\":\"" + kept + "\",\"description\":\"d\"}]}")
			.json();
		assertThat(edited.path("attachments")).hasSize(1);
		assertThat(edited.at("/attachments/0/filename").asString()).isEqualTo("b.txt");
		assertThat(edited.at("/attachments/0/description").asString()).isEqualTo("d");
		JsonNode added = this.server
			.form(path, "PATCH",
					field("{\"attachments\":[{\"id\":\"" + kept + "\"},{\"id\":0,\"filename\":\"d.txt\"}]}"),
					file(0, "part.txt"))
			.json();
		assertThat(added.path("attachments")).extracting((file) -> file.path("filename").asString())
			.containsExactly("b.txt", "d.txt");
	}

	@Test
	void deletesOneAttachmentAndTheMessageWithTheLast() {
		JsonNode message = this.server.form(this.server.messages(), "POST", file(0, "a.txt"), file(1, "b.txt")).json();
		String path = this.server.messages() + "/" + message.path("id").asString();
		String first = path + "/attachments/" + message.at("/attachments/0/id").asString();
		assertThat(this.server.person("DELETE", first, null).status()).isEqualTo(403);
		assertThat(this.server.bot("DELETE", first, null).status()).isEqualTo(204);
		assertThat(this.server.bot("GET", path, null).json().path("attachments")).hasSize(1);
		this.server.bot("DELETE", path + "/attachments/" + message.at("/attachments/1/id").asString(), null);
		assertThat(this.server.bot("GET", path, null).code()).isEqualTo("UNKNOWN_MESSAGE");
	}

	@Test
	void servesTheBytesOfAnAttachmentAtItsAddress() {
		String url = this.server.form(this.server.messages(), "POST", file(0, "größe 1.txt"))
			.json()
			.at("/attachments/0/url")
			.asString();
		assertThat(url).startsWith("http://127.0.0.1:1/media/attachments/");
		assertThat(this.server.download(url).bytes()).isEqualTo("content".getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "files[10]|FILE_INDEX_EXCEEDS_MAXIMUM",
			"other|INVALID_FILE_FIELD_NAME", "files[0]|DUPLICATE_FILE_INDEX" })
	void refusesFilesOutOfPlace(String name, String code) {
		Reply reply = this.server.form(this.server.messages(), "POST", file(0, "a.txt"),
				new FilePart(name, "b.txt", new byte[1]));
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.error()).endsWith(code);
	}

	@Test
	void refusesMetadataWithoutAFileAndTwiceTheSame() {
		Reply missing = this.server.form(this.server.messages(), "POST",
				field("{\"attachments\":[{\"id\":1,\"filename\":\"a\"}]}"), file(0, "a.txt"));
		assertThat(missing.error()).endsWith("NO_FILE_FOR_ATTACHMENT_METADATA");
		Reply twice = this.server.form(this.server.messages(), "POST",
				field("{\"attachments\":[{\"id\":0,\"filename\":\"a\"},{\"id\":\"0\",\"filename\":\"b\"}]}"),
				file(0, "a.txt"));
		assertThat(twice.error()).endsWith("DUPLICATE_ATTACHMENT_IDS_NOT_ALLOWED");
	}

	@Test
	void listsClaimedFilesUnderTheirMetadataAndTheOthersUnderTheirOwnName() {
		JsonNode message = this.server
			.form(this.server.messages(), "POST",
					field("{\"attachments\":[{\"id\":\"2\",\"filename\":\"named it.txt\"}]}"), file(5, "b.txt"),
					file(2, "part.txt"))
			.json();
		assertThat(message.path("attachments")).extracting((file) -> file.path("filename").asString())
			.containsExactly("named_it.txt", "b.txt");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "-|true|1", "{}|false|0", "{\"parse\":[]}|false|0",
			"{\"parse\":[\"users\"]}|false|1", "{\"parse\":[\"everyone\"]}|true|0", "{\"users\":[\"USER\"]}|false|1" })
	void pingsWhomItIsAllowedTo(String allowed, boolean everyone, int users) {
		String body = "{\"content\":\"@everyone <@" + this.server.person + ">\"";
		if (!allowed.equals("-")) {
			body += ",\"allowed_mentions\":" + allowed.replace("USER", this.server.person.toString());
		}
		JsonNode message = this.server.post(body + "}").json();
		assertThat(message.path("mention_everyone").asBoolean()).isEqualTo(everyone);
		assertThat(message.path("mentions")).hasSize(users);
	}

	@Test
	void refusesParseTogetherWithUsers() {
		Reply reply = this.server
			.post("{\"content\":\"a\",\"allowed_mentions\":{\"parse\":[\"roles\"],\"users\":[\"1\"]}}");
		assertThat(reply.error()).endsWith("PARSE_AND_USERS_OR_ROLES_CANNOT_BE_USED_TOGETHER");
	}

	@Test
	void pingsTheAuthorOfWhatItRepliesToUnlessToldNotTo() {
		Snowflake first = this.server.core.say(this.server.person, this.server.channel, "first");
		String reference = "\"message_reference\":{\"message_id\":\"" + first + "\"}";
		JsonNode reply = this.server.post("{\"content\":\"a\"," + reference + "}").json();
		assertThat(reply.path("type").asInt()).isEqualTo(19);
		assertThat(reply.path("mentions")).hasSize(1);
		assertThat(
				this.server.post("{\"content\":\"a\",\"allowed_mentions\":{\"replied_user\":false}," + reference + "}")
					.json()
					.path("mentions"))
			.isEmpty();
		assertThat(this.server.post("{\"content\":\"a\",\"message_reference\":{\"message_id\":\"5\"}}").code())
			.isEqualTo("UNKNOWN_MESSAGE");
	}

	@Test
	void measuresTextByItsAuthor() {
		assertThat(this.server.post("{\"content\":\"" + "x".repeat(4000) + "\"}").status()).isEqualTo(200);
		assertThat(this.server.post("{\"content\":\"" + "x".repeat(4001) + "\"}").error())
			.isEqualTo("content CONTENT_EXCEEDS_MAX_LENGTH");
		Reply person = this.server.person("POST", this.server.messages(), "{\"content\":\"" + "x".repeat(2001) + "\"}");
		assertThat(person.json().at("/errors/0/message").asString()).contains("2,000");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.server.core.say(this.server.person, this.server.channel, " "));
	}

	@Test
	void measuresEmbeds() {
		String embed = "{\"description\":\"" + "x".repeat(3000) + "\"}";
		assertThat(this.server.post("{\"embeds\":[" + embed + "," + embed + "]}").status()).isEqualTo(200);
		assertThat(this.server.post("{\"embeds\":[" + embed + "," + embed + ",{\"title\":\"x\"}]}").error())
			.endsWith("EMBEDS_EXCEED_MAX_CHARACTERS");
		assertThat(this.server.post("{\"embeds\":[" + "{},".repeat(10) + "{}]}").error()).endsWith("TOO_MANY_EMBEDS");
		assertThat(this.server.post("{\"embed\":{\"title\":\"one\"}}").json().at("/embeds/0/title").asString())
			.isEqualTo("one");
	}

	@Test
	void pagesThroughMessages() {
		List<String> ids = IntStream.range(0, 7)
			.mapToObj((i) -> this.server.post("{\"content\":\"" + i + "\"}").id())
			.toList();
		assertThat(contents("?limit=2")).containsExactly("6", "5");
		assertThat(contents("?limit=2&before=" + ids.get(5))).containsExactly("4", "3");
		assertThat(contents("?limit=2&after=" + ids.get(1))).containsExactly("3", "2");
		assertThat(contents("?limit=3&around=" + ids.get(3))).containsExactly("4", "3", "2");
		assertThat(contents("")).hasSize(7);
		for (String limit : List.of("0", "101", "x", "-1")) {
			assertThat(this.server.bot("GET", this.server.messages() + "?limit=" + limit, null).error())
				.isEqualTo("limit VALUE_MUST_BE_INTEGER_IN_RANGE");
		}
		assertThat(this.server.bot("GET", this.server.messages() + "?before=x", null).error())
			.isEqualTo("before INVALID_SNOWFLAKE_FORMAT");
	}

	@Test
	void letsTheBotDeleteInGuildsAndNobodyDeleteOthersInDirectChannels() {
		Snowflake said = this.server.core.say(this.server.person, this.server.channel, "a");
		assertThat(this.server.bot("DELETE", this.server.messages() + "/" + said, null).status()).isEqualTo(204);
		Snowflake direct = this.server.core.sayDirectly(this.server.person, "a");
		String channel = this.server.bot("GET", "/v1/users/@me/channels", null).json().at("/0/id").asString();
		Reply reply = this.server.bot("DELETE", "/v1/channels/" + channel + "/messages/" + direct, null);
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.code()).isEqualTo("MISSING_PERMISSIONS");
	}

	@Test
	void letsNoOtherPersonSeeADirectChannel() {
		this.server.core.sayDirectly(this.server.person, "a");
		String channel = this.server.bot("GET", "/v1/users/@me/channels", null).json().at("/0/id").asString();
		String stranger = this.server.core.addPersonToken(this.server.core.addPerson("Stranger"));
		assertThat(this.server.call(stranger, "GET", "/v1/channels/" + channel, null, null).code())
			.isEqualTo("UNKNOWN_CHANNEL");
	}

	private List<String> contents(String query) {
		return this.server.bot("GET", this.server.messages() + query, null)
			.json()
			.valueStream()
			.map((message) -> message.path("content").asString())
			.toList();
	}

	private static FilePart file(int index, String filename) {
		return new FilePart("files[" + index + "]", filename, "content".getBytes(StandardCharsets.UTF_8));
	}

	private static FilePart field(String json) {
		return new FilePart("payload_json", null, json.getBytes(StandardCharsets.UTF_8));
	}

}
