package io.fluxer.embedded.core;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Reply;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class UploadTests {

	private static final int MEBIBYTE = 1024 * 1024;

	private final TestServer server = new TestServer(false, true);

	@Test
	void saysInDiscoveryWhetherItIsOn() {
		assertThat(presigned(this.server)).isTrue();
		TestServer without = new TestServer(false);
		assertThat(presigned(without)).isFalse();
		Reply refused = without.bot("POST", "/v1/channels/" + without.channel + "/attachments", "{}");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.code()).isEqualTo("FEATURE_TEMPORARILY_DISABLED");
	}

	@Test
	void takesASmallFileInOnePart() {
		JsonNode upload = announce(3).json().at("/attachments/0");
		assertThat(upload.path("upload_mode").asString()).isEqualTo("singlepart");
		assertThat(upload.path("id").asInt()).isEqualTo(7);
		String url = upload.path("upload_url").asString();
		assertThat(this.server.upload(url, new byte[2]).status()).isEqualTo(400);
		assertThat(this.server.upload(url.replaceFirst("signature=....", "signature=0000"), new byte[3]).status())
			.isEqualTo(403);
		assertThat(this.server.upload(url, "abc".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
		JsonNode file = post(upload).json().at("/attachments/0");
		assertThat(file.path("filename").asString()).isEqualTo("named.txt");
		assertThat(file.path("description").asString()).isEqualTo("alt");
		assertThat(file.path("size").asInt()).isEqualTo(3);
		assertThat(this.server.download(file.path("url").asString()).bytes()).asString().isEqualTo("abc");
		assertThat(post(upload).error()).endsWith("NO_FILE_FOR_ATTACHMENT_METADATA");
	}

	@Test
	void takesALargeFileInPartsInAnyOrder() {
		int size = 25 * MEBIBYTE;
		JsonNode upload = announce(size).json().at("/attachments/0");
		assertThat(upload.path("upload_mode").asString()).isEqualTo("multipart");
		assertThat(upload.path("part_size").asInt()).isEqualTo(10 * MEBIBYTE);
		assertThat(upload.path("parts")).hasSize(3);
		assertThat(part(upload, 3, 5 * MEBIBYTE)).isEqualTo(200);
		assertThat(part(upload, 1, 10 * MEBIBYTE)).isEqualTo(200);
		assertThat(complete(upload).status()).isEqualTo(400);
		assertThat(post(upload).error()).endsWith("NO_FILE_FOR_ATTACHMENT_METADATA");
		assertThat(part(upload, 2, 10 * MEBIBYTE)).isEqualTo(200);
		assertThat(complete(upload).json().at("/uploads/0/upload_filename")).isEqualTo(upload.path("upload_filename"));
		JsonNode file = post(upload).json().at("/attachments/0");
		byte[] stored = this.server.download(file.path("url").asString()).bytes();
		assertThat(stored).hasSize(size);
		assertThat(List.of(stored[0], stored[10 * MEBIBYTE], stored[size - 1])).containsExactly((byte) 1, (byte) 2,
				(byte) 3);
	}

	@Test
	void bindsAFileToItsAccountAndChannel() {
		JsonNode upload = announce(3).json().at("/attachments/0");
		this.server.upload(upload.path("upload_url").asString(), new byte[3]);
		Snowflake other = this.server.core.addChannel(this.server.guild, "other");
		String body = body(upload);
		assertThat(this.server.bot("POST", "/v1/channels/" + other + "/messages", body).error())
			.endsWith("NO_FILE_FOR_ATTACHMENT_METADATA");
		assertThat(this.server.person("POST", this.server.messages(), body).error())
			.endsWith("NO_FILE_FOR_ATTACHMENT_METADATA");
		assertThat(this.server.bot("POST", this.server.messages(), body).status()).isEqualTo(200);
	}

	@Test
	void refusesFilesAboveFiftyMebibytes() {
		assertThat(announce(50L * MEBIBYTE).status()).isEqualTo(200);
		assertThat(announce(50L * MEBIBYTE + 1).code()).isEqualTo("FILE_SIZE_TOO_LARGE");
		assertThat(this.server.form(this.server.messages(), "POST", new FilePart("files[0]", "a", new Counted(true)))
			.code()).isEqualTo("FILE_SIZE_TOO_LARGE");
	}

	@Test
	void letsGoOfTheFilesThatNoMessageTook() {
		Counted refused = new Counted(true);
		this.server.form(this.server.messages(), "POST", new FilePart("files[0]", "a", refused));
		assertThat(refused.discarded).isEqualTo(1);
		Counted strange = new Counted(false);
		this.server.form("/v1/nope", "POST", new FilePart("files[0]", "a", strange));
		assertThat(strange.discarded).isEqualTo(1);
		Counted kept = new Counted(false);
		assertThat(this.server.form(this.server.messages(), "POST", new FilePart("files[0]", "a", kept)).status())
			.isEqualTo(200);
		assertThat(kept.discarded).isZero();
	}

	private int part(JsonNode upload, int number, int size) {
		byte[] bytes = new byte[size];
		Arrays.fill(bytes, (byte) number);
		return this.server.upload(upload.path("parts").path(number - 1).path("upload_url").asString(), bytes).status();
	}

	private Reply complete(JsonNode upload) {
		return this.server.bot("POST", channel() + "/attachments/complete",
				"{\"uploads\":[{\"upload_filename\":\"" + upload.path("upload_filename").asString()
						+ "\",\"upload_id\":\"" + upload.path("upload_id").asString() + "\"}]}");
	}

	private Reply announce(long size) {
		return this.server.bot("POST", channel() + "/attachments",
				"{\"attachments\":[{\"id\":7,\"filename\":\"a.txt\",\"file_size\":" + size
						+ ",\"content_type\":\"text/plain\"}]}");
	}

	private Reply post(JsonNode upload) {
		return this.server.post(body(upload));
	}

	private String channel() {
		return "/v1/channels/" + this.server.channel;
	}

	private static String body(JsonNode upload) {
		return "{\"attachments\":[{\"id\":7,\"filename\":\"named.txt\",\"description\":\"alt\",\"upload_filename\":\""
				+ upload.path("upload_filename").asString() + "\"}]}";
	}

	private static boolean presigned(TestServer server) {
		return server.call(null, "GET", "/.well-known/fluxer", null, null)
			.json()
			.at("/features/presigned_attachment_uploads")
			.asBoolean();
	}

	/**
	 * A content that counts how often it is discarded.
	 */
	private static final class Counted implements FileContent {

		private final boolean tooLarge;

		private int discarded;

		Counted(boolean tooLarge) {
			this.tooLarge = tooLarge;
		}

		@Override
		public long size() {
			return (this.tooLarge) ? 50L * MEBIBYTE + 1 : 1;
		}

		@Override
		public boolean inMemory() {
			return false;
		}

		@Override
		public byte[] bytes() {
			return new byte[1];
		}

		@Override
		public void discard() {
			this.discarded++;
		}

	}

}
