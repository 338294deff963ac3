package io.fluxer.cache;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Reaction;
import io.fluxer.entity.User;
import io.fluxer.entity.VoiceState;

/**
 * What the cache should hold, as plain text under paths such as {@code role/1/1001}: a
 * deletion is one by prefix.
 */
final class CacheModel {

	private final TreeMap<String, String> entries = new TreeMap<>();

	private final Map<Long, Deque<Long>> messageOrder = new HashMap<>();

	/** Guilds that an earlier session left behind. */
	private final Set<Long> stale = new HashSet<>();

	TreeMap<String, String> entries() {
		return this.entries;
	}

	void put(String path, Object value) {
		this.entries.put(path, String.valueOf(value));
	}

	String get(String path) {
		return this.entries.get(path);
	}

	boolean has(String path) {
		return this.entries.containsKey(path);
	}

	void remove(String path) {
		this.entries.remove(path);
	}

	void removeBelow(String prefix) {
		this.entries.keySet().removeIf((path) -> path.startsWith(prefix));
	}

	List<String> below(String prefix) {
		return this.entries.keySet().stream().filter((path) -> path.startsWith(prefix)).toList();
	}

	void putUser(long id, String name) {
		if (!name.isEmpty()) {
			put("user/" + id, name);
		}
	}

	/** A name that is empty is that of a user named by the id alone. */
	void putMember(long guild, long user, String name, String nick, String roles) {
		putUser(user, name);
		String path = "member/" + guild + "/" + user;
		String known = has("user/" + user) ? get("user/" + user) : "";
		put(path, nick + "|" + roles + "|" + (name.isEmpty() ? known : name));
	}

	void putMessage(long channel, long id, String content, int limit) {
		Deque<Long> order = this.messageOrder.computeIfAbsent(channel, (key) -> new ArrayDeque<>());
		if (!order.contains(id)) {
			order.addLast(id);
		}
		put("message/" + channel + "/" + id, content + "|");
		if (order.size() > limit) {
			removeMessage(channel, order.peekFirst());
		}
	}

	void removeMessage(long channel, long id) {
		remove("message/" + channel + "/" + id);
		if (this.messageOrder.containsKey(channel)) {
			this.messageOrder.get(channel).remove(id);
		}
	}

	void removeChannel(long channel) {
		removeBelow("channel/" + channel + "/");
		removeMessages(channel);
	}

	void removeMessages(long channel) {
		removeBelow("message/" + channel + "/");
		this.messageOrder.remove(channel);
	}

	void removeBelongings(long guild) {
		for (long channel : CacheModelTests.channelsOf(guild)) {
			removeChannel(channel);
		}
		for (String kind : List.of("role", "emoji", "sticker", "voice")) {
			removeBelow(kind + "/" + guild + "/");
		}
		removeUnsynced(guild);
	}

	void removeUnsynced(long guild) {
		removeBelow("member/" + guild + "/");
		removeBelow("presence/" + guild + "/");
		for (long channel : CacheModelTests.channelsOf(guild)) {
			removeMessages(channel);
		}
	}

	void markStale(long guild) {
		boolean known = has("guild/" + guild);
		for (String kind : List.of("role", "emoji", "sticker", "voice", "member", "presence")) {
			known |= !below(kind + "/" + guild + "/").isEmpty();
		}
		for (long channel : CacheModelTests.channelsOf(guild)) {
			known |= !below("channel/" + channel + "/").isEmpty() || !below("message/" + channel + "/").isEmpty();
		}
		if (known) {
			this.stale.add(guild);
		}
	}

	boolean takeStale(long guild) {
		return this.stale.remove(guild);
	}

	/**
	 * Writes a cache in the same form.
	 */
	static TreeMap<String, String> of(EntityCache cache, List<Long> guilds, List<Long> channels) {
		CacheModel model = new CacheModel();
		for (Guild guild : cache.guilds().values()) {
			model.put("guild/" + guild.id(), guild.name() + "|" + guild.unavailable() + "|" + guild.memberCount());
		}
		for (Channel channel : cache.channels().values()) {
			String path = "channel/" + channel.id() + "/";
			model.put(path + "name", channel.name());
			model.put(path + "last", channel.lastMessageId());
			model.put(path + "roles",
					channel.permissionOverwrites().stream().map((overwrite) -> overwrite.id()).toList());
			model.put(path + "people", channel.recipients().stream().map(User::id).toList());
		}
		for (User user : cache.users().values()) {
			model.put("user/" + user.id(), user.username());
		}
		guilds.forEach((guild) -> model.addGuild(cache, guild));
		for (long channel : channels) {
			cache.callVoiceStates(Snowflake.of(channel))
				.values()
				.forEach((state) -> model.put("call/" + channel + "/" + state.connectionId(), text(state)));
			cache.messages(Snowflake.of(channel))
				.values()
				.forEach((message) -> model.put("message/" + channel + "/" + message.id(), message.content() + "|"
						+ message.reactions().stream().map(CacheModel::text).collect(Collectors.joining())));
		}
		return model.entries;
	}

	private void addGuild(EntityCache cache, long guild) {
		Snowflake id = Snowflake.of(guild);
		cache.roles(id).values().forEach((role) -> put("role/" + guild + "/" + role.id(), role.name()));
		cache.emojis(id).values().forEach((emoji) -> put("emoji/" + guild + "/" + emoji.id(), emoji.name()));
		cache.stickers(id).values().forEach((sticker) -> put("sticker/" + guild + "/" + sticker.id(), sticker.name()));
		cache.members(id)
			.values()
			.forEach((member) -> put("member/" + guild + "/" + member.user().id(),
					member.nick() + "|" + member.roles() + "|" + member.user().username()));
		cache.presences(id)
			.values()
			.forEach((presence) -> put("presence/" + guild + "/" + presence.user().id(), presence.status().value()));
		cache.voiceStates(id)
			.values()
			.forEach((state) -> put("voice/" + guild + "/" + state.connectionId(), text(state)));
	}

	private static String text(VoiceState state) {
		return state.userId() + "|" + state.channelId() + "|" + state.version();
	}

	private static String text(Reaction reaction) {
		return reaction.emoji().name() + reaction.count();
	}

}
