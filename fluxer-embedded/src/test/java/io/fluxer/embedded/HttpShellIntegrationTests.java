package io.fluxer.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import io.fluxer.embedded.RawHttp.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class HttpShellIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void answersUnderTheVersionAndAtTheRootAlike() {
		RawHttp bot = RawHttp.asBot(this.server);
		String root = "http://127.0.0.1:" + this.server.port();
		assertThat(bot.get("/users/@me").json()).isEqualTo(bot.get(root + "/users/@me").json());
		assertThat(bot.get("/users/@me/").status()).isEqualTo(404);
		assertThat(bot.get(root + "/api/v1/users/@me").code()).isEqualTo("NOT_FOUND");
	}

	@Test
	void carriesTheHeadersThatClientsReadFrom() {
		Answer answer = RawHttp.asBot(this.server).send("GET", "/users/@me", null, "", "X-Request-ID", "my-request");
		assertThat(answer.headers().get("X-Request-ID")).isEqualTo("my-request");
		assertThat(answer.headers().get("X-Fluxer-Version")).isEqualTo("dev");
		assertThat(answer.headers().get("Keep-Alive")).isEqualTo("timeout=5");
		assertThat(answer.headers().get("Date")).endsWith("GMT");
		assertThat(answer.headers().get("Content-Type")).isEqualTo("application/json");
	}

	@Test
	void pointsClientsToItsGateway() {
		assertThat(RawHttp.asBot(this.server).get("/gateway/bot").json().path("url").asString())
			.isEqualTo(this.server.gatewayUrl());
		RawHttp nobody = new RawHttp(this.server, null);
		assertThat(nobody.get("/gateway/bot").code()).isEqualTo("MISSING_AUTHORIZATION");
		Answer instance = nobody.get("/.well-known/fluxer");
		assertThat(instance.json().at("/endpoints/gateway").asString()).isEqualTo(this.server.gatewayUrl());
		assertThat(instance.json().at("/endpoints/api_public").asString() + "/v1").isEqualTo(this.server.apiUrl());
		assertThat(nobody.get("/instance").status()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "Host, evil.example", "Host, 127.0.0.1.evil.example:80", "Origin, http://evil.example",
			"Origin, null" })
	void refusesOtherHostsAndOriginsOverHttpAndWebSocket(String header, String value) {
		Answer answer = RawHttp.asBot(this.server).send("GET", "/users/@me", null, "", header, value);
		assertThat(answer.status()).isEqualTo(403);
		assertThat(this.server.requests()).isEmpty();
		try (RawGateway gateway = RawGateway.to(this.server.gatewayUrl() + "?v=1", header, value)) {
			assertThat(gateway.ended()).failsWithin(Duration.ofSeconds(10));
		}
		assertThat(this.server.gateway().connections()).isZero();
	}

	@Test
	void admitsPagesOfThisMachine() {
		Answer answer = RawHttp.asBot(this.server)
			.send("GET", "/users/@me", null, "", "Origin", "http://localhost:3000");
		assertThat(answer.status()).isEqualTo(200);
	}

	@Test
	void logsRequestsWithoutTheirSecrets() {
		RawHttp.asBot(this.server).get("/users/@me?secret=1");
		new RawHttp(this.server, "Bot wrong").get("/users/@me");
		assertThat(this.server.requests())
			.extracting(LoggedRequest::path, LoggedRequest::status, LoggedRequest::authorised)
			.containsExactly(tuple("/v1/users/@me", 200, true), tuple("/v1/users/@me", 401, false));
		assertThat(this.server.requests().toString() + this.server.admissions()).doesNotContain(this.server.botToken());
	}

	@Test
	void takesFilesAndServesThem() {
		String boundary = "----boundary";
		String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n"
				+ "Content-Type: application/json\r\n\r\n{\"content\":\"file\"}\r\n--" + boundary
				+ "\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"hello.txt\"\r\n"
				+ "Content-Type: text/plain\r\n\r\nhello file\r\n--" + boundary + "--\r\n";
		Answer answer = RawHttp.asBot(this.server)
			.send("POST", "/channels/" + this.server.channelId() + "/messages", body,
					"multipart/form-data; boundary=" + boundary);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.json().path("content").asString()).isEqualTo("file");
		assertThat(answer.json().at("/attachments/0/size").asInt()).isEqualTo(10);
		Answer file = new RawHttp(this.server, null).get(answer.json().at("/attachments/0/url").asString());
		assertThat(file.text()).isEqualTo("hello file");
	}

	@Test
	void reactsWithAPercentEncodedEmoji() {
		var message = this.server.person().say(this.server.channelId(), "hi");
		String path = "/channels/" + this.server.channelId() + "/messages/" + message + "/reactions/%F0%9F%91%8D";
		assertThat(RawHttp.asBot(this.server).send("PUT", path + "/@me", null, "").status()).isEqualTo(204);
		this.server.person().react(this.server.channelId(), message, "👍");
		assertThat(RawHttp.asPerson(this.server).get(path).json()).hasSize(2);
	}

	@Test
	void turnsAwayTheBotAfterItsTokenIsRevoked() {
		RawHttp bot = RawHttp.asBot(this.server);
		this.server.revokeBotToken();
		assertThat(bot.get("/users/@me").status()).isEqualTo(401);
		assertThat(bot.get("/gateway/bot").status()).isEqualTo(200);
		this.server.renewBotToken();
		assertThat(bot.get("/users/@me").status()).isEqualTo(401);
		assertThat(RawHttp.asBot(this.server).get("/users/@me").status()).isEqualTo(200);
	}

	@Test
	void keepsAConnectionForTheNextRequest() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.server.port())) {
			socket.setSoTimeout(10_000);
			byte[] request = "GET /nope HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
			for (int i = 0; i < 3; i++) {
				socket.getOutputStream().write(request);
				assertThat(readAnswer(socket.getInputStream())).startsWith("HTTP/1.1 404");
			}
		}
	}

	@Test
	void saysThatAPortIsTaken() {
		assertThatExceptionOfType(PortInUseException.class)
			.isThrownBy(() -> FluxerServer.builder().port(this.server.port()).start())
			.withMessageContaining("Port " + this.server.port() + " is already in use")
			.satisfies((ex) -> assertThat(ex.port()).isEqualTo(this.server.port()));
	}

	@Test
	void leavesNoThreadAndNoPortBehind() {
		FluxerServer other = FluxerServer.start();
		RawGateway gateway = RawGateway.open(other);
		gateway.expectOp(10);
		int port = other.port();
		other.close();
		other.close();
		assertThat(gateway.ended()).satisfiesAnyOf((ended) -> assertThat(ended).succeedsWithin(Duration.ofSeconds(5)),
				(ended) -> assertThat(ended).failsWithin(Duration.ofSeconds(5)));
		FluxerServer again = FluxerServer.builder().port(port).start();
		assertThat(again.port()).isEqualTo(port);
		again.close();
		this.server.close();
		// A thread that has done its last work needs a moment to end.
		Awaitility.await()
			.atMost(Duration.ofSeconds(5))
			.untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.noneMatch((name) -> name.startsWith("fluxer-embedded")));
	}

	private static String readAnswer(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			head.append((char) in.read());
		}
		String length = head.toString()
			.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith("content-length: "))
			.findFirst()
			.orElseThrow()
			.substring("content-length: ".length());
		in.readNBytes(Integer.parseInt(length));
		return head.toString();
	}

}
