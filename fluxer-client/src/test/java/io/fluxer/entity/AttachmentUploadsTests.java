package io.fluxer.entity;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.FileUpload;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.RequestOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestTransportException;
import io.fluxer.rest.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class AttachmentUploadsTests {

	private static final Snowflake CHANNEL = Snowflake.of(2);

	private static final String SECRET = "1.VERYSECRET";

	private static final String DISCOVERY = "/v1/.well-known/fluxer";

	private static final String ASKED = "/v1/channels/2/attachments";

	private static final String COMPLETED = "/v1/channels/2/attachments/complete";

	private static final String MESSAGES = "/v1/channels/2/messages";

	private final TestServer server = new TestServer();

	private final Rest rest = Rest.create(this.server.options().withMaxRetries(0));

	private boolean presigned = true;

	private String rules = "";

	private TestServer.Reply places = TestServer.Reply.of(200, "{}");

	AttachmentUploadsTests() {
		this.rest.setToken(SECRET);
		this.server.answer((request) -> switch (request.uri()) {
			case DISCOVERY -> TestServer.Reply.of(200, "{\"features\":{\"presigned_attachment_uploads\":"
					+ this.presigned + "},\"limits\":{\"rules\":[" + this.rules + "]}}");
			case ASKED -> this.places;
			default -> TestServer.Reply.of(200, "{\"sent\":true}");
		});
	}

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void withoutFilesTheBodyIsSentAsItIs() {
		send(Map.of("content", "hi"));
		assertThat(uris()).containsExactly(MESSAGES);
		assertThat(this.server.request(0).text()).isEqualTo("{\"content\":\"hi\"}");
	}

	@Test
	void filesGoWithTheMessageWhereNothingElseIsOffered() {
		this.presigned = false;
		send(Map.of("content", "hi"), file("a.txt", 3).titled("A").describedAs("words").asSpoiler());
		send(Map.of(), file("b.txt", 3));
		assertThat(uris()).containsExactly(DISCOVERY, MESSAGES, MESSAGES);
		assertThat(this.server.request(1).text()).contains(
				"{\"content\":\"hi\",\"attachments\":[{\"id\":0,"
						+ "\"filename\":\"a.txt\",\"title\":\"A\",\"description\":\"words\",\"flags\":8}]}",
				"name=\"files[0]\"");
	}

	@Test
	void filesGoWithTheMessageIfTheInstanceSaysNothing() {
		this.server.answer((request) -> request.uri().equals(DISCOVERY) ? TestServer.Reply.of(503, "busy")
				: TestServer.Reply.of(200, "{}"));
		send(Map.of(), file("a.txt", 3));
		send(Map.of(), file("a.txt", 3));
		assertThat(uris()).containsExactly(DISCOVERY, MESSAGES, MESSAGES);
	}

	@Test
	void smallFilesAreSentBeforehandWithoutTheToken() {
		this.places = TestServer.Reply.of(200,
				"{\"attachments\":[" + single(0, "a.txt", 3) + "," + single(1, "b.png", 4) + "]}");
		send(Map.of("content", "hi", "attachments", List.of(Map.of("id", "99"))), file("a.txt", 3).describedAs("words"),
				file("b.png", 4));
		assertThat(json(1)).hasToString("{\"attachments\":["
				+ "{\"id\":0,\"filename\":\"a.txt\",\"file_size\":3,\"content_type\":\"text/plain\"},"
				+ "{\"id\":1,\"filename\":\"b.png\",\"file_size\":4,\"content_type\":\"image/png\"}]}");
		assertThat(this.server.requests()).filteredOn((request) -> request.method().equals("PUT"))
			.hasSize(2)
			.allSatisfy((request) -> assertThat(request.headers().contains("Authorization")).isFalse())
			.anySatisfy((request) -> {
				assertThat(request.uri()).isEqualTo("/store/0?signature=s");
				assertThat(request.headers().get("Content-Length")).isEqualTo("3");
				assertThat(request.headers().get("Content-Type")).isEqualTo("text/plain");
				assertThat(request.text()).isEqualTo("012");
			});
		assertThat(uris()).hasSize(5).endsWith(MESSAGES).doesNotContain(COMPLETED);
		assertThat(json(4).path("attachments")).hasToString("[{\"id\":\"99\"},"
				+ "{\"id\":0,\"filename\":\"a.txt\",\"description\":\"words\",\"upload_filename\":\"key0\",\"file_size\":3,"
				+ "\"content_type\":\"text/plain\"},"
				+ "{\"id\":1,\"filename\":\"b.png\",\"upload_filename\":\"key1\",\"file_size\":4,\"content_type\":\"image/png\"}]");
	}

	@Test
	void largeFilesAreSentInPartsAndPutTogether() {
		this.places = TestServer.Reply.of(200, "{\"attachments\":[" + parts(0, "a.bin", 10, 4, 3) + "]}");
		send(Map.of(), file("a.bin", 10));
		assertThat(uris()).startsWith(DISCOVERY, ASKED).endsWith(COMPLETED, MESSAGES);
		assertThat(this.server.requests()).filteredOn((request) -> request.method().equals("PUT"))
			.extracting((request) -> request.uri() + " " + request.text())
			.containsExactlyInAnyOrder("/store/0/1 0123", "/store/0/2 4567", "/store/0/3 89");
		assertThat(json(5)).hasToString("{\"uploads\":[{\"upload_filename\":\"key0\",\"upload_id\":\"id0\"}]}");
	}

	@Test
	void aFileOfUnknownSizeSendsAllWithTheMessage() {
		send(Map.of(), file("a.txt", 3), FileUpload.of("b.txt", () -> new ByteArrayInputStream(new byte[1])));
		send(Map.of(), FileUpload.oneShot("c.txt", new ByteArrayInputStream(new byte[1])));
		assertThat(uris()).containsExactly(DISCOVERY, MESSAGES, MESSAGES);
	}

	@Test
	void filesOfWebhooksGoWithTheMessage() {
		AttachmentUploads
			.sendInline(this.rest, Map.of(), List.of(file("a.txt", 3)),
					(client, body) -> client.post("/webhooks/1/t", body))
			.block();
		assertThat(uris()).containsExactly(DISCOVERY, "/v1/webhooks/1/t");
		assertThat(this.server.request(1).text()).contains("\"filename\":\"a.txt\"", "name=\"files[0]\"");
	}

	@Test
	void anOfferThatWasSwitchedOffIsNoFailure() {
		this.places = TestServer.Reply.of(403, "{\"code\":\"FEATURE_TEMPORARILY_DISABLED\",\"message\":\"off\"}");
		send(Map.of(), file("a.txt", 3));
		assertThat(uris()).containsExactly(DISCOVERY, ASKED, MESSAGES);
		assertThat(this.server.request(2).text()).contains("name=\"files[0]\"");
	}

	@Test
	void theDeadlineHoldsForTheFilesToo() {
		this.places = TestServer.Reply.of(200, "{\"attachments\":[" + single(0, "a.txt", 3) + "]}");
		this.server.answer((request) -> switch (request.uri()) {
			case DISCOVERY -> TestServer.Reply.of(200, "{\"features\":{\"presigned_attachment_uploads\":true}}");
			case ASKED -> this.places;
			default -> TestServer.Reply.silence();
		});
		Rest hasty = this.rest.with(RequestOptions.none().withDeadline(Duration.ofMillis(500)));
		Mono<JsonNode> call = AttachmentUploads.send(hasty, CHANNEL, Map.of(), List.of(file("a.txt", 3)),
				(client, complete) -> client.post("/channels/2/messages", complete));
		RestTransportException error = catchThrowableOfType(RestTransportException.class, call::block);
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(uris()).doesNotContain(MESSAGES);
	}

	@Test
	void theMessageGetsWhatItsFilesHaveLeftOfTheDeadline() {
		this.places = TestServer.Reply.of(200, "{\"attachments\":[" + single(0, "a.txt", 3) + "]}");
		Duration deadline = Duration.ofSeconds(20);
		Rest patient = this.rest.with(RequestOptions.none().withDeadline(deadline).withAuditLogReason("why"));
		for (FileUpload file : List.of(file("a.txt", 3), FileUpload.of("a.txt", () -> file("a.txt", 3).open()))) {
			RequestOptions options = AttachmentUploads
				.send(patient, CHANNEL, Map.of(), List.of(file),
						(client, complete) -> Mono.just(client.requestOptions()))
				.block();
			assertThat(options).isNotNull();
			assertThat(options.deadline()).isPositive().isLessThan(deadline);
			assertThat(options.auditLogReason()).isEqualTo("why");
		}
		assertThat(uris()).contains(ASKED).doesNotContain(MESSAGES);
	}

	@Test
	void theDeadlineHoldsForTheSearchForTheInstance() {
		this.server.answer((request) -> request.uri().equals(DISCOVERY) ? TestServer.Reply.silence()
				: TestServer.Reply.of(200, "{}"));
		Rest hasty = this.rest.with(RequestOptions.none().withDeadline(Duration.ofMillis(200)));
		Mono<JsonNode> call = AttachmentUploads.send(hasty, CHANNEL, Map.of(), List.of(file("a.txt", 3)),
				(client, complete) -> client.post("/channels/2/messages", complete));
		RestTransportException error = catchThrowableOfType(RestTransportException.class, call::block);
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(uris()).containsExactly(DISCOVERY);
	}

	@Test
	void aRefusalOfPlacesIsTheCallersError() {
		this.places = TestServer.Reply.of(403, "{\"code\":\"MISSING_PERMISSIONS\",\"message\":\"no\"}");
		Mono<JsonNode> call = call(Map.of(), file("a.txt", 3));
		assertThatExceptionOfType(FluxerApiException.class).isThrownBy(call::block);
		assertThat(uris()).doesNotContain(MESSAGES);
	}

	@Test
	void aFileAboveTheLimitOfTheInstanceNeverLeaves() {
		this.rules = rule("", "", 4) + "," + rule("\"premium\"", "", 6) + "," + rule("\"staff\"", "", 100);
		this.places = TestServer.Reply.of(200, "{\"attachments\":[" + single(0, "a.txt", 6) + "]}");
		send(Map.of(), file("a.txt", 6));
		Mono<JsonNode> call = call(Map.of(), file("a.txt", 1), file("b.txt", 7));
		InvalidPayloadException error = catchThrowableOfType(InvalidPayloadException.class, call::block);
		assertThat(error.field()).isEqualTo("attachments.1");
		assertThat(error).hasMessageContainingAll("7", "6");
		assertThat(uris()).hasSize(4);
	}

	@Test
	void aBotMaySendFiftyMebibytesAtMost() {
		this.presigned = false;
		this.rules = rule("", "", 500L * 1024 * 1024);
		long most = 50L * 1024 * 1024;
		FileUpload tooLarge = FileUpload.of("a.bin", most + 1, () -> new ByteArrayInputStream(new byte[0]));
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(call(Map.of(), tooLarge)::block)
			.withMessageContaining(Long.toString(most));
		send(Map.of(), FileUpload.of("a.bin", most, () -> new ByteArrayInputStream(new byte[1])));
	}

	@Test
	void aRuleForSomeGuildsCanOnlyRaiseTheLimit() {
		InstanceLimits limits = FluxerJson.mapper()
			.readValue("{\"rules\":[" + rule("", "", 10) + "," + rule("", "\"VERIFIED\"", 4) + ","
					+ rule("", "\"PARTNERED\"", 12) + "]}", InstanceLimits.class);
		Instance instance = new Instance(1, null, null, null, null, null, null, null, null, limits, null, null);
		assertThat(FileLimits.of(instance).maxSize()).isEqualTo(12);
		assertThat(FileLimits.of(Instance.of(FluxerJson.mapper().createObjectNode())).maxSize())
			.isEqualTo(25L * 1024 * 1024);
	}

	@Test
	void textsAndNumberOfFilesAreChecked() {
		assertInvalid("attachments",
				IntStream.range(0, 11).mapToObj((index) -> file("a.txt", 1)).toArray(FileUpload[]::new));
		assertInvalid("attachments.1.filename", file("a.txt", 1), file("x".repeat(256), 1));
		assertInvalid("attachments.0.title", file("a.txt", 1).titled("x".repeat(1025)));
		assertInvalid("attachments.0.description", file("a.txt", 1).describedAs("x".repeat(4097)));
		FileLimits.checkText(List.of(file("x".repeat(255), 1).titled("x".repeat(1024)).describedAs("x".repeat(4096))));
	}

	@Test
	void aMissingFileIsNamed() {
		this.presigned = false;
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				call(Map.of(), FileUpload.of(Path.of("/nowhere/at-all/missing.txt")))::block);
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.UPLOAD);
		assertThat(error).hasMessageContaining("missing.txt");
	}

	@Test
	void recordsOfUploadsDoNotShowSignedAddresses() {
		assertThat(FluxerJson.mapper().readValue(parts(0, "a", 4, 4, 1), PresignedUpload.class)).asString()
			.doesNotContain("store");
		assertThat(new PresignedPart(1, "http://store/?s=secret")).asString().doesNotContain("secret");
	}

	private void assertInvalid(String field, FileUpload... files) {
		InvalidPayloadException error = catchThrowableOfType(InvalidPayloadException.class,
				call(Map.of(), files)::block);
		assertThat(error.field()).isEqualTo(field);
		assertThat(this.server.requests()).isEmpty();
	}

	private void send(Object body, FileUpload... files) {
		assertThat(call(body, files).block()).isNotNull();
	}

	private Mono<JsonNode> call(Object body, FileUpload... files) {
		return AttachmentUploads.send(this.rest, CHANNEL, body, List.of(files),
				(client, complete) -> client.post("/channels/2/messages", complete));
	}

	private List<String> uris() {
		return this.server.requests().stream().map(TestServer.Request::uri).toList();
	}

	private JsonNode json(int index) {
		return FluxerJson.mapper().readTree(this.server.request(index).body());
	}

	private static FileUpload file(String name, int size) {
		String digits = IntStream.range(0, size).mapToObj((digit) -> "" + digit % 10).collect(Collectors.joining());
		return FileUpload.of(name, digits.getBytes(StandardCharsets.UTF_8));
	}

	private static String rule(String traits, String features, long size) {
		return "{\"id\":\"r\",\"filters\":{\"traits\":[" + traits + "],\"guildFeatures\":[" + features
				+ "]},\"overrides\":{\"max_attachment_file_size\":" + size + "}}";
	}

	private String single(int id, String name, int size) {
		String type = name.endsWith(".png") ? "image/png" : "text/plain";
		return place(id, name, size, type) + ",\"upload_mode\":\"singlepart\",\"upload_url\":\"" + store() + id
				+ "?signature=s\"}";
	}

	private String parts(int id, String name, int size, int partSize, int parts) {
		String addresses = IntStream.rangeClosed(1, parts)
			.mapToObj((part) -> "{\"part_number\":" + part + ",\"upload_url\":\"" + store() + id + "/" + part + "\"}")
			.collect(Collectors.joining(","));
		return place(id, name, size, "application/octet-stream") + ",\"upload_mode\":\"multipart\",\"upload_id\":\"id"
				+ id + "\",\"part_size\":" + partSize + ",\"parts\":[" + addresses + "]}";
	}

	private static String place(int id, String name, int size, String type) {
		return "{\"id\":" + id + ",\"filename\":\"" + name + "\",\"upload_filename\":\"key" + id + "\",\"file_size\":"
				+ size + ",\"content_type\":\"" + type + "\"";
	}

	private String store() {
		return this.server.url().replace("/v1", "/store/");
	}

}
