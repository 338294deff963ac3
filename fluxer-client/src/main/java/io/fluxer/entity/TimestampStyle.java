package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * How a {@link Timestamp} is shown, in the language and the time zone of the reader
 * (Fluxer's Markdown, timestamps).
 *
 * @since 0.1.0
 */
public enum TimestampStyle {

	/** Hours and minutes. */
	SHORT_TIME('t'),

	/** Hours, minutes and seconds. */
	LONG_TIME('T'),

	/** The day in numbers. */
	SHORT_DATE('d'),

	/** The day with the name of the month. */
	LONG_DATE('D'),

	/** The day with the name of the month, hours and minutes; what no style means. */
	SHORT_DATE_TIME('f'),

	/** The same with the day of the week. */
	LONG_DATE_TIME('F'),

	/** The day in numbers, hours and minutes. */
	SHORT_DATE_SHORT_TIME('s'),

	/** The day in numbers, hours, minutes and seconds. */
	SHORT_DATE_MEDIUM_TIME('S'),

	/** How long ago it was, or how long it will take. */
	RELATIVE('R');

	private final char letter;

	TimestampStyle(char letter) {
		this.letter = letter;
	}

	/**
	 * Returns the letter that stands for this style.
	 * @return the letter
	 */
	public char letter() {
		return this.letter;
	}

	static @Nullable TimestampStyle ofLetter(char letter) {
		for (TimestampStyle style : values()) {
			if (style.letter == letter) {
				return style;
			}
		}
		return null;
	}

}
