package io.fluxer.cache;

import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import org.jspecify.annotations.Nullable;

/**
 * The writer's side of the members of all guilds, under one limit. Used under the lock of
 * {@link CacheUpdater}.
 */
final class MemberTable {

	private final @Nullable Integer limit;

	private final Set<Key> order = new LinkedHashSet<>();

	private IdMap<IdMap<GuildMember>> map = IdMap.empty();

	MemberTable(@Nullable Integer limit) {
		this.limit = limit;
	}

	IdMap<IdMap<GuildMember>> map() {
		return this.map;
	}

	@Nullable GuildMember get(Snowflake guildId, Snowflake userId) {
		IdMap<GuildMember> members = this.map.get(guildId);
		return (members != null) ? members.get(userId) : null;
	}

	Set<Snowflake> guilds() {
		Set<Snowflake> guilds = new HashSet<>();
		this.map.forEach((id, members) -> guilds.add(id));
		return guilds;
	}

	void put(Snowflake guildId, Snowflake userId, GuildMember member) {
		if (this.limit != null && this.limit == 0) {
			return;
		}
		this.order.add(new Key(guildId, userId));
		IdMap<GuildMember> members = this.map.get(guildId);
		this.map = this.map.with(guildId,
				((members != null) ? members : IdMap.<GuildMember>empty()).with(userId, member));
	}

	void removeAll(Snowflake guildId) {
		IdMap<GuildMember> members = this.map.get(guildId);
		if (members != null) {
			members.forEach((userId, member) -> this.order.remove(new Key(guildId, userId)));
			this.map = this.map.without(guildId);
		}
	}

	void clear() {
		this.order.clear();
		this.map = IdMap.empty();
	}

	void trim() {
		if (this.limit == null) {
			return;
		}
		Iterator<Key> oldest = this.order.iterator();
		while (this.order.size() > this.limit && oldest.hasNext()) {
			Key key = oldest.next();
			oldest.remove();
			forget(key);
		}
	}

	private void forget(Key key) {
		IdMap<GuildMember> members = this.map.get(key.guildId());
		if (members != null) {
			IdMap<GuildMember> rest = members.without(key.userId());
			this.map = (rest.size() > 0) ? this.map.with(key.guildId(), rest) : this.map.without(key.guildId());
		}
	}

	private record Key(Snowflake guildId, Snowflake userId) {

	}

}
