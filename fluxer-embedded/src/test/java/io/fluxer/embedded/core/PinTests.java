package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class PinTests {

	private final TestServer server = new TestServer(false);

	private final String channel = "/v1/channels/" + this.server.channel;

	@Test
	void aPinIsToldByThreeEventsAndAnUnpinByTwo() {
		String id = this.server.post("{\"content\":\"a\"}").id();
		Client client = this.server.identified();
		assertThat(pin(id).status()).isEqualTo(204);
		assertThat(client.link().names()).startsWith("CHANNEL_PINS_UPDATE", "MESSAGE_CREATE", "MESSAGE_UPDATE");
		JsonNode system = client.link().event("MESSAGE_CREATE").path("d");
		assertThat(system.path("type").asInt()).isEqualTo(6);
		assertThat(system.at("/message_reference/message_id").asString()).isEqualTo(id);
		assertThat(client.link().event("MESSAGE_UPDATE").at("/d/pinned").asBoolean()).isTrue();
		JsonNode pinned = client.link().event("CHANNEL_PINS_UPDATE").at("/d/last_pin_timestamp");
		client.link().clear();
		this.server.clock.advanceMillis(5000);
		unpin(id);
		assertThat(client.link().names()).startsWith("CHANNEL_PINS_UPDATE", "MESSAGE_UPDATE");
		assertThat(client.link().event("CHANNEL_PINS_UPDATE").at("/d/last_pin_timestamp")).isEqualTo(pinned);
		assertThat(this.server.bot("GET", this.channel, null).json().path("last_pin_timestamp")).isEqualTo(pinned);
		assertThat(client.link().event("MESSAGE_UPDATE").at("/d/pinned").asBoolean()).isFalse();
	}

	@Test
	void pinningTwiceAndUnpinningTwiceChangesNothing() {
		String id = this.server.post("{\"content\":\"a\"}").id();
		pin(id);
		Client client = this.server.identified();
		assertThat(pin(id).status()).isEqualTo(204);
		assertThat(client.link().names()).isEmpty();
		unpin(id);
		client.link().clear();
		assertThat(unpin(id).status()).isEqualTo(204);
		assertThat(client.link().names()).isEmpty();
	}

	@Test
	void pagesThroughPinsByTheirTimeEvenIfMadeInOneMillisecond() {
		for (int i = 0; i < 5; i++) {
			pin(this.server.post("{\"content\":\"" + i + "\"}").id());
		}
		JsonNode first = this.server.bot("GET", pins() + "?limit=3", null).json();
		assertThat(contents(first)).containsExactly("4", "3", "2");
		assertThat(first.path("has_more").asBoolean()).isTrue();
		JsonNode next = this.server
			.bot("GET", pins() + "?limit=3&before=" + first.at("/items/2/pinned_at").asString(), null)
			.json();
		assertThat(contents(next)).containsExactly("1", "0");
		assertThat(next.path("has_more").asBoolean()).isFalse();
		assertThat(this.server.bot("GET", pins() + "?limit=51", null).error())
			.isEqualTo("limit VALUE_MUST_BE_INTEGER_IN_RANGE");
		assertThat(this.server.bot("GET", pins() + "?before=yesterday", null).error()).startsWith("before ");
	}

	@Test
	void showsPinsWithoutReactionsAndWithoutWhatTheyReplyTo() {
		Snowflake first = this.server.core.say(this.server.person, this.server.channel, "first");
		String id = this.server.post("{\"content\":\"a\",\"message_reference\":{\"message_id\":\"" + first + "\"}}")
			.id();
		this.server.bot("PUT", this.server.messages() + "/" + id + "/reactions/x/@me", null);
		pin(id);
		JsonNode message = this.server.bot("GET", pins(), null).json().at("/items/0/message");
		assertThat(message.has("message_reference")).isTrue();
		assertThat(message.has("referenced_message")).isFalse();
		assertThat(message.has("reactions")).isFalse();
	}

	@Test
	void refusesToPinWhatNobodyWrote() {
		pin(this.server.post("{\"content\":\"a\"}").id());
		String system = this.server.bot("GET", this.server.messages() + "?limit=1", null).json().at("/0/id").asString();
		assertThat(pin(system).code()).isEqualTo("CANNOT_MODIFY_SYSTEM_WEBHOOK");
		Reply reply = this.server.post("{\"content\":\"a\",\"message_reference\":{\"message_id\":\"" + system + "\"}}");
		assertThat(reply.code()).isEqualTo("CANNOT_MODIFY_SYSTEM_WEBHOOK");
		assertThat(this.server.bot("DELETE", this.server.messages() + "/" + system, null).status()).isEqualTo(204);
	}

	@Test
	void asksForThePermissionInGuildsAndForNoneInDirectChannels() {
		String stranger = this.server.core.addPersonToken(this.server.core.addPerson("Stranger"));
		String id = this.server.post("{\"content\":\"a\"}").id();
		assertThat(this.server.call(stranger, "PUT", this.channel + "/pins/" + id, null, null).code())
			.isEqualTo("MISSING_PERMISSIONS");
		Snowflake direct = this.server.core.sayDirectly(this.server.person, "a");
		String channel = this.server.bot("GET", "/v1/users/@me/channels", null).json().at("/0/id").asString();
		assertThat(this.server.bot("PUT", "/v1/channels/" + channel + "/pins/" + direct, null).status()).isEqualTo(204);
	}

	private Reply pin(String id) {
		return this.server.bot("PUT", this.channel + "/pins/" + id, null);
	}

	private Reply unpin(String id) {
		return this.server.bot("DELETE", this.channel + "/pins/" + id, null);
	}

	private String pins() {
		return this.server.messages() + "/pins";
	}

	private static List<String> contents(JsonNode page) {
		return page.path("items").valueStream().map((item) -> item.at("/message/content").asString()).toList();
	}

}
