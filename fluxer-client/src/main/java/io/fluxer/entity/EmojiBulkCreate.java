package io.fluxer.entity;

import java.util.List;

/**
 * Custom emojis to make at once. Some of them may fail, see {@link BulkResult}.
 *
 * @param emojis the emojis, 1 to 50
 * @since 0.1.0
 */
public record EmojiBulkCreate(List<EmojiCreate> emojis) {

	static final int MAX_SIZE = 50;

	/**
	 * Copies and checks the list.
	 * @throws InvalidPayloadException if there are none or too many
	 */
	public EmojiBulkCreate {
		emojis = List.copyOf(Limits.size("emojis", emojis, 1, MAX_SIZE));
	}

}
