package io.fluxer.entity;

import io.fluxer.json.Flag;

/**
 * A flag of a file or of the media of an embed (Fluxer's API, attachment flags).
 *
 * @since 0.1.0
 */
public enum AttachmentFlag implements Flag {

	/** Hidden until it is clicked; files only. */
	IS_SPOILER(3),

	/** Found to be for adults only. */
	CONTAINS_EXPLICIT_MEDIA(4),

	/** Moves. */
	IS_ANIMATED(5);

	private final int bit;

	AttachmentFlag(int bit) {
		this.bit = bit;
	}

	@Override
	public int bit() {
		return this.bit;
	}

}
