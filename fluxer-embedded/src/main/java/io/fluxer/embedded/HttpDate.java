package io.fluxer.embedded;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * The value of the {@code Date} header.
 */
final class HttpDate {

	private HttpDate() {
	}

	static String now() {
		return DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(Clock.system(ZoneOffset.UTC)));
	}

}
