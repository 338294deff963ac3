package io.fluxer.entity;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A sticker to make. Immutable: each {@code with…} method returns a copy.
 *
 * @param name the name, 2 to 30 characters
 * @param description what it shows, at most 500 characters; {@code null} for nothing
 * @param tags words that find it, at most 10 of 1 to 30 characters
 * @param image the image, at most 512 KiB
 * @since 0.1.0
 */
public record StickerCreate(String name, @Nullable String description,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> tags, ImageData image) {

	private static final int MIN_NAME = 2;

	private static final int MAX_NAME = 30;

	private static final int MAX_DESCRIPTION = 500;

	private static final int MAX_TAGS = 10;

	private static final int MAX_TAG = 30;

	/**
	 * Copies the tags and checks the limits.
	 * @throws InvalidPayloadException if a text has a length that is not allowed, or if
	 * there are too many tags or the image is too large
	 */
	public StickerCreate {
		checkedName(name);
		checkedDescription(description);
		tags = checkedTags(tags);
		image.within("image", ImageData.MAX_EXPRESSION_SIZE);
	}

	/**
	 * Returns a sticker with what each must have.
	 * @param name the name, 2 to 30 characters
	 * @param image the image, at most 512 KiB
	 * @return the sticker
	 * @throws InvalidPayloadException if the name is not allowed or the image too large
	 */
	public static StickerCreate of(String name, ImageData image) {
		return new StickerCreate(name, null, List.of(), image);
	}

	/**
	 * Returns a copy with a description.
	 * @param newDescription what it shows, at most 500 characters
	 * @return the copy
	 */
	public StickerCreate withDescription(String newDescription) {
		return new StickerCreate(this.name, newDescription, this.tags, this.image);
	}

	/**
	 * Returns a copy that is found by words.
	 * @param newTags the words, at most 10 of 1 to 30 characters
	 * @return the copy
	 */
	public StickerCreate withTags(List<String> newTags) {
		return new StickerCreate(this.name, this.description, newTags, this.image);
	}

	static String checkedName(String name) {
		Limits.length("name", name, MIN_NAME, MAX_NAME);
		return name;
	}

	static @Nullable String checkedDescription(@Nullable String description) {
		return Limits.length("description", description, 0, MAX_DESCRIPTION);
	}

	static List<String> checkedTags(List<String> tags) {
		Limits.size("tags", tags, 0, MAX_TAGS);
		for (int index = 0; index < tags.size(); index++) {
			Limits.length("tags." + index, tags.get(index), 1, MAX_TAG);
		}
		return List.copyOf(tags);
	}

}
