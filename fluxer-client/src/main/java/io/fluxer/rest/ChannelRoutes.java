package io.fluxer.rest;

import io.fluxer.Snowflake;

/**
 * The routes of channels and messages, part of {@link Routes}.
 */
abstract class ChannelRoutes {

	ChannelRoutes() {
	}

	/** {@code /channels/{id}}. */
	public static String channel(Snowflake id) {
		return channel(id.toString());
	}

	/** {@code /channels/{id}}. */
	public static String channel(long id) {
		return channel(Long.toString(id));
	}

	/** {@code /channels/{id}}. */
	public static String channel(String id) {
		return RoutePath.of("/channels/{}", id);
	}

	/** {@code /channels/{id}/messages}. */
	public static String channelMessages(Snowflake id) {
		return channelMessages(id.toString());
	}

	/** {@code /channels/{id}/messages}. */
	public static String channelMessages(long id) {
		return channelMessages(Long.toString(id));
	}

	/** {@code /channels/{id}/messages}. */
	public static String channelMessages(String id) {
		return RoutePath.of("/channels/{}/messages", id);
	}

	/** {@code /channels/{channelId}/messages/{messageId}}. */
	public static String channelMessage(Snowflake channelId, Snowflake messageId) {
		return channelMessage(channelId.toString(), messageId.toString());
	}

	/** {@code /channels/{channelId}/messages/{messageId}}. */
	public static String channelMessage(long channelId, long messageId) {
		return channelMessage(Long.toString(channelId), Long.toString(messageId));
	}

	/** {@code /channels/{channelId}/messages/{messageId}}. */
	public static String channelMessage(String channelId, String messageId) {
		return RoutePath.of("/channels/{}/messages/{}", channelId, messageId);
	}

	/** {@code /channels/{id}/messages/bulk-delete-mine}. */
	public static String channelBulkDeleteMine(Snowflake id) {
		return channelBulkDeleteMine(id.toString());
	}

	/** {@code /channels/{id}/messages/bulk-delete-mine}. */
	public static String channelBulkDeleteMine(long id) {
		return channelBulkDeleteMine(Long.toString(id));
	}

	/** {@code /channels/{id}/messages/bulk-delete-mine}. */
	public static String channelBulkDeleteMine(String id) {
		return RoutePath.of("/channels/{}/messages/bulk-delete-mine", id);
	}

	/** {@code /channels/{id}/messages/purge}. */
	public static String channelPurge(Snowflake id) {
		return channelPurge(id.toString());
	}

	/** {@code /channels/{id}/messages/purge}. */
	public static String channelPurge(long id) {
		return channelPurge(Long.toString(id));
	}

	/** {@code /channels/{id}/messages/purge}. */
	public static String channelPurge(String id) {
		return RoutePath.of("/channels/{}/messages/purge", id);
	}

	/** {@code /channels/{id}/messages/bulk-delete}. */
	public static String channelBulkDelete(Snowflake id) {
		return channelBulkDelete(id.toString());
	}

	/** {@code /channels/{id}/messages/bulk-delete}. */
	public static String channelBulkDelete(long id) {
		return channelBulkDelete(Long.toString(id));
	}

	/** {@code /channels/{id}/messages/bulk-delete}. */
	public static String channelBulkDelete(String id) {
		return RoutePath.of("/channels/{}/messages/bulk-delete", id);
	}

	/** {@code /channels/{id}/messages/ack}. */
	public static String channelReadState(Snowflake id) {
		return channelReadState(id.toString());
	}

	/** {@code /channels/{id}/messages/ack}. */
	public static String channelReadState(long id) {
		return channelReadState(Long.toString(id));
	}

	/** {@code /channels/{id}/messages/ack}. */
	public static String channelReadState(String id) {
		return RoutePath.of("/channels/{}/messages/ack", id);
	}

	/** {@code /channels/{id}/messages/pins}. */
	public static String channelPins(Snowflake id) {
		return channelPins(id.toString());
	}

	/** {@code /channels/{id}/messages/pins}. */
	public static String channelPins(long id) {
		return channelPins(Long.toString(id));
	}

	/** {@code /channels/{id}/messages/pins}. */
	public static String channelPins(String id) {
		return RoutePath.of("/channels/{}/messages/pins", id);
	}

	/** {@code /channels/{channelId}/messages/pins/{messageId}}. */
	public static String channelPin(Snowflake channelId, Snowflake messageId) {
		return channelPin(channelId.toString(), messageId.toString());
	}

	/** {@code /channels/{channelId}/messages/pins/{messageId}}. */
	public static String channelPin(long channelId, long messageId) {
		return channelPin(Long.toString(channelId), Long.toString(messageId));
	}

	/** {@code /channels/{channelId}/messages/pins/{messageId}}. */
	public static String channelPin(String channelId, String messageId) {
		return RoutePath.of("/channels/{}/messages/pins/{}", channelId, messageId);
	}

	/** {@code /channels/{channelId}/pins/{messageId}}. */
	public static String channelPinMessage(Snowflake channelId, Snowflake messageId) {
		return channelPinMessage(channelId.toString(), messageId.toString());
	}

	/** {@code /channels/{channelId}/pins/{messageId}}. */
	public static String channelPinMessage(long channelId, long messageId) {
		return channelPinMessage(Long.toString(channelId), Long.toString(messageId));
	}

	/** {@code /channels/{channelId}/pins/{messageId}}. */
	public static String channelPinMessage(String channelId, String messageId) {
		return RoutePath.of("/channels/{}/pins/{}", channelId, messageId);
	}

	/** {@code /channels/{id}/pins/ack}. */
	public static String channelPinsAck(Snowflake id) {
		return channelPinsAck(id.toString());
	}

	/** {@code /channels/{id}/pins/ack}. */
	public static String channelPinsAck(long id) {
		return channelPinsAck(Long.toString(id));
	}

	/** {@code /channels/{id}/pins/ack}. */
	public static String channelPinsAck(String id) {
		return RoutePath.of("/channels/{}/pins/ack", id);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions}. */
	public static String channelMessageReactions(Snowflake channelId, Snowflake messageId) {
		return channelMessageReactions(channelId.toString(), messageId.toString());
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions}. */
	public static String channelMessageReactions(long channelId, long messageId) {
		return channelMessageReactions(Long.toString(channelId), Long.toString(messageId));
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions}. */
	public static String channelMessageReactions(String channelId, String messageId) {
		return RoutePath.of("/channels/{}/messages/{}/reactions", channelId, messageId);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}}. */
	public static String channelMessageReaction(Snowflake channelId, Snowflake messageId, String emoji) {
		return channelMessageReaction(channelId.toString(), messageId.toString(), emoji);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}}. */
	public static String channelMessageReaction(long channelId, long messageId, String emoji) {
		return channelMessageReaction(Long.toString(channelId), Long.toString(messageId), emoji);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}}. */
	public static String channelMessageReaction(String channelId, String messageId, String emoji) {
		return RoutePath.of("/channels/{}/messages/{}/reactions/{}", channelId, messageId, emoji);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me}. */
	public static String channelMessageOwnReaction(Snowflake channelId, Snowflake messageId, String emoji) {
		return channelMessageOwnReaction(channelId.toString(), messageId.toString(), emoji);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me}. */
	public static String channelMessageOwnReaction(long channelId, long messageId, String emoji) {
		return channelMessageOwnReaction(Long.toString(channelId), Long.toString(messageId), emoji);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}/@me}. */
	public static String channelMessageOwnReaction(String channelId, String messageId, String emoji) {
		return RoutePath.of("/channels/{}/messages/{}/reactions/{}/@me", channelId, messageId, emoji);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}/users}. */
	public static String channelMessageReactionUsers(Snowflake channelId, Snowflake messageId, String emoji) {
		return channelMessageReactionUsers(channelId.toString(), messageId.toString(), emoji);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}/users}. */
	public static String channelMessageReactionUsers(long channelId, long messageId, String emoji) {
		return channelMessageReactionUsers(Long.toString(channelId), Long.toString(messageId), emoji);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}/users}. */
	public static String channelMessageReactionUsers(String channelId, String messageId, String emoji) {
		return RoutePath.of("/channels/{}/messages/{}/reactions/{}/users", channelId, messageId, emoji);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}/{userId}}. */
	public static String channelMessageUserReaction(Snowflake channelId, Snowflake messageId, String emoji,
			Snowflake userId) {
		return channelMessageUserReaction(channelId.toString(), messageId.toString(), emoji, userId.toString());
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}/{userId}}. */
	public static String channelMessageUserReaction(long channelId, long messageId, String emoji, long userId) {
		return channelMessageUserReaction(Long.toString(channelId), Long.toString(messageId), emoji,
				Long.toString(userId));
	}

	/** {@code /channels/{channelId}/messages/{messageId}/reactions/{emoji}/{userId}}. */
	public static String channelMessageUserReaction(String channelId, String messageId, String emoji, String userId) {
		return RoutePath.of("/channels/{}/messages/{}/reactions/{}/{}", channelId, messageId, emoji, userId);
	}

	/** {@code /channels/{id}/webhooks}. */
	public static String channelWebhooks(Snowflake id) {
		return channelWebhooks(id.toString());
	}

	/** {@code /channels/{id}/webhooks}. */
	public static String channelWebhooks(long id) {
		return channelWebhooks(Long.toString(id));
	}

	/** {@code /channels/{id}/webhooks}. */
	public static String channelWebhooks(String id) {
		return RoutePath.of("/channels/{}/webhooks", id);
	}

	/** {@code /channels/{id}/typing}. */
	public static String channelTyping(Snowflake id) {
		return channelTyping(id.toString());
	}

	/** {@code /channels/{id}/typing}. */
	public static String channelTyping(long id) {
		return channelTyping(Long.toString(id));
	}

	/** {@code /channels/{id}/typing}. */
	public static String channelTyping(String id) {
		return RoutePath.of("/channels/{}/typing", id);
	}

	/** {@code /channels/{id}/slowmode}. */
	public static String channelSlowmode(Snowflake id) {
		return channelSlowmode(id.toString());
	}

	/** {@code /channels/{id}/slowmode}. */
	public static String channelSlowmode(long id) {
		return channelSlowmode(Long.toString(id));
	}

	/** {@code /channels/{id}/slowmode}. */
	public static String channelSlowmode(String id) {
		return RoutePath.of("/channels/{}/slowmode", id);
	}

	/** {@code /channels/{id}/invites}. */
	public static String channelInvites(Snowflake id) {
		return channelInvites(id.toString());
	}

	/** {@code /channels/{id}/invites}. */
	public static String channelInvites(long id) {
		return channelInvites(Long.toString(id));
	}

	/** {@code /channels/{id}/invites}. */
	public static String channelInvites(String id) {
		return RoutePath.of("/channels/{}/invites", id);
	}

	/** {@code /channels/{channelId}/permissions/{overwriteId}}. */
	public static String channelPermission(Snowflake channelId, Snowflake overwriteId) {
		return channelPermission(channelId.toString(), overwriteId.toString());
	}

	/** {@code /channels/{channelId}/permissions/{overwriteId}}. */
	public static String channelPermission(long channelId, long overwriteId) {
		return channelPermission(Long.toString(channelId), Long.toString(overwriteId));
	}

	/** {@code /channels/{channelId}/permissions/{overwriteId}}. */
	public static String channelPermission(String channelId, String overwriteId) {
		return RoutePath.of("/channels/{}/permissions/{}", channelId, overwriteId);
	}

	/** {@code /channels/{channelId}/recipients/{userId}}. */
	public static String channelRecipient(Snowflake channelId, Snowflake userId) {
		return channelRecipient(channelId.toString(), userId.toString());
	}

	/** {@code /channels/{channelId}/recipients/{userId}}. */
	public static String channelRecipient(long channelId, long userId) {
		return channelRecipient(Long.toString(channelId), Long.toString(userId));
	}

	/** {@code /channels/{channelId}/recipients/{userId}}. */
	public static String channelRecipient(String channelId, String userId) {
		return RoutePath.of("/channels/{}/recipients/{}", channelId, userId);
	}

	/** {@code /channels/{channelId}/messages/{messageId}/attachments/{attachmentId}}. */
	public static String channelMessageAttachment(Snowflake channelId, Snowflake messageId, Snowflake attachmentId) {
		return channelMessageAttachment(channelId.toString(), messageId.toString(), attachmentId.toString());
	}

	/** {@code /channels/{channelId}/messages/{messageId}/attachments/{attachmentId}}. */
	public static String channelMessageAttachment(long channelId, long messageId, long attachmentId) {
		return channelMessageAttachment(Long.toString(channelId), Long.toString(messageId),
				Long.toString(attachmentId));
	}

	/** {@code /channels/{channelId}/messages/{messageId}/attachments/{attachmentId}}. */
	public static String channelMessageAttachment(String channelId, String messageId, String attachmentId) {
		return RoutePath.of("/channels/{}/messages/{}/attachments/{}", channelId, messageId, attachmentId);
	}

	/** {@code /channels/{id}/attachments}. */
	public static String channelAttachments(Snowflake id) {
		return channelAttachments(id.toString());
	}

	/** {@code /channels/{id}/attachments}. */
	public static String channelAttachments(long id) {
		return channelAttachments(Long.toString(id));
	}

	/** {@code /channels/{id}/attachments}. */
	public static String channelAttachments(String id) {
		return RoutePath.of("/channels/{}/attachments", id);
	}

	/** {@code /channels/{id}/attachments/complete}. */
	public static String channelAttachmentsComplete(Snowflake id) {
		return channelAttachmentsComplete(id.toString());
	}

	/** {@code /channels/{id}/attachments/complete}. */
	public static String channelAttachmentsComplete(long id) {
		return channelAttachmentsComplete(Long.toString(id));
	}

	/** {@code /channels/{id}/attachments/complete}. */
	public static String channelAttachmentsComplete(String id) {
		return RoutePath.of("/channels/{}/attachments/complete", id);
	}

}
