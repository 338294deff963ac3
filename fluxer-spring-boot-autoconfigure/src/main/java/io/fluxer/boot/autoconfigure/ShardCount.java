package io.fluxer.boot.autoconfigure;

import io.fluxer.client.Shards;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/**
 * The value of {@code fluxer.gateway.shards.count}: a number, or {@code auto} in place of
 * {@code fluxer.gateway.shards.mode=auto}.
 *
 * @param number how many sessions, 0 for {@code auto}
 * @since 0.1.0
 */
public record ShardCount(int number) {

	static final String PROPERTY = "fluxer.gateway.shards.count";

	private static final String AUTO = "auto";

	/**
	 * Reads a value; used by the binding of properties.
	 * @param text the number or {@code auto}
	 * @return the value
	 * @throws InvalidConfigurationPropertyValueException if it is neither, or the number
	 * is out of range
	 */
	public static ShardCount valueOf(String text) {
		if (text.strip().equalsIgnoreCase(AUTO)) {
			return new ShardCount(0);
		}
		try {
			return valueOf(Integer.valueOf(text.strip()));
		}
		catch (NumberFormatException ex) {
			throw refused(text);
		}
	}

	/**
	 * Takes a number, as YAML has it; used by the binding of properties.
	 * @param number the number
	 * @return the value
	 * @throws InvalidConfigurationPropertyValueException if it is out of range
	 */
	public static ShardCount valueOf(Integer number) {
		if (number < 1 || number > Shards.MAX_COUNT) {
			throw refused(number);
		}
		return new ShardCount(number);
	}

	private static InvalidConfigurationPropertyValueException refused(Object value) {
		return new InvalidConfigurationPropertyValueException(PROPERTY, value,
				"Give a number from 1 to " + Shards.MAX_COUNT + ", or set fluxer.gateway.shards.mode to auto.");
	}

	boolean isAuto() {
		return this.number == 0;
	}

	@Override
	public String toString() {
		return isAuto() ? AUTO : Integer.toString(this.number);
	}

}
