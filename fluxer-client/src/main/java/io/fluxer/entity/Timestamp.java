package io.fluxer.entity;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A moment in the text of a message that every reader sees in their own time zone, such
 * as {@code <t:1792646400:R>}. It holds whole seconds after the first moment of 1970,
 * 8,640,000,000,000 of them at most (Fluxer's Markdown, timestamps).
 *
 * @param time the moment; parts of a second are not shown
 * @param style how it is shown
 * @since 0.1.0
 */
public record Timestamp(Instant time, TimestampStyle style) {

	private static final long MAX_SECOND = 8_640_000_000_000L;

	private static final Pattern MARKUP = Pattern.compile("<t:([0-9]{1,19})(?::([A-Za-z]))?>");

	/**
	 * Checks that the moment can be shown.
	 * @throws IllegalArgumentException if it is out of the range
	 */
	public Timestamp {
		if (!isShown(time.getEpochSecond())) {
			throw new IllegalArgumentException("A timestamp is after the first second of 1970 and at most " + MAX_SECOND
					+ " seconds later, this one is " + time.getEpochSecond());
		}
	}

	/**
	 * Returns a moment in the style {@link TimestampStyle#SHORT_DATE_TIME}.
	 * @param time the moment
	 * @return the timestamp
	 * @throws IllegalArgumentException if the moment is out of the range
	 */
	public static Timestamp of(Instant time) {
		return new Timestamp(time, TimestampStyle.SHORT_DATE_TIME);
	}

	/**
	 * Reads a timestamp and nothing around it.
	 * @param text the text
	 * @return the timestamp, or {@code null} if the text is none
	 */
	public static @Nullable Timestamp parse(String text) {
		Matcher matcher = MARKUP.matcher(text);
		if (!matcher.matches()) {
			return null;
		}
		String letter = matcher.group(2);
		TimestampStyle style = (letter != null) ? TimestampStyle.ofLetter(letter.charAt(0))
				: TimestampStyle.SHORT_DATE_TIME;
		try {
			long second = Long.parseLong(matcher.group(1));
			return (style != null && isShown(second)) ? new Timestamp(Instant.ofEpochSecond(second), style) : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	/**
	 * Returns the text for a message.
	 */
	@Override
	public String toString() {
		return "<t:" + this.time.getEpochSecond() + ":" + this.style.letter() + ">";
	}

	private static boolean isShown(long second) {
		return second > 0 && second <= MAX_SECOND;
	}

}
