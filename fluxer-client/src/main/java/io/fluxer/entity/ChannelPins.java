package io.fluxer.entity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A page of the pinned messages of a channel, newest pin first.
 *
 * @param items the pins
 * @param hasMore whether there are older ones
 * @since 0.1.0
 */
public record ChannelPins(List<ChannelPin> items, boolean hasMore) {

	/**
	 * Fills in what the wire left out.
	 */
	public ChannelPins(@Nullable List<ChannelPin> items, boolean hasMore) {
		this.items = Entities.list(items);
		this.hasMore = hasMore;
	}

}
