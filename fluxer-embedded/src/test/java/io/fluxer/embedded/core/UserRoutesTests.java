package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class UserRoutesTests {

	private final TestServer server = new TestServer(false);

	@Test
	void saysWhetherATagIsTaken() {
		JsonNode person = this.server.bot("GET", "/v1/users/" + this.server.person, null).json();
		String discriminator = person.path("discriminator").asString();
		assertThat(isTaken("person", discriminator)).isTrue();
		assertThat(isTaken("person", "9998")).isFalse();
		assertThat(isTaken("nobody", discriminator)).isFalse();
	}

	@Test
	void showsAProfileInAGuild() {
		String path = "/v1/users/" + this.server.person + "/profile";
		assertThat(this.server.bot("GET", path, null).json().has("guild_member")).isFalse();
		JsonNode profile = this.server.bot("GET", path + "?guild_id=" + this.server.guild, null).json();
		assertThat(profile.at("/guild_member/user/id").asString()).isEqualTo(this.server.person.toString());
		assertThat(profile.has("guild_member_profile")).isTrue();
		Snowflake other = this.server.core.addGuild("Other", this.server.person);
		this.server.core.setBotMember(other, false);
		assertThat(this.server.bot("GET", path + "?guild_id=" + other, null).code()).isEqualTo("UNKNOWN_MEMBER");
	}

	@Test
	void tellsWrongTokensApartFromNone() {
		assertThat(this.server.call(null, "GET", "/v1/applications/@me", null, null).code()).isEqualTo("INVALID_TOKEN");
		assertThat(this.server.call(null, "GET", "/v1/oauth2/applications/@me", null, null).code())
			.isEqualTo("UNAUTHORIZED");
	}

	@Test
	void showsTheApplicationToAnyone() {
		String path = "/v1/oauth2/applications/" + this.server.core.botId() + "/public";
		JsonNode application = this.server.call(null, "GET", path, null, null).json();
		assertThat(application.at("/bot/id").asString()).isEqualTo(this.server.core.botId().toString());
		assertThat(application.has("current_user")).isFalse();
		assertThat(this.server.bot("GET", path, null).json().has("current_user")).isTrue();
		assertThat(this.server.bot("GET", "/v1/oauth2/applications/5/public", null).code())
			.isEqualTo("UNKNOWN_APPLICATION");
	}

	private boolean isTaken(String username, String discriminator) {
		return this.server
			.bot("GET", "/v1/users/check-tag?username=" + username + "&discriminator=" + discriminator, null)
			.json()
			.path("taken")
			.asBoolean();
	}

}
