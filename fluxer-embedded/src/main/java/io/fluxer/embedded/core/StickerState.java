package io.fluxer.embedded.core;

import java.util.List;

import io.fluxer.Snowflake;

/**
 * A sticker of a guild.
 *
 * @param id its id
 * @param name its name
 * @param description what it shows, may be empty
 * @param tags what it is found by
 * @param animated whether it moves
 * @param creator who made it
 */
record StickerState(Snowflake id, String name, String description, List<String> tags, boolean animated,
		UserState creator) {
}
