package io.fluxer.embedded.core;

import java.util.List;
import java.util.stream.IntStream;

import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class GuildChannelTests {

	private final TestServer server = new TestServer(false);

	private final String guild = "/v1/guilds/" + this.server.guild;

	private final String channels = this.guild + "/channels";

	@Test
	void givesEachTypeItsOwnMembers() {
		JsonNode voice = create("{\"name\":\"v\",\"type\":2,\"bitrate\":96000,\"url\":\"https://a.b\"}").json();
		assertThat(voice.path("bitrate").asInt()).isEqualTo(96_000);
		assertThat(voice.path("voice_connection_limit").asInt()).isEqualTo(5);
		assertThat(voice.has("url")).isFalse();
		JsonNode link = create("{\"name\":\"l\",\"type\":998,\"url\":\"https://a.b\"}").json();
		assertThat(link.path("url").asString()).isEqualTo("https://a.b");
		JsonNode category = create("{\"name\":\"c\",\"type\":4}").json();
		assertThat(category.propertyNames()).contains("permission_overwrites").doesNotContain("topic", "parent_id");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"name\":\"a\"}|type INVALID_FORMAT",
			"{\"name\":\"a\",\"type\":1}|type INVALID_FORMAT", "{\"type\":0}|name INVALID_FORMAT",
			"{\"name\":\"a\",\"type\":0,\"rate_limit_per_user\":21601}|rate_limit_per_user VALUE_MUST_BE_INTEGER_IN_RANGE",
			"{\"name\":\"a\",\"type\":0,\"parent_id\":\"x\"}|parent_id INVALID_SNOWFLAKE_FORMAT",
			"{\"name\":\"a\",\"type\":0,\"permission_overwrites\":[{\"id\":\"1\"}]}|permission_overwrites.0.type INVALID_FORMAT" })
	void namesTheFieldThatIsWrong(String body, String error) {
		assertThat(create(body).error()).isEqualTo(error);
	}

	@Test
	void measuresATopic() {
		assertThat(create(named("\"topic\":\"" + "x".repeat(1024) + "\"")).status()).isEqualTo(200);
		assertThat(create(named("\"topic\":\"" + "x".repeat(1025) + "\"")).error())
			.isEqualTo("topic STRING_LENGTH_INVALID");
	}

	@Test
	void putsChannelsInCategoriesAlone() {
		assertThat(create(named("\"parent_id\":\"" + this.server.channel + "\"")).code())
			.isEqualTo("INVALID_CHANNEL_TYPE");
		assertThat(create(named("\"parent_id\":\"5\"")).code()).isEqualTo("UNKNOWN_CHANNEL");
		String category = create("{\"name\":\"c\",\"type\":4}").id();
		IntStream.range(0, 50).forEach((i) -> create(named("\"parent_id\":\"" + category + "\"")));
		assertThat(create(named("\"parent_id\":\"" + category + "\"")).code()).isEqualTo("MAX_CATEGORY_CHANNELS");
	}

	@Test
	void holdsNoMoreThan500Channels() {
		IntStream.range(0, 498).forEach((i) -> create(named("\"nsfw\":false")));
		assertThat(create(named("\"nsfw\":false")).code()).isEqualTo("MAX_GUILD_CHANNELS");
	}

	@Test
	void changesWhatIsGivenAndClearsWhatIsNull() {
		String channel = "/v1/channels/" + create(named("\"topic\":\"t\"")).id();
		JsonNode renamed = this.server.bot("PATCH", channel, "{\"name\":\"b\"}").json();
		assertThat(renamed.path("topic").asString()).isEqualTo("t");
		assertThat(renamed.path("name").asString()).isEqualTo("b");
		assertThat(this.server.bot("PATCH", channel, "{\"topic\":null}").json().path("topic").isNull()).isTrue();
	}

	@Test
	void hidesAChannelFromTheBotAndShowsItAgain() {
		String secret = create("{\"name\":\"secret\",\"type\":0}").id();
		makeBotOrdinary();
		Client client = this.server.identified();
		String overwrite = "/v1/channels/" + secret + "/permissions/" + this.server.guild;
		owner("PUT", overwrite, "{\"type\":0,\"deny\":\"1024\"}");
		assertThat(client.link().names()).containsExactly("CHANNEL_DELETE");
		assertThat(client.link().event("CHANNEL_DELETE").path("d").propertyNames()).containsExactly("guild_id", "id");
		assertThat(this.server.bot("GET", "/v1/channels/" + secret, null).code()).isEqualTo("MISSING_PERMISSIONS");
		assertThat(names()).doesNotContain("secret");
		client.link().clear();
		owner("POST", "/v1/channels/" + secret + "/messages", "{\"content\":\"unheard\"}");
		assertThat(client.link().names()).isEmpty();
		owner("DELETE", overwrite, null);
		assertThat(client.link().names()).containsExactly("CHANNEL_CREATE", "CHANNEL_UPDATE");
	}

	@Test
	void letsTheOverwriteOfAMemberWinOverThoseOfRoles() {
		makeBotOrdinary();
		String permissions = "/v1/channels/" + this.server.channel + "/permissions/";
		owner("PUT", permissions + this.server.botRole(), "{\"type\":0,\"deny\":\"1024\"}");
		assertThat(this.server.bot("GET", "/v1/channels/" + this.server.channel, null).status()).isEqualTo(403);
		owner("PUT", permissions + this.server.core.botId(), "{\"type\":1,\"allow\":\"1024\"}");
		assertThat(this.server.bot("GET", "/v1/channels/" + this.server.channel, null).status()).isEqualTo(200);
	}

	@Test
	void refusesOverwritesForNobody() {
		String permissions = "/v1/channels/" + this.server.channel + "/permissions/5";
		assertThat(this.server.bot("PUT", permissions, "{\"type\":0}").code()).isEqualTo("UNKNOWN_ROLE");
		assertThat(this.server.bot("PUT", permissions, "{\"type\":1}").code()).isEqualTo("UNKNOWN_MEMBER");
	}

	@Test
	void movesChannelsAndNumbersThemAsTheyAreShown() {
		String one = create("{\"name\":\"one\",\"type\":0}").id();
		create("{\"name\":\"two\",\"type\":0}");
		Client client = this.server.identified();
		Reply reply = this.server.bot("PATCH", this.channels, "[{\"id\":\"" + one + "\",\"position\":0}]");
		assertThat(reply.status()).isEqualTo(204);
		assertThat(client.link().names()).containsExactly("CHANNEL_UPDATE_BULK");
		assertThat(shown()).containsExactly("one", "Text Channels", "general", "two");
	}

	@Test
	void movesAChannelIntoACategoryBehindASibling() {
		String one = create("{\"name\":\"one\",\"type\":0}").id();
		String category = this.server.bot("GET", this.channels, null).json().at("/0/id").asString();
		this.server.bot("PATCH", this.channels, "[{\"id\":\"" + one + "\",\"parent_id\":\"" + category
				+ "\",\"preceding_sibling_id\":\"" + this.server.channel + "\",\"lock_permissions\":true}]");
		assertThat(shown()).containsExactly("Text Channels", "general", "one");
		assertThat(this.server.bot("GET", "/v1/channels/" + one, null).json().path("parent_id").asString())
			.isEqualTo(category);
	}

	@Test
	void letsTheChannelsOfADeletedCategoryStay() {
		String category = this.server.bot("GET", this.channels, null).json().at("/0/id").asString();
		Client client = this.server.identified();
		this.server.bot("DELETE", "/v1/channels/" + category, null);
		assertThat(client.link().names()).containsExactly("CHANNEL_DELETE", "CHANNEL_UPDATE",
				"GUILD_AUDIT_LOG_ENTRY_CREATE");
		assertThat(client.link().event("CHANNEL_UPDATE").at("/d/parent_id").isNull()).isTrue();
	}

	@Test
	void announcesANewChannelOnceMoreWhenTheBotsRolesChange() {
		Client client = this.server.identified();
		String role = this.server.bot("POST", this.guild + "/roles", "{\"name\":\"a\"}").id();
		create("{\"name\":\"new\",\"type\":0}");
		client.link().clear();
		String membership = this.guild + "/members/" + this.server.core.botId() + "/roles/" + role;
		this.server.bot("PUT", membership, null);
		assertThat(client.link().names()).contains("CHANNEL_CREATE");
		client.link().clear();
		this.server.bot("DELETE", membership, null);
		assertThat(client.link().names()).doesNotContain("CHANNEL_CREATE");
	}

	@Test
	void refusesGuildBusinessInDirectChannels() {
		String direct = this.server
			.bot("POST", "/v1/users/@me/channels", "{\"recipient_id\":\"" + this.server.person + "\"}")
			.id();
		assertThat(this.server.bot("PATCH", "/v1/channels/" + direct, "{\"name\":\"a\"}").code())
			.isEqualTo("CANNOT_EXECUTE_ON_DM");
	}

	private void makeBotOrdinary() {
		owner("PATCH", this.guild + "/roles/" + this.server.botRole(), "{\"permissions\":\"0\"}");
	}

	private List<String> names() {
		return this.server.bot("GET", this.channels, null)
			.json()
			.valueStream()
			.map((channel) -> channel.path("name").asString())
			.toList();
	}

	private List<String> shown() {
		return this.server.bot("GET", this.channels, null)
			.json()
			.valueStream()
			.sorted((one, other) -> Integer.compare(one.path("position").asInt(), other.path("position").asInt()))
			.map((channel) -> channel.path("name").asString())
			.toList();
	}

	private static String named(String more) {
		return "{\"name\":\"a\",\"type\":0," + more + "}";
	}

	private Reply create(String body) {
		return this.server.bot("POST", this.channels, body);
	}

	private Reply owner(String method, String path, String body) {
		return this.server.person(method, path, body);
	}

}
