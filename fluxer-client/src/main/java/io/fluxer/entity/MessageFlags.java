package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.json.Flag;
import io.fluxer.json.FlagSet;

/**
 * The flags of a message, a number in JSON. Bits this version does not know are kept; the
 * server drops those that it does not know (Fluxer's API, message flags).
 *
 * @param bits the bits
 * @since 0.1.0
 */
public record MessageFlags(@JsonValue long bits) implements FlagSet<MessageFlag, MessageFlags> {

	/** No flag at all. */
	public static final MessageFlags NONE = new MessageFlags(0);

	/**
	 * Returns the set of the given bits, known or not.
	 * @param bits the number on the wire
	 * @return the set
	 */
	@JsonCreator
	public static MessageFlags of(long bits) {
		return (bits != 0) ? new MessageFlags(bits) : NONE;
	}

	/**
	 * Returns the set of the given flags.
	 * @param flags the flags
	 * @return the set
	 */
	public static MessageFlags of(MessageFlag... flags) {
		return new MessageFlags(Flag.maskOf(flags));
	}

	@Override
	public Class<MessageFlag> type() {
		return MessageFlag.class;
	}

	@Override
	public MessageFlags withBits(long newBits) {
		return new MessageFlags(newBits);
	}

}
