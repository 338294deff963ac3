package io.fluxer.gateway;

import org.jspecify.annotations.Nullable;

/**
 * How the bot appears to others. The status goes into IDENTIFY; the custom status is not
 * read there and is sent after each READY (Fluxer's gateway, presence). With several
 * sessions of one bot others see an aggregate, in which online wins over idle.
 *
 * @param status how the bot appears
 * @param afk whether the bot is away
 * @param mobile whether the bot shows as on a phone
 * @param customStatus a line of text under the name
 * @since 0.1.0
 */
public record Presence(Status status, boolean afk, boolean mobile, @Nullable CustomStatus customStatus) {

	/**
	 * Returns the plainest presence.
	 * @return online, nothing else
	 */
	public static Presence online() {
		return new Presence(Status.ONLINE, false, false, null);
	}

	/**
	 * The statuses the gateway accepts.
	 */
	public enum Status {

		/** Online. */
		ONLINE,

		/** Away. */
		IDLE,

		/** Do not disturb. */
		DND,

		/** Shown as offline. */
		INVISIBLE

	}

}
