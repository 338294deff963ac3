package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A guild, the community that channels and members belong to. The gateway and the HTTP
 * API name different parts of it; what an answer does not say is empty.
 *
 * @param id the id
 * @param name the name, empty while the guild is unavailable
 * @param icon the hash of the icon
 * @param banner the hash of the banner
 * @param bannerWidth the width of the banner in pixels
 * @param bannerHeight the height of the banner in pixels
 * @param splash the hash of the invite background
 * @param splashWidth the width of the invite background in pixels
 * @param splashHeight the height of the invite background in pixels
 * @param splashCardAlignment where the invite card stands: 0 centre, 1 left, 2 right
 * @param embedSplash the hash of the background of invite embeds
 * @param embedSplashWidth its width in pixels
 * @param embedSplashHeight its height in pixels
 * @param vanityUrlCode the chosen invite code
 * @param ownerId the owner; {@code null} only while the guild is unavailable
 * @param systemChannelId where join messages go
 * @param systemChannelFlags which messages of the system are off
 * @param rulesChannelId where the rules stand
 * @param afkChannelId where idle voice users are moved
 * @param afkTimeout after how many seconds they are
 * @param features what the instance switched on for this guild
 * @param verificationLevel 0 none to 4 very high
 * @param mfaLevel 1 if moderators need a second factor
 * @param nsfwLevel 0 safe, 3 for adults only
 * @param nsfw whether the guild is for adults only
 * @param contentWarningLevel whether a warning is shown first
 * @param contentWarningText the text of that warning
 * @param explicitContentFilter 0 off, 1 members without roles, 2 everybody
 * @param defaultMessageNotifications 0 all messages, 1 only mentions
 * @param disabledOperations what the instance switched off, as bits
 * @param messageHistoryCutoff before when messages cannot be read without permission
 * @param permissions the bot's own permissions, where the server says them
 * @param memberCount how many members
 * @param onlineCount how many of them are online
 * @param approximateMemberCount how many members, roughly
 * @param approximatePresenceCount how many are online, roughly
 * @param joinedAt when the bot joined, known from the gateway only
 * @param unavailable whether the guild cannot be reached now
 * @param roles the roles
 * @param emojis the custom emojis
 * @param stickers the stickers
 * @since 0.1.0
 */
public record Guild(Snowflake id, String name, @Nullable String icon, @Nullable String banner,
		@Nullable Integer bannerWidth, @Nullable Integer bannerHeight, @Nullable String splash,
		@Nullable Integer splashWidth, @Nullable Integer splashHeight, int splashCardAlignment,
		@Nullable String embedSplash, @Nullable Integer embedSplashWidth, @Nullable Integer embedSplashHeight,
		@Nullable String vanityUrlCode, @Nullable Snowflake ownerId, @Nullable Snowflake systemChannelId,
		SystemChannelFlags systemChannelFlags, @Nullable Snowflake rulesChannelId, @Nullable Snowflake afkChannelId,
		int afkTimeout, List<String> features, int verificationLevel, int mfaLevel, int nsfwLevel, boolean nsfw,
		int contentWarningLevel, @Nullable String contentWarningText, int explicitContentFilter,
		int defaultMessageNotifications, long disabledOperations, @Nullable Instant messageHistoryCutoff,
		@Nullable Permissions permissions, @Nullable Integer memberCount, @Nullable Integer onlineCount,
		@Nullable Integer approximateMemberCount, @Nullable Integer approximatePresenceCount,
		@Nullable Instant joinedAt, boolean unavailable, List<Role> roles, List<Emoji> emojis, List<Sticker> stickers) {

	/**
	 * Fills in what the wire left out.
	 */
	public Guild(Snowflake id, @Nullable String name, @Nullable String icon, @Nullable String banner,
			@Nullable Integer bannerWidth, @Nullable Integer bannerHeight, @Nullable String splash,
			@Nullable Integer splashWidth, @Nullable Integer splashHeight, int splashCardAlignment,
			@Nullable String embedSplash, @Nullable Integer embedSplashWidth, @Nullable Integer embedSplashHeight,
			@Nullable String vanityUrlCode, @Nullable Snowflake ownerId, @Nullable Snowflake systemChannelId,
			@Nullable SystemChannelFlags systemChannelFlags, @Nullable Snowflake rulesChannelId,
			@Nullable Snowflake afkChannelId, int afkTimeout, @Nullable List<String> features, int verificationLevel,
			int mfaLevel, int nsfwLevel, boolean nsfw, int contentWarningLevel, @Nullable String contentWarningText,
			int explicitContentFilter, int defaultMessageNotifications, long disabledOperations,
			@Nullable Instant messageHistoryCutoff, @Nullable Permissions permissions, @Nullable Integer memberCount,
			@Nullable Integer onlineCount, @Nullable Integer approximateMemberCount,
			@Nullable Integer approximatePresenceCount, @Nullable Instant joinedAt, boolean unavailable,
			@Nullable List<Role> roles, @Nullable List<Emoji> emojis, @Nullable List<Sticker> stickers) {
		this.id = Entities.requireId(id, "guild");
		this.name = Entities.text(name);
		this.icon = icon;
		this.banner = banner;
		this.bannerWidth = bannerWidth;
		this.bannerHeight = bannerHeight;
		this.splash = splash;
		this.splashWidth = splashWidth;
		this.splashHeight = splashHeight;
		this.splashCardAlignment = splashCardAlignment;
		this.embedSplash = embedSplash;
		this.embedSplashWidth = embedSplashWidth;
		this.embedSplashHeight = embedSplashHeight;
		this.vanityUrlCode = vanityUrlCode;
		this.ownerId = ownerId;
		this.systemChannelId = systemChannelId;
		this.systemChannelFlags = (systemChannelFlags != null) ? systemChannelFlags : SystemChannelFlags.NONE;
		this.rulesChannelId = rulesChannelId;
		this.afkChannelId = afkChannelId;
		this.afkTimeout = afkTimeout;
		this.features = Entities.list(features);
		this.verificationLevel = verificationLevel;
		this.mfaLevel = mfaLevel;
		this.nsfwLevel = nsfwLevel;
		this.nsfw = nsfw;
		this.contentWarningLevel = contentWarningLevel;
		this.contentWarningText = contentWarningText;
		this.explicitContentFilter = explicitContentFilter;
		this.defaultMessageNotifications = defaultMessageNotifications;
		this.disabledOperations = disabledOperations;
		this.messageHistoryCutoff = messageHistoryCutoff;
		this.permissions = permissions;
		this.memberCount = memberCount;
		this.onlineCount = onlineCount;
		this.approximateMemberCount = approximateMemberCount;
		this.approximatePresenceCount = approximatePresenceCount;
		this.joinedAt = joinedAt;
		this.unavailable = unavailable;
		this.roles = Entities.list(roles);
		this.emojis = Entities.list(emojis);
		this.stickers = Entities.list(stickers);
	}

}
