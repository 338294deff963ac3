package io.fluxer.client;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps so many entries, the oldest go first. What is kept for a repetition that may come
 * soon, or never, does not grow for ever by that.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class NewestEntries<K, V> extends LinkedHashMap<K, V> {

	private final int limit;

	NewestEntries(int limit) {
		this.limit = limit;
	}

	@Override
	protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
		return size() > this.limit;
	}

}
