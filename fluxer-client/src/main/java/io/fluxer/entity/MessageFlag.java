package io.fluxer.entity;

import io.fluxer.json.Flag;

/**
 * A flag of a message (Fluxer's API, message flags).
 *
 * @since 0.1.0
 */
public enum MessageFlag implements Flag {

	/** The embeds of its links are not shown. */
	SUPPRESS_EMBEDS(2),

	/** It notifies nobody. */
	SUPPRESS_NOTIFICATIONS(12),

	/** It is a voice message: one sound and nothing else. */
	VOICE_MESSAGE(13),

	/** Its files are shown small; newer servers do not know it. */
	COMPACT_ATTACHMENTS(17);

	private final int bit;

	MessageFlag(int bit) {
		this.bit = bit;
	}

	@Override
	public int bit() {
		return this.bit;
	}

}
