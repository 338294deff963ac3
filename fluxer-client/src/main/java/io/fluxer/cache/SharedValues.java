package io.fluxer.cache;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Makes one of values that are equal and come again soon: members of a guild often have
 * the same roles. Remembers the latest few thousand, so it needs neither a bound nor a
 * clean-up. Used under the lock of {@link CacheUpdater}.
 *
 * @param <T> the kind of value, immutable
 */
final class SharedValues<T> {

	/** A power of two. */
	private static final int PLACES = 4_096;

	private final @Nullable Object[] latest = new @Nullable Object[PLACES];

	/**
	 * Returns the value, or the equal one that came before.
	 */
	@SuppressWarnings("unchecked")
	T share(T value) {
		int hash = value.hashCode();
		int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
		Object known = this.latest[place];
		if (value.equals(known)) {
			return (T) known;
		}
		this.latest[place] = value;
		return value;
	}

	void clear() {
		Arrays.fill(this.latest, null);
	}

}
