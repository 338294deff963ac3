package io.fluxer.embedded;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

import io.fluxer.embedded.RawHttp.Answer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Large files over the wire, both ways.
 */
class FilesIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final int CHUNK = 64 * 1024;

	private static final int CHUNKS = 50 * 16;

	private static final long SIZE = (long) CHUNK * CHUNKS;

	private final FluxerServer server = FluxerServer.builder().presignedUploads(true).start();

	private final String channel = "/channels/" + this.server.channelId();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void aFileOfFiftyMebibytesGoesThroughAFormAndBack() {
		Flux<ByteBuf> form = Flux.concat(
				text("--x\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"large.bin\"\r\n\r\n"),
				chunks(0, CHUNKS), text("\r\n--x--\r\n"));
		JsonNode message = HttpClient.newConnection()
			.headers((all) -> all.set("Authorization", "Bot " + this.server.botToken())
				.set("Content-Type", "multipart/form-data; boundary=x"))
			.post()
			.uri(this.server.apiUrl() + this.channel + "/messages")
			.send(form)
			.responseSingle((response, body) -> body.asString()
				.map((text) -> new Answer(response.status().code(), response.responseHeaders(), text).json()))
			.block(LIMIT);
		assertThat(message.at("/attachments/0/size").asLong()).isEqualTo(SIZE);
		assertSame(message.at("/attachments/0/url").asString());
	}

	@Test
	void aFileOfFiftyMebibytesGoesUpInPartsAndBack() {
		RawHttp bot = RawHttp.asBot(this.server);
		JsonNode upload = bot
			.post(this.channel + "/attachments",
					"{\"attachments\":[{\"id\":0,\"filename\":\"large.bin\",\"file_size\":" + SIZE
							+ ",\"content_type\":\"application/octet-stream\"}]}")
			.json()
			.at("/attachments/0");
		int perPart = (int) (upload.path("part_size").asLong() / CHUNK);
		for (JsonNode part : upload.path("parts")) {
			int number = part.path("part_number").asInt();
			HttpHeaders headers = HttpClient.newConnection()
				.put()
				.uri(part.path("upload_url").asString())
				.send(chunks((number - 1) * perPart, Math.min(CHUNKS, number * perPart)))
				.response()
				.map((response) -> {
					assertThat(response.status().code()).isEqualTo(200);
					return response.responseHeaders();
				})
				.block(LIMIT);
			assertThat(headers).isNotNull();
		}
		String filename = upload.path("upload_filename").asString();
		assertThat(bot
			.post(this.channel + "/attachments/complete",
					"{\"uploads\":[{\"upload_filename\":\"" + filename + "\",\"upload_id\":\""
							+ upload.path("upload_id").asString() + "\"}]}")
			.status()).isEqualTo(200);
		Answer message = bot.post(this.channel + "/messages",
				"{\"attachments\":[{\"id\":0,\"filename\":\"large.bin\",\"upload_filename\":\"" + filename + "\"}]}");
		assertSame(message.json().at("/attachments/0/url").asString());
	}

	private static void assertSame(String url) {
		CRC32 expected = new CRC32();
		for (int i = 0; i < CHUNKS; i++) {
			expected.update(chunk(i));
		}
		CRC32 actual = new CRC32();
		Long length = HttpClient.newConnection().get().uri(url).responseContent().map((buffer) -> {
			byte[] bytes = new byte[buffer.readableBytes()];
			buffer.readBytes(bytes);
			actual.update(bytes);
			return (long) bytes.length;
		}).reduce(0L, Long::sum).block(LIMIT);
		assertThat(length).isEqualTo(SIZE);
		assertThat(actual.getValue()).isEqualTo(expected.getValue());
	}

	private static Flux<ByteBuf> chunks(int from, int to) {
		return Flux.range(from, to - from).map((number) -> Unpooled.wrappedBuffer(chunk(number)));
	}

	private static byte[] chunk(int number) {
		byte[] bytes = new byte[CHUNK];
		for (int i = 0; i < CHUNK; i += 4) {
			bytes[i] = (byte) number;
			bytes[i + 1] = (byte) (number >> 8);
			bytes[i + 2] = (byte) i;
			bytes[i + 3] = (byte) (i >> 8);
		}
		return bytes;
	}

	private static Flux<ByteBuf> text(String text) {
		return Flux.defer(() -> Flux.just(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8)));
	}

}
