package io.fluxer.entity;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.lang.CheckReturnValue;

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
 * @param disabledOperations what the instance switched off
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
@CheckReturnValue
public record Guild(Snowflake id, String name, @Nullable String icon, @Nullable String banner,
		@Nullable Integer bannerWidth, @Nullable Integer bannerHeight, @Nullable String splash,
		@Nullable Integer splashWidth, @Nullable Integer splashHeight, SplashCardAlignment splashCardAlignment,
		@Nullable String embedSplash, @Nullable Integer embedSplashWidth, @Nullable Integer embedSplashHeight,
		@Nullable String vanityUrlCode, @Nullable Snowflake ownerId, @Nullable Snowflake systemChannelId,
		SystemChannelFlags systemChannelFlags, @Nullable Snowflake rulesChannelId, @Nullable Snowflake afkChannelId,
		int afkTimeout, List<String> features, VerificationLevel verificationLevel, MfaLevel mfaLevel,
		NsfwLevel nsfwLevel, boolean nsfw, ContentWarningLevel contentWarningLevel, @Nullable String contentWarningText,
		ExplicitContentFilter explicitContentFilter, DefaultMessageNotifications defaultMessageNotifications,
		GuildOperations disabledOperations, @Nullable Instant messageHistoryCutoff, @Nullable Permissions permissions,
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
			@Nullable DefaultMessageNotifications defaultMessageNotifications,
			@Nullable GuildOperations disabledOperations, @Nullable Instant messageHistoryCutoff,
			@Nullable Permissions permissions, @Nullable Integer memberCount, @Nullable Integer onlineCount,
			@Nullable Integer approximateMemberCount, @Nullable Integer approximatePresenceCount,
			@Nullable Instant joinedAt, boolean unavailable, @Nullable List<Role> roles, @Nullable List<Emoji> emojis,
			@Nullable List<Sticker> stickers, @Nullable List<Channel> channels) {
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
		this.disabledOperations = (disabledOperations != null) ? disabledOperations : GuildOperations.NONE;
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

	/**
	 * Changes this guild.
	 * @param rest the HTTP client
	 * @param update what changes
	 * @return the guild as it is now
	 */
	public Mono<Guild> edit(Rest rest, GuildUpdate update) {
		return rest.patch(Routes.guild(this.id), update, Guild.class);
	}

	/**
	 * Switches a feature of this guild on or off, on top of those named here. The server
	 * lets a bot switch {@link GuildFeatures#INVITES_DISABLED},
	 * {@link GuildFeatures#TEXT_CHANNEL_FLEXIBLE_NAMES},
	 * {@link GuildFeatures#DETACHED_BANNER} and the like; others belong to the instance.
	 * @param rest the HTTP client
	 * @param feature the feature, see {@link GuildFeatures}
	 * @param on whether it is on
	 * @return the guild as it is now
	 */
	public Mono<Guild> setFeature(Rest rest, String feature, boolean on) {
		Set<String> all = new LinkedHashSet<>(this.features);
		boolean changes = on ? all.add(feature) : all.remove(feature);
		return changes ? edit(rest, GuildUpdate.create().withFeatures(all)) : Mono.just(this);
	}

	/**
	 * Lets names of text channels have spaces and capitals, or not.
	 * @param rest the HTTP client
	 * @param on whether they may
	 * @return the guild as it is now
	 */
	public Mono<Guild> setTextChannelFlexibleNames(Rest rest, boolean on) {
		return setFeature(rest, GuildFeatures.TEXT_CHANNEL_FLEXIBLE_NAMES, on);
	}

	/**
	 * Puts the banner apart from the list of channels, or back.
	 * @param rest the HTTP client
	 * @param on whether it stands apart
	 * @return the guild as it is now
	 */
	public Mono<Guild> setDetachedBanner(Rest rest, boolean on) {
		return setFeature(rest, GuildFeatures.DETACHED_BANNER, on);
	}

	/**
	 * Deletes this guild, which the bot must own.
	 * @param rest the HTTP client
	 * @return completes once it is gone
	 */
	public Mono<Void> delete(Rest rest) {
		return rest.postVoid(Routes.guildDelete(this.id), Map.of());
	}

	/**
	 * Takes the bot out of this guild.
	 * @param rest the HTTP client
	 * @return completes once it is out
	 */
	public Mono<Void> leave(Rest rest) {
		return Guilds.leave(rest, this.id, false);
	}

	/**
	 * Makes a member, who must not be a bot, the owner of this guild, which the bot must
	 * own.
	 * @param rest the HTTP client
	 * @param userId the member
	 * @return the guild as it is now
	 */
	public Mono<Guild> transferOwnership(Rest rest, Snowflake userId) {
		return rest.post(Routes.guildTransferOwnership(this.id), Map.of("new_owner_id", userId), Guild.class);
	}

	/**
	 * Reads the channels of this guild that the bot may see.
	 * @param rest the HTTP client
	 * @return the channels
	 */
	public Mono<List<Channel>> fetchChannels(Rest rest) {
		return rest.get(Routes.guildChannels(this.id), new ParameterizedTypeReference<>() {
		});
	}

	/**
	 * Makes a channel in this guild.
	 * @param rest the HTTP client
	 * @param channel the channel
	 * @return the channel, once it is there
	 */
	public Mono<Channel> createChannel(Rest rest, ChannelCreate channel) {
		return PermissionWrites.with(rest).post(Routes.guildChannels(this.id), channel, Channel.class);
	}

	/**
	 * Moves channels of this guild.
	 * @param rest the HTTP client
	 * @param positions the new places
	 * @return completes once they are moved
	 */
	public Mono<Void> setChannelPositions(Rest rest, List<ChannelPosition> positions) {
		return rest.patch(Routes.guildChannels(this.id), positions).then();
	}

	/**
	 * Reads a member of this guild.
	 * @param rest the HTTP client
	 * @param userId the user
	 * @return the member
	 */
	public Mono<GuildMember> fetchMember(Rest rest, Snowflake userId) {
		return GuildMembers.fetch(rest, this.id, userId);
	}

	/**
	 * Reads the bot's own membership of this guild.
	 * @param rest the HTTP client
	 * @return the member
	 */
	public Mono<GuildMember> fetchCurrentMember(Rest rest) {
		return GuildMembers.fetchCurrent(rest, this.id);
	}

	/**
	 * Changes the bot's own membership of this guild.
	 * @param rest the HTTP client
	 * @param update what changes
	 * @return the member as it is now
	 */
	public Mono<GuildMember> editCurrentMember(Rest rest, CurrentMemberUpdate update) {
		return GuildMembers.updateCurrent(rest, this.id, update);
	}

	/**
	 * Reads the members of this guild by ascending id, however many there are. Pages are
	 * asked for as they are needed.
	 * @param rest the HTTP client
	 * @return the members
	 */
	public Flux<GuildMember> fetchMembers(Rest rest) {
		return GuildMembers.list(rest, this.id, null);
	}

	/**
	 * Searches for members of this guild, however many there are. Pages are asked for as
	 * they are needed.
	 * @param rest the HTTP client
	 * @param search which members
	 * @return the members found
	 */
	public Flux<MemberSearchResult> searchMembers(Rest rest, MemberSearch search) {
		return GuildMembers.search(rest, this.id, search);
	}

	/**
	 * Removes a member from this guild.
	 * @param rest the HTTP client
	 * @param userId the user
	 * @return completes once they are out
	 */
	public Mono<Void> kick(Rest rest, Snowflake userId) {
		return rest.deleteRoute(Routes.guildMember(this.id, userId));
	}

	/**
	 * Bans a user, who need not be a member, from this guild for ever.
	 * @param rest the HTTP client
	 * @param userId the user
	 * @return completes once they are banned
	 */
	public Mono<Void> ban(Rest rest, Snowflake userId) {
		return ban(rest, userId, BanOptions.create());
	}

	/**
	 * Bans a user, who need not be a member, from this guild.
	 * @param rest the HTTP client
	 * @param userId the user
	 * @param options how
	 * @return completes once they are banned
	 */
	public Mono<Void> ban(Rest rest, Snowflake userId, BanOptions options) {
		return GuildMembers.ban(rest, this.id, userId, options);
	}

	/**
	 * Lifts a ban from this guild.
	 * @param rest the HTTP client
	 * @param userId the user
	 * @return completes once it is lifted
	 */
	public Mono<Void> unban(Rest rest, Snowflake userId) {
		return rest.deleteRoute(Routes.guildBan(this.id, userId));
	}

	/**
	 * Reads the bans of this guild, all in one call.
	 * @param rest the HTTP client
	 * @return the bans
	 */
	public Flux<GuildBan> fetchBans(Rest rest) {
		return GuildMembers.bans(rest, this.id);
	}

	/**
	 * Reads the roles of this guild.
	 * @param rest the HTTP client
	 * @return the roles
	 */
	public Mono<List<Role>> fetchRoles(Rest rest) {
		return rest.get(Routes.guildRoles(this.id), new ParameterizedTypeReference<>() {
		});
	}

	/**
	 * Makes a role in this guild.
	 * @param rest the HTTP client
	 * @param role the role
	 * @return the role, once it is there
	 */
	public Mono<Role> createRole(Rest rest, RoleCreate role) {
		return PermissionWrites.with(rest).post(Routes.guildRoles(this.id), role, Role.class);
	}

	/**
	 * Moves roles of this guild.
	 * @param rest the HTTP client
	 * @param positions the new places
	 * @return completes once they are moved
	 */
	public Mono<Void> setRolePositions(Rest rest, List<RolePosition> positions) {
		return rest.patch(Routes.guildRoles(this.id), positions).then();
	}

	/**
	 * Gives a member of this guild a role.
	 * @param rest the HTTP client
	 * @param userId the user
	 * @param roleId the role
	 * @return completes once they have it
	 */
	public Mono<Void> addRoleToMember(Rest rest, Snowflake userId, Snowflake roleId) {
		return rest.putEmpty(Routes.guildMemberRole(this.id, userId, roleId));
	}

	/**
	 * Takes a role from a member of this guild.
	 * @param rest the HTTP client
	 * @param userId the user
	 * @param roleId the role
	 * @return completes once they no longer have it
	 */
	public Mono<Void> removeRoleFromMember(Rest rest, Snowflake userId, Snowflake roleId) {
		return rest.deleteRoute(Routes.guildMemberRole(this.id, userId, roleId));
	}

	/**
	 * Looks for a role among those named here; a guild from the HTTP API names none.
	 * @param idOrName the id in decimal digits, or the name, capitals or not
	 * @return the id of the role, the strongest one of that name, or {@code null} if
	 * there is none
	 */
	public @Nullable Snowflake resolveRoleId(String idOrName) {
		return this.roles.stream()
			.filter((role) -> role.id().toString().equals(idOrName))
			.findFirst()
			.or(() -> this.roles.stream()
				.filter((role) -> role.name().equalsIgnoreCase(idOrName))
				.max(Comparator.comparingInt(Role::position)))
			.map(Role::id)
			.orElse(null);
	}

	/**
	 * Reads the invites to this guild.
	 * @param rest the HTTP client
	 * @return the invites, with how they were used
	 */
	public Mono<List<Invite>> fetchInvites(Rest rest) {
		return rest.get(Routes.guildInvites(this.id), new ParameterizedTypeReference<>() {
		});
	}

	/**
	 * Reads the webhooks of this guild.
	 * @param rest the HTTP client
	 * @return the webhooks
	 */
	public Mono<List<Webhook>> fetchWebhooks(Rest rest) {
		return rest.get(Routes.guildWebhooks(this.id), new ParameterizedTypeReference<>() {
		});
	}

	/**
	 * Reads the custom emojis of this guild.
	 * @param rest the HTTP client
	 * @return the emojis, with who made them
	 */
	public Mono<List<Emoji>> fetchEmojis(Rest rest) {
		return rest.get(Routes.guildEmojis(this.id), new ParameterizedTypeReference<>() {
		});
	}

	/**
	 * Adds a custom emoji to this guild.
	 * @param rest the HTTP client
	 * @param emoji the emoji
	 * @return the emoji, once it is there
	 */
	public Mono<Emoji> createEmoji(Rest rest, EmojiCreate emoji) {
		return rest.post(Routes.guildEmojis(this.id), emoji, Emoji.class);
	}

	/**
	 * Adds several custom emojis to this guild at once. One that is refused does not hold
	 * up the others.
	 * @param rest the HTTP client
	 * @param emojis the emojis, 1 to 50
	 * @return those that were made and those that were not
	 * @throws InvalidPayloadException if there are none or too many
	 */
	public Mono<BulkResult<Emoji>> bulkCreateEmojis(Rest rest, List<EmojiCreate> emojis) {
		return rest.post(Routes.guildEmojisBulk(this.id), new EmojiBulkCreate(emojis),
				new ParameterizedTypeReference<>() {
				});
	}

	/**
	 * Adds a sticker to this guild.
	 * @param rest the HTTP client
	 * @param sticker the sticker
	 * @return the sticker, once it is there
	 */
	public Mono<Sticker> createSticker(Rest rest, StickerCreate sticker) {
		return rest.post(Routes.guildStickers(this.id), sticker, Sticker.class);
	}

	/**
	 * Reads the stickers of this guild.
	 * @param rest the HTTP client
	 * @return the stickers, with who made them
	 */
	public Mono<List<Sticker>> fetchStickers(Rest rest) {
		return rest.get(Routes.guildStickers(this.id), new ParameterizedTypeReference<>() {
		});
	}

	/**
	 * Reads the audit log of this guild, newest entry first, however many there are.
	 * Pages are asked for as they are needed.
	 * @param rest the HTTP client
	 * @return the entries with those they name
	 */
	public Flux<AuditLogItem> fetchAuditLogs(Rest rest) {
		return fetchAuditLogs(rest, AuditLogQuery.all());
	}

	/**
	 * Reads entries of the audit log of this guild, newest first, however many there are.
	 * Pages are asked for as they are needed.
	 * @param rest the HTTP client
	 * @param query which entries
	 * @return the entries with those they name
	 */
	public Flux<AuditLogItem> fetchAuditLogs(Rest rest, AuditLogQuery query) {
		return AuditLogs.list(rest, this.id, query);
	}

	/**
	 * Reads this guild's own invite code.
	 * @param rest the HTTP client
	 * @return the code, and how often it was used
	 */
	public Mono<VanityUrl> fetchVanityUrl(Rest rest) {
		return rest.get(Routes.guildVanityUrl(this.id), VanityUrl.class);
	}

	/**
	 * Sets this guild's own invite code.
	 * @param rest the HTTP client
	 * @param code 2 to 32 letters, digits and hyphens; {@code null} takes the code away
	 * @return the code, as the server writes it
	 * @throws InvalidPayloadException if the code is too short or too long
	 */
	public Mono<VanityUrl> setVanityUrl(Rest rest, @Nullable String code) {
		return Guilds.updateVanityUrl(rest, this.id, code);
	}

}
