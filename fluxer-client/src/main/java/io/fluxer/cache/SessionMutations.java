package io.fluxer.cache;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.ReadyEvent;
import io.fluxer.event.UserUpdateEvent;

/**
 * What a new session and the own account change. The guilds of the session's shard stay
 * until it tells of them anew: each is replaced by its GUILD_CREATE as a whole, and who
 * is not named in the end is taken out by {@link #keepOnly}.
 */
final class SessionMutations {

	private static final int SHARD_SHIFT = 22;

	private final Tables tables;

	private IdMap<Boolean> fromEarlierSession = IdMap.empty();

	private IdMap<Boolean> published = IdMap.empty();

	SessionMutations(Tables tables) {
		this.tables = tables;
	}

	void addTo(Mutations mutations) {
		mutations.on(ReadyEvent.class, this::ready);
		mutations.completing(UserUpdateEvent.class, this::userUpdated);
	}

	/**
	 * Tells whether what is known of a guild is from an earlier session, once.
	 */
	boolean takeStale(Snowflake guildId) {
		boolean stale = this.fromEarlierSession.get(guildId) != null;
		this.fromEarlierSession = this.fromEarlierSession.without(guildId);
		return stale;
	}

	/**
	 * Removes the guilds of a shard but those named.
	 * @return those that were known
	 */
	List<Guild> keepOnly(int shard, int shardCount, Set<Snowflake> named) {
		Set<Snowflake> gone = guildsOf(shard, shardCount);
		gone.removeAll(named);
		List<Guild> known = gone.stream().map(this.tables.guilds()::get).filter(Objects::nonNull).toList();
		gone.forEach(this.tables::removeGuild);
		this.fromEarlierSession.forEach((id, stale) -> {
			if (isOf(id, shard, shardCount) && !named.contains(id)) {
				this.fromEarlierSession = this.fromEarlierSession.without(id);
			}
		});
		return known;
	}

	/**
	 * Removes what was missed for good when dispatches of a shard were lost.
	 */
	void removeUnsynced(int shard, int shardCount) {
		for (Snowflake guildId : guildsOf(shard, shardCount)) {
			// The own member is what permissions are computed of; a GUILD_SYNC replaces
			// it.
			GuildMember own = this.tables.ownMember(guildId);
			this.tables.removeUnsynced(guildId);
			this.tables.putMember(guildId, own);
		}
		if (shard == 0) {
			this.tables.messages().removeAll(null);
		}
	}

	void clear() {
		this.fromEarlierSession = IdMap.empty();
	}

	/** All that was changed shows. */
	void published() {
		this.published = this.fromEarlierSession;
	}

	/** Goes back to what was published last. */
	void restore() {
		this.fromEarlierSession = this.published;
	}

	private void ready(ReadyEvent event) {
		int shard = (event.shard().size() == 2) ? event.shard().get(0) : 0;
		int count = (event.shard().size() == 2) ? event.shard().get(1) : 1;
		guildsOf(shard, count)
			.forEach((id) -> this.fromEarlierSession = this.fromEarlierSession.with(id, Boolean.TRUE));
		if (shard == 0) {
			removePrivate();
		}
		// Users belong to no shard; what is known of them stays.
		this.tables.setOwn(event.user());
		event.privateChannels().forEach(this.tables::putChannel);
	}

	private DispatchEvent userUpdated(UserUpdateEvent event) {
		User before = this.tables.users().get(event.user().id());
		this.tables.putUser(event.user());
		return new UserUpdateEvent(event.user(), before);
	}

	/** Private channels come to the first shard; the channels themselves stay known. */
	private void removePrivate() {
		this.tables.messages().removeAll(null);
		this.tables.voiceStates().removeAll(null);
	}

	private Set<Snowflake> guildsOf(int shard, int shardCount) {
		Set<Snowflake> ids = this.tables.guildIds();
		ids.removeIf((id) -> !isOf(id, shard, shardCount));
		return ids;
	}

	private static boolean isOf(Snowflake guildId, int shard, int shardCount) {
		return (guildId.value() >>> SHARD_SHIFT) % Math.max(shardCount, 1) == shard;
	}

}
