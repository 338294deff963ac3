package io.fluxer.entity;

import java.util.regex.Pattern;

/**
 * Puts text of any origin into a message so that it is shown as it is (Fluxer's
 * Markdown).
 * <p>
 * Escaping changes how a text looks, not whom it notifies: that is for
 * {@link io.fluxer.rest.AllowedMentions} to say. What is escaped is longer and counts
 * with its length towards the limits of a message.
 *
 * @since 0.1.0
 */
public final class Markdown {

	private static final String MARKS = "\\*_~`|[]()<>#-@:";

	private static final Pattern NUMBERED_LINE = Pattern.compile("^( *[0-9]+)\\.(?= )", Pattern.MULTILINE);

	private static final Pattern BACKSLASHES_AND_TICK = Pattern.compile("(?<!\\\\)(\\\\*+)`");

	private static final Pattern TICKS = Pattern.compile("`{3,}");

	private static final Pattern LINE_BREAK = Pattern.compile("\\R");

	private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_+.#/-]+");

	private static final Pattern ADDRESS = Pattern.compile("(?:https?://|mailto:)[^\\s<>\"\\\\\\p{Cntrl}]+");

	private Markdown() {
	}

	/**
	 * Escapes every character that has a meaning: formatting, code, links and addresses,
	 * mentions, emojis, timestamps, headings, quotes, lists and tables. No address in the
	 * text can be clicked afterwards.
	 * @param text any text
	 * @return what shows that text
	 */
	public static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			if (MARKS.indexOf(character) >= 0) {
				escaped.append('\\');
			}
			escaped.append(character);
		}
		return NUMBERED_LINE.matcher(escaped).replaceAll("$1\\\\.");
	}

	/**
	 * Shows a text as code within a line. Line breaks become spaces, since code in a line
	 * has none.
	 * @param text any text
	 * @return the code, or the text itself if it is blank
	 */
	public static String code(String text) {
		String line = LINE_BREAK.matcher(text).replaceAll(" ");
		if (line.isBlank()) {
			return line;
		}
		if (line.indexOf('`') < 0 && !line.endsWith("\\")) {
			return "`" + line + "`";
		}
		// Between two ticks a backslash has a meaning before a tick alone, and its double
		// stands for it.
		return "``" + BACKSLASHES_AND_TICK.matcher(line).replaceAll("$1$1\\\\`") + "``";
	}

	/**
	 * Shows a text as a block of code.
	 * @param text any text
	 * @return the block
	 */
	public static String codeBlock(String text) {
		return block("", text);
	}

	/**
	 * Shows a text as a block of code, coloured as its language.
	 * @param language the language, such as {@code java}
	 * @param text any text
	 * @return the block
	 * @throws IllegalArgumentException if the language has characters other than letters,
	 * digits and {@code _+.#/-}
	 */
	public static String codeBlock(String language, String text) {
		if (!LANGUAGE.matcher(language).matches()) {
			throw new IllegalArgumentException("The name of a language has letters, digits and _+.#/- only");
		}
		return block(language, text);
	}

	/**
	 * Shows a text that leads to an address. The text is escaped; one that looks like
	 * another address is shown without leading anywhere.
	 * @param text any text
	 * @param address an address with {@code http}, {@code https} or {@code mailto}
	 * @return the link
	 * @throws IllegalArgumentException if the address is none of these, or has white
	 * space, quotes, backslashes or angle brackets inside
	 */
	public static String link(String text, String address) {
		if (!ADDRESS.matcher(address).matches()) {
			throw new IllegalArgumentException("The address of a link begins with http://, https:// or mailto: "
					+ "and has no white space, quotes, backslashes or angle brackets");
		}
		return "[" + escape(text) + "](" + address.replace("(", "%28").replace(")", "%29") + ")";
	}

	private static String block(String language, String text) {
		int longest = TICKS.matcher(text).results().mapToInt((ticks) -> ticks.group().length()).max().orElse(2);
		String fence = "`".repeat(longest + 1);
		return fence + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence;
	}

}
