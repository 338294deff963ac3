package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.Map;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PersonVoiceTests {

	private final TestServer server = new TestServer();

	private TestServer.Client client;

	private Snowflake room;

	@BeforeEach
	void identify() {
		this.room = Snowflake.of(
				this.server.core
					.act(this.server.person, "POST", "/guilds/" + this.server.guild + "/channels",
							Map.of("name", "Room", "type", 2))
					.path("id")
					.asString());
		this.client = this.server.identified();
	}

	@Test
	void enteringAndLeavingAreTold() {
		this.server.core.levers().enterVoice(this.server.person, this.room);
		assertThat(this.client.link().last().at("/d/channel_id").asString()).isEqualTo(this.room.toString());
		assertThat(states()).hasSize(1);
		this.server.core.levers().leaveVoice(this.server.person, this.server.guild);
		assertThat(this.client.link().last().at("/d/channel_id").isNull()).isTrue();
		assertThat(states()).isEmpty();
	}

	@Test
	void stateShowsTheMemberAsItIsNow() {
		this.server.core.levers().enterVoice(this.server.person, this.room);
		this.server.core.act(this.server.person, "PATCH",
				"/guilds/" + this.server.guild + "/members/" + this.server.person, Map.of("nick", "Nick"));
		assertThat(states().get(0).at("/member/nick").asString()).isEqualTo("Nick");
		this.server.core.levers().leaveVoice(this.server.person, this.server.guild);
		assertThat(this.client.link().last().at("/d/member/nick").asString()).isEqualTo("Nick");
	}

	@Test
	void stateEndsWithItsChannel() {
		this.server.core.levers().enterVoice(this.server.person, this.room);
		this.server.core.act(this.server.person, "DELETE", "/channels/" + this.room, Map.of());
		assertThat(states()).isEmpty();
	}

	@Test
	void stateEndsWithTheMembership() {
		Snowflake other = this.server.core.addPerson("Other");
		this.server.core.levers().enterVoice(other, this.room);
		this.server.core.act(other, "DELETE", "/users/@me/guilds/" + this.server.guild, Map.of());
		assertThat(states()).isEmpty();
	}

	@Test
	void textChannelCannotBeEntered() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.server.core.levers().enterVoice(this.server.person, this.server.channel));
	}

	@Test
	void endOfABotsSessionEndsItsVoiceForOthers() {
		this.client
			.send("{\"op\":4,\"d\":{\"guild_id\":\"" + this.server.guild + "\",\"channel_id\":\"" + this.room + "\"}}");
		this.client.connection().disconnected();
		TestServer.Client second = this.server.identified();
		this.server.clock.advance(Duration.ofSeconds(61));
		this.server.identified();
		assertThat(second.link().event("VOICE_STATE_UPDATE").at("/d/channel_id").isNull()).isTrue();
	}

	private JsonNode states() {
		TestServer.Client witness = this.server.connect();
		witness.identify(this.server.core.botToken(), "");
		return witness.link().event("GUILD_CREATE").at("/d/voice_states");
	}

}
