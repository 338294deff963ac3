package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What an invite leads to. An open set: a value this version does not know is kept as it
 * came (Fluxer's API, invite types).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record InviteType(@JsonValue int value) {

	/** A guild. */
	public static final InviteType GUILD = new InviteType(0);

	/** A private channel of several people. */
	public static final InviteType GROUP_DM = new InviteType(1);

	/** A pack of emojis. */
	public static final InviteType EMOJI_PACK = new InviteType(2);

	/** A pack of stickers. */
	public static final InviteType STICKER_PACK = new InviteType(3);

	/**
	 * Returns the type with the given number, known or not.
	 * @param value the number on the wire
	 * @return the type
	 */
	@JsonCreator
	public static InviteType of(int value) {
		return new InviteType(value);
	}

}
