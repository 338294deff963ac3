package io.fluxer.entity;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;

import static io.fluxer.entity.Bodies.assertJson;
import static io.fluxer.entity.Bodies.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

class GuildUpdateTests {

	private static final ImageData IMAGE = ImageData.of(new byte[] { 1 });

	@Test
	void writesWhatIsNamedAndNothingElse() {
		assertJson(GuildUpdate.create(), "{}");
		assertJson(
				GuildUpdate.create()
					.withName("n")
					.withIcon(IMAGE)
					.withBanner(IMAGE)
					.withSplash(IMAGE)
					.withEmbedSplash(IMAGE)
					.withSplashCardAlignment(SplashCardAlignment.LEFT)
					.withSystemChannelId(Snowflake.of(1))
					.withSystemChannelFlags(SystemChannelFlags.of(SystemChannelFlag.SUPPRESS_JOIN_NOTIFICATIONS))
					.withAfkChannelId(Snowflake.of(2))
					.withAfkTimeout(60)
					.withDefaultMessageNotifications(DefaultMessageNotifications.ONLY_MENTIONS)
					.withVerificationLevel(VerificationLevel.HIGH)
					.withMfaLevel(MfaLevel.ELEVATED)
					.withNsfwLevel(NsfwLevel.AGE_RESTRICTED)
					.withNsfw(true)
					.withContentWarningLevel(ContentWarningLevel.CONTENT_WARNING)
					.withContentWarningText("w")
					.withExplicitContentFilter(ExplicitContentFilter.ALL_MEMBERS)
					.withFeatures(List.of(GuildFeatures.INVITES_DISABLED, "NEW"))
					.withMessageHistoryCutoff(Instant.parse("2026-01-02T03:04:05Z")),
				"{'name':'n','icon':'AQ==','banner':'AQ==','splash':'AQ==','embed_splash':'AQ==',"
						+ "'splash_card_alignment':1,'system_channel_id':'1','system_channel_flags':1,"
						+ "'afk_channel_id':'2','afk_timeout':60,'default_message_notifications':1,"
						+ "'verification_level':3,'mfa_level':1,'nsfw_level':3,'nsfw':true,"
						+ "'content_warning_level':1,'content_warning_text':'w','explicit_content_filter':2,"
						+ "'features':['INVITES_DISABLED','NEW'],'message_history_cutoff':'2026-01-02T03:04:05Z'}");
	}

	@Test
	void nullTakesAwayWhatMayBeMissing() {
		assertJson(
				GuildUpdate.create()
					.withIcon(null)
					.withBanner(null)
					.withSplash(null)
					.withEmbedSplash(null)
					.withSystemChannelId(null)
					.withAfkChannelId(null)
					.withContentWarningText(null)
					.withMessageHistoryCutoff(null),
				"{'icon':null,'banner':null,'splash':null,'embed_splash':null,'system_channel_id':null,"
						+ "'afk_channel_id':null,'content_warning_text':null,'message_history_cutoff':null}");
	}

	@Test
	void limitsAreCheckedWhenAValueIsGiven() {
		GuildUpdate update = GuildUpdate.create();
		update.withName("n".repeat(100)).withContentWarningText("w".repeat(200)).withAfkTimeout(3600);
		update.withFeatures(Collections.nCopies(100, "F"));
		assertRefused("name", () -> update.withName("n".repeat(101)));
		assertRefused("name", () -> update.withName(""));
		assertRefused("content_warning_text", () -> update.withContentWarningText("w".repeat(201)));
		assertRefused("afk_timeout", () -> update.withAfkTimeout(59));
		assertRefused("afk_timeout", () -> update.withAfkTimeout(3601));
		assertRefused("features", () -> update.withFeatures(Collections.nCopies(101, "F")));
	}

	@Test
	void isAValueThatNeverChanges() {
		GuildUpdate update = GuildUpdate.create();
		update.withName("n");
		assertThat(update).isEqualTo(GuildUpdate.create()).isNotEqualTo(update.withName("n"));
		assertThat(update.withName("n")).isEqualTo(update.withName("n"))
			.hasSameHashCodeAs(update.withName("n"))
			.hasToString("GuildUpdate{name=n}")
			.isNotEqualTo(RoleUpdate.create().withName("n"));
	}

}
