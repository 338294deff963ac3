package io.fluxer.entity;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.json.FluxerJson;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChannelPayloadTests {

	private static final Snowflake ID = Snowflake.of(5);

	@Test
	void anOverwriteSaysForWhomItIs() {
		assertThat(json(OverwriteUpdate.role())).isEqualTo("{\"type\":0}");
		assertThat(json(OverwriteUpdate.member().withAllow(Permission.SEND_MESSAGES).withDeny(Permissions.NONE)))
			.isEqualTo("{\"type\":1,\"allow\":\"2048\",\"deny\":\"0\"}");
		assertRefused("type", () -> new OverwriteUpdate(2, null, null));
	}

	@Test
	void anInviteLeavesToTheServerWhatIsNotSaid() {
		assertThat(json(InviteCreate.create())).isEqualTo("{}");
		assertThat(json(InviteCreate.create()
			.withMaxUses(100)
			.withMaxAge(Duration.ofDays(7))
			.withUnique(true)
			.withTemporary(false))).isEqualTo("""
					{"max_uses":100,"max_age":604800,"unique":true,"temporary":false}""");
	}

	@Test
	void anInviteHasLimits() {
		InviteCreate invite = InviteCreate.create();
		assertRefused("max_uses", () -> invite.withMaxUses(101));
		assertRefused("max_uses", () -> invite.withMaxUses(-1));
		assertRefused("max_age", () -> invite.withMaxAge(Duration.ofDays(7).plusSeconds(1)));
		assertRefused("max_age", () -> invite.withMaxAge(Duration.ofSeconds(-1)));
		assertRefused("max_age", () -> invite.withMaxAge(Duration.ofMillis(999)));
		assertThat(invite.withMaxAge(Duration.ZERO).maxAge()).isZero();
		assertThat(invite.withMaxAge(Duration.ofSeconds(1)).maxAge()).isOne();
		assertRefused("max_age", () -> invite.withMaxAge(Duration.ofSeconds(Long.MAX_VALUE)));
	}

	@Test
	void aWebhookHasANameOfBoundedLength() {
		assertThat(json(WebhookCreate.named("hook"))).isEqualTo("{\"name\":\"hook\"}");
		assertThat(json(WebhookCreate.named("x".repeat(80)).withAvatar(ImageData.of(new byte[] { 1 }))))
			.contains("\"avatar\":\"AQ==\"");
		assertRefused("name", () -> WebhookCreate.named("x".repeat(81)));
		assertRefused("name", () -> WebhookCreate.named(""));
		assertRefused("name", () -> WebhookUpdate.create().withName("x".repeat(81)));
	}

	@Test
	void anUpdateOfAWebhookTellsNullFromAbsent() {
		assertThat(json(WebhookUpdate.create())).isEqualTo("{}");
		assertThat(json(WebhookUpdate.create().withAvatar(null).withChannelId(ID)))
			.isEqualTo("{\"avatar\":null,\"channel_id\":\"5\"}");
	}

	@Test
	void aPrivateChannelIsForOnePersonOrAGroup() {
		assertThat(json(PrivateChannelCreate.with(ID))).isEqualTo("{\"recipient_id\":\"5\"}");
		assertThat(json(PrivateChannelCreate.group(List.of(ID)))).isEqualTo("{\"recipients\":[\"5\"]}");
		assertThat(PrivateChannelCreate.group(Collections.nCopies(49, ID)).recipients()).hasSize(49);
		assertRefused("recipients", () -> PrivateChannelCreate.group(Collections.nCopies(50, ID)));
		assertRefused("recipients", () -> new PrivateChannelCreate(null, null));
		assertRefused("recipients", () -> new PrivateChannelCreate(ID, List.of(ID)));
	}

	@Test
	void asksForTheMessagesOfAHundredChannels() {
		assertThat(json(MessagePreload.of(List.of(ID)))).isEqualTo("{\"channels\":[\"5\"]}");
		assertThat(MessagePreload.of(Collections.nCopies(100, ID)).channels()).hasSize(100);
		assertRefused("channels", () -> MessagePreload.of(Collections.nCopies(101, ID)));
	}

	@ParameterizedTest
	@CsvSource({ "'', 1, username", "a-b, 1, username", "abcdefghijklmnopqrstuvwxyz0123456, 1, username",
			"ann, '', discriminator", "ann, 12345, discriminator", "ann, 1x, discriminator" })
	void refusesTagsThatNobodyCanHave(String username, String discriminator, String field) {
		assertRefused(field, () -> new UserTag(username, discriminator));
	}

	@Test
	void aTagReadsAsPeopleWriteIt() {
		assertThat(new UserTag("ann", "0042")).hasToString("ann#0042");
	}

	@Test
	void queriesNameOnlyWhatIsAskedFor() {
		assertThat(ChannelLeave.create().applyTo("/channels/5")).isEqualTo("/channels/5");
		assertThat(ChannelLeave.create().withSilent(true).withDeleteMessages(false).applyTo("/channels/5"))
			.isEqualTo("/channels/5?silent=true&delete_messages=false");
		assertThat(ProfileQuery.create().route(ID)).isEqualTo("/users/5/profile");
		assertThat(ProfileQuery.inGuild(Snowflake.of(7)).withMutualFriends(true).withMutualGuilds(false).route(ID))
			.isEqualTo("/users/5/profile?guild_id=7&with_mutual_friends=true&with_mutual_guilds=false");
	}

	private static void assertRefused(String field, ThrowingCallable call) {
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.field()).isEqualTo(field));
	}

	private static String json(Object value) {
		return FluxerJson.mapper().writeValueAsString(value);
	}

}
