package io.fluxer.entity;

import io.fluxer.json.Flag;

/**
 * What an instance may switch off in a guild (Fluxer's API, disabled operations).
 *
 * @since 0.1.0
 */
public enum GuildOperation implements Flag {

	/** Notifications to phones and browsers. */
	PUSH_NOTIFICATIONS(0),

	/** Mentions of everyone. */
	EVERYONE_MENTIONS(1),

	/** Telling who is typing. */
	TYPING_EVENTS(2),

	/** Invites. */
	INSTANT_INVITES(3),

	/** Sending messages. */
	SEND_MESSAGE(4),

	/** Reactions. */
	REACTIONS(5),

	/** Changes of the list of members. */
	MEMBER_LIST_UPDATES(6);

	private final int bit;

	GuildOperation(int bit) {
		this.bit = bit;
	}

	@Override
	public int bit() {
		return this.bit;
	}

}
