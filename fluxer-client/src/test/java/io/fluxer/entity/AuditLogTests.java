package io.fluxer.entity;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ArrayNode;

import static org.assertj.core.api.Assertions.assertThat;

class AuditLogTests {

	@ParameterizedTest
	@ValueSource(strings = { "\"text\"", "1", "1.5", "9007199254740993", "true", "[\"1\",\"2\"]", "[1,2]", "[]",
			"{\"added\":[\"1\"],\"removed\":[]}", "null" })
	void aValueOfAnyKindIsKeptAsItCame(String value) {
		String json = "{\"key\":\"k\",\"old_value\":" + value + ",\"new_value\":" + value + "}";
		AuditLogChange change = FluxerJson.mapper().readValue(json, AuditLogChange.class);
		assertThat(change.newValue()).isEqualTo(FluxerJson.mapper().readTree(value));
		assertThat(FluxerJson.mapper().writeValueAsString(change)).isEqualTo(json);
	}

	@Test
	void anAbsentValueIsNotANullOne() {
		AuditLogChange change = FluxerJson.mapper()
			.readValue("{\"key\":\"k\",\"new_value\":null}", AuditLogChange.class);
		assertThat(change.oldValue()).isNull();
		assertThat(change.newValue()).isEqualTo(FluxerJson.mapper().nullNode());
	}

	@Test
	void nobodyCanChangeTheValuesOfAnEntry() {
		ArrayNode list = FluxerJson.mapper().createArrayNode().add("1");
		AuditLogChange change = new AuditLogChange("k", list, list);
		list.add("2");
		((ArrayNode) change.newValue()).add("3");
		assertThat(change.newValue()).isEqualTo(FluxerJson.mapper().readTree("[\"1\"]"));
		assertThat(change.oldValue()).isEqualTo(FluxerJson.mapper().readTree("[\"1\"]"));
	}

	@Test
	void theTargetMayBeACode() {
		AuditLogEntry entry = FluxerJson.mapper()
			.readValue("{\"id\":\"1\",\"action_type\":42,\"target_id\":\"IM8j\"}", AuditLogEntry.class);
		assertThat(entry.targetId()).isEqualTo("IM8j");
		assertThat(entry.actionType()).isEqualTo(AuditLogAction.INVITE_DELETE);
		assertThat(entry.changes()).isEmpty();
		assertThat(entry.options()).isNull();
	}

}
