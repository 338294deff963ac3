package io.fluxer.boot.command;

import java.util.Collections;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Mentions;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.entity.Role;
import org.jspecify.annotations.Nullable;

/**
 * Finds the channels, roles and emojis that a command names, none but those of the guild
 * in which it is called.
 */
final class GuildThings {

	private GuildThings() {
	}

	static Channel channel(String word, CommandContext context, Lookups lookups) {
		Client client = context.client();
		Snowflake id = id(word, Mentions.parseChannel(word));
		Snowflake guildId = context.guildId();
		if (id != null) {
			Channel channel = lookups.find(client.channels().resolve(id));
			boolean here = channel != null && ((guildId != null) ? guildId.equals(channel.guildId())
					: id.equals(context.message().channelId()));
			if (channel == null || !here) {
				throw WordConverter.unknown();
			}
			return channel;
		}
		if (guildId == null) {
			throw WordConverter.unknown();
		}
		List<Channel> channels = client.cache()
			.channels()
			.values()
			.stream()
			.filter((channel) -> guildId.equals(channel.guildId()))
			.toList();
		return Named.only(channels, word.startsWith("#") ? word.substring(1) : word,
				(channel) -> Collections.singletonList(channel.name()));
	}

	static Role role(String word, CommandContext context, Lookups lookups) {
		Snowflake guildId = guild(context);
		Snowflake id = id(word, Mentions.parseRole(word));
		if (id == null) {
			return Named.only(context.client().cache().roles(guildId).values(),
					word.startsWith("@") ? word.substring(1) : word, (role) -> Collections.singletonList(role.name()));
		}
		Role known = context.client().cache().roles(guildId).get(id);
		if (known != null) {
			return known;
		}
		List<Role> roles = lookups.find(context.client().roles().listGuildRoles(guildId));
		return first((roles != null) ? roles.stream().filter((role) -> role.id().equals(id)).toList() : List.of());
	}

	static Emoji emoji(String word, CommandContext context, Lookups lookups) {
		Snowflake guildId = guild(context);
		ReactionEmoji written = ReactionEmoji.parse(word);
		Snowflake id = id(word, (written != null) ? written.id() : null);
		if (id == null) {
			return Named.only(context.client().cache().emojis(guildId).values(), word.replace(":", ""),
					(emoji) -> Collections.singletonList(emoji.name()));
		}
		Emoji known = context.client().cache().emojis(guildId).get(id);
		if (known != null) {
			return known;
		}
		List<Emoji> emojis = lookups.find(context.client().emojis().listGuildEmojis(guildId));
		return first((emojis != null) ? emojis.stream().filter((emoji) -> emoji.id().equals(id)).toList() : List.of());
	}

	private static @Nullable Snowflake id(String word, @Nullable Snowflake mentioned) {
		return (mentioned != null || word.startsWith("<")) ? mentioned : WordConverters.id(word);
	}

	private static Snowflake guild(CommandContext context) {
		Snowflake guildId = context.guildId();
		if (guildId == null) {
			throw new RefusedException(new CommandRefusal.GuildOnly());
		}
		return guildId;
	}

	private static <T> T first(List<T> found) {
		if (found.isEmpty()) {
			throw WordConverter.unknown();
		}
		return found.get(0);
	}

}
