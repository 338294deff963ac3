package io.fluxer.entity;

import io.fluxer.json.Flag;

/**
 * What a guild keeps out of its system channel (Fluxer's API, system channel flags).
 *
 * @since 0.1.0
 */
public enum SystemChannelFlag implements Flag {

	/** No message when somebody joins. */
	SUPPRESS_JOIN_NOTIFICATIONS(0);

	private final int bit;

	SystemChannelFlag(int bit) {
		this.bit = bit;
	}

	@Override
	public int bit() {
		return this.bit;
	}

}
