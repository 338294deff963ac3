package io.fluxer.embedded;

import java.util.concurrent.CompletionException;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FluxerServerIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void logsTheBotInAndTellsItsGuilds() {
		try (RawGateway gateway = RawGateway.identified(this.server)) {
			JsonNode ready = gateway.expectEvent("READY");
			assertThat(ready.path("s").asInt()).isEqualTo(1);
			assertThat(ready.at("/d/user/id").asString()).isEqualTo(this.server.botId().toString());
			assertThat(ready.at("/d/guilds")).isEmpty();
			JsonNode guild = gateway.expectEvent("GUILD_CREATE");
			assertThat(guild.at("/d/properties/name").asString()).isEqualTo("Playground");
		}
	}

	@Test
	void carriesWhatAPersonSaysToTheBotAndTheAnswerBack() {
		try (RawGateway gateway = connected()) {
			this.server.person().say(this.server.channelId(), "!ping");
			String text = gateway.nextText();
			assertThat(text).startsWith("{\"op\":0,\"t\":\"MESSAGE_CREATE\",\"s\":3,\"d\":{");
			String path = "/channels/" + this.server.channelId() + "/messages";
			RawHttp.Answer answer = RawHttp.asBot(this.server).post(path, "{\"content\":\"pong\",\"nonce\":7}");
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.json().path("nonce").asString()).isEqualTo("7");
			assertThat(gateway.expectEvent("MESSAGE_CREATE").at("/d/content").asString()).isEqualTo("pong");
			assertThat(this.server.messages(this.server.channelId())).extracting(PostedMessage::content)
				.containsExactly("!ping", "pong");
			assertThat(this.server.admissions()).extracting(Admission::nonce).containsExactly("7");
		}
	}

	@Test
	void opensADirectChannelWithTheFirstWords() {
		try (RawGateway gateway = connected()) {
			this.server.person().sayDirectly("psst");
			assertThat(gateway.nextText()).startsWith("{\"d\":{").contains("\"t\":\"CHANNEL_CREATE\"");
			assertThat(gateway.nextText()).startsWith("{\"d\":{").contains("\"content\":\"psst\"");
			this.server.person().sayDirectly("again");
			assertThat(gateway.expectEvent("MESSAGE_CREATE").at("/d/channel_type").asInt()).isEqualTo(1);
		}
	}

	@Test
	void replaysDirectMessagesAfterACutAndLosesGuildMessages() {
		String session;
		try (RawGateway gateway = RawGateway.identified(this.server)) {
			session = gateway.expectEvent("READY").at("/d/session_id").asString();
			gateway.expectEvent("GUILD_CREATE");
			this.server.gateway().cut();
			assertThatExceptionOfType(CompletionException.class).isThrownBy(() -> gateway.ended().join());
		}
		Snowflake channel = this.server.channelId();
		this.server.person().say(channel, "lost");
		this.server.person().sayDirectly("kept");
		try (RawGateway gateway = RawGateway.open(this.server)) {
			gateway.expectOp(10);
			gateway.resume(this.server.botToken(), session, 2);
			assertThat(gateway.expectEvent("CHANNEL_CREATE").path("s").asInt()).isEqualTo(4);
			assertThat(gateway.expectEvent("MESSAGE_CREATE").path("s").asInt()).isEqualTo(5);
			assertThat(gateway.expectEvent("RESUMED").path("s").asInt()).isEqualTo(5);
		}
	}

	private RawGateway connected() {
		RawGateway gateway = RawGateway.identified(this.server);
		gateway.expectEvent("READY");
		gateway.expectEvent("GUILD_CREATE");
		return gateway;
	}

}
