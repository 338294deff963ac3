package io.fluxer.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ChannelUpdateTests {

	private static final Snowflake ID = Snowflake.of(5);

	@Test
	void saysNothingOfWhatWasNotNamed() {
		assertThat(json(ChannelUpdate.create())).isEqualTo("{}");
	}

	@Test
	void tellsNullFromAbsent() {
		assertThat(json(ChannelUpdate.create().withTopic(null).withParentId(null)))
			.isEqualTo("{\"topic\":null,\"parent_id\":null}");
	}

	@Test
	void writesWhatIsSetAsTheServerNamesIt() {
		ChannelUpdate update = ChannelUpdate.create()
			.withType(ChannelType.GUILD_VOICE)
			.withName("general")
			.withTopic("talk")
			.withUrl("https://example.org")
			.withParentId(ID)
			.withBitrate(64_000)
			.withUserLimit(5)
			.withVoiceConnectionLimit(2)
			.withRtcRegion("eu")
			.withRateLimitPerUser(10)
			.withNsfw(true)
			.withNsfwOverride(false)
			.withContentWarningLevel(ContentWarningLevel.CONTENT_WARNING)
			.withContentWarningText("loud")
			.withOwnerId(ID)
			.withIcon(ImageData.of(new byte[] { 1 }));
		assertThat(json(update)).isEqualTo("""
				{"type":2,"name":"general","topic":"talk","url":"https://example.org","parent_id":"5","bitrate":64000,\
				"user_limit":5,"voice_connection_limit":2,"rtc_region":"eu","rate_limit_per_user":10,"nsfw":true,\
				"nsfw_override":false,"content_warning_level":1,"content_warning_text":"loud","owner_id":"5",\
				"icon":"AQ=="}""");
	}

	@Test
	void writesOverwritesWithTheirBitsAsText() {
		ChannelUpdate update = ChannelUpdate.create()
			.withPermissionOverwrites(
					List.of(Overwrite.forRole(ID, Permissions.of(Permission.VIEW_CHANNEL_MEMBERS), Permissions.NONE)));
		assertThat(json(update)).isEqualTo("""
				{"permission_overwrites":[{"id":"5","type":0,"allow":"18014398509481984","deny":"0"}]}""");
		assertThat(update.setsPermissions()).isTrue();
		assertThat(ChannelUpdate.create().withName("x").setsPermissions()).isFalse();
	}

	@Test
	void aNicknameIsTakenAwayByNull() {
		Map<Snowflake, @Nullable String> nicks = new HashMap<>();
		nicks.put(ID, null);
		ChannelUpdate update = ChannelUpdate.create().withNicks(nicks);
		nicks.clear();
		assertThat(json(update)).isEqualTo("{\"nicks\":{\"5\":null}}");
		assertThat(json(update.withNicks(null))).isEqualTo("{\"nicks\":null}");
	}

	@Test
	void eachChangeIsACopy() {
		ChannelUpdate update = ChannelUpdate.create().withName("a");
		ChannelUpdate other = update.withName("b");
		assertThat(json(update)).isEqualTo("{\"name\":\"a\"}");
		assertThat(other).isEqualTo(ChannelUpdate.create().withName("b"))
			.hasSameHashCodeAs(ChannelUpdate.create().withName("b"))
			.isNotEqualTo(update)
			.hasToString("ChannelUpdate{name=b}");
	}

	@ParameterizedTest
	@MethodSource("limits")
	void takesWhatIsAtTheLimitAndNamesTheFieldOfWhatIsBeyond(String field, UnaryOperator<ChannelUpdate> within,
			UnaryOperator<ChannelUpdate> beyond) {
		assertThat(json(within.apply(ChannelUpdate.create()))).isNotEqualTo("{}");
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(() -> beyond.apply(ChannelUpdate.create()))
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo(field));
	}

	static Stream<Arguments> limits() {
		return Stream.of(
				limit("name", (update) -> update.withName("x".repeat(100)),
						(update) -> update.withName("x".repeat(101))),
				limit("name", (update) -> update.withName("x"), (update) -> update.withName("")),
				limit("topic", (update) -> update.withTopic("x".repeat(1024)),
						(update) -> update.withTopic("x".repeat(1025))),
				limit("url", (update) -> update.withUrl("x".repeat(2048)),
						(update) -> update.withUrl("x".repeat(2049))),
				limit("bitrate", (update) -> update.withBitrate(8000), (update) -> update.withBitrate(7999)),
				limit("bitrate", (update) -> update.withBitrate(320_000), (update) -> update.withBitrate(320_001)),
				limit("user_limit", (update) -> update.withUserLimit(99), (update) -> update.withUserLimit(100)),
				limit("voice_connection_limit", (update) -> update.withVoiceConnectionLimit(1),
						(update) -> update.withVoiceConnectionLimit(0)),
				limit("voice_connection_limit", (update) -> update.withVoiceConnectionLimit(100),
						(update) -> update.withVoiceConnectionLimit(101)),
				limit("rate_limit_per_user", (update) -> update.withRateLimitPerUser(21_600),
						(update) -> update.withRateLimitPerUser(21_601)),
				limit("content_warning_text", (update) -> update.withContentWarningText("x".repeat(200)),
						(update) -> update.withContentWarningText("x".repeat(201))),
				limit("nicks.5", (update) -> update.withNicks(Map.of(ID, "x".repeat(32))),
						(update) -> update.withNicks(Map.of(ID, "x".repeat(33)))));
	}

	private static Arguments limit(String field, UnaryOperator<ChannelUpdate> within,
			UnaryOperator<ChannelUpdate> beyond) {
		return arguments(field, within, beyond);
	}

	private static String json(ChannelUpdate update) {
		return FluxerJson.mapper().writeValueAsString(update);
	}

}
