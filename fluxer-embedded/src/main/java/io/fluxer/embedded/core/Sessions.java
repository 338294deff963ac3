package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * All sessions of the bot, and who of them hears what. A session without a socket is kept
 * for 60 seconds and goes on counting.
 */
final class Sessions {

	private static final long RETENTION = Duration.ofSeconds(60).toNanos();

	private final ServerClock clock;

	private final Map<String, Session> byId = new LinkedHashMap<>();

	private final Set<Snowflake> unreachable = new TreeSet<>();

	Sessions(ServerClock clock) {
		this.clock = clock;
	}

	List<Session> all() {
		long now = this.clock.nanoTime();
		this.byId.values().removeIf((session) -> session.isExpired(now, RETENTION));
		return new ArrayList<>(this.byId.values());
	}

	@Nullable Session find(String id) {
		return all().stream().filter((session) -> session.id().equals(id)).findFirst().orElse(null);
	}

	@Nullable Session newest() {
		List<Session> sessions = all();
		return (!sessions.isEmpty()) ? sessions.get(sessions.size() - 1) : null;
	}

	void add(Session session) {
		this.byId.put(session.id(), session);
	}

	void remove(Session session) {
		this.byId.remove(session.id());
	}

	boolean isReachable(Snowflake guildId) {
		return !this.unreachable.contains(guildId);
	}

	/**
	 * Sets whether events of a guild come through.
	 * @return whether that is a change
	 */
	boolean reach(Snowflake guildId, boolean reachable) {
		return reachable ? this.unreachable.remove(guildId) : this.unreachable.add(guildId);
	}

	/**
	 * Sends an event of a guild to the sessions whose shard holds it. Of a guild that is
	 * out of reach only its own update comes through.
	 */
	void toGuild(Snowflake guildId, String name, JsonNode data, boolean urgent) {
		if (!isReachable(guildId) && !name.equals("GUILD_UPDATE")) {
			return;
		}
		send(Dispatch.of(name, Json.sorted(data), Dispatch.Way.GUILD).makeUrgent(urgent), holds(guildId));
	}

	/**
	 * Sends GUILD_DELETE or a voice state, which each session makes for itself.
	 */
	void aboutGuild(Snowflake guildId, String name, JsonNode data) {
		deliver(guildId, Dispatch.of(name, Json.sorted(data), Dispatch.Way.SESSION));
	}

	/**
	 * Sends an event to the sessions whose shard holds a guild.
	 */
	void deliver(Snowflake guildId, Dispatch dispatch) {
		send(dispatch, holds(guildId));
	}

	/**
	 * Sends an event of the account, direct messages above all.
	 */
	void toAccount(String name, JsonNode data, boolean urgent) {
		send(Dispatch.of(name, Json.sorted(data), Dispatch.Way.SESSION).makeUrgent(urgent), Sessions::holdsAccount);
	}

	static boolean holds(Session session, Snowflake guildId) {
		Shard shard = session.shard();
		return shard == null || shard.holds(guildId);
	}

	private void send(Dispatch dispatch, Predicate<Session> audience) {
		for (Session session : all()) {
			if (audience.test(session) && !session.ignores(dispatch)) {
				session.send(dispatch);
			}
		}
	}

	private static Predicate<Session> holds(Snowflake guildId) {
		return (session) -> holds(session, guildId);
	}

	private static boolean holdsAccount(Session session) {
		return session.holdsAccount();
	}

}
