package io.fluxer.rest;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RoutesTests {

	@Test
	void hasEveryRouteOfTheTables() {
		assertThat(Routes.channel(1)).isEqualTo("/channels/1");
		assertThat(Routes.channelMessages(1)).isEqualTo("/channels/1/messages");
		assertThat(Routes.channelMessage(1, 2)).isEqualTo("/channels/1/messages/2");
		assertThat(Routes.channelBulkDelete(1)).isEqualTo("/channels/1/messages/bulk-delete");
		assertThat(Routes.channelBulkDeleteMine(1)).isEqualTo("/channels/1/messages/bulk-delete-mine");
		assertThat(Routes.channelPurge(1)).isEqualTo("/channels/1/messages/purge");
		assertThat(Routes.channelPins(1)).isEqualTo("/channels/1/messages/pins");
		assertThat(Routes.channelPin(1, 2)).isEqualTo("/channels/1/messages/pins/2");
		assertThat(Routes.channelPinMessage(1, 2)).isEqualTo("/channels/1/pins/2");
		assertThat(Routes.channelMessageReactions(1, 2)).isEqualTo("/channels/1/messages/2/reactions");
		assertThat(Routes.channelMessageReaction(1, 2, "x")).isEqualTo("/channels/1/messages/2/reactions/x");
		assertThat(Routes.channelMessageOwnReaction(1, 2, "x")).isEqualTo("/channels/1/messages/2/reactions/x/@me");
		assertThat(Routes.channelMessageReactionUsers(1, 2, "x")).isEqualTo("/channels/1/messages/2/reactions/x/users");
		assertThat(Routes.channelMessageUserReaction(1, 2, "x", 3)).isEqualTo("/channels/1/messages/2/reactions/x/3");
		assertThat(Routes.channelWebhooks(1)).isEqualTo("/channels/1/webhooks");
		assertThat(Routes.channelTyping(1)).isEqualTo("/channels/1/typing");
		assertThat(Routes.channelInvites(1)).isEqualTo("/channels/1/invites");
		assertThat(Routes.channelPermission(1, 2)).isEqualTo("/channels/1/permissions/2");
		assertThat(Routes.channelRecipient(1, 2)).isEqualTo("/channels/1/recipients/2");
		assertThat(Routes.channelMessageAttachment(1, 2, 3)).isEqualTo("/channels/1/messages/2/attachments/3");
		assertThat(Routes.guilds()).isEqualTo("/guilds");
		assertThat(Routes.guild(1)).isEqualTo("/guilds/1");
		assertThat(Routes.guildDelete(1)).isEqualTo("/guilds/1/delete");
		assertThat(Routes.guildChannels(1)).isEqualTo("/guilds/1/channels");
		assertThat(Routes.guildMembers(1)).isEqualTo("/guilds/1/members");
		assertThat(Routes.guildMember(1, 2)).isEqualTo("/guilds/1/members/2");
		assertThat(Routes.guildMemberRole(1, 2, 3)).isEqualTo("/guilds/1/members/2/roles/3");
		assertThat(Routes.guildCurrentMember(1)).isEqualTo("/guilds/1/members/@me");
		assertThat(Routes.guildMembersSearch(1)).isEqualTo("/guilds/1/members-search");
		assertThat(Routes.guildRoleHoistPositions(1)).isEqualTo("/guilds/1/roles/hoist-positions");
		assertThat(Routes.guildDiscovery(1)).isEqualTo("/guilds/1/discovery");
		assertThat(Routes.currentUserGuildMessages(1)).isEqualTo("/users/@me/guilds/1/messages/bulk-delete-mine");
		assertThat(Routes.guildRoles(1)).isEqualTo("/guilds/1/roles");
		assertThat(Routes.guildRole(1, 2)).isEqualTo("/guilds/1/roles/2");
		assertThat(Routes.guildBans(1)).isEqualTo("/guilds/1/bans");
		assertThat(Routes.guildBan(1, 2)).isEqualTo("/guilds/1/bans/2");
		assertThat(Routes.guildInvites(1)).isEqualTo("/guilds/1/invites");
		assertThat(Routes.guildAuditLogs(1)).isEqualTo("/guilds/1/audit-logs");
		assertThat(Routes.guildEmojis(1)).isEqualTo("/guilds/1/emojis");
		assertThat(Routes.guildEmoji(1, 2)).isEqualTo("/guilds/1/emojis/2");
		assertThat(Routes.guildStickers(1)).isEqualTo("/guilds/1/stickers");
		assertThat(Routes.guildSticker(1, 2)).isEqualTo("/guilds/1/stickers/2");
		assertThat(Routes.guildWebhooks(1)).isEqualTo("/guilds/1/webhooks");
		assertThat(Routes.guildVanityUrl(1)).isEqualTo("/guilds/1/vanity-url");
		assertThat(Routes.guildTransferOwnership(1)).isEqualTo("/guilds/1/transfer-ownership");
		assertThat(Routes.user(1)).isEqualTo("/users/1");
		assertThat(Routes.currentUser()).isEqualTo("/users/@me");
		assertThat(Routes.currentUserGuilds()).isEqualTo("/users/@me/guilds");
		assertThat(Routes.leaveGuild(1)).isEqualTo("/users/@me/guilds/1");
		assertThat(Routes.userMeChannels()).isEqualTo("/users/@me/channels");
		assertThat(Routes.userProfile(1)).isEqualTo("/users/1/profile");
		assertThat(Routes.userProfile(1, 2)).isEqualTo("/users/1/profile?guild_id=2");
		assertThat(Routes.invite("c")).isEqualTo("/invites/c");
		assertThat(Routes.webhook(1)).isEqualTo("/webhooks/1");
		assertThat(Routes.webhookExecute(1, "t")).isEqualTo("/webhooks/1/t");
		assertThat(Routes.applicationCommands(1)).isEqualTo("/applications/1/commands");
		assertThat(Routes.applicationCommand(1, 2)).isEqualTo("/applications/1/commands/2");
		assertThat(Routes.interactionCallback(1, "t")).isEqualTo("/interactions/1/t/callback");
		assertThat(Routes.gatewayBot()).isEqualTo("/gateway/bot");
		assertThat(Routes.instance()).isEqualTo("/instance");
	}

	@Test
	void hasEveryRouteOfChannelsExpressionsWebhooksAndApplications() {
		assertThat(Routes.channelSlowmode(1)).isEqualTo("/channels/1/slowmode");
		assertThat(Routes.channelPinsAck(1)).isEqualTo("/channels/1/pins/ack");
		assertThat(Routes.channelReadState(1)).isEqualTo("/channels/1/messages/ack");
		assertThat(Routes.channelAttachments(1)).isEqualTo("/channels/1/attachments");
		assertThat(Routes.channelAttachmentsComplete(1)).isEqualTo("/channels/1/attachments/complete");
		assertThat(Routes.userMeChannelPin(1)).isEqualTo("/users/@me/channels/1/pin");
		assertThat(Routes.preloadMessages()).isEqualTo("/users/@me/preload-messages");
		assertThat(Routes.preloadChannelMessages()).isEqualTo("/users/@me/channels/messages/preload");
		assertThat(Routes.userCheckTag()).isEqualTo("/users/check-tag");
		assertThat(Routes.guildEmojisBulk(1)).isEqualTo("/guilds/1/emojis/bulk");
		assertThat(Routes.guildEmojisClone(1)).isEqualTo("/guilds/1/emojis/clone");
		assertThat(Routes.guildStickersBulk(1)).isEqualTo("/guilds/1/stickers/bulk");
		assertThat(Routes.guildStickersClone(1)).isEqualTo("/guilds/1/stickers/clone");
		assertThat(Routes.emojiMetadata(1)).isEqualTo("/emojis/1/metadata");
		assertThat(Routes.stickerMetadata(1)).isEqualTo("/stickers/1/metadata");
		assertThat(Routes.webhookGithub(1, "t")).isEqualTo("/webhooks/1/t/github");
		assertThat(Routes.webhookInstatus(1, "t")).isEqualTo("/webhooks/1/t/instatus");
		assertThat(Routes.webhookSlack(1, "t")).isEqualTo("/webhooks/1/t/slack");
		assertThat(Routes.webhookMessage(1, "t", 2)).isEqualTo("/webhooks/1/t/messages/2");
		assertThat(Routes.currentApplication()).isEqualTo("/applications/@me");
		assertThat(Routes.oauthCurrentApplication()).isEqualTo("/oauth2/applications/@me");
		assertThat(Routes.publicApplication(1)).isEqualTo("/oauth2/applications/1/public");
	}

	@Test
	void takesIdsTextsAndNumbers() {
		assertThat(Routes.guildMemberRole(Snowflake.of(1), Snowflake.of(2), Snowflake.of(3)))
			.isEqualTo(Routes.guildMemberRole("1", "2", "3"))
			.isEqualTo(Routes.guildMemberRole(1, 2, 3));
		assertThat(Routes.guildMember("1", "@me")).isEqualTo("/guilds/1/members/@me");
	}

	@ParameterizedTest
	@CsvSource({ "../x?y, ..%2Fx%3Fy", "a/b, a%2Fb", "a#b, a%23b", "%2e%2e, %252e%252e", "a b, a%20b",
			"👍, %F0%9F%91%8D", "name:123, name:123", "a\\b, a%5Cb", "a&b, a%26b", "..., ..." })
	void aTextCannotLeaveItsSegment(String text, String encoded) {
		assertThat(Routes.invite(text)).isEqualTo("/invites/" + encoded);
		assertThat(Routes.webhookExecute("1", text)).isEqualTo("/webhooks/1/" + encoded);
		assertThat(Routes.channelMessageReaction("1", "2", text))
			.isEqualTo("/channels/1/messages/2/reactions/" + encoded);
		assertThat(Routes.userProfile("1", text)).isEqualTo("/users/1/profile?guild_id=" + encoded);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", ".." })
	void aSegmentThatWouldVanishIsRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Routes.invite(text));
	}

	@Test
	void lineBreaksAreEncoded() {
		assertThat(Routes.invite("a\r\nHost: x")).isEqualTo("/invites/a%0D%0AHost:%20x");
	}

}
