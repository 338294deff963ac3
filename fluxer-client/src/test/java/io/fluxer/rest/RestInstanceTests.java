package io.fluxer.rest;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestInstanceTests extends AbstractRestTests {

	private static final String DISCOVERY = "/.well-known/fluxer";

	private final String origin = this.server.url().replace("/v1", "");

	private final AtomicReference<TestServer.Reply> document = new AtomicReference<>(
			endpoints("'api':'" + this.origin + "/other','api_public':'" + this.origin + "/api/'"));

	private final Rest ofInstance = client(RestOptions.defaults().withInstance(this.origin + "/").withMaxRetries(0));

	RestInstanceTests() {
		this.server.answer(
				(request) -> request.uri().endsWith(DISCOVERY) ? this.document.get() : TestServer.Reply.of(200, "{}"));
	}

	@Test
	void theApiIsWhereTheInstanceSays() {
		this.ofInstance.get("/users/@me").block();
		this.ofInstance.with(RequestOptions.none()).get("/users/1").block();
		assertThat(uris()).containsExactly(DISCOVERY, "/api/v1/users/@me", "/api/v1/users/1");
		assertThat(this.server.request(0).headers().contains("Authorization")).isFalse();
		assertThat(this.server.request(1).headers().get("Authorization")).endsWith(SECRET);
	}

	@ParameterizedTest
	@ValueSource(strings = { "'api':'%s/v1'", "'api_public':'%s','api':'http://127.0.0.1:10'",
			"'api_public':'','api':'%s/v1/'" })
	void theVersionIsAddedUnlessItIsThere(String endpoints) {
		this.document.set(endpoints(endpoints.formatted(this.origin)));
		this.ofInstance.get("/a").block();
		assertThat(uris()).containsExactly(DISCOVERY, "/v1/a");
	}

	@Test
	void callsAtTheSameTimeAskOnce() {
		List<CompletableFuture<JsonNode>> calls = IntStream.range(0, 20)
			.mapToObj((index) -> start(this.ofInstance.get("/a")))
			.toList();
		calls.forEach(AbstractRestTests::get);
		assertThat(uris()).filteredOn(DISCOVERY::equals).hasSize(1);
	}

	@Test
	void aFailureNamesTheInstanceAndIsNotKept() {
		this.document.set(TestServer.Reply.of(502, "<html>"));
		HttpException error = catchThrowableOfType(HttpException.class, () -> this.ofInstance.get("/a").block());
		assertThat(error.statusCode()).isEqualTo(502);
		assertThat(error).hasMessageContaining(this.origin + DISCOVERY);
		this.document.set(TestServer.Reply.cutOff());
		assertThatExceptionOfType(RestTransportException.class).isThrownBy(() -> this.ofInstance.get("/a").block())
			.withMessageContaining(this.origin + DISCOVERY);
		this.document.set(endpoints("'api':'" + this.origin + "'"));
		this.ofInstance.get("/a").block();
		assertThat(uris()).containsExactly(DISCOVERY, DISCOVERY, DISCOVERY, "/v1/a");
	}

	@ParameterizedTest
	@ValueSource(strings = { "no JSON", "{}", "{\"endpoints\":{\"api\":\"\"}}", "{\"endpoints\":{\"api\":\"/api\"}}",
			"{\"endpoints\":{\"api\":\"ftp://host\"}}" })
	void anAnswerWithoutAnAddressIsRefusedAndNotKept(String answer) {
		TestServer.Reply usable = this.document.getAndSet(TestServer.Reply.of(200, answer));
		assertThatExceptionOfType(RestJsonException.class).isThrownBy(() -> this.ofInstance.get("/a").block())
			.withMessageContaining(this.origin + DISCOVERY);
		this.document.set(usable);
		this.ofInstance.get("/a").block();
		assertThat(uris()).containsExactly(DISCOVERY, DISCOVERY, "/api/v1/a");
	}

	@Test
	void theTokenDoesNotLeaveTls() {
		RestOptions options = RestOptions.defaults().withInstance("https://chat.example.org");
		Mono<JsonNode> plain = Mono
			.just(FluxerJson.mapper().readTree("{\"endpoints\":{\"api\":\"http://chat.example.org/api\"}}"));
		ApiAddress address = ApiAddress.of(options, new InstanceDiscovery(plain, (document) -> true, this.time),
				this.time);
		assertThatExceptionOfType(RestJsonException.class).isThrownBy(() -> address.resolve().block())
			.withMessageContainingAll("https://chat.example.org", "TLS");
	}

	@Test
	void theDeadlineOfACallHoldsForTheSearchToo() {
		this.document.set(TestServer.Reply.silence());
		CompletableFuture<JsonNode> call = start(
				this.ofInstance.with(RequestOptions.none().withDeadline(Duration.ofSeconds(3))).get("/users/1"));
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		this.time.advance(Duration.ofSeconds(3));
		RestTransportException error = catchThrowableOfType(RestTransportException.class, () -> get(call));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(error.route()).isEqualTo("/users/:id");
	}

	@Test
	void anInstanceThatIsSilentHoldsCallsUpNoLongerThanTheApiWould() {
		this.document.set(TestServer.Reply.silence());
		Rest patient = client(RestOptions.defaults().withInstance(this.origin));
		CompletableFuture<JsonNode> call = start(patient.get("/users/1"));
		eventually(() -> assertThat(this.server.requests()).hasSize(1));
		this.time.advance(RestOptions.defaults().timeout());
		RestTransportException error = catchThrowableOfType(RestTransportException.class, () -> get(call));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(error).hasMessageContaining(this.origin + DISCOVERY);
		assertThat(this.server.requests()).hasSize(1);
	}

	@Test
	void anAddressThatIsSetWins() {
		Rest set = client(this.server.options().withInstance("http://127.0.0.1:10"));
		set.get("/a").block();
		assertThat(uris()).containsExactly("/v1/a");
	}

	@Test
	void theDocumentIsAskedForOnceInAWhile() {
		this.rest.discovery().document().block();
		this.rest.discovery().document().block();
		assertThat(uris()).containsExactly("/v1" + DISCOVERY);
		assertThat(this.rest.discovery().known()).isNotNull();
		this.time.advance(Duration.ofMinutes(10));
		this.rest.discovery().document().block();
		this.rest.discovery().fetch().block();
		assertThat(uris()).hasSize(3);
	}

	@Test
	void whoCanDoWithoutTheDocumentNeitherFailsNorAsksForAMinute() {
		this.document.set(TestServer.Reply.of(404, "nothing"));
		assertThat(this.rest.discovery().documentIfAvailable().block()).isNull();
		assertThat(this.rest.discovery().documentIfAvailable().block()).isNull();
		assertThat(this.server.requests()).hasSize(1);
		this.document.set(TestServer.Reply.of(200, "{}"));
		this.time.advance(Duration.ofMinutes(1));
		assertThat(this.rest.discovery().documentIfAvailable().block()).isNotNull();
	}

	@Test
	void theAddressOfAnInstanceIsChecked() {
		for (String wrong : List.of("chat.example.org", "ftp://chat.example.org", "https://user@chat.example.org",
				"https://chat.example.org?a=b")) {
			assertThatIllegalArgumentException().isThrownBy(() -> RestOptions.defaults().withInstance(wrong))
				.withMessageContaining("instance");
		}
	}

	private List<String> uris() {
		return this.server.requests().stream().map(TestServer.Request::uri).toList();
	}

	private static TestServer.Reply endpoints(String members) {
		return TestServer.Reply.of(200, ("{'endpoints':{" + members + "}}").replace('\'', '"'));
	}

}
