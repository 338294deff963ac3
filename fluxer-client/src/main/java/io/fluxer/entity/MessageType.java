package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kind of a message. An open set: a value this version does not know is kept as it
 * came (Fluxer's API, message types).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record MessageType(@JsonValue int value) {

	/** What a person or a bot wrote. */
	public static final MessageType DEFAULT = new MessageType(0);

	/** Somebody was added to a group. */
	public static final MessageType RECIPIENT_ADD = new MessageType(1);

	/** Somebody left a group or was removed from it. */
	public static final MessageType RECIPIENT_REMOVE = new MessageType(2);

	/** A call was started. */
	public static final MessageType CALL = new MessageType(3);

	/** A group was renamed. */
	public static final MessageType CHANNEL_NAME_CHANGE = new MessageType(4);

	/** A group got another icon. */
	public static final MessageType CHANNEL_ICON_CHANGE = new MessageType(5);

	/** A message was pinned. */
	public static final MessageType CHANNEL_PINNED_MESSAGE = new MessageType(6);

	/** Somebody joined the guild. */
	public static final MessageType USER_JOIN = new MessageType(7);

	/** An answer to another message. */
	public static final MessageType REPLY = new MessageType(19);

	/**
	 * Returns the type with the given number, known or not.
	 * @param value the number on the wire
	 * @return the type
	 */
	@JsonCreator
	public static MessageType of(int value) {
		return new MessageType(value);
	}

}
