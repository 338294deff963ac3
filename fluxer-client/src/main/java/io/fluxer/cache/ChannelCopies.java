package io.fluxer.cache;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Overwrite;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * Copies of channels with the few parts changed that the cache has to change.
 */
final class ChannelCopies {

	private ChannelCopies() {
	}

	static Channel inGuild(Channel channel, Snowflake guildId) {
		return (channel.guildId() != null) ? channel : channel(channel, guildId, channel.lastMessageId(),
				channel.lastPinTimestamp(), channel.permissionOverwrites(), channel.recipients());
	}

	/**
	 * An update may leave out the people of a private channel, the newest message and the
	 * newest pin; the server never takes these back by an update.
	 */
	static Channel updated(Channel update, @Nullable Channel known) {
		if (known == null) {
			return update;
		}
		return channel(update, (update.guildId() != null) ? update.guildId() : known.guildId(),
				newer(update.lastMessageId(), known.lastMessageId()),
				(update.lastPinTimestamp() != null) ? update.lastPinTimestamp() : known.lastPinTimestamp(),
				update.permissionOverwrites(),
				update.recipients().isEmpty() ? known.recipients() : update.recipients());
	}

	static Channel withLastMessage(Channel channel, Snowflake messageId) {
		return channel(channel, channel.guildId(), newer(messageId, channel.lastMessageId()),
				channel.lastPinTimestamp(), channel.permissionOverwrites(), channel.recipients());
	}

	/** Keeps the newest message, which events tell and reading may overtake. */
	static Channel withMessageOf(Channel channel, @Nullable Channel known) {
		return (known != null && known.lastMessageId() != null) ? withLastMessage(channel, known.lastMessageId())
				: channel;
	}

	static Channel withLastPin(Channel channel, @Nullable Instant lastPin) {
		return channel(channel, channel.guildId(), channel.lastMessageId(), lastPin, channel.permissionOverwrites(),
				channel.recipients());
	}

	static Channel withRecipient(Channel channel, User user) {
		List<User> recipients = new ArrayList<>(withoutRecipient(channel, user.id()).recipients());
		recipients.add(user);
		return withRecipients(channel, recipients);
	}

	static Channel withoutRecipient(Channel channel, Snowflake userId) {
		return withRecipients(channel,
				channel.recipients().stream().filter((recipient) -> !recipient.id().equals(userId)).toList());
	}

	static Channel withoutRole(Channel channel, Snowflake roleId) {
		List<Overwrite> rest = channel.permissionOverwrites()
			.stream()
			.filter((overwrite) -> overwrite.type() != Overwrite.ROLE || !overwrite.id().equals(roleId))
			.toList();
		return (rest.size() == channel.permissionOverwrites().size()) ? channel : channel(channel, channel.guildId(),
				channel.lastMessageId(), channel.lastPinTimestamp(), rest, channel.recipients());
	}

	private static Channel withRecipients(Channel channel, List<User> recipients) {
		return channel(channel, channel.guildId(), channel.lastMessageId(), channel.lastPinTimestamp(),
				channel.permissionOverwrites(), recipients);
	}

	private static @Nullable Snowflake newer(@Nullable Snowflake first, @Nullable Snowflake second) {
		if (first == null || second == null) {
			return (first != null) ? first : second;
		}
		return (first.compareTo(second) >= 0) ? first : second;
	}

	private static Channel channel(Channel from, @Nullable Snowflake guildId, @Nullable Snowflake lastMessageId,
			@Nullable Instant lastPin, List<Overwrite> overwrites, List<User> recipients) {
		return new Channel(from.id(), from.type(), guildId, from.name(), from.topic(), from.url(), from.icon(),
				from.ownerId(), from.position(), from.parentId(), from.bitrate(), from.userLimit(),
				from.voiceConnectionLimit(), from.rtcRegion(), lastMessageId, lastPin, overwrites, recipients,
				from.nsfw(), from.nsfwOverride(), from.contentWarningLevel(), from.contentWarningText(),
				from.rateLimitPerUser(), from.nicks());
	}

}
