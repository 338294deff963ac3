package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.json.Flag;
import io.fluxer.json.FlagSet;

/**
 * What the instance switched off in a guild, a number in JSON. Bits this version does not
 * know are kept (Fluxer's API, disabled operations).
 *
 * @param bits the bits
 * @since 0.1.0
 */
public record GuildOperations(@JsonValue long bits) implements FlagSet<GuildOperation, GuildOperations> {

	/** No flag at all. */
	public static final GuildOperations NONE = new GuildOperations(0);

	/**
	 * Returns the set of the given bits, known or not.
	 * @param bits the number on the wire
	 * @return the set
	 */
	@JsonCreator
	public static GuildOperations of(long bits) {
		return new GuildOperations(bits);
	}

	/**
	 * Returns the set of the given flags.
	 * @param flags the flags
	 * @return the set
	 */
	public static GuildOperations of(GuildOperation... flags) {
		return new GuildOperations(Flag.maskOf(flags));
	}

	@Override
	public Class<GuildOperation> type() {
		return GuildOperation.class;
	}

	@Override
	public GuildOperations withBits(long newBits) {
		return new GuildOperations(newBits);
	}

}
