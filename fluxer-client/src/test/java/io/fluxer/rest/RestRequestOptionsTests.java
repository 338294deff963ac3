package io.fluxer.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RestRequestOptionsTests extends AbstractRestTests {

	@Test
	void reasonAndHeadersAreSentAsTheyAre() {
		Rest view = this.rest
			.with(RequestOptions.none().withAuditLogReason("50% spam, again & again").withHeader("X-Trace", "t-1"));
		view.deleteRoute("/guilds/1/members/2").block();
		view.blocking().deleteRoute("/guilds/1/members/3");
		this.rest.deleteRoute("/guilds/1/members/4").block();
		assertThat(this.server.requests().subList(0, 2)).allSatisfy((request) -> {
			assertThat(request.headers().getAll("X-Audit-Log-Reason")).containsExactly("50% spam, again & again");
			assertThat(request.headers().getAll("X-Trace")).containsExactly("t-1");
			assertThat(request.headers().get("Authorization")).isEqualTo("Bot " + SECRET);
		});
		assertThat(this.server.request(2).headers().contains("X-Audit-Log-Reason")).isFalse();
		assertThat(this.server.request(2).headers().contains("X-Trace")).isFalse();
	}

	@Test
	void headersAndReasonGoWithEveryAttempt() {
		this.server.answers(TestServer.Reply.cutOff(), TestServer.Reply.of(204, ""));
		this.rest.with(RequestOptions.none().withAuditLogReason("spam")).deleteRoute("/guilds/1/members/2").block();
		assertThat(this.server.requests()).hasSize(2)
			.allSatisfy((request) -> assertThat(request.headers().get("X-Audit-Log-Reason")).isEqualTo("spam"));
	}

	@Test
	void anAnonymousCallCarriesNoTokenAndGoesWithARefusedOne() {
		this.rest.invalidateToken();
		Rest anonymous = this.rest.with(RequestOptions.none().withoutToken());
		anonymous.post("/webhooks/1/token", null).block();
		assertThat(this.server.request(0).headers().contains("Authorization")).isFalse();
		assertThatExceptionOfType(InvalidTokenException.class).isThrownBy(() -> this.rest.get("/guilds/1").block());
	}

	@Test
	void anUnauthorizedAnonymousCallLeavesTheTokenAlone() {
		this.server.answer((request) -> request.headers().contains("Authorization") ? TestServer.Reply.of(200, "{}")
				: TestServer.Reply.unauthorized());
		Rest anonymous = this.rest.with(RequestOptions.none().withoutToken());
		for (String route : List.of("/guilds/1", "/users/@me")) {
			assertThatExceptionOfType(FluxerApiException.class).isThrownBy(() -> anonymous.get(route).block())
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCodes.UNAUTHORIZED));
		}
		assertThat(this.server.requests()).hasSize(2);
		assertThat(this.rest.get("/guilds/1").block()).isNotNull();
	}

	@Test
	void anonymousCallsAreCountedApart() {
		this.server.answers(TestServer.Reply.silence());
		Rest anonymous = this.rest.with(RequestOptions.none().withoutToken());
		List<CompletableFuture<JsonNode>> calls = new ArrayList<>();
		for (int call = 0; call < 100; call++) {
			calls.add(start(this.rest.get("/guilds/" + call)));
		}
		int waiting = this.rest.rateLimits().queued();
		assertThat(waiting).isPositive();
		calls.add(start(anonymous.get("/guilds/1")));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(waiting);
		this.rest.invalidateToken();
		assertThat(calls.get(100)).isNotDone();
		assertThat(calls.get(99)).isCompletedExceptionally();
	}

	@Test
	void anAnonymousCallThatWaitsIsNotEndedByARefusalOfTheToken() {
		this.server.answers(TestServer.Reply.silence());
		Rest anonymous = this.rest.with(RequestOptions.none().withoutToken());
		start(anonymous.get("/guilds/1"));
		CompletableFuture<JsonNode> waiting = start(anonymous.get("/guilds/1"));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		this.rest.invalidateToken();
		assertThat(waiting).isNotDone();
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
	}

}
