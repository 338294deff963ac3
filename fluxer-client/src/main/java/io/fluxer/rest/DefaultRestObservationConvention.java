package io.fluxer.rest;

import java.util.Locale;

import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

/**
 * Tags that are templates, enums and statuses, never ids.
 *
 * @since 0.1.0
 */
public class DefaultRestObservationConvention implements RestObservationConvention {

	private static final String NONE = "none";

	@Override
	public String getName() {
		return "fluxer.rest.call";
	}

	@Override
	public String getContextualName(RestObservationContext context) {
		return context.route().method().toLowerCase(Locale.ROOT) + " " + context.route().template();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(RestObservationContext context) {
		int status = context.status();
		return KeyValues.of(FluxerRestObservation.LowCardinalityKeyNames.ROUTE.withValue(context.route().template()),
				FluxerRestObservation.LowCardinalityKeyNames.METHOD.withValue(context.route().method()),
				FluxerRestObservation.LowCardinalityKeyNames.OUTCOME.withValue(outcome(context)),
				FluxerRestObservation.LowCardinalityKeyNames.STATUS
					.withValue((status != 0) ? Integer.toString(status) : NONE),
				FluxerRestObservation.LowCardinalityKeyNames.CLIENT.withValue(context.client()));
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(RestObservationContext context) {
		String requestId = context.requestId();
		return KeyValues.of(
				FluxerRestObservation.HighCardinalityKeyNames.MAJOR_ID
					.withValue(context.route().majorId().isEmpty() ? NONE : context.route().majorId()),
				FluxerRestObservation.HighCardinalityKeyNames.REQUEST_ID
					.withValue((requestId != null) ? requestId : NONE),
				FluxerRestObservation.HighCardinalityKeyNames.ATTEMPTS.withValue(Integer.toString(context.attempts())));
	}

	private static String outcome(RestObservationContext context) {
		if (context.isCancelled()) {
			return "CANCELLED";
		}
		Throwable error = context.getError();
		if (error != null) {
			return outcome(error, context.status());
		}
		return (context.status() != 0) ? "SUCCESS" : "UNKNOWN";
	}

	private static String outcome(@Nullable Throwable error, int status) {
		if (error instanceof RateLimitException) {
			return "RATE_LIMITED";
		}
		if (error instanceof InvalidTokenException) {
			return "INVALID_TOKEN";
		}
		if (error instanceof RestTransportException) {
			return "IO_ERROR";
		}
		if (error instanceof RestJsonException) {
			return "JSON_ERROR";
		}
		return switch (status / 100) {
			case 3 -> "REDIRECTION";
			case 4 -> "CLIENT_ERROR";
			case 5 -> "SERVER_ERROR";
			default -> "UNKNOWN";
		};
	}

}
