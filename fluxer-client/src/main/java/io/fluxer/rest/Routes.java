package io.fluxer.rest;

import io.fluxer.Snowflake;

/**
 * The routes of Fluxer's API, below its base address. Ids come as {@link Snowflake}, as a
 * number or as text. Whatever stands in a text is percent-encoded as one segment: an
 * emoji, an invite's code or a webhook's token such as {@code ../x?y} cannot leave its
 * place. A text that is no id is sent as it is; the server answers 400.
 * <p>
 * A segment that is empty, {@code .} or {@code ..} cannot be encoded so that no server
 * and no proxy resolves it, and is an {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class Routes extends GuildRoutes {

	private Routes() {
	}

	/** {@code /users/{id}}. */
	public static String user(Snowflake id) {
		return user(id.toString());
	}

	/** {@code /users/{id}}. */
	public static String user(long id) {
		return user(Long.toString(id));
	}

	/** {@code /users/{id}}. */
	public static String user(String id) {
		return RoutePath.of("/users/{}", id);
	}

	/** {@code /users/@me}. */
	public static String currentUser() {
		return "/users/@me";
	}

	/** {@code /users/@me/guilds}. */
	public static String currentUserGuilds() {
		return "/users/@me/guilds";
	}

	/** {@code /users/@me/guilds/{guildId}}. */
	public static String leaveGuild(Snowflake guildId) {
		return leaveGuild(guildId.toString());
	}

	/** {@code /users/@me/guilds/{guildId}}. */
	public static String leaveGuild(long guildId) {
		return leaveGuild(Long.toString(guildId));
	}

	/** {@code /users/@me/guilds/{guildId}}. */
	public static String leaveGuild(String guildId) {
		return RoutePath.of("/users/@me/guilds/{}", guildId);
	}

	/** {@code /users/@me/channels}. */
	public static String userMeChannels() {
		return "/users/@me/channels";
	}

	/** {@code /users/@me/channels/{channelId}/pin}. */
	public static String userMeChannelPin(Snowflake channelId) {
		return userMeChannelPin(channelId.toString());
	}

	/** {@code /users/@me/channels/{channelId}/pin}. */
	public static String userMeChannelPin(long channelId) {
		return userMeChannelPin(Long.toString(channelId));
	}

	/** {@code /users/@me/channels/{channelId}/pin}. */
	public static String userMeChannelPin(String channelId) {
		return RoutePath.of("/users/@me/channels/{}/pin", channelId);
	}

	/** {@code /users/@me/preload-messages}. */
	public static String preloadMessages() {
		return "/users/@me/preload-messages";
	}

	/** {@code /users/@me/channels/messages/preload}. */
	public static String preloadChannelMessages() {
		return "/users/@me/channels/messages/preload";
	}

	/** {@code /users/check-tag}. */
	public static String userCheckTag() {
		return "/users/check-tag";
	}

	/** {@code /users/{id}/profile}. */
	public static String userProfile(Snowflake id) {
		return userProfile(id.toString());
	}

	/** {@code /users/{id}/profile}. */
	public static String userProfile(long id) {
		return userProfile(Long.toString(id));
	}

	/** {@code /users/{id}/profile}. */
	public static String userProfile(String id) {
		return RoutePath.of("/users/{}/profile", id);
	}

	/** {@code /users/{id}/profile?guild_id={guildId}}. */
	public static String userProfile(Snowflake id, Snowflake guildId) {
		return userProfile(id.toString(), guildId.toString());
	}

	/** {@code /users/{id}/profile?guild_id={guildId}}. */
	public static String userProfile(long id, long guildId) {
		return userProfile(Long.toString(id), Long.toString(guildId));
	}

	/** {@code /users/{id}/profile?guild_id={guildId}}. */
	public static String userProfile(String id, String guildId) {
		return RoutePath.of("/users/{}/profile?guild_id={}", id, guildId);
	}

	/** {@code /invites/{code}}. */
	public static String invite(String code) {
		return RoutePath.of("/invites/{}", code);
	}

	/** {@code /webhooks/{id}}. */
	public static String webhook(Snowflake id) {
		return webhook(id.toString());
	}

	/** {@code /webhooks/{id}}. */
	public static String webhook(long id) {
		return webhook(Long.toString(id));
	}

	/** {@code /webhooks/{id}}. */
	public static String webhook(String id) {
		return RoutePath.of("/webhooks/{}", id);
	}

	/** {@code /webhooks/{id}/{token}}. */
	public static String webhookExecute(Snowflake id, String token) {
		return webhookExecute(id.toString(), token);
	}

	/** {@code /webhooks/{id}/{token}}. */
	public static String webhookExecute(long id, String token) {
		return webhookExecute(Long.toString(id), token);
	}

	/** {@code /webhooks/{id}/{token}}. */
	public static String webhookExecute(String id, String token) {
		return RoutePath.of("/webhooks/{}/{}", id, token);
	}

	/** {@code /webhooks/{id}/{token}/github}. */
	public static String webhookGithub(Snowflake id, String token) {
		return webhookGithub(id.toString(), token);
	}

	/** {@code /webhooks/{id}/{token}/github}. */
	public static String webhookGithub(long id, String token) {
		return webhookGithub(Long.toString(id), token);
	}

	/** {@code /webhooks/{id}/{token}/github}. */
	public static String webhookGithub(String id, String token) {
		return RoutePath.of("/webhooks/{}/{}/github", id, token);
	}

	/** {@code /webhooks/{id}/{token}/instatus}. */
	public static String webhookInstatus(Snowflake id, String token) {
		return webhookInstatus(id.toString(), token);
	}

	/** {@code /webhooks/{id}/{token}/instatus}. */
	public static String webhookInstatus(long id, String token) {
		return webhookInstatus(Long.toString(id), token);
	}

	/** {@code /webhooks/{id}/{token}/instatus}. */
	public static String webhookInstatus(String id, String token) {
		return RoutePath.of("/webhooks/{}/{}/instatus", id, token);
	}

	/** {@code /webhooks/{id}/{token}/slack}. */
	public static String webhookSlack(Snowflake id, String token) {
		return webhookSlack(id.toString(), token);
	}

	/** {@code /webhooks/{id}/{token}/slack}. */
	public static String webhookSlack(long id, String token) {
		return webhookSlack(Long.toString(id), token);
	}

	/** {@code /webhooks/{id}/{token}/slack}. */
	public static String webhookSlack(String id, String token) {
		return RoutePath.of("/webhooks/{}/{}/slack", id, token);
	}

	/** {@code /webhooks/{webhookId}/{token}/messages/{messageId}}. */
	public static String webhookMessage(Snowflake webhookId, String token, Snowflake messageId) {
		return webhookMessage(webhookId.toString(), token, messageId.toString());
	}

	/** {@code /webhooks/{webhookId}/{token}/messages/{messageId}}. */
	public static String webhookMessage(long webhookId, String token, long messageId) {
		return webhookMessage(Long.toString(webhookId), token, Long.toString(messageId));
	}

	/** {@code /webhooks/{webhookId}/{token}/messages/{messageId}}. */
	public static String webhookMessage(String webhookId, String token, String messageId) {
		return RoutePath.of("/webhooks/{}/{}/messages/{}", webhookId, token, messageId);
	}

	/** {@code /emojis/{id}/metadata}. */
	public static String emojiMetadata(Snowflake id) {
		return emojiMetadata(id.toString());
	}

	/** {@code /emojis/{id}/metadata}. */
	public static String emojiMetadata(long id) {
		return emojiMetadata(Long.toString(id));
	}

	/** {@code /emojis/{id}/metadata}. */
	public static String emojiMetadata(String id) {
		return RoutePath.of("/emojis/{}/metadata", id);
	}

	/** {@code /stickers/{id}/metadata}. */
	public static String stickerMetadata(Snowflake id) {
		return stickerMetadata(id.toString());
	}

	/** {@code /stickers/{id}/metadata}. */
	public static String stickerMetadata(long id) {
		return stickerMetadata(Long.toString(id));
	}

	/** {@code /stickers/{id}/metadata}. */
	public static String stickerMetadata(String id) {
		return RoutePath.of("/stickers/{}/metadata", id);
	}

	/** {@code /applications/@me}. */
	public static String currentApplication() {
		return "/applications/@me";
	}

	/** {@code /oauth2/applications/@me}. */
	public static String oauthCurrentApplication() {
		return "/oauth2/applications/@me";
	}

	/** {@code /oauth2/applications/{id}/public}. */
	public static String publicApplication(Snowflake id) {
		return publicApplication(id.toString());
	}

	/** {@code /oauth2/applications/{id}/public}. */
	public static String publicApplication(long id) {
		return publicApplication(Long.toString(id));
	}

	/** {@code /oauth2/applications/{id}/public}. */
	public static String publicApplication(String id) {
		return RoutePath.of("/oauth2/applications/{}/public", id);
	}

	/** {@code /applications/{applicationId}/commands}. */
	public static String applicationCommands(Snowflake applicationId) {
		return applicationCommands(applicationId.toString());
	}

	/** {@code /applications/{applicationId}/commands}. */
	public static String applicationCommands(long applicationId) {
		return applicationCommands(Long.toString(applicationId));
	}

	/** {@code /applications/{applicationId}/commands}. */
	public static String applicationCommands(String applicationId) {
		return RoutePath.of("/applications/{}/commands", applicationId);
	}

	/** {@code /applications/{applicationId}/commands/{commandId}}. */
	public static String applicationCommand(Snowflake applicationId, Snowflake commandId) {
		return applicationCommand(applicationId.toString(), commandId.toString());
	}

	/** {@code /applications/{applicationId}/commands/{commandId}}. */
	public static String applicationCommand(long applicationId, long commandId) {
		return applicationCommand(Long.toString(applicationId), Long.toString(commandId));
	}

	/** {@code /applications/{applicationId}/commands/{commandId}}. */
	public static String applicationCommand(String applicationId, String commandId) {
		return RoutePath.of("/applications/{}/commands/{}", applicationId, commandId);
	}

	/** {@code /interactions/{interactionId}/{token}/callback}. */
	public static String interactionCallback(Snowflake interactionId, String token) {
		return interactionCallback(interactionId.toString(), token);
	}

	/** {@code /interactions/{interactionId}/{token}/callback}. */
	public static String interactionCallback(long interactionId, String token) {
		return interactionCallback(Long.toString(interactionId), token);
	}

	/** {@code /interactions/{interactionId}/{token}/callback}. */
	public static String interactionCallback(String interactionId, String token) {
		return RoutePath.of("/interactions/{}/{}/callback", interactionId, token);
	}

	/** {@code /gateway/bot}. */
	public static String gatewayBot() {
		return "/gateway/bot";
	}

	/** {@code /instance}. */
	public static String instance() {
		return "/instance";
	}

}
