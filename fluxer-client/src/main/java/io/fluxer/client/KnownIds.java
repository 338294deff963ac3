package io.fluxer.client;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.event.ChannelCreateEvent;
import io.fluxer.event.ChannelDeleteEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.GuildSyncEvent;
import io.fluxer.event.ReadyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Tells news from repetitions: the server announces a channel again whenever it counts
 * anew what the bot may see, and the end of a guild once for the guild and once for the
 * bot (Fluxer's gateway, dispatch events). Independent of the cache and its limits. Not
 * safe for use by many threads.
 */
final class KnownIds {

	static final int MAX_GONE = 1_000;

	/** The private channels are under {@code null}. */
	private final Map<@Nullable Snowflake, Set<Snowflake>> channels = new HashMap<>();

	/** The second word of an end comes soon after the first. */
	private final Set<Snowflake> goneGuilds = Collections.newSetFromMap(new NewestEntries<>(MAX_GONE));

	/**
	 * Takes an event in.
	 * @param event the event
	 * @return whether it is to be told
	 */
	boolean isNews(DispatchEvent event) {
		if (event instanceof ChannelCreateEvent create) {
			return channelsOf(create.guildId()).add(create.channelId());
		}
		if (event instanceof ChannelDeleteEvent delete) {
			Set<Snowflake> siblings = this.channels.get(delete.guildId());
			if (siblings != null) {
				siblings.remove(delete.channelId());
			}
		}
		else if (event instanceof GuildCreateEvent create) {
			this.goneGuilds.remove(create.guildId());
			replace(create.guildId(), create.channels());
		}
		else if (event instanceof GuildSyncEvent sync) {
			// It follows lost dispatches, the end of channels among them.
			replace(sync.guildId(), sync.channels());
		}
		else if (event instanceof GuildDeleteEvent delete) {
			return guildDeleted(delete);
		}
		else if (event instanceof ReadyEvent ready) {
			ready.privateChannels().stream().map(Channel::id).forEach(channelsOf(null)::add);
		}
		return true;
	}

	/** The bot is no longer in a guild, which no dispatch has told. */
	void forgetGuild(Snowflake guildId) {
		this.channels.remove(guildId);
	}

	/**
	 * The HTTP API has listed channels. Those that are not known count as news still: the
	 * dispatch that tells of them may be on its way.
	 * @param guildId their guild, or {@code null} for the private ones
	 * @param present those that there are
	 */
	void retain(@Nullable Snowflake guildId, List<Channel> present) {
		Set<Snowflake> ids = ids(present);
		this.channels.computeIfAbsent(guildId, (id) -> ids).retainAll(ids);
	}

	private void replace(Snowflake guildId, List<Channel> present) {
		this.channels.put(guildId, ids(present));
	}

	private static Set<Snowflake> ids(List<Channel> channels) {
		return channels.stream().map(Channel::id).collect(Collectors.toCollection(HashSet::new));
	}

	private boolean guildDeleted(GuildDeleteEvent event) {
		if (event.unavailable()) {
			this.goneGuilds.remove(event.guildId());
			return true;
		}
		this.channels.remove(event.guildId());
		return this.goneGuilds.add(event.guildId());
	}

	private Set<Snowflake> channelsOf(@Nullable Snowflake guildId) {
		return this.channels.computeIfAbsent(guildId, (id) -> new HashSet<>());
	}

}
