package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The core with a person, a guild and a clock of its own.
 */
final class TestServer implements Journal {

	final ManualClock clock = new ManualClock();

	final List<String> admitted = new ArrayList<>();

	final List<String> answered = new ArrayList<>();

	final List<Duration> refused = new ArrayList<>();

	final List<String> received = new ArrayList<>();

	final FluxerCore core;

	final Snowflake person;

	final String personToken;

	final Snowflake guild;

	final Snowflake channel;

	TestServer() {
		this(true);
	}

	TestServer(boolean rateLimits) {
		this(rateLimits, false);
	}

	TestServer(boolean rateLimits, boolean presignedUploads) {
		this.core = new FluxerCore(this.clock, this, Duration.ofMillis(41250), rateLimits, 1L, presignedUploads);
		this.core.publishAt("http://127.0.0.1:1", "ws://127.0.0.1:1/gateway");
		this.person = this.core.addPerson("Person");
		this.personToken = this.core.addPersonToken(this.person);
		this.guild = this.core.addGuild("Guild", this.person);
		this.channel = this.core.firstChannel(this.guild);
	}

	Reply bot(String method, String path, @Nullable String body) {
		return call("Bot " + this.core.botToken(), method, path, body, null);
	}

	Reply person(String method, String path, @Nullable String body) {
		return call(this.personToken, method, path, body, null);
	}

	Reply form(String path, String method, FilePart... parts) {
		return call("Bot " + this.core.botToken(), method, path, null, List.of(parts));
	}

	Reply post(String body) {
		return bot("POST", messages(), body);
	}

	String messages() {
		return "/v1/channels/" + this.channel + "/messages";
	}

	Reply call(@Nullable String authorization, String method, String path, @Nullable String body,
			@Nullable List<FilePart> parts) {
		int question = path.indexOf('?');
		RestResponse response = this.core
			.answer(new RestRequest(method, (question >= 0) ? path.substring(0, question) : path,
					(question >= 0) ? path.substring(question + 1) : "", authorization, null, null,
					(body != null) ? body.getBytes(StandardCharsets.UTF_8) : new byte[0], parts));
		List<String> problems = AnswerSchemas.present()
			.problems(method, path.replaceFirst("^/v1/", "/").replaceFirst("\\?.*", ""), response.status(),
					response.body());
		assertThat(problems).as(method + " " + path + " is answered with " + response.status()).isEmpty();
		return new Reply(response);
	}

	/**
	 * Sends a file to an address that the server gave out.
	 */
	Reply upload(String url, byte[] content) {
		return call(null, "PUT", url.substring("http://127.0.0.1:1".length()), null,
				List.of(new FilePart("", null, content)));
	}

	/**
	 * Fetches a file from its address.
	 */
	Reply download(String url) {
		return call(null, "GET", url.substring("http://127.0.0.1:1".length()), null, null);
	}

	/**
	 * Returns the id of the role that gives the bot its permissions.
	 */
	String botRole() {
		return bot("GET", "/v1/guilds/" + this.guild + "/members/@me", null).json().at("/roles/0").asString();
	}

	Client connect() {
		RecordingLink link = new RecordingLink();
		return new Client(link, this.core.connect(link, "v=1&encoding=json"));
	}

	Client identified() {
		Client client = connect();
		client.identify(this.core.botToken(), "");
		client.link.clear();
		return client;
	}

	@Override
	public void admitted(Instant at, long nanos, String method, String bucket, @Nullable Snowflake channelId,
			@Nullable String nonce) {
		this.admitted.add(bucket + ((nonce != null) ? " nonce " + nonce : ""));
	}

	@Override
	public void refused(Instant at, long nanos, String method, String bucket, boolean global, Duration retryAfter,
			@Nullable String nonce) {
		this.refused.add(retryAfter);
	}

	@Override
	public void answered(Instant at, String method, String path, int status, boolean authorised) {
		this.answered.add(path);
	}

	@Override
	public void received(Instant at, long nanos, int connection, int opcode, String text) {
		this.received.add(text);
	}

	/**
	 * An answer, read.
	 */
	record Reply(RestResponse response) {

		byte[] bytes() {
			FileContent file = this.response.file();
			return (file != null) ? file.bytes() : this.response.body();
		}

		int status() {
			return this.response.status();
		}

		@Nullable String header(String name) {
			return this.response.headers().get(name);
		}

		JsonNode json() {
			return FluxerJson.mapper().readTree(this.response.body());
		}

		String code() {
			return json().path("code").asString("");
		}

		String error() {
			return json().at("/errors/0/path").asString("") + " " + json().at("/errors/0/code").asString("");
		}

		String id() {
			return json().path("id").asString();
		}

	}

	/**
	 * A gateway client.
	 */
	record Client(RecordingLink link, GatewayConnection connection) {

		void send(String json) {
			this.connection.receive(json.getBytes(StandardCharsets.UTF_8));
		}

		/**
		 * Identifies.
		 * @param token the token
		 * @param more more members of the payload, each with a comma in front
		 */
		void identify(String token, String more) {
			send("{\"op\":2,\"d\":{\"token\":\"" + token
					+ "\",\"properties\":{\"os\":\"a\",\"browser\":\"b\",\"device\":\"c\"}" + more + "}}");
		}

		void resume(String token, String session, long sequence) {
			send("{\"op\":6,\"d\":{\"token\":\"" + token + "\",\"session_id\":\"" + session + "\",\"seq\":" + sequence
					+ "}}");
		}

		void beat(String sequence) {
			send("{\"op\":1,\"d\":" + sequence + "}");
		}

		String session() {
			return this.link.event("READY").at("/d/session_id").asString();
		}

		@Nullable CloseReason closed() {
			return this.link.closed();
		}

	}

}
