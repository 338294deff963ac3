package io.fluxer.entity;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * The address of an image, which says in which size and format it comes. Immutable: each
 * {@code with…} method returns a copy. {@link #toString()} is the address.
 * <p>
 * The server gives an image no larger than it has it, and takes the next size it offers:
 * 128 to 1,024 pixels for avatars and icons, 480 to 2,400 for banners and splashes, 32 to
 * 512 for emojis, 128 to 512 for stickers (Fluxer's media proxy, asset size selection).
 *
 * @param address the address without extension and query
 * @param animated whether the image moves and is wanted so
 * @param format the format; {@code null} for GIF if it moves, else PNG
 * @param size the longer side in pixels; {@code null} for the server's choice
 * @since 0.1.0
 */
public record ImageUrl(String address, boolean animated, @Nullable ImageFormat format, @Nullable Integer size) {

	private static final String ANIMATED_HASH = "a_";

	/**
	 * Checks the size.
	 * @throws IllegalArgumentException if it is not positive
	 */
	public ImageUrl {
		if (size != null && size <= 0) {
			throw new IllegalArgumentException("The size of an image is positive, not " + size);
		}
	}

	/**
	 * Returns the address of the image in another size.
	 * @param newSize the longer side in pixels
	 * @return the copy
	 * @throws IllegalArgumentException if it is not positive
	 */
	public ImageUrl withSize(int newSize) {
		return new ImageUrl(this.address, this.animated, this.format, newSize);
	}

	/**
	 * Returns the address of the image in another format. PNG and JPEG make it stand
	 * still. Stickers come as WebP or GIF, whatever is asked for.
	 * @param newFormat the format
	 * @return the copy
	 */
	public ImageUrl withFormat(ImageFormat newFormat) {
		return new ImageUrl(this.address, this.animated, newFormat, this.size);
	}

	/**
	 * Returns the address of the image standing still.
	 * @return the copy
	 */
	public ImageUrl still() {
		return new ImageUrl(this.address, false, this.format, this.size);
	}

	/**
	 * Returns the address as a URI.
	 * @return the address
	 * @throws IllegalArgumentException if the base address was none
	 */
	public URI toUri() {
		return URI.create(toString());
	}

	/**
	 * Returns the address.
	 */
	@Override
	public String toString() {
		ImageFormat given = (this.format != null) ? this.format : defaultFormat();
		StringBuilder url = new StringBuilder(this.address).append('.').append(given.extension());
		char separator = '?';
		if (this.size != null) {
			url.append(separator).append("size=").append(this.size);
			separator = '&';
		}
		boolean moving = this.animated && given.canMove();
		if (moving != isMovingByDefault()) {
			url.append(separator).append("animated=").append(moving);
		}
		return url.toString();
	}

	private ImageFormat defaultFormat() {
		return this.animated ? ImageFormat.GIF : ImageFormat.PNG;
	}

	private boolean isMovingByDefault() {
		return this.address.startsWith(ANIMATED_HASH, this.address.lastIndexOf('/') + 1);
	}

}
