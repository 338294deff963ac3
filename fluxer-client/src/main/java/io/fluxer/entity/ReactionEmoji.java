package io.fluxer.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The emoji of a reaction or of a text: a Unicode one, or a custom one with an id.
 *
 * @param id the id, {@code null} for a Unicode emoji
 * @param name the character, or the name of the custom emoji
 * @param animated whether it moves; {@code false} if the server did not say
 * @since 0.1.0
 */
public record ReactionEmoji(@Nullable Snowflake id, String name, boolean animated) {

	private static final Pattern MARKUP = Pattern.compile("<(a?):([A-Za-z0-9_-]+):([0-9]{1,19})>");

	/**
	 * Fills in what the wire left out.
	 */
	public ReactionEmoji(@Nullable Snowflake id, @Nullable String name, boolean animated) {
		this.id = id;
		this.name = Entities.text(name);
		this.animated = animated;
	}

	/**
	 * Returns the emoji that a text shows.
	 * @param text a Unicode emoji, such as {@code 👍}, or the markup of a custom one,
	 * such as {@code <:party:5>}
	 * @return the emoji
	 * @throws IllegalArgumentException if the text is blank
	 */
	public static ReactionEmoji of(String text) {
		if (text.isBlank()) {
			throw new IllegalArgumentException("An emoji is not blank");
		}
		ReactionEmoji custom = parse(text);
		return (custom != null) ? custom : new ReactionEmoji(null, text, false);
	}

	/**
	 * Reads a custom emoji from the text of a message, and nothing around it.
	 * @param text the text, such as {@code <:party:5>} or {@code <a:party:5>}
	 * @return the emoji, or {@code null} if the text is no custom emoji
	 */
	public static @Nullable ReactionEmoji parse(String text) {
		Matcher matcher = MARKUP.matcher(text);
		if (!matcher.matches()) {
			return null;
		}
		Snowflake id = Entities.idOrNull(matcher.group(3));
		return (id != null) ? new ReactionEmoji(id, matcher.group(2), !matcher.group(1).isEmpty()) : null;
	}

	/**
	 * Returns the text that shows this emoji in a message.
	 * @return the character, or {@code <:name:id>}, or {@code <a:name:id>} if it moves
	 */
	public String markup() {
		return (this.id != null) ? "<" + (this.animated ? "a" : "") + ":" + this.name + ":" + this.id + ">" : this.name;
	}

	/**
	 * Returns the form that reaction routes take.
	 * @return the character, or {@code name:id}
	 */
	public String identifier() {
		return (this.id != null) ? this.name + ":" + this.id : this.name;
	}

}
