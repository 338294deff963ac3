package io.fluxer.contract;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fluxer.ReferenceData;
import io.fluxer.client.Client;
import io.fluxer.client.ClientOptions;
import io.fluxer.entity.JsonTrees;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every operation that a bot may call through a public method. What is sent is
 * compared with Fluxer's OpenAPI document, where it is there, and with the project's own
 * table in any case; what comes back is written by the document's schemas, and what our
 * records write of it again has to be the same.
 */
class ContractTests {

	private static final String DISCOVERY = "/.well-known/fluxer";

	// Of a person's session, and the end of a list, which is found without it.
	private static final Set<String> NEVER_SENT = Set.of("session_id", "list_guilds before");

	// Asked of persons alone, or another name of what is sent, or a member's own.
	private static final Set<String> NOT_OURS = Set.of("password", "mfa_method", "mfa_code", "webauthn_response",
			"webauthn_challenge", "favorite_meme_id", "bulk_delete_messages messages", "edit_message message_snapshots",
			"update_guild_member avatar", "update_guild_member banner", "update_guild_member bio",
			"update_guild_member pronouns", "update_guild_member accent_color", "update_guild_member profile_flags",
			"update_guild_member mention_flags");

	private static final Set<String> WRITTEN_BY_OTHERS = Set.of("execute_github_webhook", "execute_instatus_webhook",
			"execute_slack_webhook");

	private final JsonMapper mapper = FluxerJson.mapper();

	private final TestServer server = new TestServer();

	private final RestOptions options = this.server.options().withMaxRetries(0).withGlobalRateLimit(1_000_000);

	private final Rest rest = Rest.create(this.options);

	private final Client client = Client.builder(ClientOptions.defaults().withRest(this.options))
		.rest(this.rest)
		.build();

	private ReceivedBody sent = new ReceivedBody(this.mapper.missingNode(), List.of());

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void everyOperationSendsAndReadsWhatTheDocumentSays() throws IOException {
		Path file = ReferenceData.require("contract", "openapi-bot.json");
		this.rest.setToken("13.secret");
		OpenApiDocument document = OpenApiDocument.read(file);
		Set<String> detailed = new HashSet<>();
		Map<String, List<String>> problems = new TreeMap<>();
		for (ApiOperation operation : document.operations()) {
			List<String> found = problems(document, operation, detailed);
			if (!found.isEmpty()) {
				problems.put(operation.id(), found);
			}
		}
		int all = document.operations().size();
		System.out.println("contract: " + (all - problems.size()) + " of " + all + " operations");
		assertThat(problems).isEmpty();
		assertThat(all).isEqualTo(table().size());
	}

	@Test
	void everyOperationSendsWhatTheTableSays() throws IOException {
		this.rest.setToken("13.secret");
		this.server.answer((request) -> TestServer.Reply.of(204, ""));
		Map<String, TableRow> table = table();
		Set<String> called = new TreeSet<>();
		for (OperationCase call : cases().toList()) {
			TableRow row = table.get(call.operation());
			assertThat(row).as(call.operation()).isNotNull();
			call(call);
			assertThat(requestProblems(call, row.method())).as(call.toString()).isEmpty();
			assertThat(path(call.target())).as(call.toString()).matches(row.pattern());
			assertThat(row.query()).as(call.toString()).containsAll(query(call.target()).keySet());
			called.add(call.operation());
		}
		assertThat(called).isEqualTo(table.keySet());
	}

	@Test
	void theTableHasTheOperationsOfTheDocument() throws IOException {
		Path file = ReferenceData.require("contract table", "openapi-bot.json");
		assertThat(table().values().stream().map(TableRow::toString))
			.containsExactlyInAnyOrderElementsOf(OpenApiDocument.read(file)
				.operations()
				.stream()
				.map((operation) -> new TableRow(operation.method(), operation.template(), operation.id(),
						new TreeSet<>(operation.query().keySet()))
					.toString())
				.toList());
	}

	private static Stream<OperationCase> cases() {
		return Stream
			.of(GuildCases.cases(), ChannelCases.cases(), MemberCases.cases(), MessageCases.cases(),
					ExpressionCases.cases(), WebhookCases.cases(), OtherCases.cases())
			.flatMap(List::stream);
	}

	private List<String> problems(OpenApiDocument document, ApiOperation operation, Set<String> detailed) {
		List<OperationCase> calls = cases().filter((call) -> call.operation().equals(operation.id())).toList();
		List<String> problems = new ArrayList<>();
		if (calls.isEmpty()) {
			problems.add("is not called");
		}
		for (OperationCase call : calls) {
			int status = operation.answersWithBody(call.status()) ? call.status() : 204;
			for (JsonNode answer : answers(document, operation, status, detailed)) {
				problems.addAll(problems(document, operation, call, status, answer));
			}
		}
		Set<String> queries = calls.stream()
			.flatMap((call) -> query(call.target()).keySet().stream())
			.collect(Collectors.toSet());
		operation.query()
			.keySet()
			.stream()
			.filter((name) -> !queries.contains(name) && !NEVER_SENT.contains(name)
					&& !NEVER_SENT.contains(operation.id() + " " + name))
			.forEach((name) -> problems.add("never sends the parameter " + name));
		problems.addAll(neverSent(document, operation, calls));
		return problems.stream().distinct().limit(12).toList();
	}

	/** Members of a body that no call can send; those below others are left to them. */
	private static List<String> neverSent(OpenApiDocument document, ApiOperation operation, List<OperationCase> calls) {
		if (!operation.takesBody() || WRITTEN_BY_OTHERS.contains(operation.id())) {
			return List.of();
		}
		Set<String> sent = calls.stream()
			.filter((call) -> call.body() != null)
			.flatMap((call) -> BodyMembers.of(call.body()).stream())
			.collect(Collectors.toSet());
		return new BodyMembers(document).known(operation.bodyPointer())
			.stream()
			.filter((member) -> !member.contains(".") && !sent.contains(member))
			.filter((member) -> !NOT_OURS.contains(member) && !NOT_OURS.contains(operation.id() + " " + member))
			.map((member) -> "never sends the member " + member)
			.toList();
	}

	private static List<JsonNode> answers(OpenApiDocument document, ApiOperation operation, int status,
			Set<String> detailed) {
		if (!operation.answersWithBody(status)) {
			return List.of(FluxerJson.mapper().missingNode());
		}
		String pointer = operation.answerPointer(status);
		AnswerGenerator generator = new AnswerGenerator(document);
		List<JsonNode> answers = new ArrayList<>(generator.outlines(pointer));
		// What many operations answer with is taken apart once.
		List<JsonNode> details = detailed.add(document.at(pointer).toString()) ? generator.details(pointer) : List.of();
		answers.addAll(details);
		if (operation.id().equals("get_oauth_applications_me")) {
			// A list is what persons get.
			answers.removeIf(JsonNode::isArray);
		}
		return answers;
	}

	private List<String> problems(OpenApiDocument document, ApiOperation operation, OperationCase call, int status,
			JsonNode answer) {
		List<String> problems = new ArrayList<>();
		if (answer instanceof ObjectNode object) {
			call.prepared().accept(object);
		}
		if (!answer.isMissingNode()) {
			document.problems(operation.answerPointer(status), answer)
				.forEach((problem) -> problems.add("is answered wrongly by this test: " + problem));
		}
		String body = answer.isMissingNode() ? "" : answer.toString();
		this.server.requests().clear();
		this.server.answer((request) -> isDiscovery(request) && !operation.template().equals(DISCOVERY)
				? TestServer.Reply.of(404, "{}") : TestServer.Reply.of(status, body));
		try {
			JsonNode read = call(call);
			JsonTrees.differences(call.value().apply(answer), read)
				.forEach((difference) -> problems.add("reads " + difference));
		}
		catch (RuntimeException ex) {
			problems.add("fails with " + ex + " for " + body);
			return problems;
		}
		problems.addAll(requestProblems(call, operation.method()));
		problems.addAll(schemaProblems(document, operation, call));
		return problems;
	}

	private List<String> requestProblems(OperationCase call, String method) {
		List<TestServer.Request> requests = requests(call);
		if (requests.size() != 1) {
			return List.of("sends " + requests.size() + " requests instead of one: "
					+ requests.stream().map(TestServer.Request::uri).toList());
		}
		TestServer.Request request = requests.get(0);
		this.server.requests().clear();
		List<String> problems = new ArrayList<>();
		if (!request.method().equals(method) || !path(request.uri()).equals(path(call.target()))
				|| !query(request.uri()).equals(query(call.target()))) {
			problems.add("sends " + request.method() + " " + request.uri() + " instead of " + call.target());
		}
		this.sent = ReceivedBody.of(request);
		if (!this.sent.files().equals(call.files())) {
			problems.add("sends the files " + this.sent.files() + " instead of " + call.files());
		}
		JsonNode expected = (call.body() != null) ? call.body() : this.mapper.missingNode();
		if (!this.sent.json().equals(expected)) {
			problems.add("sends " + this.sent.json() + " instead of " + expected);
		}
		return problems;
	}

	private List<String> schemaProblems(OpenApiDocument document, ApiOperation operation, OperationCase call) {
		List<String> problems = new ArrayList<>();
		if (!document.match(operation.method(), path(call.target())).equals(Optional.of(operation))) {
			problems.add("does not lie at " + call.target());
		}
		query(call.target()).forEach((name, value) -> {
			String schema = operation.query().get(name);
			if (schema == null) {
				problems.add("sends the unknown parameter " + name);
			}
			else {
				boolean number = document.resolve(document.at(schema)).path("type").asString("").equals("integer");
				JsonNode node = number ? this.mapper.readTree(value) : this.mapper.valueToTree(value);
				document.problems(schema, node).forEach((problem) -> problems.add("sends " + name + ": " + problem));
			}
		});
		if (operation.method().equals("DELETE") && this.sent.json().isMissingNode()) {
			// What such a body could hold is not asked of bots.
			return problems;
		}
		if (operation.takesBody()) {
			document.problems(operation.bodyPointer(), this.sent.json())
				.forEach((problem) -> problems.add("sends a body with " + problem));
		}
		else if (!this.sent.json().isMissingNode()) {
			problems.add("sends a body");
		}
		return problems;
	}

	private JsonNode call(OperationCase call) {
		Publisher<?> publisher = call.call().apply(this.client);
		return (publisher instanceof Mono<?> mono) ? Results.tree(mono.block(Results.LONGEST_CALL))
				: Results.tree(Flux.from(publisher).collectList().block(Results.LONGEST_CALL));
	}

	private List<TestServer.Request> requests(OperationCase call) {
		return this.server.requests()
			.stream()
			.filter((request) -> call.target().equals(DISCOVERY) || !isDiscovery(request))
			.toList();
	}

	private static boolean isDiscovery(TestServer.Request request) {
		return request.uri().endsWith(DISCOVERY);
	}

	private static String path(String target) {
		String path = target.startsWith("/v1/") ? target.substring("/v1".length()) : target;
		return path.replaceAll("\\?.*", "");
	}

	private static Map<String, String> query(String target) {
		Map<String, String> query = new TreeMap<>();
		if (target.indexOf('?') >= 0) {
			for (String pair : target.substring(target.indexOf('?') + 1).split("&")) {
				String[] parts = pair.split("=", 2);
				query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
			}
		}
		return query;
	}

	private static Map<String, TableRow> table() throws IOException {
		Path file = Path.of("src/test/resources/io/fluxer/contract/operations.tsv");
		return Files.readAllLines(file)
			.stream()
			.map(TableRow::read)
			.collect(Collectors.toMap(TableRow::id, (row) -> row, (first, second) -> first, TreeMap::new));
	}

	/**
	 * A row of the project's own table.
	 *
	 * @param method the HTTP method
	 * @param template the path with its parameters in braces
	 * @param id the id of the operation
	 * @param query the names of the query's parameters
	 */
	private record TableRow(String method, String template, String id, Set<String> query) {

		static TableRow read(String line) {
			String[] cells = line.split("\t", -1);
			Set<String> query = new TreeSet<>(Arrays.asList(cells[3].split(" ")));
			query.remove("");
			return new TableRow(cells[0], cells[1], cells[2], query);
		}

		String pattern() {
			return this.template.replace(".", "\\.").replaceAll("\\{[^}]*\\}", "[^/]+");
		}

	}

}
