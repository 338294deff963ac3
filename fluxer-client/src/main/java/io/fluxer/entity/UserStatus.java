package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * How available a user appears. An open set: a value this version does not know is kept
 * as it came (Fluxer's gateway, presence).
 *
 * @param value the word on the wire
 * @since 0.1.0
 */
public record UserStatus(@JsonValue String value) {

	/** Online. */
	public static final UserStatus ONLINE = new UserStatus("online");

	/** Away. */
	public static final UserStatus IDLE = new UserStatus("idle");

	/** Does not want to be disturbed. */
	public static final UserStatus DND = new UserStatus("dnd");

	/** Not online, or invisible. */
	public static final UserStatus OFFLINE = new UserStatus("offline");

	/**
	 * Returns the status with the given word, known or not.
	 * @param value the word on the wire
	 * @return the status
	 */
	@JsonCreator
	public static UserStatus of(String value) {
		return new UserStatus(value);
	}

}
