package io.fluxer.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.fluxer.ReferenceData;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.entity.InvalidPayloadException;
import io.fluxer.entity.JsonTrees;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.FieldError;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.InvalidTokenException;
import io.fluxer.rest.RateLimitException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes every request that was recorded from a running server again through a public
 * method, answers it as it was answered, and compares what was sent and what came back.
 */
class RecordedExchangeTests {

	// What we say beyond the recording: a nonce, whom to mention, and what a file is.
	private static final Set<String> ADDED = Set.of("nonce", "allowed_mentions", "attachments");

	private static final Map<String, String> NOT_OURS = notOurs();

	private static final Set<String> REFUSED = Set.of("50-member-timeout", "95-400-empty-message",
			"96-400-content-too-long", "97-400-embed-nested-errors", "103-400-role-name-too-long");

	private final TestServer server = new TestServer();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void everyRecordedExchangeIsMadeAgain() throws IOException {
		Path directory = ReferenceData.require("exchanges", "exchanges");
		Map<String, List<String>> differences = new TreeMap<>();
		Map<String, List<String>> leftOut = new TreeMap<>();
		int read = 0;
		int equal = 0;
		for (Path file : files(directory)) {
			String name = file.getFileName().toString().replaceAll("\\.txt$", "");
			RecordedCall call = RecordedCall.read(file);
			if (call == null && !NOT_OURS.containsKey(name)) {
				continue;
			}
			read++;
			String reason = NOT_OURS.get(name);
			if (reason == null && REFUSED.contains(name)) {
				reason = refusal(call);
			}
			if (reason != null) {
				leftOut.computeIfAbsent(reason, (key) -> new ArrayList<>()).add(name);
				continue;
			}
			List<String> found = differences(call);
			if (found.isEmpty()) {
				equal++;
			}
			else {
				differences.put(name, found);
			}
		}
		int others = leftOut.values().stream().mapToInt(List::size).sum();
		System.out.println("exchanges: " + read + " read = " + equal + " equal + " + others + " not ours, "
				+ differences.size() + " differ");
		leftOut.forEach((reason, names) -> System.out
			.println("exchanges: not ours, " + reason + ": " + String.join(" ", names)));
		assertThat(differences).isEmpty();
		assertThat(equal + others).isEqualTo(read);
		assertThat(equal).isPositive();
	}

	private String refusal(RecordedCall call) {
		Rest rest = rest();
		this.server.requests().clear();
		try {
			run(client(rest), call);
			return null;
		}
		catch (InvalidPayloadException ex) {
			return this.server.requests().isEmpty() ? "refused before they are sent" : null;
		}
		finally {
			rest.close();
		}
	}

	private List<String> differences(RecordedCall call) {
		if (!RecordedCalls.MAKERS.containsKey(call.name())) {
			return List.of("nothing makes " + call.method() + " " + call.target());
		}
		List<String> differences = new ArrayList<>();
		Rest rest = rest();
		answer(call);
		try {
			JsonNode returned = run(client(rest), call);
			if (call.status() >= 300) {
				differences.add("does not fail");
			}
			else {
				differences.addAll(JsonTrees.differences(expected(call), returned));
			}
		}
		catch (RestException ex) {
			differences.addAll(errorDifferences(call, ex));
		}
		catch (InvalidPayloadException ex) {
			differences.add("is refused: " + ex.getMessage());
		}
		finally {
			rest.close();
		}
		List<TestServer.Request> requests = this.server.requests()
			.stream()
			.filter((sent) -> !isDiscovery(sent))
			.toList();
		if (requests.isEmpty()) {
			differences.add("sends nothing");
		}
		else {
			differences.addAll(requestDifferences(call, requests.get(0)));
		}
		return differences;
	}

	private void answer(RecordedCall call) {
		this.server.requests().clear();
		this.server.answer((request) -> {
			if (isDiscovery(request)) {
				return TestServer.Reply.of(404, "{}");
			}
			TestServer.Reply reply = TestServer.Reply.of(call.status(), call.answer());
			for (Map.Entry<String, String> header : call.answerHeaders().entrySet()) {
				if (header.getKey().startsWith("x-") || header.getKey().equals("retry-after")
						|| header.getKey().equals("content-type")) {
					reply = reply.header(header.getKey(), header.getValue());
				}
			}
			return reply;
		});
	}

	// Asked for the limits of an instance before files are sent.
	private static boolean isDiscovery(TestServer.Request request) {
		return request.uri().endsWith("/.well-known/fluxer");
	}

	private static JsonNode run(Client client, RecordedCall call) {
		Publisher<?> publisher = RecordedCalls.MAKERS.get(call.name()).make(client, call);
		return (publisher instanceof Mono<?> mono) ? Results.tree(mono.block(Results.LONGEST_CALL))
				: Results.tree(Flux.from(publisher).collectList().block(Results.LONGEST_CALL));
	}

	private static JsonNode expected(RecordedCall call) {
		JsonNode answer = call.answerTree();
		if (call.target().contains("/members")) {
			(answer.isArray() ? answer.valueStream() : Stream.of(answer)).filter(JsonNode::isObject)
				.forEach((member) -> ((ObjectNode) member).put("guild_id", call.id(0).toString()));
		}
		return answer.has("items") ? answer.path("items") : answer;
	}

	private static List<String> errorDifferences(RecordedCall call, RestException ex) {
		List<String> differences = new ArrayList<>();
		JsonNode answer = call.answerTree();
		if (ex instanceof InvalidTokenException) {
			if (call.status() != 401) {
				differences.add("fails with " + ex);
			}
		}
		else if (ex instanceof RateLimitException limit) {
			double seconds = limit.retryAfter().toNanos() / 1e9;
			if (call.status() != 429 || limit.global() != answer.path("global").asBoolean()
					|| Math.abs(seconds - answer.path("retry_after").asDouble()) > 1e-6) {
				differences.add("fails with " + ex + ", to be tried again after " + limit.retryAfter());
			}
		}
		else if (ex instanceof FluxerApiException error) {
			List<String> paths = answer.path("errors")
				.valueStream()
				.map((item) -> item.path("path").asString())
				.toList();
			if (error.statusCode() != call.status() || !error.code().equals(answer.path("code").asString())
					|| !error.message().equals(answer.path("message").asString())
					|| !error.errors().stream().map(FieldError::path).toList().equals(paths)
					|| !String.valueOf(error.requestId()).equals(call.answerHeaders().get("x-request-id"))) {
				differences.add("fails with " + ex + " " + error.errors());
			}
		}
		else {
			differences.add("fails with " + ex);
		}
		return differences;
	}

	private static List<String> requestDifferences(RecordedCall call, TestServer.Request request) {
		List<String> differences = new ArrayList<>();
		String sent = request.method() + " " + request.uri().replaceFirst("^/v1", "");
		if (!withoutLimit(sent).equals(withoutLimit(call.method() + " " + call.target()))) {
			differences.add("sends " + sent);
		}
		if (call.headers().containsKey("authorization") != request.headers().contains("Authorization")) {
			differences.add("has a token, or has none");
		}
		if (!String.valueOf(call.headers().get("x-audit-log-reason"))
			.equals(String.valueOf(request.headers().get("X-Audit-Log-Reason")))) {
			differences.add("says the reason " + request.headers().get("X-Audit-Log-Reason"));
		}
		JsonNode ours = withoutAdditions(ReceivedBody.of(request).json(), call.body());
		differences.addAll(JsonTrees.differences(call.body(), ours));
		// The comparison passes over nulls, which do mean something here.
		if (!BodyMembers.of(ours).equals(BodyMembers.of(call.body()))) {
			differences.add("sends the members " + BodyMembers.of(ours));
		}
		return differences;
	}

	// Lists are read in the largest pages, whatever was asked for in the recording.
	private static String withoutLimit(String target) {
		return target.replaceFirst("limit=\\d+&?", "").replaceFirst("\\?$", "");
	}

	private static JsonNode withoutAdditions(JsonNode sent, JsonNode recorded) {
		if (sent instanceof ObjectNode object) {
			ADDED.stream().filter((name) -> !recorded.has(name)).forEach(object::remove);
			if (object.path("message_reference") instanceof ObjectNode reference
					&& !recorded.path("message_reference").has("type")) {
				reference.remove("type");
			}
		}
		return sent;
	}

	private Rest rest() {
		RestOptions options = this.server.options().withMaxRetries(0);
		Rest rest = Rest.create(options);
		rest.setToken("1573864244468781056.not-the-secret");
		return rest;
	}

	private static Client client(Rest rest) {
		return Client.builder(ClientOptions.defaults().withRest(rest.options())).rest(rest).build();
	}

	private static List<Path> files(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> !file.getFileName().toString().startsWith("ws-")).sorted().toList();
		}
	}

	private static Map<String, String> notOurs() {
		String person = "with the token of a person";
		String broken = "not to be said with a typed method";
		String unknown = "no operation of a bot";
		Map<String, String> reasons = new TreeMap<>();
		reasons.put("05-401-garbage-token", "with a token that is refused when it is set");
		reasons.put("25-reaction-add-by-member", person);
		reasons.put("93-403-member-ban-no-permission", person);
		reasons.put("94-403-edit-others-message", person);
		reasons.put("107-invite-accept-by-user", person);
		reasons.put("98-400-wrong-type", broken);
		reasons.put("99-400-malformed-json", broken);
		reasons.put("100-400-no-content-type", broken);
		reasons.put("101-400-bad-snowflake", broken);
		reasons.put("102-400-limit-too-big", broken);
		reasons.put("58-invite-get", "with a parameter that the document does not know");
		reasons.put("81-users-me-patch", unknown);
		reasons.put("87-404-no-such-route", unknown);
		reasons.put("88-405-wrong-method", unknown);
		reasons.put("91-403-bot-cannot-dm-user-route", unknown);
		reasons.put("112-ratelimit-burst-log", "a list of headers, not an exchange");
		return reasons;
	}

}
