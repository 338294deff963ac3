package io.fluxer.boot.command;

import org.jspecify.annotations.Nullable;

/**
 * Reads a text word by word. Words stand between blanks or in double quotation marks of
 * any kind, one of which opens only at the beginning of a word and closes only at an end;
 * a backslash before a quotation mark or a backslash takes its meaning away. For one
 * thread.
 */
final class CommandWords {

	private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\uff02";

	private static final String ANGLES = "\u00ab\u00bb";

	private final String text;

	private int position;

	CommandWords(String text) {
		this.text = text;
	}

	/**
	 * Returns the next word without taking it.
	 * @return the word, {@code null} at the end
	 * @throws RefusedException if a quotation mark opens and none closes
	 */
	@Nullable Word peek() {
		int start = skipBlanks(this.position);
		return (start < this.text.length()) ? read(start) : null;
	}

	/**
	 * Goes on after a word.
	 */
	void take(Word word) {
		this.position = word.end();
	}

	/**
	 * Takes all that is left, as it was written.
	 * @return the text, empty at the end
	 */
	String rest() {
		String rest = this.text.substring(skipBlanks(this.position)).stripTrailing();
		this.position = this.text.length();
		return rest;
	}

	/**
	 * Counts the words that are left. One that never closes counts as one.
	 */
	int count() {
		int count = 0;
		for (int at = skipBlanks(this.position); at < this.text.length(); count++) {
			int start = at;
			String quotes = quotes(this.text.charAt(start));
			int close = quotes.isEmpty() ? -1 : closing(start + 1, quotes);
			at = skipBlanks((close >= 0) ? close + 1 : endOfWord(start));
		}
		return count;
	}

	static boolean isBlank(char character) {
		return Character.isWhitespace(character) || Character.isSpaceChar(character);
	}

	private Word read(int start) {
		String quotes = quotes(this.text.charAt(start));
		if (quotes.isEmpty()) {
			int end = endOfWord(start);
			return new Word(unescape(start, end), end);
		}
		int close = closing(start + 1, quotes);
		if (close < 0) {
			throw new RefusedException(new CommandRefusal.OpenQuote());
		}
		return new Word(unescape(start + 1, close), close + 1);
	}

	private int skipBlanks(int from) {
		int at = from;
		while (at < this.text.length() && isBlank(this.text.charAt(at))) {
			at++;
		}
		return at;
	}

	private int endOfWord(int from) {
		int at = from;
		while (at < this.text.length() && !isBlank(this.text.charAt(at))) {
			at++;
		}
		return at;
	}

	private int closing(int from, String quotes) {
		for (int at = from; at < this.text.length(); at++) {
			char character = this.text.charAt(at);
			if (isEscape(at, this.text.length())) {
				at++;
			}
			else if (quotes.indexOf(character) >= 0
					&& (at + 1 == this.text.length() || isBlank(this.text.charAt(at + 1)))) {
				return at;
			}
		}
		return -1;
	}

	private String unescape(int from, int to) {
		StringBuilder plain = new StringBuilder(to - from);
		for (int at = from; at < to; at++) {
			if (isEscape(at, to)) {
				at++;
			}
			plain.append(this.text.charAt(at));
		}
		return plain.toString();
	}

	private boolean isEscape(int at, int end) {
		return this.text.charAt(at) == '\\' && at + 1 < end
				&& (this.text.charAt(at + 1) == '\\' || !quotes(this.text.charAt(at + 1)).isEmpty());
	}

	private static String quotes(char character) {
		if (QUOTES.indexOf(character) >= 0) {
			return QUOTES;
		}
		return (ANGLES.indexOf(character) >= 0) ? ANGLES : "";
	}

	/**
	 * A word.
	 *
	 * @param text the word without its quotation marks
	 * @param end where what comes after it begins
	 */
	record Word(String text, int end) {

	}

}
