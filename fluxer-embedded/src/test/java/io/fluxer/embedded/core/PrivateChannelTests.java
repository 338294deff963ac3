package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PrivateChannelTests {

	private static final String CHANNELS = "/v1/users/@me/channels";

	private final TestServer server = new TestServer(false);

	@Test
	void aChannelThatAPersonOpensIsToldWithItsFirstMessage() {
		Client client = this.server.identified();
		Reply opened = this.server.person("POST", CHANNELS, "{\"recipient_id\":\"" + this.server.core.botId() + "\"}");
		assertThat(client.link().names()).isEmpty();
		this.server.person("POST", "/v1/channels/" + opened.id() + "/messages", "{\"content\":\"hi\"}");
		assertThat(client.link().names()).containsExactly("CHANNEL_CREATE", "MESSAGE_CREATE");
		this.server.person("POST", "/v1/channels/" + opened.id() + "/messages", "{\"content\":\"again\"}");
		assertThat(client.link().names()).filteredOn("CHANNEL_CREATE"::equals).hasSize(1);
	}

	@Test
	void takesPinsOfPrivateChannelsAlone() {
		String direct = direct();
		assertThat(this.server.bot("PUT", CHANNELS + "/" + direct + "/pin", null).status()).isEqualTo(204);
		assertThat(this.server.bot("DELETE", CHANNELS + "/" + direct + "/pin", null).status()).isEqualTo(204);
		assertThat(this.server.bot("PUT", CHANNELS + "/" + this.server.channel + "/pin", null).code())
			.isEqualTo("INVALID_CHANNEL_TYPE");
	}

	@Test
	void refusesMessagesToWhoTakesNone() {
		String direct = direct();
		this.server.core.acceptDirectMessages(this.server.person, false);
		String path = "/v1/channels/" + direct + "/messages";
		assertThat(this.server.bot("POST", path, "{\"content\":\"x\"}").code())
			.isEqualTo("CANNOT_SEND_MESSAGES_TO_USER");
		this.server.core.acceptDirectMessages(this.server.person, true);
		assertThat(this.server.bot("POST", path, "{\"content\":\"x\"}").status()).isEqualTo(200);
	}

	@Test
	void groupsGainAndLoseMembers() {
		Snowflake second = this.server.core.addPerson("Second");
		Snowflake third = this.server.core.addPerson("Third");
		Client client = this.server.identified();
		Reply group = this.server.bot("POST", CHANNELS,
				"{\"recipients\":[\"" + this.server.person + "\",\"" + second + "\"]}");
		assertThat(group.json().path("type").asInt()).isEqualTo(3);
		assertThat(group.json().path("recipients")).hasSize(2);
		assertThat(client.link().event("CHANNEL_CREATE").at("/d/owner_id").asString())
			.isEqualTo(this.server.core.botId().toString());
		String recipients = "/v1/channels/" + group.id() + "/recipients/";
		assertThat(this.server.bot("PUT", recipients + third, null).status()).isEqualTo(204);
		assertThat(client.link().event("CHANNEL_RECIPIENT_ADD").at("/d/user/id").asString())
			.isEqualTo(third.toString());
		assertThat(this.server.person("DELETE", recipients + third, null).code()).isEqualTo("MISSING_PERMISSIONS");
		assertThat(this.server.bot("DELETE", recipients + third + "?silent=true", null).status()).isEqualTo(204);
		assertThat(client.link().event("CHANNEL_RECIPIENT_REMOVE").at("/d/user/id").asString())
			.isEqualTo(third.toString());
		assertThat(this.server.bot("GET", CHANNELS, null).json()).hasSize(1);
		assertThat(this.server.bot("PUT", "/v1/channels/" + direct() + "/recipients/" + third, null).code())
			.isEqualTo("INVALID_CHANNEL_TYPE");
	}

	@Test
	void purgesTheNotesOfAnAccountAlone() {
		String notes = "/v1/channels/" + this.server.core.botId();
		this.server.bot("POST", notes + "/messages", "{\"content\":\"a\"}");
		assertThat(this.server.bot("GET", notes, null).json().path("type").asInt()).isEqualTo(999);
		assertThat(this.server.person("GET", notes, null).code()).isEqualTo("UNKNOWN_CHANNEL");
		assertThat(this.server.bot("POST", notes + "/messages/purge", null).json().path("deleted_count").asInt())
			.isEqualTo(1);
		assertThat(this.server.bot("POST", this.server.messages() + "/purge", null).code())
			.isEqualTo("INVALID_CHANNEL_TYPE");
	}

	@Test
	void preloadsTheNewestMessageOfEachChannelThatTheCallerSees() {
		String direct = direct();
		this.server.post("{\"content\":\"old\"}");
		this.server.post("{\"content\":\"new\"}");
		for (String path : new String[] { "/v1/users/@me/preload-messages", CHANNELS + "/messages/preload" }) {
			JsonNode answer = this.server
				.bot("POST", path, "{\"channels\":[\"" + this.server.channel + "\",\"" + direct + "\",\"5\"]}")
				.json();
			assertThat(answer).hasSize(2);
			assertThat(answer.path(this.server.channel.toString()).path("content").asString()).isEqualTo("new");
			assertThat(answer.path(direct).isNull()).isTrue();
		}
	}

	private String direct() {
		return this.server.bot("POST", CHANNELS, "{\"recipient_id\":\"" + this.server.person + "\"}").id();
	}

}
