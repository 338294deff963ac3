package io.fluxer.embedded.core;

import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class DiscoveryTests {

	private static final String APPLICATION = """
			{"description":"A place to talk","category_type":1,"custom_tags":["bots"]}""";

	private final TestServer server = new TestServer(false);

	private final String path = "/v1/guilds/" + this.server.guild + "/discovery";

	@Test
	void waitsAsPendingUntilItIsWithdrawn() {
		assertThat(this.server.bot("GET", this.path, null).json().path("application").isNull()).isTrue();
		assertThat(this.server.bot("POST", this.path, APPLICATION).json().path("status").asString())
			.isEqualTo("pending");
		assertThat(this.server.bot("POST", this.path, APPLICATION).code()).isEqualTo("DISCOVERY_ALREADY_APPLIED");
		JsonNode edited = this.server.bot("PATCH", this.path, "{\"category_type\":2}").json();
		assertThat(edited.path("category_type").asInt()).isEqualTo(2);
		assertThat(edited.path("description").asString()).isEqualTo("A place to talk");
		assertThat(this.server.bot("DELETE", this.path, null).status()).isEqualTo(204);
		assertThat(this.server.bot("PATCH", this.path, "{}").code()).isEqualTo("DISCOVERY_APPLICATION_NOT_FOUND");
	}

	@Test
	void namesEachFieldThatIsWrong() {
		Reply reply = this.server.bot("POST", this.path,
				"{\"description\":\"short\",\"category_type\":9,\"custom_tags\":[\"fine\",\"x\"]}");
		assertThat(reply.json().path("errors").valueStream().map((error) -> error.path("path").asString()))
			.containsExactly("description", "category_type", "custom_tags.1");
	}

}
