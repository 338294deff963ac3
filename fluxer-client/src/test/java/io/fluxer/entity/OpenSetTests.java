package io.fluxer.entity;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The numbers of the API, written down a second time.
 */
class OpenSetTests {

	@ParameterizedTest
	@MethodSource("sets")
	void hasTheConstantsOfTheApi(Class<?> type, Map<String, Integer> expected) {
		Map<String, Integer> constants = new LinkedHashMap<>();
		Arrays.stream(type.getFields())
			.filter((field) -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
			.forEach((field) -> {
				try {
					constants.put(field.getName(),
							Integer.valueOf(FluxerJson.mapper().writeValueAsString(field.get(null))));
				}
				catch (IllegalAccessException ex) {
					throw new IllegalStateException(ex);
				}
			});
		assertThat(constants).isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("sets")
	void keepsANumberItDoesNotKnow(Class<?> type, Map<String, Integer> expected) {
		Object unknown = FluxerJson.mapper().readValue("4711", type);
		assertThat(FluxerJson.mapper().writeValueAsString(unknown)).isEqualTo("4711");
		assertThat(FluxerJson.mapper().readValue("4711", type)).isEqualTo(unknown);
	}

	static Stream<Arguments> sets() {
		return Stream.of(set(ChannelType.class,
				"GUILD_TEXT=0 DM=1 GUILD_VOICE=2 GROUP_DM=3 GUILD_CATEGORY=4 GUILD_LINK=998 DM_PERSONAL_NOTES=999"),
				set(MessageType.class,
						"DEFAULT=0 RECIPIENT_ADD=1 RECIPIENT_REMOVE=2 CALL=3 CHANNEL_NAME_CHANGE=4 CHANNEL_ICON_CHANGE=5 "
								+ "CHANNEL_PINNED_MESSAGE=6 USER_JOIN=7 REPLY=19"),
				set(MessageReferenceType.class, "DEFAULT=0 FORWARD=1"),
				set(MentionPreference.class, "NONE=0 MENTION=1 NO_MENTION=2"),
				set(PremiumType.class, "NONE=0 SUBSCRIPTION=1 LIFETIME=2"),
				set(VerificationLevel.class, "NONE=0 LOW=1 MEDIUM=2 HIGH=3 VERY_HIGH=4"),
				set(MfaLevel.class, "NONE=0 ELEVATED=1"), set(NsfwLevel.class, "SAFE=0 AGE_RESTRICTED=3"),
				set(ContentWarningLevel.class, "INHERIT=0 CONTENT_WARNING=1"),
				set(ExplicitContentFilter.class, "DISABLED=0 MEMBERS_WITHOUT_ROLES=1 ALL_MEMBERS=2"),
				set(DefaultMessageNotifications.class, "ALL_MESSAGES=0 ONLY_MENTIONS=1"),
				set(SplashCardAlignment.class, "CENTER=0 LEFT=1 RIGHT=2"),
				set(InviteType.class, "GUILD=0 GROUP_DM=1 EMOJI_PACK=2 STICKER_PACK=3"),
				set(WebhookType.class, "INCOMING=1 CHANNEL_FOLLOWER=2"),
				set(JoinSource.class,
						"CREATOR=0 INSTANT_INVITE=1 VANITY_URL=2 BOT_INVITE=3 ADMIN_FORCE_ADD=4 DISCOVERY=6"),
				set(AuthenticatorType.class, "TOTP=0 WEBAUTHN=2"),
				set(AuditLogAction.class,
						"GUILD_UPDATE=1 CHANNEL_CREATE=10 CHANNEL_UPDATE=11 CHANNEL_DELETE=12 CHANNEL_OVERWRITE_CREATE=13 "
								+ "CHANNEL_OVERWRITE_UPDATE=14 CHANNEL_OVERWRITE_DELETE=15 MEMBER_KICK=20 MEMBER_PRUNE=21 "
								+ "MEMBER_BAN_ADD=22 MEMBER_BAN_REMOVE=23 MEMBER_UPDATE=24 MEMBER_ROLE_UPDATE=25 "
								+ "MEMBER_MOVE=26 MEMBER_DISCONNECT=27 BOT_ADD=28 ROLE_CREATE=30 ROLE_UPDATE=31 "
								+ "ROLE_DELETE=32 INVITE_CREATE=40 INVITE_UPDATE=41 INVITE_DELETE=42 WEBHOOK_CREATE=50 "
								+ "WEBHOOK_UPDATE=51 WEBHOOK_DELETE=52 EMOJI_CREATE=60 EMOJI_UPDATE=61 EMOJI_DELETE=62 "
								+ "MESSAGE_DELETE=72 MESSAGE_BULK_DELETE=73 MESSAGE_PIN=74 MESSAGE_UNPIN=75 "
								+ "STICKER_CREATE=90 STICKER_UPDATE=91 STICKER_DELETE=92"));
	}

	private static Arguments set(Class<?> type, String constants) {
		Map<String, Integer> expected = new LinkedHashMap<>();
		for (String constant : constants.split(" ")) {
			expected.put(constant.substring(0, constant.indexOf('=')),
					Integer.valueOf(constant.substring(constant.indexOf('=') + 1)));
		}
		return arguments(type, expected);
	}

}
