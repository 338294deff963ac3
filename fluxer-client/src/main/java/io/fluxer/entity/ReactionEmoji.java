package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The emoji of a reaction: a Unicode one, or a custom one with an id.
 *
 * @param id the id, {@code null} for a Unicode emoji
 * @param name the character, or the name of the custom emoji
 * @param animated whether it moves; {@code false} if the server did not say
 * @since 0.1.0
 */
public record ReactionEmoji(@Nullable Snowflake id, String name, boolean animated) {

	/**
	 * Fills in what the wire left out.
	 */
	public ReactionEmoji(@Nullable Snowflake id, @Nullable String name, boolean animated) {
		this.id = id;
		this.name = Entities.text(name);
		this.animated = animated;
	}

	/**
	 * Returns the form that reaction routes take.
	 * @return the character, or {@code name:id}
	 */
	public String identifier() {
		return (this.id != null) ? this.name + ":" + this.id : this.name;
	}

}
