package io.fluxer.entity;

import java.util.regex.Pattern;

/**
 * A custom emoji to make.
 *
 * @param name the name, 2 to 32 letters, digits and underscores
 * @param image the image, at most 512 KiB
 * @since 0.1.0
 */
public record EmojiCreate(String name, ImageData image) {

	private static final int MIN_NAME = 2;

	private static final int MAX_NAME = 32;

	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]*");

	/**
	 * Checks the limits.
	 * @throws InvalidPayloadException if the name is not allowed or the image too large
	 */
	public EmojiCreate {
		checkedName(name);
		image.within("image", ImageData.MAX_EXPRESSION_SIZE);
	}

	static String checkedName(String name) {
		Limits.length("name", name, MIN_NAME, MAX_NAME);
		if (!NAME.matcher(name).matches()) {
			throw new InvalidPayloadException("name", "has characters other than A to Z, a to z, 0 to 9 and _");
		}
		return name;
	}

}
