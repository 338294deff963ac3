package io.fluxer.cache;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.cache.EntityCache.CacheView;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.entity.User;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds of every cache after every event.
 */
final class CacheInvariants {

	private CacheInvariants() {
	}

	static void check(EntityCache cache, Collection<Snowflake> ids, CacheSizeLimits limits) {
		EntityCache now = cache.snapshot();
		for (Guild guild : now.guilds().values()) {
			assertThat(guild.channels()).isEmpty();
			whole(guild.roles(), now.roles(guild.id()), Role::id);
			whole(guild.emojis(), now.emojis(guild.id()), Emoji::id);
			whole(guild.stickers(), now.stickers(guild.id()), Sticker::id);
		}
		assertThat(now.users().values()).noneMatch(User::isIdOnly);
		referencedUsersAreKept(now, ids);
		for (Snowflake id : ids) {
			assertThat(now.members(id).values()).allMatch((member) -> member.user() != null
					&& id.equals(member.guildId()) && now.members(id).get(member.user().id()) == member);
			assertThat(now.presences(id).values()).allMatch((presence) -> presence.user() != null
					&& id.equals(presence.guildId()) && now.presences(id).get(presence.user().id()) == presence);
			assertThat(now.voiceStates(id).values())
				.allMatch((state) -> state.channelId() != null && id.equals(state.guildId()) && state.member() == null);
			assertThat(now.callVoiceStates(id).values())
				.allMatch((state) -> id.equals(state.channelId()) && state.guildId() == null);
			assertThat(now.messages(id).values()).allMatch((message) -> id.equals(message.channelId()))
				.hasSizeLessThanOrEqualTo(limits.messages());
		}
		within(now.guilds().size(), limits.guilds());
		within(now.channels().size(), limits.channels());
		within(sum(ids, (id) -> now.members(id).size()), limits.members());
		within(sum(ids, (id) -> now.roles(id).size()), limits.roles());
		within(sum(ids, (id) -> now.emojis(id).size()), limits.emojis());
		within(sum(ids, (id) -> now.stickers(id).size()), limits.stickers());
		within(sum(ids, (id) -> now.voiceStates(id).size() + now.callVoiceStates(id).size()), limits.voiceStates());
		within(sum(ids, (id) -> now.presences(id).size()), limits.presences());
	}

	/** A list of a guild has all that the cache has, or nothing. */
	private static <T> void whole(List<T> list, CacheView<T> view, Function<T, Snowflake> idOf) {
		if (!list.isEmpty()) {
			assertThat(list.stream().map(idOf).collect(Collectors.toSet())).hasSameSizeAs(list);
			assertThat(new HashSet<>(list)).isEqualTo(new HashSet<>(view.values()));
		}
	}

	private static void referencedUsersAreKept(EntityCache now, Collection<Snowflake> ids) {
		Set<Snowflake> referenced = new HashSet<>();
		for (Snowflake id : ids) {
			now.members(id).values().forEach((member) -> add(member.user(), referenced));
			now.presences(id).values().forEach((presence) -> add(presence.user(), referenced));
			now.messages(id)
				.values()
				.stream()
				.filter((message) -> message.webhookId() == null)
				.forEach((message) -> add(message.author(), referenced));
		}
		now.channels().values().forEach((channel) -> channel.recipients().forEach((user) -> add(user, referenced)));
		assertThat(referenced).allMatch((id) -> now.users().get(id) != null);
	}

	private static void add(User user, Set<Snowflake> ids) {
		if (user != null && !user.isIdOnly()) {
			ids.add(user.id());
		}
	}

	private static void within(int size, Integer limit) {
		if (limit != null) {
			assertThat(size).isLessThanOrEqualTo(limit);
		}
	}

	private static int sum(Collection<Snowflake> ids, Function<Snowflake, Integer> size) {
		return ids.stream().mapToInt(size::apply).sum();
	}

}
