package io.fluxer;

/**
 * Text of another party on its way into a log line or the message of an exception.
 *
 * @since 0.1.0
 */
public final class ServerText {

	private static final String CUT = "...";

	private ServerText() {
	}

	/**
	 * Returns a text without anything that could end or forge a log line: control
	 * characters, line and paragraph separators and characters that change the direction
	 * of writing become escapes such as {@code \n} and <code>&#92;u202e</code>.
	 * @param text the text
	 * @param maxLength the most characters that are taken of it
	 * @return the printable text; ends in {@code ...} if it was longer
	 */
	public static String printable(String text, int maxLength) {
		int length = Math.min(text.length(), maxLength);
		StringBuilder printable = null;
		for (int i = 0; i < length; i++) {
			char character = text.charAt(i);
			if (isPrintable(character)) {
				if (printable != null) {
					printable.append(character);
				}
				continue;
			}
			if (printable == null) {
				printable = new StringBuilder(length + 16).append(text, 0, i);
			}
			escape(character, printable);
		}
		String taken = (printable != null) ? printable.toString() : text.substring(0, length);
		return (length < text.length()) ? taken + CUT : taken;
	}

	private static boolean isPrintable(char character) {
		return switch (Character.getType(character)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
			default -> true;
		};
	}

	private static void escape(char character, StringBuilder printable) {
		switch (character) {
			case '\n' -> printable.append("\\n");
			case '\r' -> printable.append("\\r");
			case '\t' -> printable.append("\\t");
			default -> printable.append(String.format("\\u%04x", (int) character));
		}
	}

}
