package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.json.Flag;
import io.fluxer.json.FlagSet;

/**
 * What a guild keeps out of its system channel, a number in JSON. Bits this version does
 * not know are kept (Fluxer's API, system channel flags).
 *
 * @param bits the bits
 * @since 0.1.0
 */
public record SystemChannelFlags(@JsonValue long bits) implements FlagSet<SystemChannelFlag, SystemChannelFlags> {

	/** No flag at all. */
	public static final SystemChannelFlags NONE = new SystemChannelFlags(0);

	/**
	 * Returns the set of the given bits, known or not.
	 * @param bits the number on the wire
	 * @return the set
	 */
	@JsonCreator
	public static SystemChannelFlags of(long bits) {
		return new SystemChannelFlags(bits);
	}

	/**
	 * Returns the set of the given flags.
	 * @param flags the flags
	 * @return the set
	 */
	public static SystemChannelFlags of(SystemChannelFlag... flags) {
		return new SystemChannelFlags(Flag.maskOf(flags));
	}

	@Override
	public Class<SystemChannelFlag> type() {
		return SystemChannelFlag.class;
	}

	@Override
	public SystemChannelFlags withBits(long newBits) {
		return new SystemChannelFlags(newBits);
	}

}
