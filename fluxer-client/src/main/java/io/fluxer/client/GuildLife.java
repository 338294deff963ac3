package io.fluxer.client;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.Guild;
import io.fluxer.event.ClientEvent;
import io.fluxer.event.GuildAvailableEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.GuildJoinedEvent;
import io.fluxer.event.GuildLeftEvent;
import io.fluxer.event.GuildReadyEvent;
import io.fluxer.event.GuildUnavailableEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the coming and going of a shard's guilds means to a bot, which the
 * dispatches leave open: the same GUILD_CREATE comes at the start, after an outage and
 * for a guild that the bot has joined (Fluxer's gateway, the guild stream). Remembers
 * guilds across sessions, apart from the cache and its limits. Not safe for use by many
 * threads.
 */
final class GuildLife {

	/** What a {@code Date} header is exact to. */
	private static final Duration DATE_PRECISION = Duration.ofSeconds(1);

	static final int MAX_LEFT_OUT = 1_000;

	/** The guilds that the bot was seen in. */
	private final Set<Snowflake> known = new HashSet<>();

	private final Set<Snowflake> unreachable = new HashSet<>();

	/** Guilds that the API lists and whose GUILD_CREATE was lost. */
	private final Set<Snowflake> missing = new HashSet<>();

	/** What the stream of the present session has named. */
	private final Set<Snowflake> named = new HashSet<>();

	private final Map<Snowflake, Instant> memberSince = new HashMap<>();

	/**
	 * Of guilds that a stream or the server's list left out: both may do so though the
	 * bot is a member.
	 */
	private final Map<Snowflake, Instant> memberOnceSince = new NewestEntries<>(MAX_LEFT_OUT);

	private @Nullable Instant firstConnected;

	private int session;

	/**
	 * The shard is connected. The first time decides which guilds count as joined: those
	 * that the bot is in since then. Where the server's time leaves that open, the guild
	 * does not count, for no greeting is better than one at each start.
	 * @param serverTime the server's time, to the second, or {@code null} if it did not
	 * say
	 * @param ownTime the time here, which fills in the rest if it agrees on the second
	 */
	void connected(@Nullable Instant serverTime, Instant ownTime) {
		if (this.firstConnected == null) {
			this.firstConnected = exact(serverTime, ownTime);
		}
	}

	/**
	 * Goes on with a session of an earlier process, as if this one had had it all along.
	 * @param guilds the guilds that the bot was seen in
	 * @param unavailable those out of reach
	 * @param connected when that process was first connected, or {@code null} if that is
	 * not known
	 */
	void restore(Set<Snowflake> guilds, Set<Snowflake> unavailable, @Nullable Instant connected) {
		this.known.addAll(guilds);
		this.unreachable.addAll(unavailable);
		this.named.addAll(guilds());
		this.firstConnected = connected;
	}

	/**
	 * Returns when this run was first connected.
	 * @return the moment, or {@code null} before that
	 */
	@Nullable Instant firstConnected() {
		return this.firstConnected;
	}

	boolean isKnown(Snowflake id) {
		return this.known.contains(id);
	}

	boolean isUnreachable(Snowflake id) {
		return this.unreachable.contains(id);
	}

	/**
	 * A new session has begun; its stream of guilds follows.
	 * @return the number of the session
	 */
	int sessionBegan() {
		this.named.clear();
		this.missing.clear();
		return ++this.session;
	}

	/**
	 * Tells whether no guild is remembered.
	 * @return {@code true} if none is
	 */
	boolean isEmpty() {
		return this.known.isEmpty() && this.unreachable.isEmpty();
	}

	/**
	 * A GUILD_CREATE came.
	 * @param guild its guild
	 * @return what it means, or {@code null} if it changes nothing
	 */
	@Nullable ClientEvent created(Guild guild) {
		return created(guild, guild.joinedAt());
	}

	/**
	 * A guild came whole.
	 * @param guild the guild
	 * @param since since when the bot is in it, {@code null} if that is not known
	 * @return what it means, or {@code null} if it changes nothing
	 */
	@Nullable ClientEvent created(Guild guild, @Nullable Instant since) {
		Snowflake id = guild.id();
		if (guild.unavailable()) {
			return unavailable(id, null);
		}
		this.missing.remove(id);
		boolean repeated = !this.named.add(id);
		boolean back = this.unreachable.remove(id);
		boolean joined = this.known.add(id) && isJoined(id, since);
		this.memberOnceSince.remove(id);
		if (since != null) {
			this.memberSince.put(id, since);
		}
		if (joined) {
			return new GuildJoinedEvent(guild);
		}
		return (back || repeated) ? new GuildAvailableEvent(guild) : new GuildReadyEvent(guild);
	}

	/**
	 * A GUILD_SYNC came.
	 * @param guild its guild
	 * @return what it means: a guild that was out of reach is back, or one that was found
	 * to be missing has come, though its GUILD_CREATE was lost; {@code null} for any
	 * other
	 */
	@Nullable ClientEvent synced(Guild guild) {
		return (this.unreachable.contains(guild.id()) || this.missing.contains(guild.id())) ? created(guild) : null;
	}

	/**
	 * Finds the guilds that the bot is in and that are not there: not known, or out of
	 * reach. What comes of them next is news.
	 * @param listed the guilds that the bot is in
	 * @return the ids of those missing
	 */
	Set<Snowflake> findMissing(Set<Snowflake> listed) {
		Set<Snowflake> found = new HashSet<>(listed);
		found.removeIf((id) -> this.known.contains(id) && !this.unreachable.contains(id));
		this.missing.addAll(found);
		return found;
	}

	/**
	 * Tells whether a guild was found to be missing and has not come since.
	 * @param id the guild
	 * @return {@code true} if it is
	 */
	boolean isMissing(Snowflake id) {
		return this.missing.contains(id);
	}

	/**
	 * A GUILD_DELETE came.
	 * @param event the dispatch
	 * @return what it means, or {@code null} if it changes nothing
	 */
	@Nullable ClientEvent deleted(GuildDeleteEvent event) {
		Snowflake id = event.guildId();
		if (event.unavailable()) {
			return unavailable(id, event.before());
		}
		this.named.remove(id);
		this.memberSince.remove(id);
		this.memberOnceSince.remove(id);
		this.missing.remove(id);
		return forget(id) ? new GuildLeftEvent(id, event.before()) : null;
	}

	/**
	 * The stream of a session is over: guilds that it has not named are forgotten. One of
	 * an earlier session tells nothing any more.
	 * @param ofSession the number of the session
	 * @param listed the guilds that the bot is in for certain
	 * @return the ids of those forgotten
	 */
	Set<Snowflake> streamOver(int ofSession, Set<Snowflake> listed) {
		if (!isPresent(ofSession)) {
			return Set.of();
		}
		Set<Snowflake> gone = new HashSet<>(this.known);
		gone.addAll(this.unreachable);
		gone.removeAll(this.named);
		gone.removeAll(listed);
		gone.forEach(this::leaveOut);
		return gone;
	}

	/**
	 * Tells whether no newer session has begun.
	 * @param ofSession the number of the session
	 * @return {@code false} once there is a newer one
	 */
	boolean isPresent(int ofSession) {
		return ofSession == this.session;
	}

	/**
	 * Returns the guilds that are remembered.
	 * @return their ids, those that are unavailable included
	 */
	Set<Snowflake> guilds() {
		Set<Snowflake> guilds = new HashSet<>(this.known);
		guilds.addAll(this.unreachable);
		return guilds;
	}

	/**
	 * Returns the guilds that are not out of reach.
	 * @return their ids
	 */
	Set<Snowflake> available() {
		Set<Snowflake> guilds = new HashSet<>(this.known);
		guilds.removeAll(this.unreachable);
		return guilds;
	}

	/**
	 * The bot is found not to be in a guild any more.
	 * @param id the guild
	 * @return whether it was remembered
	 */
	boolean gone(Snowflake id) {
		this.named.remove(id);
		return leaveOut(id);
	}

	private @Nullable ClientEvent unavailable(Snowflake id, @Nullable Guild before) {
		this.named.add(id);
		// Not known by that: a guild that the bot joined may be out of reach at first.
		return this.unreachable.add(id) ? new GuildUnavailableEvent(id, before) : null;
	}

	private boolean leaveOut(Snowflake id) {
		Instant since = this.memberSince.remove(id);
		if (since != null) {
			this.memberOnceSince.put(id, since);
		}
		return forget(id);
	}

	private boolean forget(Snowflake id) {
		boolean wasKnown = this.known.remove(id);
		return this.unreachable.remove(id) || wasKnown;
	}

	private boolean isJoined(Snowflake id, @Nullable Instant since) {
		return since != null && this.firstConnected != null && !since.isBefore(this.firstConnected)
				&& !since.equals(this.memberSince.get(id)) && !since.equals(this.memberOnceSince.get(id));
	}

	private static Instant exact(@Nullable Instant serverTime, Instant ownTime) {
		if (serverTime == null) {
			return ownTime;
		}
		Instant latest = serverTime.plus(DATE_PRECISION);
		return (ownTime.isBefore(serverTime) || ownTime.isAfter(latest)) ? latest : ownTime;
	}

}
