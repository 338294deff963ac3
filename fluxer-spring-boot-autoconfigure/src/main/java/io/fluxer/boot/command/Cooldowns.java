package io.fluxer.boot.command;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for whom which command rests. Safe for use by many threads.
 */
final class Cooldowns {

	private static final int SWEEP_EVERY = 256;

	private final Map<Key, Long> ends = new HashMap<>();

	private final LongSupplier nanoTime;

	private int calls;

	Cooldowns(LongSupplier nanoTime) {
		this.nanoTime = nanoTime;
	}

	/**
	 * Begins the rest of a command, unless it rests.
	 * @return how long it still rests, {@code null} if it did not
	 */
	synchronized @Nullable Duration begin(CommandContext context) {
		Duration cooldown = context.command().cooldown();
		if (cooldown == null) {
			return null;
		}
		long now = this.nanoTime.getAsLong();
		if (++this.calls % SWEEP_EVERY == 0) {
			this.ends.values().removeIf((end) -> end - now <= 0);
		}
		Key key = new Key(context.client().name(), context.command().name(), id(context));
		Long end = this.ends.get(key);
		if (end != null && end - now > 0) {
			return Duration.ofNanos(end - now);
		}
		this.ends.put(key, now + cooldown.toNanos());
		return null;
	}

	/**
	 * Returns how many rests are remembered, perhaps some that are over.
	 */
	synchronized int size() {
		return this.ends.size();
	}

	private static Snowflake id(CommandContext context) {
		Snowflake channelId = context.message().channelId();
		return switch (context.command().cooldownScope()) {
			case USER -> context.author().id();
			case CHANNEL -> channelId;
			case GUILD -> {
				Snowflake guildId = context.guildId();
				yield (guildId != null) ? guildId : channelId;
			}
		};
	}

	private record Key(String client, String command, Snowflake id) {

	}

}
