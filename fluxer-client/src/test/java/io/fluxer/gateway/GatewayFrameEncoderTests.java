package io.fluxer.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import io.fluxer.ReferenceData;
import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayFrameEncoderTests {

	private static final Presence IDLE = new Presence(Presence.Status.IDLE, true, false,
			new CustomStatus("busy", Snowflake.of(5), "tool", Instant.parse("2026-11-22T01:00:00Z")));

	@Test
	void writesIdentifyWithoutCustomStatusAndShard() {
		JsonNode data = tree(new GatewayFrameEncoder("1.abc", 0, 1, 7, IDLE).identify(IDLE)).get("d");
		assertThat(data.get("token").stringValue()).isEqualTo("1.abc");
		assertThat(data.get("intents").longValue()).isEqualTo(7);
		assertThat(data.get("presence"))
			.isEqualTo(FluxerJson.mapper().readTree("{\"status\":\"idle\",\"afk\":true,\"mobile\":false}"));
		assertThat(data.get("properties").propertyNames()).containsExactlyInAnyOrder("os", "browser", "device");
		assertThat(data.get("properties")).allSatisfy((value) -> assertThat(value.isString()).isTrue());
		assertThat(data.has("shard")).isFalse();
	}

	@Test
	void writesTheShardOfSeveralAndLeavesAnAbsentPresenceOut() {
		JsonNode data = tree(new GatewayFrameEncoder("1.abc", 2, 3, 0, null).identify(null)).get("d");
		assertThat(data.get("shard")).isEqualTo(FluxerJson.mapper().readTree("[2,3]"));
		assertThat(data.has("presence")).isFalse();
	}

	@Test
	void writesHeartbeatsWithTheMandatoryKey() {
		GatewayFrameEncoder encoder = new GatewayFrameEncoder("1.abc", 0, 1, 0, null);
		assertThat(new String(encoder.heartbeat(null))).isEqualTo("{\"op\":1,\"d\":null}");
		assertThat(new String(encoder.heartbeat(407L))).isEqualTo("{\"op\":1,\"d\":407}");
	}

	@Test
	void writesTheCustomStatus() {
		JsonNode frame = tree(GatewayFrameEncoder.presence(IDLE).bytes());
		assertThat(frame).isEqualTo(FluxerJson.mapper()
			.readTree("{\"op\":3,\"d\":{\"status\":\"idle\",\"afk\":true,\"mobile\":false,\"custom_status\":"
					+ "{\"text\":\"busy\",\"emoji_id\":\"5\",\"emoji_name\":\"tool\","
					+ "\"expires_at\":\"2026-11-22T01:00:00Z\"}}}"));
		JsonNode cleared = tree(GatewayFrameEncoder.presence(Presence.online()).bytes());
		assertThat(cleared.at("/d/custom_status").isNull()).isTrue();
		assertThat(cleared.at("/d/status").asString()).isEqualTo("online");
	}

	@Test
	void masksTheToken() {
		GatewayFrameEncoder encoder = new GatewayFrameEncoder("1.abc", 0, 1, 0, null);
		assertThat(encoder.mask("no 1.abc here")).isEqualTo("no [token] here");
		assertThat(encoder.toString()).doesNotContain("abc");
	}

	@ParameterizedTest
	@CsvSource({ "client_IDENTIFY", "client_RESUME", "client_HEARTBEAT", "client_PRESENCE_UPDATE" })
	void usesKeysAndTypesOfTheReference(String name) throws IOException {
		Path file = ReferenceData.require("frame " + name, "payloads", name + ".json");
		GatewayFrameEncoder encoder = new GatewayFrameEncoder("1.abc", 0, 2, 0, IDLE);
		byte[] ours = switch (name) {
			case "client_IDENTIFY" -> encoder.identify(IDLE);
			case "client_RESUME" -> encoder.resume("x", 5);
			case "client_HEARTBEAT" -> encoder.heartbeat(5L);
			default -> GatewayFrameEncoder.presence(IDLE).bytes();
		};
		JsonNode reference = FluxerJson.mapper().readTree(Files.readAllBytes(file));
		for (Map.Entry<String, JsonNode> property : reference.get("d").properties()) {
			JsonNode value = tree(ours).get("d").get(property.getKey());
			if (value != null) {
				assertThat(value.getNodeType()).as(property.getKey()).isEqualTo(property.getValue().getNodeType());
			}
		}
		assertThat(tree(ours).get("op")).isEqualTo(reference.get("op"));
		assertThat(tree(ours).get("d").getNodeType()).isEqualTo(reference.get("d").getNodeType());
	}

	private static JsonNode tree(byte[] frame) {
		return FluxerJson.mapper().readTree(frame);
	}

}
