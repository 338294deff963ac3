package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A guild that the bot and a user are both in.
 *
 * @param id the guild
 * @param nick the user's name there
 * @since 0.1.0
 */
public record MutualGuild(Snowflake id, @Nullable String nick) {

	/**
	 * Checks that the guild is named.
	 */
	public MutualGuild {
		Entities.requireId(id, "mutual guild");
	}

}
