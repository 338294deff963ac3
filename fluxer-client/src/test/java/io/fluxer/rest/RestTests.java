package io.fluxer.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.reactive.function.client.WebClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestTests extends AbstractRestTests {

	@Test
	void aTokenIsEnoughToMakeOne() {
		Rest plain = Rest.create();
		Rest rest = Rest.create("Bot 1.secret");
		try {
			assertThat(plain.options()).isEqualTo(RestOptions.defaults());
			assertThat(rest.options()).isEqualTo(RestOptions.defaults());
			assertThat(rest.toString()).doesNotContain("secret");
			assertThatIllegalArgumentException().isThrownBy(() -> Rest.create("not a\ntoken"));
		}
		finally {
			plain.close();
			rest.close();
		}
	}

	@Test
	void sendsWhatEveryRequestCarries() {
		this.rest.get("/users/@me").block();
		TestServer.Request request = this.server.request(0);
		assertThat(request.method()).isEqualTo("GET");
		assertThat(request.uri()).isEqualTo("/v1/users/@me");
		assertThat(request.headers().get("Authorization")).isEqualTo("Bot " + SECRET);
		assertThat(request.headers().get("User-Agent")).startsWith("FluxerBot (Java, ").doesNotContain("$");
		assertThat(request.headers().get("Accept")).isEqualTo("application/json");
		assertThat(request.headers().getAll("Authorization")).hasSize(1);
	}

	@Test
	void sendsNoAuthorizationWithoutToken() {
		Rest anonymous = Rest.create(this.server.options());
		closeLater(anonymous);
		anonymous.get("/instance").block();
		assertThat(this.server.request(0).headers().contains("Authorization")).isFalse();
	}

	@Test
	void aNewTokenIsUsedFromThenOn() {
		this.rest.setToken(" Bearer other\r\n");
		this.rest.get("/users/@me").block();
		assertThat(this.server.request(0).headers().get("Authorization")).isEqualTo("Bearer other");
	}

	@Test
	void everyVerbSendsItsMethodAndBody() {
		record Body(String someName, String absent) {
		}
		Body body = new Body("x", null);
		this.rest.post("/a", body).block();
		this.rest.patch("/a", body).block();
		this.rest.put("/a", body).block();
		this.rest.putEmpty("/a").block();
		this.rest.deleteRoute("/a").block();
		this.rest.post("/a", null).block();
		assertThat(this.server.requests()).extracting(TestServer.Request::method)
			.containsExactly("POST", "PATCH", "PUT", "PUT", "DELETE", "POST");
		assertThat(this.server.requests()).extracting(TestServer.Request::text)
			.containsExactly("{\"some_name\":\"x\"}", "{\"some_name\":\"x\"}", "{\"some_name\":\"x\"}", "", "", "");
		assertThat(this.server.request(0).headers().get("Content-Type")).isEqualTo("application/json");
		assertThat(this.server.request(5).headers().contains("Content-Type")).isFalse();
	}

	@Test
	void readsClassesGenericTypesAndTrees() {
		record Thing(Snowflake id, String displayName) {
		}
		this.server.answer((request) -> TestServer.Reply.of(200,
				request.uri().endsWith("list") ? "[{\"id\":\"5\",\"display_name\":\"n\",\"more\":1}]"
						: "{\"id\":\"5\",\"display_name\":\"n\",\"more\":1}"));
		assertThat(this.rest.get("/one", Thing.class).block()).isEqualTo(new Thing(Snowflake.of(5), "n"));
		assertThat(this.rest.get("/list", new ParameterizedTypeReference<List<Thing>>() {
		}).block()).containsExactly(new Thing(Snowflake.of(5), "n"));
		JsonNode tree = this.rest.get("/one").block();
		assertThat(tree.path("more").asInt()).isEqualTo(1);
	}

	@Test
	void everyVerbReadsEveryKindOfValue() {
		record Thing(Snowflake id) {
		}
		ParameterizedTypeReference<List<Thing>> list = new ParameterizedTypeReference<>() {
		};
		MultipartPayload files = new MultipartPayload(null, List.of());
		Map<String, Integer> body = Map.of("x", 1);
		BlockingRest blocking = this.rest.blocking();
		this.server.answer((request) -> TestServer.Reply.of(200,
				request.uri().endsWith("list") ? "[{\"id\":\"5\"}]" : "{\"id\":\"5\"}"));
		List<Object> things = List.of(this.rest.get("/a", Thing.class).block(),
				this.rest.post("/a", body, Thing.class).block(), this.rest.patch("/a", body, Thing.class).block(),
				this.rest.put("/a", body, Thing.class).block(),
				this.rest.postMultipart("/a", files, Thing.class).block(),
				this.rest.patchMultipart("/a", files, Thing.class).block(), blocking.get("/a", Thing.class),
				blocking.post("/a", body, Thing.class), blocking.patch("/a", body, Thing.class),
				blocking.put("/a", body, Thing.class), blocking.postMultipart("/a", files, Thing.class),
				blocking.patchMultipart("/a", files, Thing.class));
		List<Object> lists = List.of(this.rest.get("/list", list).block(), this.rest.post("/list", body, list).block(),
				this.rest.patch("/list", body, list).block(), this.rest.put("/list", body, list).block(),
				this.rest.postMultipart("/list", files, list).block(),
				this.rest.patchMultipart("/list", files, list).block(), blocking.get("/list", list),
				blocking.post("/list", body, list), blocking.patch("/list", body, list),
				blocking.put("/list", body, list), blocking.postMultipart("/list", files, list),
				blocking.patchMultipart("/list", files, list));
		List<JsonNode> trees = List.of(this.rest.get("/a").block(), this.rest.post("/a", body).block(),
				this.rest.patch("/a", body).block(), this.rest.put("/a", body).block(),
				this.rest.postMultipart("/a", files).block(), this.rest.patchMultipart("/a", files).block(),
				blocking.get("/a"), blocking.post("/a", body), blocking.patch("/a", body), blocking.put("/a", body),
				blocking.postMultipart("/a", files), blocking.patchMultipart("/a", files));
		assertThat(things).hasSize(12).containsOnly(new Thing(Snowflake.of(5)));
		assertThat(lists).hasSize(12).containsOnly(List.of(new Thing(Snowflake.of(5))));
		assertThat(trees).hasSize(12).containsOnly(FluxerJson.mapper().readTree("{\"id\":\"5\"}"));
		List<String> methods = List.of("GET", "POST", "PATCH", "PUT", "POST", "PATCH");
		List<String> sent = this.server.requests().stream().map(TestServer.Request::method).toList();
		for (int from = 0; from < 36; from += 6) {
			assertThat(sent.subList(from, from + 6)).isEqualTo(methods);
		}
		blocking.putEmpty("/a");
		blocking.deleteRoute("/a");
		assertThat(this.server.requests().subList(36, 38)).extracting(TestServer.Request::method)
			.containsExactly("PUT", "DELETE");
	}

	@Test
	void postVoidPassesOverAnAnswerThatIsNoJson() {
		this.server.answers(TestServer.Reply.of(200, "ok"));
		assertThat(this.rest.postVoid("/a", Map.of("x", 1)).blockOptional()).isEmpty();
		this.rest.blocking().postVoid("/a", null);
		assertThat(this.server.requests()).extracting(TestServer.Request::text).containsExactly("{\"x\":1}", "");
	}

	@Test
	void anEmptySuccessIsAnEmptyMono() {
		this.server.answers(TestServer.Reply.of(204, ""));
		assertThat(this.rest.post("/a", Map.of(), Object.class).blockOptional()).isEmpty();
		assertThat(this.rest.get("/a").blockOptional()).isEmpty();
	}

	@Test
	void aTrailingSlashOfTheAddressIsHarmless() {
		Rest slash = client(RestOptions.defaults().withApiUrl(this.server.url() + "//"));
		slash.get("/users/@me").block();
		slash.get("users/@me").block();
		assertThat(this.server.requests()).extracting(TestServer.Request::uri)
			.containsExactly("/v1/users/@me", "/v1/users/@me");
	}

	@Test
	void segmentsArriveAsTheyWereEncodedOnce() {
		this.rest.putEmpty(Routes.channelMessageReaction(1L, 2L, "👍")).block();
		this.rest.get(Routes.webhookExecute("7", "../x?y#z%2F")).block();
		this.rest.get("/users?name=a b&x=%41#f").block();
		assertThat(this.server.requests()).extracting(TestServer.Request::uri)
			.containsExactly("/v1/channels/1/messages/2/reactions/%F0%9F%91%8D", "/v1/webhooks/7/..%2Fx%3Fy%23z%252F",
					"/v1/users?name=a%20b&x=%41%23f");
	}

	@Test
	void aBlankRouteIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.rest.get(" "));
	}

	@Test
	void aRedirectIsNotFollowed() {
		this.server.answers(TestServer.Reply.of(302, "").header("Location", this.server.url() + "/elsewhere"));
		Rest following = Rest.builder(this.server.options())
			.httpClient((client) -> client.followRedirect(true))
			.build();
		closeLater(following);
		HttpException error = catchThrowableOfType(HttpException.class, () -> following.get("/users/@me").block());
		assertThat(error.statusCode()).isEqualTo(302);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void blockingVerbsReturnTheValueOrThrow() {
		this.server.answers(TestServer.Reply.of(200, "{\"id\":\"4\"}"), TestServer.Reply.of(404, ""));
		assertThat(this.rest.blocking().get("/guilds/1").path("id").asString()).isEqualTo("4");
		assertThatExceptionOfType(HttpException.class).isThrownBy(() -> this.rest.blocking().deleteRoute("/guilds/1"));
	}

	@Test
	void blockingVerbsRefuseThreadsThatMustNotBlock() {
		Mono<JsonNode> call = this.rest.get("/guilds/1").map((answer) -> this.rest.blocking().get("/guilds/2"));
		assertThatIllegalStateException().isThrownBy(call::block).withMessageContaining("must not wait");
	}

	@Test
	void aCancelledCallGivesItsPlaceBack() {
		this.server.answers(TestServer.Reply.silence());
		start(this.rest.get("/guilds/1"));
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		CompletableFuture<JsonNode> second = start(this.rest.get("/guilds/1"));
		assertThat(this.rest.rateLimits().queued()).isEqualTo(1);
		second.cancel(true);
		assertThat(this.rest.rateLimits().queued()).isZero();
	}

	@Test
	void startsFromACloneOfTheGivenBuilder() {
		WebClient.Builder builder = WebClient.builder()
			.defaultHeader("X-Mine", "1")
			.baseUrl("http://elsewhere.invalid");
		Rest custom = Rest.builder(this.server.options()).webClientBuilder(builder).build();
		closeLater(custom);
		custom.get("/a").block();
		assertThat(this.server.request(0).headers().get("X-Mine")).isEqualTo("1");
	}

	@Test
	void aThousandCallsAtOnceFitThePool() {
		Set<String> uris = ConcurrentHashMap.newKeySet();
		Rest open = client(this.server.options().withGlobalRateLimit(100_000));
		this.server.answer((request) -> {
			uris.add(request.uri());
			return TestServer.Reply.of(200, "{}");
		});
		Flux.range(0, 1000).flatMap((id) -> open.get("/guilds/" + id), 1000).blockLast(Duration.ofSeconds(30));
		assertThat(uris).hasSize(1000);
	}

}
