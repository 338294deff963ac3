package io.fluxer.json;

/**
 * A named bit of a {@link FlagSet}.
 *
 * @since 0.1.0
 */
public interface Flag {

	/**
	 * Returns the place of the bit, counted from 0 for the lowest.
	 * @return the place, 0 to 63
	 */
	int bit();

	/**
	 * Returns the number in which this bit alone is set.
	 * @return the number
	 */
	default long mask() {
		return 1L << bit();
	}

	/**
	 * Returns the number in which the bits of all the given flags are set.
	 * @param flags the flags
	 * @return the number, 0 for no flags
	 */
	static long maskOf(Flag... flags) {
		long mask = 0;
		for (Flag flag : flags) {
			mask |= flag.mask();
		}
		return mask;
	}

}
