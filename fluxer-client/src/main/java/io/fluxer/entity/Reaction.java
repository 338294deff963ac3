package io.fluxer.entity;

/**
 * How often one emoji was set under a message.
 *
 * @param emoji the emoji
 * @param count how many set it
 * @param me whether the bot is one of them
 * @since 0.1.0
 */
public record Reaction(ReactionEmoji emoji, int count, boolean me) {

	/**
	 * Checks that the emoji is named.
	 */
	public Reaction {
		if (emoji == null) {
			throw new IllegalArgumentException("A reaction needs an emoji");
		}
	}

}
