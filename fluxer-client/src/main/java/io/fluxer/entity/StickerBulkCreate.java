package io.fluxer.entity;

import java.util.List;

/**
 * Stickers to make at once. Some of them may fail, see {@link BulkResult}.
 *
 * @param stickers the stickers, 1 to 50
 * @since 0.1.0
 */
public record StickerBulkCreate(List<StickerCreate> stickers) {

	/**
	 * Copies and checks the list.
	 * @throws InvalidPayloadException if there are none or too many
	 */
	public StickerBulkCreate {
		stickers = List.copyOf(Limits.size("stickers", stickers, 1, EmojiBulkCreate.MAX_SIZE));
	}

}
