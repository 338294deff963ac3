package io.fluxer.boot.command;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import io.fluxer.gateway.GuildMembersRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people that a command names: by mention or id anybody, by name the members of
 * the guild that the cache or the gateway knows.
 */
final class People {

	private static final int MAX_NAME_LENGTH = 100;

	private static final Pattern DISCRIMINATOR = Pattern.compile("#[0-9]{1,4}$");

	private People() {
	}

	static User user(String word, CommandContext context, Lookups lookups) {
		Snowflake id = id(word);
		if (id != null) {
			User user = mentioned(context, id);
			user = (user != null) ? user : lookups.find(context.client().users().resolve(id));
			if (user == null) {
				throw WordConverter.unknown();
			}
			return user;
		}
		User user = named(word, context, lookups).user();
		if (user == null) {
			throw WordConverter.unknown();
		}
		return user;
	}

	static GuildMember member(String word, CommandContext context, Lookups lookups) {
		Snowflake guildId = context.guildId();
		if (guildId == null) {
			throw new RefusedException(new CommandRefusal.GuildOnly());
		}
		Snowflake id = id(word);
		if (id == null) {
			return named(word, context, lookups);
		}
		GuildMember member = context.client().cache().members(guildId).get(id);
		member = (member != null) ? member : lookups.find(context.client().members().getGuildMember(guildId, id));
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

	private static GuildMember named(String word, CommandContext context, Lookups lookups) {
		Snowflake guildId = context.guildId();
		String name = word.startsWith("@") ? word.substring(1) : word;
		if (guildId == null || name.isBlank() || name.length() > MAX_NAME_LENGTH) {
			throw WordConverter.unknown();
		}
		return Named.only(candidates(guildId, name, context.client(), lookups), name, People::names);
	}

	/** The gateway finds by nick or display name, the cache by the others too. */
	private static Collection<GuildMember> candidates(Snowflake guildId, String name, Client client, Lookups lookups) {
		Map<Snowflake, GuildMember> members = new LinkedHashMap<>();
		Consumer<GuildMember> add = (member) -> {
			if (member.user() != null) {
				members.put(member.user().id(), member);
			}
		};
		client.cache().members(guildId).values().forEach(add);
		String query = DISCRIMINATOR.matcher(name).replaceFirst("");
		lookups
			.list(client.gateway()
				.requestGuildMembers(GuildMembersRequest.byName(guildId, query, GuildMembersRequest.MAX_LIMIT)))
			.forEach(add);
		return members.values();
	}

	private static List<@Nullable String> names(GuildMember member) {
		User user = member.user();
		return (user == null) ? Arrays.asList(member.nick()) : Arrays.asList(member.nick(), user.globalName(),
				user.username(), user.username() + "#" + user.discriminator());
	}

}
