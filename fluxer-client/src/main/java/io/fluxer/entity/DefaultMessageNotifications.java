package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Which messages of a guild notify members who chose nothing themselves. An open set: a
 * value this version does not know is kept as it came (Fluxer's API, default message
 * notifications).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record DefaultMessageNotifications(@JsonValue int value) {

	/** All messages. */
	public static final DefaultMessageNotifications ALL_MESSAGES = new DefaultMessageNotifications(0);

	/** Only those that mention the member. */
	public static final DefaultMessageNotifications ONLY_MENTIONS = new DefaultMessageNotifications(1);

	/**
	 * Returns the setting with the given number, known or not.
	 * @param value the number on the wire
	 * @return the setting
	 */
	@JsonCreator
	public static DefaultMessageNotifications of(int value) {
		return new DefaultMessageNotifications(value);
	}

}
