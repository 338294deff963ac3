package io.fluxer.rest;

import io.fluxer.Snowflake;

/**
 * The routes of guilds, part of {@link Routes}.
 */
abstract class GuildRoutes extends ChannelRoutes {

	GuildRoutes() {
	}

	/** {@code /guilds}. */
	public static String guilds() {
		return "/guilds";
	}

	/** {@code /guilds/{id}}. */
	public static String guild(Snowflake id) {
		return guild(id.toString());
	}

	/** {@code /guilds/{id}}. */
	public static String guild(long id) {
		return guild(Long.toString(id));
	}

	/** {@code /guilds/{id}}. */
	public static String guild(String id) {
		return RoutePath.of("/guilds/{}", id);
	}

	/** {@code /guilds/{id}/delete}. */
	public static String guildDelete(Snowflake id) {
		return guildDelete(id.toString());
	}

	/** {@code /guilds/{id}/delete}. */
	public static String guildDelete(long id) {
		return guildDelete(Long.toString(id));
	}

	/** {@code /guilds/{id}/delete}. */
	public static String guildDelete(String id) {
		return RoutePath.of("/guilds/{}/delete", id);
	}

	/** {@code /guilds/{id}/channels}. */
	public static String guildChannels(Snowflake id) {
		return guildChannels(id.toString());
	}

	/** {@code /guilds/{id}/channels}. */
	public static String guildChannels(long id) {
		return guildChannels(Long.toString(id));
	}

	/** {@code /guilds/{id}/channels}. */
	public static String guildChannels(String id) {
		return RoutePath.of("/guilds/{}/channels", id);
	}

	/** {@code /guilds/{id}/members}. */
	public static String guildMembers(Snowflake id) {
		return guildMembers(id.toString());
	}

	/** {@code /guilds/{id}/members}. */
	public static String guildMembers(long id) {
		return guildMembers(Long.toString(id));
	}

	/** {@code /guilds/{id}/members}. */
	public static String guildMembers(String id) {
		return RoutePath.of("/guilds/{}/members", id);
	}

	/** {@code /guilds/{id}/members-search}. */
	public static String guildMembersSearch(Snowflake id) {
		return guildMembersSearch(id.toString());
	}

	/** {@code /guilds/{id}/members-search}. */
	public static String guildMembersSearch(long id) {
		return guildMembersSearch(Long.toString(id));
	}

	/** {@code /guilds/{id}/members-search}. */
	public static String guildMembersSearch(String id) {
		return RoutePath.of("/guilds/{}/members-search", id);
	}

	/** {@code /guilds/{guildId}/members/{userId}}. */
	public static String guildMember(Snowflake guildId, Snowflake userId) {
		return guildMember(guildId.toString(), userId.toString());
	}

	/** {@code /guilds/{guildId}/members/{userId}}. */
	public static String guildMember(long guildId, long userId) {
		return guildMember(Long.toString(guildId), Long.toString(userId));
	}

	/** {@code /guilds/{guildId}/members/{userId}}. */
	public static String guildMember(String guildId, String userId) {
		return RoutePath.of("/guilds/{}/members/{}", guildId, userId);
	}

	/** {@code /guilds/{id}/members/@me}. */
	public static String guildCurrentMember(Snowflake id) {
		return guildCurrentMember(id.toString());
	}

	/** {@code /guilds/{id}/members/@me}. */
	public static String guildCurrentMember(long id) {
		return guildCurrentMember(Long.toString(id));
	}

	/** {@code /guilds/{id}/members/@me}. */
	public static String guildCurrentMember(String id) {
		return RoutePath.of("/guilds/{}/members/@me", id);
	}

	/** {@code /guilds/{guildId}/members/{userId}/roles/{roleId}}. */
	public static String guildMemberRole(Snowflake guildId, Snowflake userId, Snowflake roleId) {
		return guildMemberRole(guildId.toString(), userId.toString(), roleId.toString());
	}

	/** {@code /guilds/{guildId}/members/{userId}/roles/{roleId}}. */
	public static String guildMemberRole(long guildId, long userId, long roleId) {
		return guildMemberRole(Long.toString(guildId), Long.toString(userId), Long.toString(roleId));
	}

	/** {@code /guilds/{guildId}/members/{userId}/roles/{roleId}}. */
	public static String guildMemberRole(String guildId, String userId, String roleId) {
		return RoutePath.of("/guilds/{}/members/{}/roles/{}", guildId, userId, roleId);
	}

	/** {@code /guilds/{id}/roles}. */
	public static String guildRoles(Snowflake id) {
		return guildRoles(id.toString());
	}

	/** {@code /guilds/{id}/roles}. */
	public static String guildRoles(long id) {
		return guildRoles(Long.toString(id));
	}

	/** {@code /guilds/{id}/roles}. */
	public static String guildRoles(String id) {
		return RoutePath.of("/guilds/{}/roles", id);
	}

	/** {@code /guilds/{guildId}/roles/{roleId}}. */
	public static String guildRole(Snowflake guildId, Snowflake roleId) {
		return guildRole(guildId.toString(), roleId.toString());
	}

	/** {@code /guilds/{guildId}/roles/{roleId}}. */
	public static String guildRole(long guildId, long roleId) {
		return guildRole(Long.toString(guildId), Long.toString(roleId));
	}

	/** {@code /guilds/{guildId}/roles/{roleId}}. */
	public static String guildRole(String guildId, String roleId) {
		return RoutePath.of("/guilds/{}/roles/{}", guildId, roleId);
	}

	/** {@code /guilds/{id}/roles/hoist-positions}. */
	public static String guildRoleHoistPositions(Snowflake id) {
		return guildRoleHoistPositions(id.toString());
	}

	/** {@code /guilds/{id}/roles/hoist-positions}. */
	public static String guildRoleHoistPositions(long id) {
		return guildRoleHoistPositions(Long.toString(id));
	}

	/** {@code /guilds/{id}/roles/hoist-positions}. */
	public static String guildRoleHoistPositions(String id) {
		return RoutePath.of("/guilds/{}/roles/hoist-positions", id);
	}

	/** {@code /guilds/{id}/bans}. */
	public static String guildBans(Snowflake id) {
		return guildBans(id.toString());
	}

	/** {@code /guilds/{id}/bans}. */
	public static String guildBans(long id) {
		return guildBans(Long.toString(id));
	}

	/** {@code /guilds/{id}/bans}. */
	public static String guildBans(String id) {
		return RoutePath.of("/guilds/{}/bans", id);
	}

	/** {@code /guilds/{guildId}/bans/{userId}}. */
	public static String guildBan(Snowflake guildId, Snowflake userId) {
		return guildBan(guildId.toString(), userId.toString());
	}

	/** {@code /guilds/{guildId}/bans/{userId}}. */
	public static String guildBan(long guildId, long userId) {
		return guildBan(Long.toString(guildId), Long.toString(userId));
	}

	/** {@code /guilds/{guildId}/bans/{userId}}. */
	public static String guildBan(String guildId, String userId) {
		return RoutePath.of("/guilds/{}/bans/{}", guildId, userId);
	}

	/** {@code /guilds/{id}/invites}. */
	public static String guildInvites(Snowflake id) {
		return guildInvites(id.toString());
	}

	/** {@code /guilds/{id}/invites}. */
	public static String guildInvites(long id) {
		return guildInvites(Long.toString(id));
	}

	/** {@code /guilds/{id}/invites}. */
	public static String guildInvites(String id) {
		return RoutePath.of("/guilds/{}/invites", id);
	}

	/** {@code /guilds/{id}/audit-logs}. */
	public static String guildAuditLogs(Snowflake id) {
		return guildAuditLogs(id.toString());
	}

	/** {@code /guilds/{id}/audit-logs}. */
	public static String guildAuditLogs(long id) {
		return guildAuditLogs(Long.toString(id));
	}

	/** {@code /guilds/{id}/audit-logs}. */
	public static String guildAuditLogs(String id) {
		return RoutePath.of("/guilds/{}/audit-logs", id);
	}

	/** {@code /guilds/{id}/emojis}. */
	public static String guildEmojis(Snowflake id) {
		return guildEmojis(id.toString());
	}

	/** {@code /guilds/{id}/emojis}. */
	public static String guildEmojis(long id) {
		return guildEmojis(Long.toString(id));
	}

	/** {@code /guilds/{id}/emojis}. */
	public static String guildEmojis(String id) {
		return RoutePath.of("/guilds/{}/emojis", id);
	}

	/** {@code /guilds/{guildId}/emojis/{emojiId}}. */
	public static String guildEmoji(Snowflake guildId, Snowflake emojiId) {
		return guildEmoji(guildId.toString(), emojiId.toString());
	}

	/** {@code /guilds/{guildId}/emojis/{emojiId}}. */
	public static String guildEmoji(long guildId, long emojiId) {
		return guildEmoji(Long.toString(guildId), Long.toString(emojiId));
	}

	/** {@code /guilds/{guildId}/emojis/{emojiId}}. */
	public static String guildEmoji(String guildId, String emojiId) {
		return RoutePath.of("/guilds/{}/emojis/{}", guildId, emojiId);
	}

	/** {@code /guilds/{id}/emojis/bulk}. */
	public static String guildEmojisBulk(Snowflake id) {
		return guildEmojisBulk(id.toString());
	}

	/** {@code /guilds/{id}/emojis/bulk}. */
	public static String guildEmojisBulk(long id) {
		return guildEmojisBulk(Long.toString(id));
	}

	/** {@code /guilds/{id}/emojis/bulk}. */
	public static String guildEmojisBulk(String id) {
		return RoutePath.of("/guilds/{}/emojis/bulk", id);
	}

	/** {@code /guilds/{id}/emojis/clone}. */
	public static String guildEmojisClone(Snowflake id) {
		return guildEmojisClone(id.toString());
	}

	/** {@code /guilds/{id}/emojis/clone}. */
	public static String guildEmojisClone(long id) {
		return guildEmojisClone(Long.toString(id));
	}

	/** {@code /guilds/{id}/emojis/clone}. */
	public static String guildEmojisClone(String id) {
		return RoutePath.of("/guilds/{}/emojis/clone", id);
	}

	/** {@code /guilds/{id}/stickers}. */
	public static String guildStickers(Snowflake id) {
		return guildStickers(id.toString());
	}

	/** {@code /guilds/{id}/stickers}. */
	public static String guildStickers(long id) {
		return guildStickers(Long.toString(id));
	}

	/** {@code /guilds/{id}/stickers}. */
	public static String guildStickers(String id) {
		return RoutePath.of("/guilds/{}/stickers", id);
	}

	/** {@code /guilds/{guildId}/stickers/{stickerId}}. */
	public static String guildSticker(Snowflake guildId, Snowflake stickerId) {
		return guildSticker(guildId.toString(), stickerId.toString());
	}

	/** {@code /guilds/{guildId}/stickers/{stickerId}}. */
	public static String guildSticker(long guildId, long stickerId) {
		return guildSticker(Long.toString(guildId), Long.toString(stickerId));
	}

	/** {@code /guilds/{guildId}/stickers/{stickerId}}. */
	public static String guildSticker(String guildId, String stickerId) {
		return RoutePath.of("/guilds/{}/stickers/{}", guildId, stickerId);
	}

	/** {@code /guilds/{id}/stickers/bulk}. */
	public static String guildStickersBulk(Snowflake id) {
		return guildStickersBulk(id.toString());
	}

	/** {@code /guilds/{id}/stickers/bulk}. */
	public static String guildStickersBulk(long id) {
		return guildStickersBulk(Long.toString(id));
	}

	/** {@code /guilds/{id}/stickers/bulk}. */
	public static String guildStickersBulk(String id) {
		return RoutePath.of("/guilds/{}/stickers/bulk", id);
	}

	/** {@code /guilds/{id}/stickers/clone}. */
	public static String guildStickersClone(Snowflake id) {
		return guildStickersClone(id.toString());
	}

	/** {@code /guilds/{id}/stickers/clone}. */
	public static String guildStickersClone(long id) {
		return guildStickersClone(Long.toString(id));
	}

	/** {@code /guilds/{id}/stickers/clone}. */
	public static String guildStickersClone(String id) {
		return RoutePath.of("/guilds/{}/stickers/clone", id);
	}

	/** {@code /guilds/{id}/webhooks}. */
	public static String guildWebhooks(Snowflake id) {
		return guildWebhooks(id.toString());
	}

	/** {@code /guilds/{id}/webhooks}. */
	public static String guildWebhooks(long id) {
		return guildWebhooks(Long.toString(id));
	}

	/** {@code /guilds/{id}/webhooks}. */
	public static String guildWebhooks(String id) {
		return RoutePath.of("/guilds/{}/webhooks", id);
	}

	/** {@code /guilds/{id}/vanity-url}. */
	public static String guildVanityUrl(Snowflake id) {
		return guildVanityUrl(id.toString());
	}

	/** {@code /guilds/{id}/vanity-url}. */
	public static String guildVanityUrl(long id) {
		return guildVanityUrl(Long.toString(id));
	}

	/** {@code /guilds/{id}/vanity-url}. */
	public static String guildVanityUrl(String id) {
		return RoutePath.of("/guilds/{}/vanity-url", id);
	}

	/** {@code /guilds/{id}/discovery}. */
	public static String guildDiscovery(Snowflake id) {
		return guildDiscovery(id.toString());
	}

	/** {@code /guilds/{id}/discovery}. */
	public static String guildDiscovery(long id) {
		return guildDiscovery(Long.toString(id));
	}

	/** {@code /guilds/{id}/discovery}. */
	public static String guildDiscovery(String id) {
		return RoutePath.of("/guilds/{}/discovery", id);
	}

	/** {@code /guilds/{id}/transfer-ownership}. */
	public static String guildTransferOwnership(Snowflake id) {
		return guildTransferOwnership(id.toString());
	}

	/** {@code /guilds/{id}/transfer-ownership}. */
	public static String guildTransferOwnership(long id) {
		return guildTransferOwnership(Long.toString(id));
	}

	/** {@code /guilds/{id}/transfer-ownership}. */
	public static String guildTransferOwnership(String id) {
		return RoutePath.of("/guilds/{}/transfer-ownership", id);
	}

	/** {@code /users/@me/guilds/{id}/messages/bulk-delete-mine}. */
	public static String currentUserGuildMessages(Snowflake id) {
		return currentUserGuildMessages(id.toString());
	}

	/** {@code /users/@me/guilds/{id}/messages/bulk-delete-mine}. */
	public static String currentUserGuildMessages(long id) {
		return currentUserGuildMessages(Long.toString(id));
	}

	/** {@code /users/@me/guilds/{id}/messages/bulk-delete-mine}. */
	public static String currentUserGuildMessages(String id) {
		return RoutePath.of("/users/@me/guilds/{}/messages/bulk-delete-mine", id);
	}

}
