package io.fluxer.entity;

import java.util.Locale;

/**
 * A format in which the media proxy gives an image (Fluxer's media proxy, image asset
 * formats).
 *
 * @since 0.1.0
 */
public enum ImageFormat {

	/** PNG, which never moves. */
	PNG(false),

	/** JPEG, which never moves. */
	JPEG(false),

	/** WebP, which may move. */
	WEBP(true),

	/** GIF, which may move. */
	GIF(true);

	private final boolean moving;

	ImageFormat(boolean moving) {
		this.moving = moving;
	}

	/**
	 * Tells whether the format can hold an image that moves.
	 * @return whether it can
	 */
	public boolean canMove() {
		return this.moving;
	}

	/**
	 * Returns the extension of the name of a file.
	 * @return the extension without a dot
	 */
	public String extension() {
		return name().toLowerCase(Locale.ROOT);
	}

}
