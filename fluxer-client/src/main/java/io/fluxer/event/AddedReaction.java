package io.fluxer.event;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.ReactionEmoji;
import org.jspecify.annotations.Nullable;

/**
 * A reaction that was set among several.
 *
 * @param userId who set it
 * @param emoji the emoji
 * @param member who set it as a member, in guilds
 * @since 0.1.0
 */
public record AddedReaction(Snowflake userId, ReactionEmoji emoji, @Nullable GuildMember member) {

	/**
	 * Checks that what the event is about is there.
	 */
	public AddedReaction {
		Payload.required(userId, "user_id");
		Payload.required(emoji, "emoji");
	}

}
