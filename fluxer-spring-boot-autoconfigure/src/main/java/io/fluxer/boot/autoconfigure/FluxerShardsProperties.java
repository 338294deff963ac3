package io.fluxer.boot.autoconfigure;

import java.util.List;

import io.fluxer.client.Shards;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * Everything under {@code fluxer.gateway.shards}.
 *
 * @param count How many sessions the guilds of the bot are divided among, or auto: as
 * many as its guilds need when it logs in.
 * @param ids Which of these sessions this application has, counted from 0. Left out, it
 * has all of them.
 * @since 0.1.0
 */
public record FluxerShardsProperties(@DefaultValue("1") String count, @DefaultValue List<Integer> ids) {

	private static final String COUNT = "fluxer.gateway.shards.count";

	private static final String IDS = "fluxer.gateway.shards.ids";

	private static final String AUTO = "auto";

	/**
	 * Checks the values.
	 * @throws InvalidConfigurationPropertyValueException if one is not acceptable
	 */
	public FluxerShardsProperties {
		shards(count, ids);
	}

	Shards toShards() {
		return shards(this.count, this.ids);
	}

	private static Shards shards(String count, List<Integer> ids) {
		if (count.strip().equalsIgnoreCase(AUTO)) {
			if (!ids.isEmpty()) {
				throw new InvalidConfigurationPropertyValueException(IDS, ids,
						"Give a number for " + COUNT + " beside it, or leave it out.");
			}
			return Shards.auto();
		}
		int number = number(count);
		try {
			return ids.isEmpty() ? Shards.of(number) : Shards.of(number, ids);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidConfigurationPropertyValueException(IDS, ids,
					"Give numbers from 0 to " + (number - 1) + ", one below " + COUNT + " at most.");
		}
	}

	private static int number(String count) {
		try {
			int number = Integer.parseInt(count.strip());
			if (number >= 1 && number <= Shards.MAX_COUNT) {
				return number;
			}
		}
		catch (NumberFormatException ex) {
			// Refused like a number out of range.
		}
		throw new InvalidConfigurationPropertyValueException(COUNT, count,
				"Give a number from 1 to " + Shards.MAX_COUNT + ", or auto.");
	}

}
