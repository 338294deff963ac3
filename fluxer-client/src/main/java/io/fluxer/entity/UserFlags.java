package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.json.Flag;
import io.fluxer.json.FlagSet;

/**
 * The public flags of a user, a number in JSON. Bits this version does not know are kept
 * (Fluxer's API, public user flags).
 *
 * @param bits the bits
 * @since 0.1.0
 */
public record UserFlags(@JsonValue long bits) implements FlagSet<UserFlag, UserFlags> {

	/** No flag at all. */
	public static final UserFlags NONE = new UserFlags(0);

	/**
	 * Returns the set of the given bits, known or not.
	 * @param bits the number on the wire
	 * @return the set
	 */
	@JsonCreator
	public static UserFlags of(long bits) {
		return (bits != 0) ? new UserFlags(bits) : NONE;
	}

	/**
	 * Returns the set of the given flags.
	 * @param flags the flags
	 * @return the set
	 */
	public static UserFlags of(UserFlag... flags) {
		return new UserFlags(Flag.maskOf(flags));
	}

	@Override
	public Class<UserFlag> type() {
		return UserFlag.class;
	}

	@Override
	public UserFlags withBits(long newBits) {
		return new UserFlags(newBits);
	}

}
