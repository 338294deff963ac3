package io.fluxer.embedded.core;

import java.time.Duration;

import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RateLimitTests {

	private final TestServer server = new TestServer();

	@Test
	void showsABotWhatIsLeft() {
		Reply reply = this.server.post("{\"content\":\"a\"}");
		assertThat(reply.header("X-RateLimit-Limit")).isEqualTo("20");
		assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo("19");
		assertThat(reply.header("X-RateLimit-Reset-After")).isEqualTo("0.5");
		assertThat(reply.header("X-RateLimit-Bucket")).isEqualTo("147bdb3b2a76145f");
		assertThat(this.server.post("{\"content\":\"a\"}").header("X-RateLimit-Reset-After")).isEqualTo("1");
	}

	@Test
	void showsAPersonNothingUntilItRefuses() {
		Reply reply = this.server.person("POST", this.server.messages(), "{\"content\":\"a\"}");
		assertThat(reply.header("X-RateLimit-Limit")).isNull();
		for (int i = 0; i < 20; i++) {
			reply = this.server.person("POST", this.server.messages(), "{\"content\":\"a\"}");
		}
		assertThat(reply.status()).isEqualTo(429);
		assertThat(reply.header("X-RateLimit-Limit")).isEqualTo("20");
	}

	@Test
	void refusesAFullRouteAndNamesTheNextSlot() {
		fill(20);
		Reply reply = this.server.post("{\"content\":\"a\"}");
		assertThat(reply.status()).isEqualTo(429);
		assertThat(reply.code()).isEqualTo("RATE_LIMITED");
		assertThat(reply.json().path("global").asBoolean()).isFalse();
		assertThat(reply.json().path("retry_after").asDouble()).isEqualTo(0.5);
		assertThat(reply.header("Retry-After")).isEqualTo("1");
		assertThat(reply.header("X-RateLimit-Scope")).isEqualTo("user");
		assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo("0");
		assertThat(reply.header("X-RateLimit-Reset-After")).isEqualTo("10");
		assertThat(this.server.refused).containsExactly(Duration.ofMillis(500));
		this.server.clock.advanceMillis(500);
		assertThat(this.server.post("{\"content\":\"a\"}").status()).isEqualTo(200);
	}

	@Test
	void countsErrorsWithoutShowingHeaders() {
		for (int i = 0; i < 20; i++) {
			Reply reply = this.server.post("{}");
			assertThat(reply.status()).isEqualTo(400);
			assertThat(reply.header("X-RateLimit-Limit")).isNull();
		}
		assertThat(this.server.post("{\"content\":\"a\"}").status()).isEqualTo(429);
	}

	@Test
	void countsEachChannelForItself() {
		fill(20);
		var other = this.server.core.addChannel(this.server.guild, "other");
		Reply reply = this.server.bot("POST", "/v1/channels/" + other + "/messages", "{\"content\":\"a\"}");
		assertThat(reply.header("X-RateLimit-Remaining")).isEqualTo("19");
	}

	@Test
	void sharesABucketAmongTheReactionsOfAChannel() {
		String one = this.server.messages() + "/" + this.server.post("{\"content\":\"a\"}").id() + "/reactions/a";
		String two = this.server.messages() + "/" + this.server.post("{\"content\":\"b\"}").id() + "/reactions/b";
		assertThat(this.server.bot("PUT", one + "/@me", null).header("X-RateLimit-Remaining")).isEqualTo("29");
		assertThat(this.server.bot("GET", two, null).header("X-RateLimit-Remaining")).isEqualTo("28");
		assertThat(this.server.bot("DELETE", one + "/@me", null).header("X-RateLimit-Remaining")).isEqualTo("27");
	}

	@Test
	void sharesABucketBetweenDeletingMessagesAndAttachments() {
		String message = this.server.messages() + "/" + this.server.post("{\"content\":\"a\"}").id();
		this.server.bot("DELETE", message + "/attachments/1", null);
		assertThat(this.server.bot("DELETE", message, null).header("X-RateLimit-Remaining")).isEqualTo("18");
	}

	@Test
	void asksTheGlobalBudgetFirst() {
		for (int i = 0; i < 50; i++) {
			assertThat(this.server.bot("GET", "/v1/channels/" + this.server.channel, null).status()).isEqualTo(200);
		}
		Reply reply = this.server.post("{\"content\":\"a\"}");
		assertThat(reply.status()).isEqualTo(429);
		assertThat(reply.json().path("global").asBoolean()).isTrue();
		assertThat(reply.json().path("retry_after").asDouble()).isEqualTo(0.02);
		assertThat(reply.header("X-RateLimit-Global")).isEqualTo("true");
		assertThat(reply.header("X-RateLimit-Scope")).isEqualTo("global");
		assertThat(reply.header("X-RateLimit-Limit")).isNull();
		this.server.clock.advanceMillis(20);
		assertThat(this.server.post("{\"content\":\"a\"}").header("X-RateLimit-Remaining")).isEqualTo("19");
	}

	@Test
	void takesAGlobalSlotForWhatTheRouteRefuses() {
		fill(20);
		for (int i = 0; i < 30; i++) {
			assertThat(this.server.post("{\"content\":\"a\"}").json().path("global").asBoolean()).isFalse();
		}
		assertThat(this.server.post("{\"content\":\"a\"}").json().path("global").asBoolean()).isTrue();
	}

	@Test
	void leavesUnknownRoutesOutOfEveryLimit() {
		for (int i = 0; i < 200; i++) {
			assertThat(this.server.bot("GET", "/v1/nope", null).status()).isEqualTo(404);
		}
		assertThat(this.server.admitted).isEmpty();
	}

	@Test
	void asksTheLimitsBeforeTheLogin() {
		for (int i = 0; i < 40; i++) {
			assertThat(this.server.call(null, "GET", "/v1/users/@me", null, null).status()).isEqualTo(401);
		}
		assertThat(this.server.call(null, "GET", "/v1/users/@me", null, null).status()).isEqualTo(429);
		assertThat(this.server.bot("GET", "/v1/users/@me", null).status()).isEqualTo(200);
	}

	@Test
	void writesAdmissionsWithBucketAndNonce() {
		this.server.post("{\"content\":\"a\",\"nonce\":\"n1\"}");
		assertThat(this.server.admitted).containsExactly(
				"user:" + this.server.core.botId() + ":channel:message:create::" + this.server.channel + " nonce n1");
	}

	@Test
	void limitsNothingWhenSwitchedOff() {
		TestServer unlimited = new TestServer(false);
		for (int i = 0; i < 200; i++) {
			Reply reply = unlimited.post("{\"content\":\"a\"}");
			assertThat(reply.status()).isEqualTo(200);
			assertThat(reply.header("X-RateLimit-Limit")).isNull();
		}
	}

	private void fill(int count) {
		for (int i = 0; i < count; i++) {
			this.server.post("{\"content\":\"a\"}");
		}
	}

}
