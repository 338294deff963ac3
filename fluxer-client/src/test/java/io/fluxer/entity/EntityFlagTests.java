package io.fluxer.entity;

import io.fluxer.Snowflake;
import io.fluxer.json.FlagSet;
import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class EntityFlagTests {

	@Test
	void flagsHaveTheNumbersOfTheWire() {
		assertThat(MessageFlags.of(MessageFlag.SUPPRESS_EMBEDS).bits()).isEqualTo(4);
		assertThat(MessageFlags.of(MessageFlag.SUPPRESS_NOTIFICATIONS).bits()).isEqualTo(4096);
		assertThat(MessageFlags.of(MessageFlag.VOICE_MESSAGE).bits()).isEqualTo(8192);
		assertThat(MessageFlags.of(MessageFlag.COMPACT_ATTACHMENTS).bits()).isEqualTo(131072);
		assertThat(UserFlags.of(UserFlag.values()).bits()).isEqualTo(127);
		assertThat(UserFlags.of(UserFlag.SPAMMER).bits()).isEqualTo(64);
		assertThat(SystemChannelFlags.of(SystemChannelFlag.SUPPRESS_JOIN_NOTIFICATIONS).bits()).isEqualTo(1);
		assertThat(GuildOperations.of(GuildOperation.values()).bits()).isEqualTo(127);
		assertThat(GuildOperations.of(GuildOperation.SEND_MESSAGE).bits()).isEqualTo(16);
		assertThat(MemberProfileFlags.of(MemberProfileFlag.AVATAR_UNSET).bits()).isEqualTo(1);
		assertThat(MemberProfileFlags.of(MemberProfileFlag.BANNER_UNSET).bits()).isEqualTo(2);
		assertThat(AttachmentFlags.of(AttachmentFlag.IS_SPOILER).bits()).isEqualTo(8);
		assertThat(AttachmentFlags.of(AttachmentFlag.CONTAINS_EXPLICIT_MEDIA).bits()).isEqualTo(16);
		assertThat(AttachmentFlags.of(AttachmentFlag.IS_ANIMATED).bits()).isEqualTo(32);
	}

	@Test
	void aMessageKeepsFlagsThatHaveNoName() {
		Message message = read("{\"id\":\"1\",\"channel_id\":\"2\",\"flags\":1073741828,\"attachments\":"
				+ "[{\"id\":\"3\",\"size\":1,\"flags\":72}],\"author\":{\"id\":\"4\",\"flags\":257},"
				+ "\"message_snapshots\":[{\"flags\":8193}],\"embeds\":[{\"image\":{\"url\":\"x\",\"flags\":33}}]}",
				Message.class);
		assertKept(message.flags(), MessageFlag.SUPPRESS_EMBEDS, 1L << 30);
		assertKept(message.attachments().get(0).flags(), AttachmentFlag.IS_SPOILER, 64);
		assertKept(message.author().flags(), UserFlag.STAFF, 256);
		assertKept(message.messageSnapshots().get(0).flags(), MessageFlag.VOICE_MESSAGE, 1);
		assertKept(message.embeds().get(0).image().flags(), AttachmentFlag.IS_ANIMATED, 1);
		JsonNode written = FluxerJson.mapper().valueToTree(message);
		assertThat(written.at("/flags").isNumber()).isTrue();
		assertThat(written.at("/flags").asLong()).isEqualTo(1073741828);
		assertThat(written.at("/attachments/0/flags").asLong()).isEqualTo(72);
		assertThat(written.at("/author/flags").asLong()).isEqualTo(257);
		assertThat(written.at("/message_snapshots/0/flags").asLong()).isEqualTo(8193);
		assertThat(written.at("/embeds/0/image/flags").asLong()).isEqualTo(33);
		assertThat(FluxerJson.mapper().treeToValue(written, Message.class)).isEqualTo(message);
	}

	@Test
	void aGuildKeepsSystemChannelFlagsThatHaveNoName() {
		Guild guild = read("{\"id\":\"1\",\"system_channel_flags\":5}", Guild.class);
		assertKept(guild.systemChannelFlags(), SystemChannelFlag.SUPPRESS_JOIN_NOTIFICATIONS, 4);
		JsonNode written = FluxerJson.mapper().valueToTree(guild);
		assertThat(written.at("/system_channel_flags").asInt()).isEqualTo(5);
	}

	@Test
	void aGuildKeepsDisabledOperationsThatHaveNoName() {
		Guild guild = read("{\"id\":\"1\",\"disabled_operations\":144}", Guild.class);
		assertKept(guild.disabledOperations(), GuildOperation.SEND_MESSAGE, 128);
		JsonNode written = FluxerJson.mapper().valueToTree(guild);
		assertThat(written.at("/disabled_operations").asInt()).isEqualTo(144);
		assertThat(read("{\"id\":\"1\"}", Guild.class).disabledOperations()).isEqualTo(GuildOperations.NONE);
	}

	@Test
	void aUserKeepsAMentionPreferenceThatHasNoName() {
		User user = read("{\"id\":\"1\",\"mention_flags\":7}", User.class);
		assertThat(user.mentionFlags()).isEqualTo(MentionPreference.of(7));
		JsonNode written = FluxerJson.mapper().valueToTree(user);
		assertThat(written.at("/mention_flags").asInt()).isEqualTo(7);
		assertThat(read("{\"id\":\"1\"}", User.class).mentionFlags()).isEqualTo(MentionPreference.NONE);
	}

	@Test
	void aMemberKeepsProfileFlagsThatHaveNoName() {
		GuildMember member = read("{\"profile_flags\":6,\"mention_flags\":7}", GuildMember.class);
		assertKept(member.profileFlags(), MemberProfileFlag.BANNER_UNSET, 4);
		assertThat(member.mentionFlags()).isEqualTo(MentionPreference.of(7));
		JsonNode written = FluxerJson.mapper().valueToTree(member);
		assertThat(written.at("/profile_flags").asInt()).isEqualTo(6);
		assertThat(written.at("/mention_flags").asInt()).isEqualTo(7);
		assertThat(read("{}", GuildMember.class).profileFlags()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"flags\":null,", "" })
	void noFlagsReadAsNone(String flags) {
		assertThat(read("{" + flags + "\"id\":\"1\",\"channel_id\":\"2\"}", Message.class).flags())
			.isEqualTo(MessageFlags.NONE);
		assertThat(read("{" + flags + "\"id\":\"1\"}", User.class).flags()).isEqualTo(UserFlags.NONE);
		assertThat(read("{" + flags + "\"id\":\"1\"}", Attachment.class).flags()).isEqualTo(AttachmentFlags.NONE);
		assertThat(read("{\"id\":\"1\"}", Guild.class).systemChannelFlags()).isEqualTo(SystemChannelFlags.NONE);
	}

	@Test
	void mediaToSendNameNoFlags() {
		assertThat(FluxerJson.mapper().writeValueAsString(EmbedMedia.of("https://example.org/a.png")))
			.isEqualTo("{\"url\":\"https://example.org/a.png\"}");
	}

	@Test
	void anEmojiIsWrittenAsItIsInText() {
		Emoji still = new Emoji(Snowflake.of(5), "party", false, false, null);
		Emoji moving = new Emoji(Snowflake.of(5), "party", true, false, null);
		assertThat(still.markup()).isEqualTo("<:party:5>");
		assertThat(moving.markup()).isEqualTo("<a:party:5>");
		assertThat(moving.reaction().identifier()).isEqualTo("party:5");
	}

	private static <F extends Enum<F> & io.fluxer.json.Flag, S extends FlagSet<F, S>> void assertKept(S flags, F known,
			long unknown) {
		assertThat(flags.toSet()).containsExactly(known);
		assertThat(flags.unknownBits()).isEqualTo(unknown);
	}

	private static <T> T read(String json, Class<T> type) {
		return FluxerJson.mapper().readValue(json, type);
	}

}
