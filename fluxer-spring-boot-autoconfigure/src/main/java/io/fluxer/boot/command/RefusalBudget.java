package io.fluxer.boot.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;

/**
 * Limits how often each person is answered without having got a command to run, so that
 * nobody can make the bot write as much as they like. So many answers can come at once,
 * then one each time that the share of a minute has passed. Safe for use by many threads.
 */
final class RefusalBudget {

	private static final long MINUTE = Duration.ofMinutes(1).toNanos();

	private static final int SWEEP_EVERY = 256;

	/** When each person has the whole budget again. */
	private final Map<Key, Long> full = new HashMap<>();

	private final ToIntFunction<Client> perMinute;

	private final LongSupplier nanoTime;

	private int calls;

	/**
	 * Creates a budget.
	 * @param perMinute how many answers a person gets of a bot in a minute, 0 for none
	 */
	RefusalBudget(ToIntFunction<Client> perMinute, LongSupplier nanoTime) {
		this.perMinute = perMinute;
		this.nanoTime = nanoTime;
	}

	/**
	 * Takes one answer out of the budget.
	 * @return {@code false} if there is none left
	 */
	synchronized boolean take(Client client, Snowflake userId) {
		long now = this.nanoTime.getAsLong();
		if (++this.calls % SWEEP_EVERY == 0) {
			this.full.values().removeIf((end) -> end - now <= 0);
		}
		Key key = new Key(client.name(), userId);
		int limit = this.perMinute.applyAsInt(client);
		if (!hasLeft(key, limit, now)) {
			return false;
		}
		this.full.put(key, now + owed(key, now) + MINUTE / limit);
		return true;
	}

	/**
	 * Tells whether an answer is left.
	 */
	synchronized boolean hasLeft(Client client, Snowflake userId) {
		return hasLeft(new Key(client.name(), userId), this.perMinute.applyAsInt(client), this.nanoTime.getAsLong());
	}

	/**
	 * Returns how many people are remembered, perhaps some whose budget is whole again.
	 */
	synchronized int size() {
		return this.full.size();
	}

	private boolean hasLeft(Key key, int limit, long now) {
		return limit > 0 && owed(key, now) + MINUTE / limit <= MINUTE;
	}

	private long owed(Key key, long now) {
		Long end = this.full.get(key);
		return (end != null) ? Math.max(0, end - now) : 0;
	}

	private record Key(String client, Snowflake userId) {

	}

}
