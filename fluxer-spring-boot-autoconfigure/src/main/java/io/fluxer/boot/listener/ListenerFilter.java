package io.fluxer.boot.listener;

import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an event is for a listener, by what costs next to nothing to compare.
 *
 * @param clients the bots
 * @param names the names of dispatches, empty for all
 * @param guilds the guilds, empty for all
 * @param channels the channels, empty for all
 * @param authors the authors
 */
record ListenerFilter(ClientFilter clients, Set<String> names, Set<Snowflake> guilds, Set<Snowflake> channels,
		AuthorFilter authors) {

	/**
	 * Copies the sets.
	 */
	ListenerFilter {
		names = Set.copyOf(names);
		guilds = Set.copyOf(guilds);
		channels = Set.copyOf(channels);
	}

	boolean passes(Event event, Client client) {
		return this.clients.passes(client)
				&& (this.names.isEmpty() || (event instanceof DispatchEvent dispatch && hears(dispatch.name())))
				&& contains(this.guilds, event.guildId()) && contains(this.channels, event.channelId())
				&& this.authors.passes(event, client);
	}

	boolean hears(String name) {
		return this.names.isEmpty() || this.names.contains(name);
	}

	private static boolean contains(Set<Snowflake> wanted, @Nullable Snowflake id) {
		return wanted.isEmpty() || (id != null && wanted.contains(id));
	}

}
