package io.fluxer.cache;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import org.jspecify.annotations.Nullable;

/**
 * Copies of guilds with the few parts changed that the cache has to change.
 */
final class GuildCopies {

	private GuildCopies() {
	}

	static Guild unavailable(Guild guild) {
		return guild(guild, new Counts(guild), guild.joinedAt(), true, guild.roles(), guild.emojis(), guild.stickers(),
				guild.channels());
	}

	static Guild placeholder(Snowflake id) {
		return new Guild(id, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
				null, null, null, 0, null, null, null, null, false, null, null, null, null, null, null, null, null,
				null, null, null, null, true, null, null, null, null);
	}

	/**
	 * The HTTP API names no roles, emojis, stickers and no time of joining: those of the
	 * gateway stay.
	 */
	static Guild fetched(Guild fetched, @Nullable Guild known) {
		return (known != null) ? completed(fetched, known, fetched.channels()) : fetched;
	}

	/**
	 * An update has the properties of the guild and nothing else.
	 */
	static Guild updated(Guild update, Guild known) {
		return completed(update, known, List.of());
	}

	/**
	 * The cache keeps channels by themselves, where events change them.
	 */
	static Guild withoutChannels(Guild guild) {
		return guild.channels().isEmpty() ? guild : guild(guild, new Counts(guild), guild.joinedAt(),
				guild.unavailable(), guild.roles(), guild.emojis(), guild.stickers(), List.of());
	}

	static Guild withLists(Guild guild, List<Role> roles, List<Emoji> emojis, List<Sticker> stickers) {
		return guild(guild, new Counts(guild), guild.joinedAt(), guild.unavailable(), roles, emojis, stickers,
				guild.channels());
	}

	static Guild withCounts(Guild guild, @Nullable Integer memberCount, @Nullable Integer onlineCount) {
		return guild(guild,
				new Counts(memberCount, onlineCount, guild.approximateMemberCount(), guild.approximatePresenceCount()),
				guild.joinedAt(), guild.unavailable(), guild.roles(), guild.emojis(), guild.stickers(),
				guild.channels());
	}

	private static Guild completed(Guild guild, Guild known, List<Channel> channels) {
		return guild(guild, new Counts(guild).or(new Counts(known)),
				(guild.joinedAt() != null) ? guild.joinedAt() : known.joinedAt(), known.unavailable(),
				either(guild.roles(), known.roles()), either(guild.emojis(), known.emojis()),
				either(guild.stickers(), known.stickers()), channels);
	}

	private static <T> List<T> either(List<T> preferred, List<T> other) {
		return preferred.isEmpty() ? other : preferred;
	}

	private static Guild guild(Guild from, Counts counts, @Nullable Instant joinedAt, boolean unavailable,
			List<Role> roles, List<Emoji> emojis, List<Sticker> stickers, List<Channel> channels) {
		return new Guild(from.id(), from.name(), from.icon(), from.banner(), from.bannerWidth(), from.bannerHeight(),
				from.splash(), from.splashWidth(), from.splashHeight(), from.splashCardAlignment(), from.embedSplash(),
				from.embedSplashWidth(), from.embedSplashHeight(), from.vanityUrlCode(), from.ownerId(),
				from.systemChannelId(), from.systemChannelFlags(), from.rulesChannelId(), from.afkChannelId(),
				from.afkTimeout(), from.features(), from.verificationLevel(), from.mfaLevel(), from.nsfwLevel(),
				from.nsfw(), from.contentWarningLevel(), from.contentWarningText(), from.explicitContentFilter(),
				from.defaultMessageNotifications(), from.disabledOperations(), from.messageHistoryCutoff(),
				from.permissions(), counts.members(), counts.online(), counts.roughMembers(), counts.roughOnline(),
				joinedAt, unavailable, roles, emojis, stickers, channels);
	}

	private record Counts(@Nullable Integer members, @Nullable Integer online, @Nullable Integer roughMembers,
			@Nullable Integer roughOnline) {

		Counts(Guild guild) {
			this(guild.memberCount(), guild.onlineCount(), guild.approximateMemberCount(),
					guild.approximatePresenceCount());
		}

		Counts or(Counts other) {
			return new Counts((this.members != null) ? this.members : other.members,
					(this.online != null) ? this.online : other.online,
					(this.roughMembers != null) ? this.roughMembers : other.roughMembers,
					(this.roughOnline != null) ? this.roughOnline : other.roughOnline);
		}

	}

}
