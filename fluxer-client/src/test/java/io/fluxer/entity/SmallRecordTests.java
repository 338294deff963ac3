package io.fluxer.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SmallRecordTests {

	@Test
	void theOwnUserIsAUserAndMore() {
		CurrentUser user = read(
				"""
						{"id":"1","username":"b","discriminator":"0001","bot":true,"flags":0,"is_staff":true,"premium_type":null,
						"premium_since":"2026-01-02T03:04:05Z","premium_will_cancel":true,"acls":null}""",
				CurrentUser.class);
		assertThat(user.user()).isEqualTo(read("""
				{"id":"1","username":"b","discriminator":"0001","bot":true,"flags":0}""", User.class));
		assertThat(user.staff()).isTrue();
		assertThat(user.acls()).isEmpty();
		assertThat(user.premium().type()).isEqualTo(PremiumType.NONE);
		assertThat(user.premium().since()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
		assertThat(user.premium().willCancel()).isTrue();
	}

	@Test
	void anInstanceThatSaysNothingHasEmptyParts() {
		Instance instance = read("{\"api_code_version\":1}", Instance.class);
		assertThat(instance.endpoints().apiPublic()).isNull();
		assertThat(instance.features().voiceEnabled()).isFalse();
		assertThat(instance.limits().rules()).isEmpty();
		assertThat(instance.appPublic().branding().productName()).isNull();
	}

	@Test
	void theLimitsOfAnInstanceKeepTheirOwnSpelling() {
		InstanceLimits limits = read("""
				{"version":2,"traitDefinitions":["t"],"defaultsHash":"h","rules":[{"id":"r",
				"filters":{"guildFeatures":["F"]},"overrides":{"max_file_size":6442450944}}]}""", InstanceLimits.class);
		assertThat(limits.traitDefinitions()).containsExactly("t");
		assertThat(limits.defaultsHash()).isEqualTo("h");
		assertThat(limits.rules().get(0).filters().guildFeatures()).containsExactly("F");
		assertThat(limits.rules().get(0).overrides().get("max_file_size").longValue()).isEqualTo(6442450944L);
	}

	@Test
	void slowModeTellsTheWaitAsATime() {
		assertThat(read("{\"retry_after_ms\":2500}", SlowmodeState.class).retryAfter())
			.isEqualTo(Duration.ofMillis(2500));
	}

	@Test
	void aSearchResultJoinedAtTheSameTimeInEitherUnit() {
		Instant joined = Instant.parse("2026-03-04T05:06:07Z");
		assertThat(read("{\"user_id\":\"1\",\"joined_at\":" + joined.getEpochSecond() + "}", MemberSearchResult.class)
			.joinTime()).isEqualTo(joined);
		assertThat(read("{\"user_id\":\"1\",\"joined_at\":" + joined.toEpochMilli() + "}", MemberSearchResult.class)
			.joinTime()).isEqualTo(joined);
	}

	@Test
	void nicknamesThatAreNullAreNone() {
		Channel channel = read("{\"id\":\"1\",\"type\":3,\"nicks\":{\"5\":null,\"6\":\"six\"}}", Channel.class);
		assertThat(channel.nicks()).containsExactly(Map.entry(Snowflake.of(6), "six"));
	}

	@Test
	void aGuildThatSaysNothingHasTheLowestLevels() {
		Guild guild = read("{\"id\":\"1\",\"verification_level\":null}", Guild.class);
		assertThat(guild.verificationLevel()).isEqualTo(VerificationLevel.NONE);
		assertThat(guild.mfaLevel()).isEqualTo(MfaLevel.NONE);
		assertThat(guild.nsfwLevel()).isEqualTo(NsfwLevel.SAFE);
		assertThat(guild.contentWarningLevel()).isEqualTo(ContentWarningLevel.INHERIT);
		assertThat(guild.explicitContentFilter()).isEqualTo(ExplicitContentFilter.DISABLED);
		assertThat(guild.defaultMessageNotifications()).isEqualTo(DefaultMessageNotifications.ALL_MESSAGES);
		assertThat(guild.splashCardAlignment()).isEqualTo(SplashCardAlignment.CENTER);
		assertThat(guild.channels()).isEmpty();
	}

	@Test
	void whatARecordTellsOfItselfIsNotWritten() {
		assertThat(FluxerJson.mapper().writeValueAsString(read("{\"id\":\"1\"}", User.class)))
			.doesNotContain("id_only");
		assertThat(FluxerJson.mapper().writeValueAsString(read("{\"id\":\"1\",\"channel_id\":\"2\"}", Message.class)))
			.doesNotContain("automatic");
	}

	private static <T> T read(String json, Class<T> type) {
		return FluxerJson.mapper().readValue(json, type);
	}

}
