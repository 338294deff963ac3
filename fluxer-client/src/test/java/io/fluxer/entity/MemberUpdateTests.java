package io.fluxer.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static io.fluxer.entity.Bodies.assertJson;
import static io.fluxer.entity.Bodies.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class MemberUpdateTests {

	@Test
	void writesWhatIsNamedAndNothingElse() {
		assertJson(MemberUpdate.create(), "{}");
		assertJson(
				MemberUpdate.create()
					.withNick("n")
					.withMute(true)
					.withDeaf(false)
					.withTimeoutUntil(Instant.parse("2026-01-02T03:04:05.678999Z"))
					.withTimeoutReason("r")
					.withVoiceChannelId(Snowflake.of(1))
					.withConnectionId("c")
					.withRoles(List.of(Snowflake.of(2), Snowflake.of(3))),
				"{'nick':'n','mute':true,'deaf':false,'communication_disabled_until':'2026-01-02T03:04:05.678Z',"
						+ "'timeout_reason':'r','channel_id':'1','connection_id':'c','roles':['2','3']}");
	}

	@Test
	void nullTakesAwayWhatMayBeMissing() {
		assertJson(
				MemberUpdate.create()
					.withNick(null)
					.withTimeoutUntil(null)
					.withTimeoutReason(null)
					.withVoiceChannelId(null)
					.withConnectionId(null)
					.withRoles(List.of()),
				"{'nick':null,'communication_disabled_until':null,'timeout_reason':null,'channel_id':null,"
						+ "'connection_id':null,'roles':[]}");
		assertJson(
				CurrentMemberUpdate.create()
					.withAvatar(null)
					.withBanner(null)
					.withBio(null)
					.withPronouns(null)
					.withAccentColor(null)
					.withProfileFlags(null)
					.withMentionPreference(null),
				"{'avatar':null,'banner':null,'bio':null,'pronouns':null,'accent_color':null,"
						+ "'profile_flags':null,'mention_flags':null}");
	}

	@Test
	void theBotHasAProfileInTheGuild() {
		ImageData image = ImageData.of(new byte[] { 1 });
		assertJson(
				CurrentMemberUpdate.create()
					.withNick("n")
					.withAvatar(image)
					.withBanner(image)
					.withBio("b")
					.withPronouns("p")
					.withAccentColor(255)
					.withProfileFlags(MemberProfileFlags.of(MemberProfileFlag.BANNER_UNSET))
					.withMentionPreference(MentionPreference.NO_MENTION),
				"{'nick':'n','avatar':'AQ==','banner':'AQ==','bio':'b','pronouns':'p','accent_color':255,"
						+ "'profile_flags':2,'mention_flags':2}");
	}

	@Test
	void aTimeoutIsCountedFromNow() {
		Instant before = Instant.now();
		JsonNode body = FluxerJson.mapper().valueToTree(MemberUpdate.create().withTimeout(Duration.ofMinutes(10)));
		Instant until = Instant.parse(body.path("communication_disabled_until").asString());
		assertThat(until).isBetween(before.plusSeconds(599), Instant.now().plusSeconds(600));
	}

	@Test
	void limitsAreCheckedWhenAValueIsGiven() {
		MemberUpdate update = MemberUpdate.create();
		CurrentMemberUpdate current = CurrentMemberUpdate.create();
		update.withNick("n".repeat(32)).withTimeoutReason("r".repeat(512)).withConnectionId("c".repeat(32));
		update.withTimeout(Duration.ofDays(365)).withTimeoutUntil(Instant.now().plus(Duration.ofDays(365)));
		update.withRoles(roles(100));
		current.withBio("b".repeat(320)).withPronouns("p".repeat(40)).withAccentColor(0xFFFFFF);
		assertRefused("nick", () -> update.withNick("n".repeat(33)));
		assertRefused("nick", () -> current.withNick(""));
		assertRefused("timeout_reason", () -> update.withTimeoutReason("r".repeat(513)));
		assertRefused("connection_id", () -> update.withConnectionId("c".repeat(33)));
		assertRefused("communication_disabled_until", () -> update.withTimeout(Duration.ofDays(365).plusSeconds(1)));
		assertRefused("communication_disabled_until", () -> update.withTimeout(Duration.ofSeconds(-1)));
		assertRefused("communication_disabled_until",
				() -> update.withTimeoutUntil(Instant.now().plus(Duration.ofDays(366))));
		assertRefused("roles", () -> update.withRoles(roles(101)));
		assertRefused("bio", () -> current.withBio("b".repeat(321)));
		assertRefused("pronouns", () -> current.withPronouns("p".repeat(41)));
		assertRefused("accent_color", () -> current.withAccentColor(0x1000000));
	}

	private static List<Snowflake> roles(int count) {
		return LongStream.rangeClosed(1, count).mapToObj(Snowflake::of).toList();
	}

}
