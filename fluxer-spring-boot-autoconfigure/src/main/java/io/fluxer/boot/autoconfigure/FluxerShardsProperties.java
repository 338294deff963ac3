package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.client.Shards;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Everything under {@code fluxer.gateway.shards}.
 *
 * @param mode Whether the number of sessions is fixed, or as many as the guilds of the
 * bot need when it logs in.
 * @param count How many sessions the guilds of the bot are divided among, if their number
 * is fixed.
 * @param ids Which of these sessions this application has, counted from 0. Left out, it
 * has all of them.
 * @since 0.1.0
 */
public record FluxerShardsProperties(@DefaultValue("fixed") Mode mode, @DefaultValue("1") ShardCount count,
		@DefaultValue List<Integer> ids) {

	private static final String IDS = "fluxer.gateway.shards.ids";

	/**
	 * Checks the values.
	 * @throws InvalidConfigurationPropertyValueException if one is not acceptable
	 */
	public FluxerShardsProperties {
		shards(mode, count, ids);
	}

	Shards toShards() {
		return shards(this.mode, this.count, this.ids);
	}

	private static Shards shards(Mode mode, ShardCount count, List<Integer> ids) {
		if (mode == Mode.AUTO || count.isAuto()) {
			if (!ids.isEmpty()) {
				throw new InvalidConfigurationPropertyValueException(IDS, ids, "Give a number for "
						+ ShardCount.PROPERTY + " beside it and no mode but fixed, or leave it out.");
			}
			return Shards.auto();
		}
		int number = count.number();
		try {
			return ids.isEmpty() ? Shards.of(number) : Shards.of(number, ids);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException(IDS, ids,
					"Give numbers from 0 to " + (number - 1) + ", one below " + ShardCount.PROPERTY + " at most.");
		}
	}

	/**
	 * How the number of sessions comes about.
	 */
	public enum Mode {

		/** The number that {@code count} says. */
		FIXED,

		/** As many as the guilds of the bot need when it logs in. */
		AUTO

	}

}
