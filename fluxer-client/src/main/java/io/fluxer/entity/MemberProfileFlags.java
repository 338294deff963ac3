package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.json.Flag;
import io.fluxer.json.FlagSet;

/**
 * What a member keeps out of the profile in a guild, a number in JSON. Bits this version
 * does not know are kept (Fluxer's API, member profile flags).
 *
 * @param bits the bits
 * @since 0.1.0
 */
public record MemberProfileFlags(@JsonValue long bits) implements FlagSet<MemberProfileFlag, MemberProfileFlags> {

	/** No flag at all. */
	public static final MemberProfileFlags NONE = new MemberProfileFlags(0);

	/**
	 * Returns the set of the given bits, known or not.
	 * @param bits the number on the wire
	 * @return the set
	 */
	@JsonCreator
	public static MemberProfileFlags of(long bits) {
		return new MemberProfileFlags(bits);
	}

	/**
	 * Returns the set of the given flags.
	 * @param flags the flags
	 * @return the set
	 */
	public static MemberProfileFlags of(MemberProfileFlag... flags) {
		return new MemberProfileFlags(Flag.maskOf(flags));
	}

	@Override
	public Class<MemberProfileFlag> type() {
		return MemberProfileFlag.class;
	}

	@Override
	public MemberProfileFlags withBits(long newBits) {
		return new MemberProfileFlags(newBits);
	}

}
