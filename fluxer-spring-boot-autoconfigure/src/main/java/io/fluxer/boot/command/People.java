package io.fluxer.boot.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people that a command names: by mention or id anybody, by name the members of
 * the guild that the cache knows.
 */
final class People {

	private static final int MAX_NAME_LENGTH = 100;

	private People() {
	}

	static User user(String word, CommandContext context) {
		Snowflake id = id(word);
		if (id != null) {
			User user = mentioned(context, id);
			user = (user != null) ? user : Waiting.find(context.client().users().resolve(id));
			if (user == null) {
				throw WordConverter.unknown();
			}
			return user;
		}
		User user = named(word, context).user();
		if (user == null) {
			throw WordConverter.unknown();
		}
		return user;
	}

	static GuildMember member(String word, CommandContext context) {
		Snowflake guildId = context.guildId();
		if (guildId == null) {
			throw new RefusedException(new CommandRefusal.GuildOnly());
		}
		Snowflake id = id(word);
		if (id == null) {
			return named(word, context);
		}
		GuildMember member = context.client().cache().members(guildId).get(id);
		member = (member != null) ? member : Waiting.find(context.client().members().getGuildMember(guildId, id));
		if (member == null) {
			throw WordConverter.unknown();
		}
		return member;
	}

	private static @Nullable Snowflake id(String word) {
		return (word.startsWith("<") && !(word.startsWith("<@") && !word.startsWith("<@&"))) ? null
				: WordConverters.id(word);
	}

	private static @Nullable User mentioned(CommandContext context, Snowflake id) {
		return context.message().mentions().stream().filter((user) -> user.id().equals(id)).findFirst().orElse(null);
	}

	private static GuildMember named(String word, CommandContext context) {
		Snowflake guildId = context.guildId();
		String name = word.startsWith("@") ? word.substring(1) : word;
		if (guildId == null || name.isBlank() || name.length() > MAX_NAME_LENGTH) {
			throw WordConverter.unknown();
		}
		Collection<GuildMember> members = context.client().cache().members(guildId).values();
		return Named.only(members, name, People::names);
	}

	private static List<@Nullable String> names(GuildMember member) {
		User user = member.user();
		return (user == null) ? Arrays.asList(member.nick()) : Arrays.asList(member.nick(), user.globalName(),
				user.username(), user.username() + "#" + user.discriminator());
	}

}
