package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fluxer.json.Flag;
import io.fluxer.json.FlagSet;

/**
 * The flags of a file or of the media of an embed, a number in JSON. Bits this version
 * does not know are kept (Fluxer's API, attachment flags).
 *
 * @param bits the bits
 * @since 0.1.0
 */
public record AttachmentFlags(@JsonValue long bits) implements FlagSet<AttachmentFlag, AttachmentFlags> {

	/** No flag at all. */
	public static final AttachmentFlags NONE = new AttachmentFlags(0);

	/**
	 * Returns the set of the given bits, known or not.
	 * @param bits the number on the wire
	 * @return the set
	 */
	@JsonCreator
	public static AttachmentFlags of(long bits) {
		return new AttachmentFlags(bits);
	}

	/**
	 * Returns the set of the given flags.
	 * @param flags the flags
	 * @return the set
	 */
	public static AttachmentFlags of(AttachmentFlag... flags) {
		return new AttachmentFlags(Flag.maskOf(flags));
	}

	@Override
	public Class<AttachmentFlag> type() {
		return AttachmentFlag.class;
	}

	@Override
	public AttachmentFlags withBits(long newBits) {
		return new AttachmentFlags(newBits);
	}

}
