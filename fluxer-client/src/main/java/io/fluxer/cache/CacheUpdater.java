package io.fluxer.cache;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.User;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildDeleteEvent;
import org.jspecify.annotations.Nullable;

/**
 * Changes the cache: the client's side of it, of no use to a bot.
 * <p>
 * Writers come one at a time, under a lock that readers do not know. Each works on
 * immutable maps and publishes all its changes, the eviction included, by one volatile
 * write, so readers see an event whole or not at all.
 *
 * @since 0.1.0
 */
public final class CacheUpdater {

	private final Mutations mutations = new Mutations();

	private final Tables tables;

	private final SessionMutations sessions;

	private final GuildMutations guilds;

	private final ChannelMutations channels;

	private final EntityCache cache;

	private volatile CacheState state;

	/**
	 * Creates an empty cache.
	 * @param limits how much it keeps
	 */
	public CacheUpdater(CacheSizeLimits limits) {
		this.tables = new Tables(limits);
		this.state = this.tables.settle();
		this.cache = new EntityCache(() -> this.state, this.tables::evictions);
		this.sessions = new SessionMutations(this.tables);
		VoiceMutations voice = new VoiceMutations(this.tables);
		this.sessions.addTo(this.mutations);
		voice.addTo(this.mutations);
		this.guilds = new GuildMutations(this.tables, this.sessions, voice);
		this.guilds.addTo(this.mutations);
		new GuildPartMutations(this.tables).addTo(this.mutations);
		this.channels = new ChannelMutations(this.tables, voice);
		this.channels.addTo(this.mutations);
		new MemberMutations(this.tables, voice).addTo(this.mutations);
		new PresenceMutations(this.tables).addTo(this.mutations);
		new MessageMutations(this.tables).addTo(this.mutations);
	}

	/**
	 * Returns the side for readers.
	 * @return the cache
	 */
	public EntityCache cache() {
		return this.cache;
	}

	/**
	 * Takes an event in, then applies the limits.
	 * @param event the event
	 * @return the event, with what the cache had before where it has a component for that
	 */
	public synchronized DispatchEvent apply(DispatchEvent event) {
		return change(() -> this.mutations.apply(event));
	}

	/**
	 * Returns a number that changes whenever a guild is deleted or the cache is cleared.
	 * @return the number
	 */
	public synchronized long guildEpoch() {
		return this.tables.guilds().epoch();
	}

	/**
	 * Returns a number that changes whenever a channel is deleted, by itself or with its
	 * guild, or the cache is cleared.
	 * @return the number
	 */
	public synchronized long channelEpoch() {
		return this.tables.channels().epoch();
	}

	/**
	 * Returns a number that changes whenever the cache is cleared.
	 * @return the number
	 */
	public synchronized long userEpoch() {
		return this.tables.users().epoch();
	}

	/**
	 * Takes in a guild that the HTTP API returned, unless events have changed the cache
	 * since the request began: they are newer.
	 * @param guild the guild
	 * @param known what the cache had when the request began
	 * @param knownEpoch {@link #guildEpoch()} when the request began
	 * @return the guild, with what only the gateway tells
	 */
	public synchronized Guild fetched(Guild guild, @Nullable Guild known, long knownEpoch) {
		Guild complete = GuildCopies.fetched(guild, known);
		if (this.tables.guilds().epoch() == knownEpoch && this.tables.guilds().get(guild.id()) == known) {
			change(() -> this.tables.putGuild(complete));
		}
		return complete;
	}

	/**
	 * Takes in a channel that the HTTP API returned, unless events have changed the cache
	 * since the request began: they are newer.
	 * @param channel the channel
	 * @param known what the cache had when the request began
	 * @param knownEpoch {@link #channelEpoch()} when the request began
	 * @return the channel
	 */
	public synchronized Channel fetched(Channel channel, @Nullable Channel known, long knownEpoch) {
		if (this.tables.channels().epoch() == knownEpoch && this.tables.channels().get(channel.id()) == known) {
			change(() -> this.tables.putChannel(channel));
		}
		return channel;
	}

	/**
	 * Takes in a user that the HTTP API returned, unless events have changed the cache
	 * since the request began: they are newer.
	 * @param user the user
	 * @param known what the cache had when the request began
	 * @param knownEpoch {@link #userEpoch()} when the request began
	 * @return the user
	 */
	public synchronized User fetched(User user, @Nullable User known, long knownEpoch) {
		if (this.tables.users().epoch() == knownEpoch && this.tables.users().get(user.id()) == known) {
			change(() -> this.tables.putUser(user));
		}
		return user;
	}

	/**
	 * Takes in a guild that the HTTP API returned whole, after dispatches were lost. What
	 * it says nothing of stays: other members, who is in voice, the counts. What came
	 * over the gateway meanwhile is newer and is applied once more on top; all of it
	 * shows as one change.
	 * @param snapshot the guild
	 * @param since the events since the API was asked, which change no more than the
	 * snapshot names, in order
	 */
	public synchronized void refreshed(GuildSnapshot snapshot, List<DispatchEvent> since) {
		change(() -> {
			this.guilds.refreshed(snapshot);
			since.forEach(this.mutations::apply);
		});
	}

	/**
	 * Takes in the private channels that the HTTP API returned, after dispatches were
	 * lost, as {@link #refreshed(GuildSnapshot, List)} does for a guild. Removes those
	 * that were there before and are not among them.
	 * @param channels all private channels
	 * @param before the ids of those that the cache had when the API was asked
	 * @param since the events since then that change private channels, in order
	 */
	public synchronized void refreshed(List<Channel> channels, Set<Snowflake> before, List<DispatchEvent> since) {
		change(() -> {
			this.channels.refreshedPrivate(channels, before);
			since.forEach(this.mutations::apply);
		});
	}

	/**
	 * Ends the start of a session: takes out the guilds of its shard that its guild
	 * stream did not name, with all that belongs to them. Until then they stay as the
	 * session before left them.
	 * @param shard the shard
	 * @param shardCount the number of shards
	 * @param named the guilds that the stream named, those that are unavailable included
	 * @return those that are gone, as the cache had them; without those that it did not
	 * have
	 */
	public synchronized List<Guild> sessionGuilds(int shard, int shardCount, Set<Snowflake> named) {
		return change(() -> this.sessions.keepOnly(shard, shardCount, named));
	}

	/**
	 * Forgets what may be wrong after dispatches of a shard were lost and what no
	 * GUILD_SYNC brings anew: presences, messages and the members of its guilds but the
	 * bot's own, and on the first shard private messages. Private calls stay: the server
	 * keeps what it tells of them, and nothing else would bring them.
	 * @param shard the shard
	 * @param shardCount the number of shards
	 */
	public synchronized void forgetUnsynced(int shard, int shardCount) {
		change(() -> this.sessions.removeUnsynced(shard, shardCount));
	}

	/**
	 * Goes on with a session whose READY is not to come: the bot's own account is known,
	 * and of its guilds that some are out of reach.
	 * @param own the account
	 * @param unavailableGuilds the guilds that are out of reach
	 */
	public synchronized void restore(User own, Set<Snowflake> unavailableGuilds) {
		change(() -> {
			this.tables.setOwn(own);
			unavailableGuilds.forEach((id) -> this.mutations.apply(new GuildDeleteEvent(id, true, null)));
		});
	}

	/**
	 * Forgets everything.
	 */
	public synchronized void clear() {
		change(() -> {
			this.sessions.clear();
			this.tables.clear();
		});
	}

	private void change(Runnable work) {
		change(() -> {
			work.run();
			return this;
		});
	}

	/**
	 * Does what changes the tables and publishes it, all or nothing: what failed half way
	 * must not show with the next event.
	 */
	private <T> T change(Supplier<T> work) {
		boolean done = false;
		try {
			T result = work.get();
			this.state = this.tables.settle();
			this.sessions.published();
			done = true;
			return result;
		}
		finally {
			if (!done) {
				this.tables.restore(this.state);
				this.sessions.restore();
			}
		}
	}

}
