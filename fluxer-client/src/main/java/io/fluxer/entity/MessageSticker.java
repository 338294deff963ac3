package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A sticker of a message.
 *
 * @param id the id
 * @param name the name
 * @param animated whether it moves
 * @param nsfw whether it is for adults only
 * @since 0.1.0
 */
public record MessageSticker(Snowflake id, String name, boolean animated, boolean nsfw) {

	/**
	 * Fills in what the wire left out.
	 */
	public MessageSticker(Snowflake id, @Nullable String name, boolean animated, boolean nsfw) {
		this.id = Entities.requireId(id, "sticker");
		this.name = Entities.text(name);
		this.animated = animated;
		this.nsfw = nsfw;
	}

}
