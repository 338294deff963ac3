package io.fluxer.rest.ratelimit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What an answer says about the limits, in the two header sets that servers use: with
 * {@code X-RateLimit-Reset-After} and {@code -Bucket}, or with {@code X-RateLimit-Reset}
 * alone. A value that makes no sense (negative, huge, no number) counts as absent; a
 * reset in more than an hour counts as one in an hour.
 *
 * @param limit how many requests the bucket holds
 * @param remaining how many more fit, rounded down
 * @param emptyAfterLow the shortest time in seconds after which the bucket may be empty
 * @param emptyAfterHigh the longest such time; both are {@code NaN} if nothing is known
 * @param bucket the hash of the bucket's template
 * @param retryAfter the {@code Retry-After} header in seconds from now, whichever of its
 * two forms it has
 * @param global whether the limit of the whole account is meant
 * @since 0.1.0
 */
public record RateLimitHeaders(@Nullable Integer limit, @Nullable Integer remaining, double emptyAfterLow,
		double emptyAfterHigh, @Nullable String bucket, @Nullable Double retryAfter, boolean global) {

	private static final int MAX_LIMIT = 1_000_000;

	private static final int MAX_BUCKET_LENGTH = 64;

	private static final double MAX_SECONDS = 2 * 24 * 3600;

	// No answer keeps a bucket full for longer than a caller would wait after a 429.
	private static final double LONGEST_RESET = 3600;

	// Three decimals, rounded either way.
	private static final double ROUNDED_UP = 0.0005;

	private static final double ROUNDED_DOWN = 0.001;

	/**
	 * Reads the headers.
	 * @param header returns the first value of a header, or {@code null}
	 * @param now the local time, used if the answer has no {@code Date}
	 * @return what they say
	 */
	public static RateLimitHeaders of(UnaryOperator<@Nullable String> header, Instant now) {
		double low = Double.NaN;
		double high = Double.NaN;
		Double resetAfter = seconds(header.apply("X-RateLimit-Reset-After"));
		if (resetAfter != null) {
			double bounded = Math.min(resetAfter, LONGEST_RESET);
			low = Math.max(0, bounded - ROUNDED_UP);
			high = bounded + ROUNDED_DOWN;
		}
		else {
			Double reset = secondsUntil(header, now);
			if (reset != null && reset >= 0) {
				double bounded = Math.min(reset, LONGEST_RESET);
				low = Math.max(0, bounded - 1);
				high = bounded + 1;
			}
		}
		return new RateLimitHeaders(count(header.apply("X-RateLimit-Limit"), 1),
				count(header.apply("X-RateLimit-Remaining"), 0), low, high, bucket(header.apply("X-RateLimit-Bucket")),
				retryAfter(header, now), "true".equalsIgnoreCase(header.apply("X-RateLimit-Global")));
	}

	/**
	 * Tells whether the answer describes a bucket.
	 * @return {@code false} if there is nothing to learn from it
	 */
	public boolean describeBucket() {
		return this.limit != null || this.remaining != null;
	}

	/**
	 * Tells whether the time after which the bucket is empty is known.
	 * @return whether the answer has one of the reset headers
	 */
	public boolean hasReset() {
		return !Double.isNaN(this.emptyAfterHigh);
	}

	private static @Nullable Double retryAfter(UnaryOperator<@Nullable String> header, Instant now) {
		String value = header.apply("Retry-After");
		Long date = date(value);
		if (date == null) {
			return seconds(value);
		}
		long after = Math.max(0, date - serverTime(header.apply("Date"), now));
		return (after <= MAX_SECONDS) ? (Double) (double) after : null;
	}

	private static @Nullable Double secondsUntil(UnaryOperator<@Nullable String> header, Instant now) {
		Double reset = number(header.apply("X-RateLimit-Reset"));
		if (reset == null) {
			return null;
		}
		double after = reset - serverTime(header.apply("Date"), now);
		return (Math.abs(after) <= MAX_SECONDS) ? after : null;
	}

	private static long serverTime(@Nullable String date, Instant now) {
		Long told = date(date);
		return (told != null) ? told : now.getEpochSecond();
	}

	private static @Nullable Long date(@Nullable String value) {
		if (value == null) {
			return null;
		}
		try {
			return ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toEpochSecond();
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable String bucket(@Nullable String value) {
		return (value == null || value.isBlank() || value.length() > MAX_BUCKET_LENGTH) ? null : value;
	}

	private static @Nullable Double seconds(@Nullable String value) {
		Double number = number(value);
		return (number == null || number < 0 || number > MAX_SECONDS) ? null : number;
	}

	private static @Nullable Integer count(@Nullable String value, int min) {
		Double number = number(value);
		return (number == null || number < min || number > MAX_LIMIT) ? null : (Integer) number.intValue();
	}

	private static @Nullable Double number(@Nullable String value) {
		if (value == null) {
			return null;
		}
		try {
			double number = Double.parseDouble(value.strip());
			return Double.isFinite(number) ? (Double) number : null;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
