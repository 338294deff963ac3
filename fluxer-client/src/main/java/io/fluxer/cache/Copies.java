package io.fluxer.cache;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * Copies of entities with the few parts changed that the cache has to change.
 */
final class Copies {

	private Copies() {
	}

	static Guild unavailable(Guild guild) {
		return guild(guild, guild.memberCount(), guild.onlineCount(), guild.joinedAt(), true, guild.roles(),
				guild.emojis(), guild.stickers(), guild.channels());
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
		if (known == null) {
			return fetched;
		}
		Integer memberCount = (fetched.memberCount() != null) ? fetched.memberCount() : known.memberCount();
		Integer onlineCount = (fetched.onlineCount() != null) ? fetched.onlineCount() : known.onlineCount();
		Instant joinedAt = (fetched.joinedAt() != null) ? fetched.joinedAt() : known.joinedAt();
		return guild(fetched, memberCount, onlineCount, joinedAt, known.unavailable(),
				either(fetched.roles(), known.roles()), either(fetched.emojis(), known.emojis()),
				either(fetched.stickers(), known.stickers()), fetched.channels());
	}

	/**
	 * The cache keeps channels by themselves, where events change them.
	 */
	static Guild withoutChannels(Guild guild) {
		return guild(guild, guild.memberCount(), guild.onlineCount(), guild.joinedAt(), guild.unavailable(),
				guild.roles(), guild.emojis(), guild.stickers(), List.of());
	}

	static Channel inGuild(Channel channel, Snowflake guildId) {
		return (channel.guildId() != null) ? channel
				: channel(channel, guildId, channel.lastMessageId(), channel.recipients());
	}

	static Channel withLastMessage(Channel channel, Snowflake messageId) {
		return channel(channel, channel.guildId(), messageId, channel.recipients());
	}

	static Channel withRecipients(Channel channel, List<User> recipients) {
		return channel(channel, channel.guildId(), channel.lastMessageId(), recipients);
	}

	private static <T> List<T> either(List<T> preferred, List<T> other) {
		return preferred.isEmpty() ? other : preferred;
	}

	private static Guild guild(Guild from, @Nullable Integer memberCount, @Nullable Integer onlineCount,
			@Nullable Instant joinedAt, boolean unavailable, List<Role> roles, List<Emoji> emojis,
			List<Sticker> stickers, List<Channel> channels) {
		return new Guild(from.id(), from.name(), from.icon(), from.banner(), from.bannerWidth(), from.bannerHeight(),
				from.splash(), from.splashWidth(), from.splashHeight(), from.splashCardAlignment(), from.embedSplash(),
				from.embedSplashWidth(), from.embedSplashHeight(), from.vanityUrlCode(), from.ownerId(),
				from.systemChannelId(), from.systemChannelFlags(), from.rulesChannelId(), from.afkChannelId(),
				from.afkTimeout(), from.features(), from.verificationLevel(), from.mfaLevel(), from.nsfwLevel(),
				from.nsfw(), from.contentWarningLevel(), from.contentWarningText(), from.explicitContentFilter(),
				from.defaultMessageNotifications(), from.disabledOperations(), from.messageHistoryCutoff(),
				from.permissions(), memberCount, onlineCount, from.approximateMemberCount(),
				from.approximatePresenceCount(), joinedAt, unavailable, roles, emojis, stickers, channels);
	}

	private static Channel channel(Channel from, @Nullable Snowflake guildId, @Nullable Snowflake lastMessageId,
			List<User> recipients) {
		return new Channel(from.id(), from.type(), guildId, from.name(), from.topic(), from.url(), from.icon(),
				from.ownerId(), from.position(), from.parentId(), from.bitrate(), from.userLimit(),
				from.voiceConnectionLimit(), from.rtcRegion(), lastMessageId, from.lastPinTimestamp(),
				from.permissionOverwrites(), recipients, from.nsfw(), from.nsfwOverride(), from.contentWarningLevel(),
				from.contentWarningText(), from.rateLimitPerUser(), from.nicks());
	}

}
