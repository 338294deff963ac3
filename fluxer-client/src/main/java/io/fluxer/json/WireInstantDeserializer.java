package io.fluxer.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;

/**
 * Reads moments in the one form that the server writes, {@code 2026-11-22T01:26:40.231Z},
 * for which the formatter of the JDK builds another formatter at each call. All other
 * forms are Jackson's.
 */
final class WireInstantDeserializer extends StdScalarDeserializer<Instant> {

	private static final String FORM = "0000-00-00T00:00:00.000Z";

	private static final int NANOS_OF_A_MILLISECOND = 1_000_000;

	WireInstantDeserializer() {
		super(Instant.class);
	}

	@Override
	public @Nullable Instant deserialize(JsonParser parser, DeserializationContext context) {
		Instant instant = (parser.currentToken() == JsonToken.VALUE_STRING) ? read(parser.getString()) : null;
		return (instant != null) ? instant : InstantDeserializer.INSTANT.deserialize(parser, context);
	}

	private static @Nullable Instant read(String text) {
		if (!hasForm(text)) {
			return null;
		}
		try {
			return LocalDateTime
				.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
						number(text, 14, 16), number(text, 17, 19), number(text, 20, 23) * NANOS_OF_A_MILLISECOND)
				.toInstant(ZoneOffset.UTC);
		}
		catch (DateTimeException ex) {
			// Such as a leap second, of which Jackson knows more.
			return null;
		}
	}

	private static boolean hasForm(String text) {
		if (text.length() != FORM.length()) {
			return false;
		}
		for (int index = 0; index < FORM.length(); index++) {
			char character = text.charAt(index);
			boolean fits = (FORM.charAt(index) == '0') ? character >= '0' && character <= '9'
					: character == FORM.charAt(index);
			if (!fits) {
				return false;
			}
		}
		return true;
	}

	private static int number(String text, int from, int to) {
		return Integer.parseInt(text, from, to, 10);
	}

}
