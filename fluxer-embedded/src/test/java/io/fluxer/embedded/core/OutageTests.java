package io.fluxer.embedded.core;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutageTests {

	private final TestServer server = new TestServer();

	private TestServer.Client client;

	@BeforeEach
	void identify() {
		this.client = this.server.identified();
	}

	@Test
	void guildOutOfReachIsUnavailableAndSilentButForItsUpdate() {
		this.server.core.levers().reach(this.server.guild, false);
		this.server.core.say(this.server.person, this.server.channel, "unheard");
		this.server.core.act(this.server.person, "PATCH", "/guilds/" + this.server.guild, Map.of("name", "Renamed"));
		assertThat(this.client.link().names()).containsExactly("GUILD_DELETE", "GUILD_UPDATE");
		assertThat(this.client.link().event("GUILD_DELETE").at("/d/unavailable").asBoolean()).isTrue();
	}

	@Test
	void guildComesBackAsItIsByThen() {
		this.server.core.levers().reach(this.server.guild, false);
		this.server.core.addChannel(this.server.guild, "new");
		this.client.link().clear();
		this.server.core.levers().reach(this.server.guild, true);
		assertThat(this.client.link().names()).containsExactly("GUILD_CREATE");
		assertThat(this.client.link().last().at("/d/channels")).hasSize(3);
	}

	@Test
	void guildOutOfReachIsToldToEachNewSession() {
		this.server.core.levers().reach(this.server.guild, false);
		TestServer.Client second = this.server.connect();
		second.identify(this.server.core.botToken(), "");
		assertThat(second.link().last().at("/d/unavailable").asBoolean()).isTrue();
	}

	@Test
	void commandsFindNothingInAGuildOutOfReach() {
		this.server.core.levers().reach(this.server.guild, false);
		this.client.link().clear();
		this.client.send("{\"op\":14,\"d\":{\"subscriptions\":{\"" + this.server.guild + "\":{\"active\":false}}}}");
		assertThat(this.client.link().names()).isEmpty();
	}

}
