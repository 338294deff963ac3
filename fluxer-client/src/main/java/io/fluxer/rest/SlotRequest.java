package io.fluxer.rest;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import io.fluxer.rest.ratelimit.Credential;
import io.fluxer.rest.ratelimit.RouteTemplate;
import io.fluxer.rest.ratelimit.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the limiter for one attempt.
 *
 * @param route the route
 * @param credential as whom the request is counted
 * @param before the ticket of the attempt before this one, whose place it takes
 * @param ordered whether it goes only once all ordered ones before it have ended
 * @param refused whether its token is refused by now
 * @param longestWait how long it may wait in nanoseconds, or {@link CallDeadline#NEVER}
 * @param tooLate makes the error of a slot that comes later than that; is given when it
 * comes
 */
record SlotRequest(RouteTemplate route, Credential credential, @Nullable Ticket before, boolean ordered,
		BooleanSupplier refused, long longestWait, Function<Duration, RestException> tooLate) {

}
