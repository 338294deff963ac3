package io.fluxer.entity;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretTests {

	private static final String SECRET = "made-up-secret";

	@Test
	void aWebhookDescribesItselfWithoutItsToken() {
		Webhook webhook = read("{\"id\":\"1\",\"name\":\"hook\",\"token\":\"" + SECRET + "\"}", Webhook.class);
		assertThat(webhook.token()).isEqualTo(SECRET);
		assertThat(webhook.toString()).contains("hook").doesNotContain(SECRET);
	}

	@Test
	void anApplicationDescribesItsBotWithoutTheToken() {
		Application application = read(
				"{\"id\":\"1\",\"bot\":{\"id\":\"2\",\"username\":\"b\",\"token\":\"" + SECRET + "\"}}",
				Application.class);
		assertThat(application.bot()).isNotNull();
		assertThat(application.bot().token()).isEqualTo(SECRET);
		assertThat(application.toString()).contains("username=b").doesNotContain(SECRET);
	}

	private static <T> T read(String json, Class<T> type) {
		return FluxerJson.mapper().readValue(json, type);
	}

}
