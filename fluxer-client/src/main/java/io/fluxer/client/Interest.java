package io.fluxer.client;

import java.util.Set;

import io.fluxer.event.ClientEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;

/**
 * What a handler wants to hear.
 *
 * @param name the name of the one dispatch, {@code null} for all
 * @param unwanted the names of dispatches that it does not want
 * @param clientEvents whether it hears of what is no dispatch
 */
record Interest(@Nullable String name, Set<String> unwanted, boolean clientEvents) {

	static Interest named(String name) {
		return new Interest(name, Set.of(), false);
	}

	static Interest dispatches() {
		return new Interest(null, Set.of(), false);
	}

	static Interest everythingBut(Set<String> unwanted) {
		return new Interest(null, Set.copyOf(unwanted), true);
	}

	boolean hears(Event event) {
		return (event instanceof DispatchEvent dispatch) ? hears(dispatch.name())
				: this.clientEvents && event instanceof ClientEvent;
	}

	boolean hears(String dispatch) {
		return (this.name != null) ? this.name.equals(dispatch) : !this.unwanted.contains(dispatch);
	}

}
