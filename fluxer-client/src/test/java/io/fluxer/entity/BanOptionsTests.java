package io.fluxer.entity;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static io.fluxer.entity.Bodies.assertJson;
import static io.fluxer.entity.Bodies.assertRefused;

class BanOptionsTests {

	@Test
	void aPlainBanIsAnEmptyBody() {
		assertJson(BanOptions.create(), "{}");
	}

	@Test
	void writesWhatIsNamedAndNothingElse() {
		assertJson(BanOptions.because("spam"), "{'reason':'spam'}");
		assertJson(BanOptions.because("spam").withDeleteMessageDays(7).withDuration(Duration.ofMinutes(1)),
				"{'reason':'spam','delete_message_days':7,'ban_duration_seconds':60}");
		assertJson(BanOptions.create().withReason(null).withDuration(Duration.ZERO),
				"{'reason':null,'ban_duration_seconds':0}");
	}

	@Test
	void limitsAreCheckedWhenAValueIsGiven() {
		BanOptions ban = BanOptions.because("r".repeat(512))
			.withDeleteMessageDays(0)
			.withDuration(Duration.ofDays(730));
		assertRefused("reason", () -> BanOptions.because("r".repeat(513)));
		assertRefused("delete_message_days", () -> ban.withDeleteMessageDays(8));
		assertRefused("delete_message_days", () -> ban.withDeleteMessageDays(-1));
		assertRefused("ban_duration_seconds", () -> ban.withDuration(Duration.ofSeconds(59)));
		assertRefused("ban_duration_seconds", () -> ban.withDuration(Duration.ofDays(730).plusNanos(1)));
		assertRefused("ban_duration_seconds", () -> ban.withDuration(Duration.ofSeconds(Long.MAX_VALUE)));
	}

}
