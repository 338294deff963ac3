package io.fluxer.entity;

/**
 * What to change of a custom emoji: its name alone.
 *
 * @param name the name, 2 to 32 letters, digits and underscores
 * @since 0.1.0
 */
public record EmojiUpdate(String name) {

	/**
	 * Checks the name.
	 * @throws InvalidPayloadException if it is not allowed
	 */
	public EmojiUpdate {
		EmojiCreate.checkedName(name);
	}

	/**
	 * Returns an update with a name.
	 * @param name the name, 2 to 32 letters, digits and underscores
	 * @return the update
	 * @throws InvalidPayloadException if it is not allowed
	 */
	public static EmojiUpdate named(String name) {
		return new EmojiUpdate(name);
	}

}
