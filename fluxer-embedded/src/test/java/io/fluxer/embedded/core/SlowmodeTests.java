package io.fluxer.embedded.core;

import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SlowmodeTests {

	private final TestServer server = new TestServer(false);

	private final String slowmode = "/v1/channels/" + this.server.channel + "/slowmode";

	private final String member = this.server.core.addPersonToken(this.server.core.addPerson("Member"));

	@BeforeEach
	void slowDown() {
		// Everyone may bypass slowmode by default.
		this.server.bot("PATCH", "/v1/guilds/" + this.server.guild + "/roles/" + this.server.guild,
				"{\"permissions\":\"68608\"}");
		Reply changed = this.server.bot("PATCH", "/v1/channels/" + this.server.channel, "{\"rate_limit_per_user\":10}");
		assertThat(changed.json().path("rate_limit_per_user").asInt()).isEqualTo(10);
	}

	@Test
	void makesAPersonWait() {
		assertThat(say().status()).isEqualTo(200);
		this.server.clock.advanceMillis(2500);
		Reply refused = say();
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.code()).isEqualTo("SLOWMODE_RATE_LIMITED");
		assertThat(refused.json().path("retry_after").asInt()).isEqualTo(8);
		assertThat(refused.header("Retry-After")).isEqualTo("8");
		JsonNode state = this.server.call(this.member, "GET", this.slowmode, null, null).json();
		assertThat(state.path("retry_after_ms").asInt()).isEqualTo(7500);
		assertThat(state.path("can_bypass").asBoolean()).isFalse();
		assertThat(state.path("next_send_allowed_at").isString()).isTrue();
		this.server.clock.advanceMillis(7500);
		assertThat(say().status()).isEqualTo(200);
	}

	@Test
	void doesNotHoldTheBotUp() {
		assertThat(this.server.post("{\"content\":\"a\"}").status()).isEqualTo(200);
		assertThat(this.server.post("{\"content\":\"b\"}").status()).isEqualTo(200);
		JsonNode state = this.server.bot("GET", this.slowmode, null).json();
		assertThat(state.path("rate_limit_per_user").asInt()).isEqualTo(10);
		assertThat(state.path("can_bypass").asBoolean()).isTrue();
	}

	private Reply say() {
		return this.server.call(this.member, "POST", this.server.messages(), "{\"content\":\"a\"}", null);
	}

}
