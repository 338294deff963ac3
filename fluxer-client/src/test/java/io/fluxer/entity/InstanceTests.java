package io.fluxer.entity;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InstanceTests {

	@Test
	void addressesAreThoseOfTheInstance() {
		Instance instance = read("{\"endpoints\":{\"media\":\"https://a.example/media/\","
				+ "\"static_cdn\":\"https://a.example/static\",\"invite\":\"https://a.example/invite\"}}");
		assertThat(instance.cdnUrls()).isEqualTo(new CdnUrls("https://a.example/media", "https://a.example/static"));
		assertThat(instance.inviteUrl(invite("abc"))).isEqualTo("https://a.example/invite/abc");
	}

	@Test
	void addressesThatAreNotNamedAreThoseOfTheHostedInstance() {
		Instance instance = read("{}");
		assertThat(instance.cdnUrls()).isEqualTo(CdnUrls.defaults());
		assertThat(instance.inviteUrl(invite("a/b"))).isEqualTo("https://fluxer.gg/a%2Fb");
	}

	private static Invite invite(String code) {
		return FluxerJson.mapper().readValue("{\"type\":99,\"code\":\"" + code + "\"}", Invite.class);
	}

	private static Instance read(String json) {
		return Instance.of(FluxerJson.mapper().readTree(json));
	}

}
