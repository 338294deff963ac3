package io.fluxer.gateway;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.fluxer.ReferenceData;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class GatewayFrameDecoderTests {

	@ParameterizedTest
	@ValueSource(strings = { "{\"op\":0,\"t\":\"X\",\"s\":7,\"d\":{\"a\":[1,{\"b\":\"}\"}]}}",
			"{\"d\":{\"a\":[1,{\"b\":\"}\"}]},\"op\":0,\"s\":7,\"t\":\"X\"}",
			" { \"t\" : \"X\" , \"d\" : {\"a\":[1,{\"b\":\"}\"}]} , \"new\" : [{\"op\":3}] , \"s\" : 7 , \"op\" : 0 } " })
	void readsKeysInAnyOrder(String text) {
		GatewayFrame frame = GatewayFrameDecoder.decode(Frames.bytes(text));
		assertThat(frame).isNotNull();
		assertThat(frame.op()).isZero();
		assertThat(frame.sequence()).isEqualTo(7);
		assertThat(frame.name()).isEqualTo("X");
		assertThat(frame.data()).isNotNull();
		assertThat(frame.data().text()).isEqualTo("{\"a\":[1,{\"b\":\"}\"}]}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "[1,[2]]", "false", "true", "null", "12", "-1.5e3", "\"text\"", "\"\"",
			"\"esc \\\" \\u00e4\"", "\"größer 🛠️\"", "{\"ü\":\"ä\"}" })
	void cutsEveryKindOfPayloadOut(String payload) {
		assertThat(payloadOf("{\"d\":" + payload + ",\"op\":9}")).isEqualTo(payload);
		assertThat(payloadOf("{\"op\":9,\"d\":" + payload + "}")).isEqualTo(payload);
		assertThat(payloadOf("{\"t\":\"ÄÖ\",\"op\":9,\"d\" : " + payload + " }")).isEqualTo(payload);
	}

	@Test
	void cutsALargePayloadOut() {
		String payload = "{\"text\":\"" + "ä".repeat(2_000_000) + "\"}";
		assertThat(payloadOf("{\"d\":" + payload + ",\"op\":0}")).isEqualTo(payload);
	}

	@Test
	void leavesAbsentKeysOut() {
		assertThat(GatewayFrameDecoder.decode(Frames.ACK)).isEqualTo(new GatewayFrame(11, 0, null, null));
		assertThat(GatewayFrameDecoder.decode(Frames.bytes("{\"op\":1,\"s\":null,\"t\":null}")))
			.isEqualTo(new GatewayFrame(1, 0, null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "{not json", "[]", "null", "12", "{}", "{\"d\":{}}", "{\"op\":\"0\"}",
			"{\"op\":null}", "{\"op\":1.5}", "{\"op\":99999999999}", "{\"op\":0,\"s\":\"1\"}", "{\"op\":0,\"s\":true}",
			"{\"op\":0,\"s\":99999999999999999999}", "{\"op\":0,\"t\":5}", "{\"op\":0,\"t\":{}}",
			"{\"op\":0,\"d\":{\"a\":}}", "{\"op\":0,\"d\":{}", "{\"op\":0}x", "{\"op\":0}{\"op\":0}", "{\"op\":0,}" })
	void refusesWhatIsNoEnvelope(String text) {
		assertThat(GatewayFrameDecoder.decode(Frames.bytes(text))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE" })
	void refusesOtherEncodings(String charset) {
		byte[] bytes = "{\"op\":0,\"d\":{\"a\":1},\"s\":2,\"t\":\"X\"}".getBytes(Charset.forName(charset));
		assertThat(GatewayFrameDecoder.decode(bytes)).isNull();
	}

	@Test
	void survivesAnyBytes() {
		byte[] frame = Frames.bytes("{\"t\":\"X\",\"s\":2,\"op\":0,\"d\":{\"a\":[1,\"\u00e4\",null]}}");
		Random random = new Random(20261122);
		for (int i = 0; i < 50_000; i++) {
			byte[] broken = frame.clone();
			for (int changes = random.nextInt(4); changes >= 0; changes--) {
				broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
			}
			assertThatCode(() -> GatewayFrameDecoder.decode(broken)).doesNotThrowAnyException();
		}
	}

	@Test
	void refusesNestingWithoutEnd() {
		assertThat(GatewayFrameDecoder.decode(Frames.bytes("{\"op\":0,\"d\":" + "[".repeat(100_000)))).isNull();
	}

	@Test
	void readsTheFramesOfARunningServer() throws IOException {
		Path frames = ReferenceData.require("envelopes of frames", "frames");
		try (Stream<Path> files = Files.list(frames)) {
			List<Path> all = files.filter((file) -> file.toString().endsWith(".json")).toList();
			assertThat(all).isNotEmpty();
			for (Path file : all) {
				byte[] bytes = Files.readAllBytes(file);
				JsonNode tree = FluxerJson.mapper().readTree(bytes);
				GatewayFrame frame = GatewayFrameDecoder.decode(bytes);
				assertThat(frame).as(file.toString()).isNotNull();
				assertThat(frame.op()).isEqualTo(tree.get("op").intValue());
				assertThat(frame.sequence()).isEqualTo(tree.path("s").longValue());
				assertThat(frame.name()).isEqualTo(tree.get("t").stringValue());
				assertThat(frame.data().tree()).isEqualTo(tree.get("d"));
			}
		}
	}

	private static String payloadOf(String text) {
		GatewayFrame frame = GatewayFrameDecoder.decode(Frames.bytes(text));
		assertThat(frame).isNotNull();
		assertThat(frame.data()).isNotNull();
		return frame.data().text();
	}

}
