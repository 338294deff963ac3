package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A custom emoji of a guild.
 *
 * @param id the id
 * @param name the name
 * @param animated whether it moves
 * @param nsfw whether it is for adults only
 * @param user who added it, known from lists only
 * @since 0.1.0
 */
public record Emoji(Snowflake id, String name, boolean animated, boolean nsfw, @Nullable User user) {

	/**
	 * Fills in what the wire left out.
	 */
	public Emoji(Snowflake id, @Nullable String name, boolean animated, boolean nsfw, @Nullable User user) {
		this.id = Entities.requireId(id, "emoji");
		this.name = Entities.text(name);
		this.animated = animated;
		this.nsfw = nsfw;
		this.user = user;
	}

	/**
	 * Returns the text that shows this emoji in a message.
	 * @return {@code <:name:id>}, or {@code <a:name:id>} if it moves
	 */
	public String markup() {
		return reaction().markup();
	}

	/**
	 * Returns this emoji as one to react with.
	 * @return the emoji
	 */
	public ReactionEmoji reaction() {
		return new ReactionEmoji(this.id, this.name, this.animated);
	}

}
