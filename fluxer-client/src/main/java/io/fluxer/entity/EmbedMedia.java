package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * A picture, video or sound of an embed.
 *
 * @param url where it is; {@code attachment://name} refers to a file of the same message
 * @param proxyUrl where the media proxy has it
 * @param contentType the media type
 * @param contentHash a hash of the content
 * @param width the width in pixels
 * @param height the height in pixels
 * @param description what it shows
 * @param placeholder a tiny preview
 * @param duration the length in seconds
 * @param flags the flags
 * @since 0.1.0
 */
public record EmbedMedia(@Nullable String url, @Nullable String proxyUrl, @Nullable String contentType,
		@Nullable String contentHash, @Nullable Integer width, @Nullable Integer height, @Nullable String description,
		@Nullable String placeholder, @Nullable Integer duration, @Nullable AttachmentFlags flags) {

	/**
	 * Returns media with an address alone, the form a bot sends.
	 * @param url the address
	 * @return the media
	 */
	public static EmbedMedia of(String url) {
		return new EmbedMedia(url, null, null, null, null, null, null, null, null, null);
	}

	/**
	 * Returns a copy that says what the media show.
	 * @param newDescription the text for those who cannot see them, 1 to 4,096
	 * characters; {@code null} for none
	 * @return the copy
	 */
	public EmbedMedia withDescription(@Nullable String newDescription) {
		return new EmbedMedia(this.url, this.proxyUrl, this.contentType, this.contentHash, this.width, this.height,
				newDescription, this.placeholder, this.duration, this.flags);
	}

}
