package io.fluxer.rest;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of a list that the server hands out in parts.
 *
 * @param <T> the type of the items
 * @param <C> the type of what marks a place in the list: an id, a time
 * @param items the items
 * @param next the place where the next page begins; {@code null} after the last page
 * @since 0.1.0
 */
public record Page<T, C>(List<T> items, @Nullable C next) {

	/**
	 * Copies the list.
	 */
	public Page {
		items = List.copyOf(items);
	}

}
