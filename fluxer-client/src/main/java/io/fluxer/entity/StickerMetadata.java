package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Where a sticker comes from, also of a guild that the bot is not in.
 *
 * @param id the id
 * @param guildId the guild it belongs to
 * @param name the name
 * @param animated whether it moves
 * @param allowCloning whether other guilds may copy it
 * @since 0.1.0
 */
public record StickerMetadata(Snowflake id, @Nullable Snowflake guildId, String name, boolean animated,
		boolean allowCloning) {

	/**
	 * Fills in what the wire left out.
	 */
	public StickerMetadata(Snowflake id, @Nullable Snowflake guildId, @Nullable String name, boolean animated,
			boolean allowCloning) {
		this.id = Entities.requireId(id, "sticker");
		this.guildId = guildId;
		this.name = Entities.text(name);
		this.animated = animated;
		this.allowCloning = allowCloning;
	}

}
