package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of a channel. An open set: a value this version does not know is kept as it
 * came (Fluxer's API, channel types).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record ChannelType(@JsonValue int value) {

	/** A text channel of a guild. */
	public static final ChannelType GUILD_TEXT = new ChannelType(0);

	/** A direct message channel with one other person. */
	public static final ChannelType DM = new ChannelType(1);

	/** A voice channel of a guild; it holds messages too. */
	public static final ChannelType GUILD_VOICE = new ChannelType(2);

	/** A private channel of several people. */
	public static final ChannelType GROUP_DM = new ChannelType(3);

	/** A category that groups channels of a guild. */
	public static final ChannelType GUILD_CATEGORY = new ChannelType(4);

	/** A link shown as a channel of a guild. */
	public static final ChannelType GUILD_LINK = new ChannelType(998);

	/** A person's notes to themselves. */
	public static final ChannelType DM_PERSONAL_NOTES = new ChannelType(999);

	/**
	 * Returns the type with the given number, known or not.
	 * @param value the number on the wire
	 * @return the type
	 */
	@JsonCreator
	public static ChannelType of(int value) {
		return new ChannelType(value);
	}

}
