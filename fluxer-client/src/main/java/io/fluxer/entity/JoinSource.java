package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How a member came into a guild. An open set: a value this version does not know is kept
 * as it came (Fluxer's API, join sources).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record JoinSource(@JsonValue int value) {

	/** Made the guild. */
	public static final JoinSource CREATOR = new JoinSource(0);

	/** Used an invite. */
	public static final JoinSource INSTANT_INVITE = new JoinSource(1);

	/** Used the guild's own invite code. */
	public static final JoinSource VANITY_URL = new JoinSource(2);

	/** Is a bot that was added. */
	public static final JoinSource BOT_INVITE = new JoinSource(3);

	/** Was added by the instance. */
	public static final JoinSource ADMIN_FORCE_ADD = new JoinSource(4);

	/** Found the guild in the public list. */
	public static final JoinSource DISCOVERY = new JoinSource(6);

	/**
	 * Returns the source with the given number, known or not.
	 * @param value the number on the wire
	 * @return the source
	 */
	@JsonCreator
	public static JoinSource of(int value) {
		return new JoinSource(value);
	}

}
