package io.fluxer.embedded.core;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BulkTests {

	private final TestServer server = new TestServer(false);

	private final String delete = this.server.messages() + "/bulk-delete";

	@Test
	void deletesWhatItFindsWithOneEvent() {
		String one = this.server.post("{\"content\":\"a\"}").id();
		Snowflake two = this.server.core.say(this.server.person, this.server.channel, "b");
		Client client = this.server.identified();
		String ids = "[\"" + one + "\",\"" + two + "\",\"5\",\"" + one + "\"]";
		assertThat(this.server.bot("POST", this.delete, "{\"messages\":" + ids + "}").status()).isEqualTo(204);
		assertThat(client.link().event("MESSAGE_DELETE_BULK").at("/d/ids")).hasSize(2);
		assertThat(client.link().event("GUILD_AUDIT_LOG_ENTRY_CREATE").at("/d/action_type").asInt()).isEqualTo(73);
		assertThat(this.server.core.messages(this.server.channel)).isEmpty();
		client.link().clear();
		assertThat(this.server.bot("POST", this.delete, "{\"message_ids\":" + ids + "}").status()).isEqualTo(204);
		assertThat(client.link().names()).isEmpty();
	}

	@Test
	void takesOneToAHundredIds() {
		assertThat(this.server.bot("POST", this.delete, "{\"message_ids\":[" + ids(100) + "]}").status())
			.isEqualTo(204);
		assertThat(this.server.bot("POST", this.delete, "{\"message_ids\":[" + ids(101) + "]}").error())
			.startsWith("message_ids ");
		assertThat(this.server.bot("POST", this.delete, "{\"message_ids\":[]}").error()).startsWith("message_ids ");
		assertThat(this.server.bot("POST", this.delete, "{\"message_ids\":[\"x\"]}").error())
			.isEqualTo("message_ids.0 INVALID_SNOWFLAKE_FORMAT");
	}

	@Test
	void asksForThePermissionAndAGuild() {
		String stranger = this.server.core.addPersonToken(this.server.core.addPerson("Stranger"));
		assertThat(this.server.call(stranger, "POST", this.delete, "{\"message_ids\":[\"5\"]}", null).code())
			.isEqualTo("MISSING_PERMISSIONS");
		this.server.core.sayDirectly(this.server.person, "a");
		String direct = this.server.bot("GET", "/v1/users/@me/channels", null).json().at("/0/id").asString();
		assertThat(this.server.bot("POST", "/v1/channels/" + direct + "/messages/bulk-delete", "{}").code())
			.isEqualTo("CANNOT_EXECUTE_ON_DM");
	}

	@Test
	void deletesTheCallersOwnInAChannelAndInAGuild() {
		Snowflake other = this.server.core.addChannel(this.server.guild, "other");
		String inOther = "/v1/channels/" + other + "/messages";
		this.server.post("{\"content\":\"a\"}");
		this.server.bot("POST", inOther, "{\"content\":\"b\"}");
		this.server.core.say(this.server.person, this.server.channel, "c");
		assertThat(this.server.bot("POST", this.server.messages() + "/bulk-delete-mine", "{}").status()).isEqualTo(204);
		assertThat(this.server.core.messages(this.server.channel)).hasSize(1);
		assertThat(this.server.core.messages(other)).hasSize(1);
		String inGuild = "/v1/users/@me/guilds/" + this.server.guild + "/messages/bulk-delete-mine";
		assertThat(this.server.bot("POST", inGuild, "{}").status()).isEqualTo(204);
		assertThat(this.server.core.messages(other)).isEmpty();
	}

	@Test
	void forgetsWhatWasReadWithoutAWord() {
		assertThat(this.server.bot("DELETE", this.server.messages() + "/ack", null).status()).isEqualTo(204);
		assertThat(this.server.bot("POST", "/v1/channels/" + this.server.channel + "/pins/ack", null).status())
			.isEqualTo(204);
	}

	private static String ids(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((i) -> "\"" + i + "\"").collect(Collectors.joining(","));
	}

}
