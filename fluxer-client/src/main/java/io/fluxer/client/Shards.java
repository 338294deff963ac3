package io.fluxer.client;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * How the guilds of the bot are divided among sessions, and which of them this client
 * has: shard {@code (guild >> 22) % count} has a guild, shard 0 direct messages and all
 * else that belongs to no guild (Fluxer's gateway, sharding). Immutable.
 *
 * @since 0.1.0
 */
public final class Shards {

	/** The most that the gateway takes. */
	public static final int MAX_COUNT = 16384;

	private static final Shards ONE = of(1);

	private static final Shards AUTO = new Shards(null, List.of());

	private final @Nullable Integer count;

	private final List<Integer> ids;

	private Shards(@Nullable Integer count, List<Integer> ids) {
		this.count = count;
		this.ids = ids;
	}

	/**
	 * Returns one shard that has everything; what a bot in fewer than 2,500 guilds needs.
	 * @return one shard
	 */
	public static Shards one() {
		return ONE;
	}

	/**
	 * Returns as many shards as the bot needs: one for each 1,000 guilds that the API
	 * lists at the login, one in all if the API refuses the list.
	 * @return a number that the login decides on
	 */
	public static Shards auto() {
		return AUTO;
	}

	/**
	 * Returns all of several shards.
	 * @param count how many, 1 to {@value #MAX_COUNT}
	 * @return the shards
	 * @throws IllegalArgumentException if the number is out of range
	 */
	public static Shards of(int count) {
		return new Shards(checked(count), IntStream.range(0, count).boxed().toList());
	}

	/**
	 * Returns some of several shards; other clients have the rest.
	 * @param count how many there are in all, 1 to {@value #MAX_COUNT}
	 * @param ids those of this client, counted from 0
	 * @return the shards
	 * @throws IllegalArgumentException if a number is out of range, or there is no id
	 */
	public static Shards of(int count, Iterable<Integer> ids) {
		checked(count);
		SortedSet<Integer> sorted = new TreeSet<>();
		for (int id : ids) {
			if (id < 0 || id >= count) {
				throw new IllegalArgumentException(
						"There is no shard " + id + " of " + count + ": they are counted from 0");
			}
			sorted.add(id);
		}
		if (sorted.isEmpty()) {
			throw new IllegalArgumentException("The client has no shard at all");
		}
		return new Shards(count, List.copyOf(sorted));
	}

	/**
	 * Returns how many shards there are in all.
	 * @return the number, or {@code null} if the login decides
	 */
	public @Nullable Integer count() {
		return this.count;
	}

	/**
	 * Returns the shards of this client.
	 * @return their ids by rising number; none if the login decides
	 */
	public List<Integer> ids() {
		return this.ids;
	}

	private static int checked(int count) {
		if (count < 1 || count > MAX_COUNT) {
			throw new IllegalArgumentException("There are 1 to " + MAX_COUNT + " shards, not " + count);
		}
		return count;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Shards that && this.ids.equals(that.ids) && Objects.equals(this.count, that.count);
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.count, this.ids);
	}

	@Override
	public String toString() {
		return (this.count != null) ? "Shards" + this.ids + " of " + this.count : "Shards[auto]";
	}

}
