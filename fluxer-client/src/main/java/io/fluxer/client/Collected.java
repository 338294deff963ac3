package io.fluxer.client;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a collector gathered until it ended.
 *
 * @param <T> the kind, a message or a reaction
 * @param items what was gathered, in the order of the gateway
 * @param endReason why the collector ended
 * @param dropped how many messages or reactions were never shown to the filter because it
 * was too slow, see {@link MessageCollectorOptions#filter()}
 * @since 0.1.0
 */
public record Collected<T>(List<T> items, CollectorEndReason endReason, long dropped) {

	/**
	 * Copies the list.
	 */
	public Collected {
		items = List.copyOf(items);
	}

	/**
	 * Returns the first that was gathered.
	 * @return the first, or {@code null} if there is none
	 */
	public @Nullable T first() {
		return (!this.items.isEmpty()) ? this.items.get(0) : null;
	}

}
