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
 * @param splashCardAlignment where the invite card stands
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
 * @param verificationLevel what a member must have shown before they may write
 * @param mfaLevel whether moderators need a second factor
 * @param nsfwLevel whom the content is for
 * @param nsfw whether the guild is for adults only
 * @param contentWarningLevel whether a warning is shown first
 * @param contentWarningText the text of that warning
 * @param explicitContentFilter whose media are checked
 * @param defaultMessageNotifications which messages notify members who chose nothing
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
 * @param channels the channels that the bot may see; named by the HTTP API for a single
 * guild only, a cached guild has none here
 * @since 0.1.0
 */
public record Guild(Snowflake id, String name, @Nullable String icon, @Nullable String banner,
		@Nullable Integer bannerWidth, @Nullable Integer bannerHeight, @Nullable String splash,
		@Nullable Integer splashWidth, @Nullable Integer splashHeight, SplashCardAlignment splashCardAlignment,
		@Nullable String embedSplash, @Nullable Integer embedSplashWidth, @Nullable Integer embedSplashHeight,
		@Nullable String vanityUrlCode, @Nullable Snowflake ownerId, @Nullable Snowflake systemChannelId,
		SystemChannelFlags systemChannelFlags, @Nullable Snowflake rulesChannelId, @Nullable Snowflake afkChannelId,
		int afkTimeout, List<String> features, VerificationLevel verificationLevel, MfaLevel mfaLevel,
		NsfwLevel nsfwLevel, boolean nsfw, ContentWarningLevel contentWarningLevel, @Nullable String contentWarningText,
		ExplicitContentFilter explicitContentFilter, DefaultMessageNotifications defaultMessageNotifications,
		long disabledOperations, @Nullable Instant messageHistoryCutoff, @Nullable Permissions permissions,
		@Nullable Integer memberCount, @Nullable Integer onlineCount, @Nullable Integer approximateMemberCount,
		@Nullable Integer approximatePresenceCount, @Nullable Instant joinedAt, boolean unavailable, List<Role> roles,
		List<Emoji> emojis, List<Sticker> stickers, List<Channel> channels) {

	/**
	 * Fills in what the wire left out.
	 */
	public Guild(Snowflake id, @Nullable String name, @Nullable String icon, @Nullable String banner,
			@Nullable Integer bannerWidth, @Nullable Integer bannerHeight, @Nullable String splash,
			@Nullable Integer splashWidth, @Nullable Integer splashHeight,
			@Nullable SplashCardAlignment splashCardAlignment, @Nullable String embedSplash,
			@Nullable Integer embedSplashWidth, @Nullable Integer embedSplashHeight, @Nullable String vanityUrlCode,
			@Nullable Snowflake ownerId, @Nullable Snowflake systemChannelId,
			@Nullable SystemChannelFlags systemChannelFlags, @Nullable Snowflake rulesChannelId,
			@Nullable Snowflake afkChannelId, int afkTimeout, @Nullable List<String> features,
			@Nullable VerificationLevel verificationLevel, @Nullable MfaLevel mfaLevel, @Nullable NsfwLevel nsfwLevel,
			boolean nsfw, @Nullable ContentWarningLevel contentWarningLevel, @Nullable String contentWarningText,
			@Nullable ExplicitContentFilter explicitContentFilter,
			@Nullable DefaultMessageNotifications defaultMessageNotifications, long disabledOperations,
			@Nullable Instant messageHistoryCutoff, @Nullable Permissions permissions, @Nullable Integer memberCount,
			@Nullable Integer onlineCount, @Nullable Integer approximateMemberCount,
			@Nullable Integer approximatePresenceCount, @Nullable Instant joinedAt, boolean unavailable,
			@Nullable List<Role> roles, @Nullable List<Emoji> emojis, @Nullable List<Sticker> stickers,
			@Nullable List<Channel> channels) {
		this.id = Entities.requireId(id, "guild");
		this.name = Entities.text(name);
		this.icon = icon;
		this.banner = banner;
		this.bannerWidth = bannerWidth;
		this.bannerHeight = bannerHeight;
		this.splash = splash;
		this.splashWidth = splashWidth;
		this.splashHeight = splashHeight;
		this.splashCardAlignment = (splashCardAlignment != null) ? splashCardAlignment : SplashCardAlignment.CENTER;
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
		this.verificationLevel = (verificationLevel != null) ? verificationLevel : VerificationLevel.NONE;
		this.mfaLevel = (mfaLevel != null) ? mfaLevel : MfaLevel.NONE;
		this.nsfwLevel = (nsfwLevel != null) ? nsfwLevel : NsfwLevel.SAFE;
		this.nsfw = nsfw;
		this.contentWarningLevel = (contentWarningLevel != null) ? contentWarningLevel : ContentWarningLevel.INHERIT;
		this.contentWarningText = contentWarningText;
		this.explicitContentFilter = (explicitContentFilter != null) ? explicitContentFilter
				: ExplicitContentFilter.DISABLED;
		this.defaultMessageNotifications = (defaultMessageNotifications != null) ? defaultMessageNotifications
				: DefaultMessageNotifications.ALL_MESSAGES;
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
		this.channels = Entities.list(channels);
	}

}
