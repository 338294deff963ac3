package io.fluxer.embedded.core;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DiscoveryTests {

	private final TestServer server = new TestServer(false);

	private final String path = "/v1/guilds/" + this.server.guild + "/discovery";

	@Test
	void keepsAnApplicationUntilItIsWithdrawn() {
		assertThat(this.server.bot("GET", this.path, null).json().path("application").isNull()).isTrue();
		assertThat(this.server.bot("PATCH", this.path, "{}").status()).isEqualTo(404);
		JsonNode applied = this.server
			.bot("POST", this.path,
					"{\"description\":\"A place to play\",\"category_type\":2,\"custom_tags\":[\"fun\"]}")
			.json();
		assertThat(applied.path("status").asString()).isEqualTo("pending");
		assertThat(this.server.bot("POST", this.path, "{\"description\":\"A place to play\",\"category_type\":2}")
			.status()).isEqualTo(400);
		JsonNode changed = this.server.bot("PATCH", this.path, "{\"category_type\":3}").json();
		assertThat(changed.path("category_type").asInt()).isEqualTo(3);
		assertThat(changed.path("custom_tags")).hasSize(1);
		assertThat(this.server.bot("GET", this.path, null).json().path("application")).isEqualTo(changed);
		assertThat(this.server.bot("DELETE", this.path, null).status()).isEqualTo(204);
		assertThat(this.server.bot("DELETE", this.path, null).status()).isEqualTo(404);
	}

	@Test
	void asksForADescriptionThatFits() {
		assertThat(this.server.bot("POST", this.path, "{\"description\":\"short\",\"category_type\":2}").error())
			.isEqualTo("description STRING_LENGTH_INVALID");
		assertThat(this.server.bot("POST", this.path, "{\"description\":\"long enough\"}").error())
			.isEqualTo("category_type INVALID_FORMAT");
	}

}
