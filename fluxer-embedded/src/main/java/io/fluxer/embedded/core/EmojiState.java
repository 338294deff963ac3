package io.fluxer.embedded.core;

import io.fluxer.Snowflake;

/**
 * An emoji of a guild.
 *
 * @param id its id
 * @param name its name
 * @param animated whether it moves
 * @param creator who made it
 */
record EmojiState(Snowflake id, String name, boolean animated, UserState creator) {

	EmojiState withName(String name) {
		return new EmojiState(this.id, name, this.animated, this.creator);
	}

}
