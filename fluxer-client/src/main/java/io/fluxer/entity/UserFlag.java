package io.fluxer.entity;

import io.fluxer.json.Flag;

/**
 * A public flag of a user (Fluxer's API, public user flags).
 *
 * @since 0.1.0
 */
public enum UserFlag implements Flag {

	/** Works for the instance. */
	STAFF(0),

	/** Takes part in the community team program. */
	CTP_MEMBER(1),

	/** Is a partner of the instance. */
	PARTNER(2),

	/** Found bugs. */
	BUG_HUNTER(3),

	/** Is a bot that takes friend requests. */
	FRIENDLY_BOT(4),

	/** Is such a bot whose owner approves each request. */
	FRIENDLY_BOT_MANUAL_APPROVAL(5),

	/** Is known to send spam. */
	SPAMMER(6);

	private final int bit;

	UserFlag(int bit) {
		this.bit = bit;
	}

	@Override
	public int bit() {
		return this.bit;
	}

}
