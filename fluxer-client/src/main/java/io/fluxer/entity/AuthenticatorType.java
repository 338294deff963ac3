package io.fluxer.entity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A kind of second factor. An open set: a value this version does not know is kept as it
 * came (Fluxer's API, authenticator types).
 *
 * @param value the number on the wire
 * @since 0.1.0
 */
public record AuthenticatorType(@JsonValue int value) {

	/** A code that changes with time. */
	public static final AuthenticatorType TOTP = new AuthenticatorType(0);

	/** A key of a device. */
	public static final AuthenticatorType WEBAUTHN = new AuthenticatorType(2);

	/**
	 * Returns the type with the given number, known or not.
	 * @param value the number on the wire
	 * @return the type
	 */
	@JsonCreator
	public static AuthenticatorType of(int value) {
		return new AuthenticatorType(value);
	}

}
