package io.fluxer.client;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.cache.EntityCache;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Message;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.entity.User;
import io.fluxer.entity.UserPresence;
import io.fluxer.entity.VoiceState;
import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a cache with what the server says: guilds, channels, roles, emojis, stickers
 * and voice states are all there and equal, of the rest each entry is equal.
 */
final class CacheComparison {

	private final List<String> differences = new ArrayList<>();

	private final EntityCache cache;

	private final ServerTruth truth;

	private int entries;

	private CacheComparison(EntityCache cache, ServerTruth truth) {
		this.cache = cache;
		this.truth = truth;
	}

	static CacheComparison of(EntityCache cache, ServerTruth truth) {
		CacheComparison comparison = new CacheComparison(cache.snapshot(), truth);
		comparison.compare();
		return comparison;
	}

	List<String> differences() {
		return this.differences;
	}

	/** Counts the entries of the cache. */
	int entries() {
		return this.entries;
	}

	private void compare() {
		EntityCache server = this.truth.cache();
		complete("guild", this.cache.guilds().values(), server.guilds().values(), Guild::id, CacheComparison::guild);
		complete("channel", this.cache.channels().values(), server.channels().values(), Channel::id,
				CacheComparison::channel);
		Set<Snowflake> guilds = new LinkedHashSet<>();
		this.cache.guilds().values().forEach((guild) -> guilds.add(guild.id()));
		server.guilds().values().forEach((guild) -> guilds.add(guild.id()));
		guilds.forEach(this::compareGuild);
		for (User user : this.cache.users().values()) {
			equal("user " + user.id(), user, this.truth.user(user.id()));
		}
		this.cache.channels().values().forEach((channel) -> compareMessages(channel.id()));
	}

	private void compareGuild(Snowflake id) {
		EntityCache server = this.truth.cache();
		complete("role", this.cache.roles(id).values(), server.roles(id).values(), Role::id, Function.identity());
		complete("emoji", this.cache.emojis(id).values(), server.emojis(id).values(), Emoji::id, Function.identity());
		complete("sticker", this.cache.stickers(id).values(), server.stickers(id).values(), Sticker::id,
				Function.identity());
		complete("voice state", this.cache.voiceStates(id).values(), server.voiceStates(id).values(),
				VoiceState::connectionId, Function.identity());
		for (GuildMember member : this.cache.members(id).values()) {
			Snowflake userId = Objects.requireNonNull(member.user()).id();
			equal("member " + userId + " of " + id, member, server.members(id).get(userId));
		}
		for (UserPresence presence : this.cache.presences(id).values()) {
			Snowflake userId = Objects.requireNonNull(presence.user()).id();
			equal("presence " + userId, presence.status().value(), this.truth.status(userId));
		}
	}

	private void compareMessages(Snowflake channelId) {
		Collection<Message> messages = this.cache.messages(channelId).values();
		if (!messages.isEmpty()) {
			Set<Snowflake> ids = messages.stream().map(Message::id).collect(Collectors.toSet());
			Map<Snowflake, Message> known = this.truth.messages(channelId, ids);
			messages.forEach((message) -> equal("message " + message.id() + " in " + channelId, message(message),
					message(known.get(message.id()))));
		}
	}

	private <T, K> void complete(String kind, Collection<T> cached, Collection<T> present, Function<T, K> key,
			Function<T, ?> view) {
		Map<K, T> left = new HashMap<>();
		present.forEach((entity) -> left.put(key.apply(entity), entity));
		for (T entity : cached) {
			T server = left.remove(key.apply(entity));
			equal(kind + " " + key.apply(entity), view.apply(entity), (server != null) ? view.apply(server) : null);
		}
		left.forEach((id, entity) -> this.differences.add(kind + " " + id + " is missing: " + entity));
	}

	private void equal(String name, Object cached, @Nullable Object server) {
		this.entries++;
		if (!cached.equals(server)) {
			this.differences.add(name + "\n  cached " + cached + "\n  server " + server);
		}
	}

	/** The lists of a guild have no order. */
	private static Object guild(Guild guild) {
		return view(guild, "roles", "emojis", "stickers");
	}

	private static Object channel(Channel channel) {
		return view(channel, "permission_overwrites", "recipients");
	}

	/** Only the gateway says the nonce, the guild and who the author is in it. */
	private static @Nullable Object message(@Nullable Message message) {
		if (message == null) {
			return null;
		}
		Map<String, Object> view = view(message, "reactions");
		view.keySet().removeAll(Set.of("guild_id", "member", "nonce"));
		return view;
	}

	private static Map<String, Object> view(Object entity, String... withoutOrder) {
		Map<String, Object> view = new TreeMap<>();
		JsonNode tree = FluxerJson.mapper().valueToTree(entity);
		tree.forEachEntry(view::put);
		for (String list : withoutOrder) {
			view.computeIfPresent(list, (name, nodes) -> ((JsonNode) nodes).valueStream().collect(Collectors.toSet()));
		}
		return view;
	}

}
