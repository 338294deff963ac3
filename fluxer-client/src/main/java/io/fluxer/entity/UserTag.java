package io.fluxer.entity;

import java.util.regex.Pattern;

/**
 * The name of an account with the digits that tell equal names apart.
 *
 * @param username the name, 1 to 32 letters, digits and underscores
 * @param discriminator one to four digits
 * @since 0.1.0
 */
public record UserTag(String username, String discriminator) {

	private static final int MAX_NAME = 32;

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]*");

	private static final Pattern DISCRIMINATOR = Pattern.compile("[0-9]{1,4}");

	/**
	 * Checks both parts.
	 * @throws InvalidPayloadException if one of them is not allowed
	 */
	public UserTag {
		Limits.length("username", username, 1, MAX_NAME);
		if (!NAME.matcher(username).matches()) {
			throw new InvalidPayloadException("username", "has characters other than A to Z, a to z, 0 to 9 and _");
		}
		if (!DISCRIMINATOR.matcher(discriminator).matches()) {
			throw new InvalidPayloadException("discriminator", "is not one to four digits");
		}
	}

	/**
	 * Returns the form that people read.
	 */
	@Override
	public String toString() {
		return this.username + "#" + this.discriminator;
	}

}
