package io.fluxer.entity;

/**
 * Names of {@link Guild#features()}. An open set: an instance may have others (Fluxer's
 * API, guild features).
 *
 * @since 0.1.0
 */
public final class GuildFeatures {

	/** The icon may move. */
	public static final String ANIMATED_ICON = "ANIMATED_ICON";

	/** The banner may move. */
	public static final String ANIMATED_BANNER = "ANIMATED_BANNER";

	/** The guild may have a banner. */
	public static final String BANNER = "BANNER";

	/** Emojis cannot be copied to other guilds. */
	public static final String CLONE_EMOJI_DISABLED = "CLONE_EMOJI_DISABLED";

	/** Stickers cannot be copied to other guilds. */
	public static final String CLONE_STICKER_DISABLED = "CLONE_STICKER_DISABLED";

	/** The banner stands apart from the list of channels. */
	public static final String DETACHED_BANNER = "DETACHED_BANNER";

	/** Invites may have a background. */
	public static final String INVITE_SPLASH = "INVITE_SPLASH";

	/** Nobody can join by an invite. */
	public static final String INVITES_DISABLED = "INVITES_DISABLED";

	/** The instance sees a raid. */
	public static final String RAID_DETECTED = "RAID_DETECTED";

	/** Names of text channels may have spaces and capitals. */
	public static final String TEXT_CHANNEL_FLEXIBLE_NAMES = "TEXT_CHANNEL_FLEXIBLE_NAMES";

	/** The owner is not marked. */
	public static final String HIDE_OWNER_CROWN = "HIDE_OWNER_CROWN";

	/** There is room for more emojis. */
	public static final String MORE_EMOJI = "MORE_EMOJI";

	/** There is room for more stickers. */
	public static final String MORE_STICKERS = "MORE_STICKERS";

	/** There is no bound for emojis. */
	public static final String UNLIMITED_EMOJI = "UNLIMITED_EMOJI";

	/** There is no bound for stickers. */
	public static final String UNLIMITED_STICKERS = "UNLIMITED_STICKERS";

	/** Emojis and stickers may be deleted with their files. */
	public static final String EXPRESSION_PURGE_ALLOWED = "EXPRESSION_PURGE_ALLOWED";

	/** The guild may have an invite code of its own choice. */
	public static final String VANITY_URL = "VANITY_URL";

	/** The guild stands in the public list. */
	public static final String DISCOVERABLE = "DISCOVERABLE";

	/** The guild is a partner of the instance. */
	public static final String PARTNERED = "PARTNERED";

	/** The instance knows whose guild it is. */
	public static final String VERIFIED = "VERIFIED";

	/** Voice runs on better servers. */
	public static final String VIP_VOICE = "VIP_VOICE";

	/** Voice is encrypted from end to end. */
	public static final String VOICE_E2EE = "VOICE_E2EE";

	/** Nobody reaches the guild. */
	public static final String UNAVAILABLE_FOR_EVERYONE = "UNAVAILABLE_FOR_EVERYONE";

	/** Only the staff of the instance reaches the guild. */
	public static final String UNAVAILABLE_FOR_EVERYONE_BUT_STAFF = "UNAVAILABLE_FOR_EVERYONE_BUT_STAFF";

	/** The guild cannot be reached and is not shown. */
	public static final String UNAVAILABLE_HIDDEN = "UNAVAILABLE_HIDDEN";

	/** The guild of the first supporters. */
	public static final String VISIONARY = "VISIONARY";

	/** The guild may be large. */
	public static final String LARGE_GUILD_OVERRIDE = "LARGE_GUILD_OVERRIDE";

	/** The guild is very large. */
	public static final String VERY_LARGE_GUILD = "VERY_LARGE_GUILD";

	private GuildFeatures() {
	}

}
