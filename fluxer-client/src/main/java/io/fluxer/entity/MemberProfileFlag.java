package io.fluxer.entity;

import io.fluxer.json.Flag;

/**
 * What a member keeps out of the profile in a guild (Fluxer's API, member profile flags).
 *
 * @since 0.1.0
 */
public enum MemberProfileFlag implements Flag {

	/** The account's avatar is not shown in this guild. */
	AVATAR_UNSET(0),

	/** The account's banner is not shown in this guild. */
	BANNER_UNSET(1);

	private final int bit;

	MemberProfileFlag(int bit) {
		this.bit = bit;
	}

	@Override
	public int bit() {
		return this.bit;
	}

}
