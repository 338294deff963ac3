package io.fluxer.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import io.fluxer.ReferenceData;
import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GuildMembersRequestTests {

	private static final Snowflake GUILD = Snowflake.of(77);

	@Test
	void refusesWhatWouldNotBeAnswered() {
		assertThatIllegalArgumentException().isThrownBy(() -> GuildMembersRequest.byName(GUILD, "a", 0));
		assertThatIllegalArgumentException().isThrownBy(() -> GuildMembersRequest.byName(GUILD, "a", 101));
		assertThatIllegalArgumentException().isThrownBy(() -> GuildMembersRequest.byName(GUILD, "a".repeat(1001), 1));
		assertThatIllegalArgumentException().isThrownBy(() -> GuildMembersRequest.byIds(GUILD, List.of()));
	}

	@Test
	void splitsIdsAndAsksForEachOnce() {
		List<Snowflake> ids = LongStream.rangeClosed(1, 404).mapToObj((id) -> Snowflake.of(1 + id % 202)).toList();
		List<GuildMembersRequest> parts = GuildMembersRequest.byIds(GUILD, ids).withPresences().parts();
		assertThat(parts).extracting((part) -> part.userIds().size()).containsExactly(100, 100, 2);
		assertThat(parts).allSatisfy((part) -> assertThat(part.presences()).isTrue());
		assertThat(parts.stream().flatMap((part) -> part.userIds().stream())).doesNotHaveDuplicates();
		assertThat(GuildMembersRequest.all(GUILD).parts()).hasSize(1);
	}

	@Test
	void theLargestFramesFit() {
		List<Snowflake> ids = LongStream.rangeClosed(1, 170)
			.mapToObj((id) -> Snowflake.of(Long.MAX_VALUE - id))
			.toList();
		assertThat(CommandFrame.of(CommandFrames.subscribeToMembers(ids.get(0), ids)).bytes())
			.hasSizeLessThan(CommandFrame.MAX_BYTES);
		GuildMembersRequest request = GuildMembersRequest.byIds(ids.get(0), ids.subList(0, 100));
		assertThat(CommandFrame.of(CommandFrames.requestGuildMembers(request, "n".repeat(32))).bytes())
			.hasSizeLessThan(CommandFrame.MAX_BYTES);
		assertThat(CommandFrame
			.of(CommandFrames.requestGuildMembers(GuildMembersRequest.byName(GUILD, "\u20ac".repeat(1000), 100), "n"))
			.bytes()).hasSizeLessThan(CommandFrame.MAX_BYTES);
	}

	@ParameterizedTest
	@CsvSource({ "client_REQUEST_GUILD_MEMBERS", "client_VOICE_STATE_UPDATE_join", "client_VOICE_STATE_UPDATE_leave",
			"client_REQUEST_GUILD_COUNTS", "client_REQUEST_CHANNEL_MEMBER_COUNTS", "client_LAZY_REQUEST" })
	void usesKeysAndTypesOfTheReference(String name) throws IOException {
		Path file = ReferenceData.require("frame " + name, "payloads", name + ".json");
		JsonNode reference = FluxerJson.mapper().readTree(Files.readAllBytes(file));
		VoiceOptions options = VoiceOptions.defaults();
		ObjectNode ours = switch (name) {
			case "client_REQUEST_GUILD_MEMBERS" ->
				CommandFrames.requestGuildMembers(GuildMembersRequest.all(GUILD), "n");
			case "client_VOICE_STATE_UPDATE_join" -> CommandFrames.voiceState(GUILD, GUILD, null, options, "m");
			case "client_VOICE_STATE_UPDATE_leave" -> CommandFrames.voiceState(GUILD, null, "c", options, null);
			case "client_REQUEST_GUILD_COUNTS" -> CommandFrames.requestGuildCounts(List.of(GUILD), "n");
			case "client_REQUEST_CHANNEL_MEMBER_COUNTS" ->
				CommandFrames.requestChannelMemberCounts(GUILD, List.of(GUILD), "n");
			default -> CommandFrames.subscribeToMembers(GUILD, List.of(GUILD));
		};
		assertThat(ours.get("op")).isEqualTo(reference.get("op"));
		for (Map.Entry<String, JsonNode> property : ours.get("d").properties()) {
			JsonNode expected = reference.get("d").get(property.getKey());
			if (expected != null) {
				assertThat(property.getValue().getNodeType()).as(property.getKey()).isEqualTo(expected.getNodeType());
			}
		}
	}

}
