package io.fluxer.rest;

import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import io.fluxer.rest.ratelimit.RouteTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of failed calls, each once: method, template, status, code and the id under which
 * the server knows the request; no ids of the route, no text of the server, no token.
 */
final class CallLog {

	private static final Logger logger = LoggerFactory.getLogger(Rest.class);

	// What the server names is only told if it looks like what it should be.
	private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,64}");

	private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");

	private final AtomicReference<@Nullable BotToken> toldAsRefused = new AtomicReference<>();

	/**
	 * A call has failed.
	 * @param route its route
	 * @param error how
	 * @param token the token of the client: that it is refused is told aloud once
	 */
	void failed(RouteTemplate route, Throwable error, @Nullable BotToken token) {
		String told = elsewhere(route, error) + describe(error);
		String requestId = (error instanceof RestException rest) ? requestId(rest) : "";
		if (error instanceof InvalidTokenException && token != null && this.toldAsRefused.getAndSet(token) == token) {
			logger.debug("{} failed: {}{}", route, told, requestId);
		}
		else {
			logger.warn("{} failed: {}{}", route, told, requestId);
		}
	}

	/** What failed where the call did not even come to its own request. */
	private static String elsewhere(RouteTemplate route, Throwable error) {
		return (error instanceof RestException rest && !rest.route().equals(route.template()))
				? "before it " + rest.method() + " " + rest.route() + ": " : "";
	}

	private static String describe(Throwable error) {
		if (error instanceof FluxerApiException api) {
			return "status " + api.statusCode() + ", code " + matching(CODE, api.code());
		}
		if (error instanceof HttpException http) {
			return "status " + http.statusCode() + ", no error of Fluxer's API";
		}
		if (error instanceof RateLimitException limit) {
			return describe(limit) + ", retry after " + limit.retryAfter().toMillis() + " ms";
		}
		if (error instanceof RestTransportException transport) {
			return "no answer, " + transport.reason();
		}
		if (error instanceof InvalidTokenException) {
			return "the server does not accept the token; no call is sent with it any more";
		}
		return (error instanceof RestJsonException) ? "a body is no JSON of the wanted type"
				: error.getClass().getName();
	}

	private static String describe(RateLimitException error) {
		if (error.wasSent() && error.getCause() == null) {
			return "status 429, code " + ErrorCodes.RATE_LIMITED;
		}
		return "not sent" + (error.wasSent() ? " again" : "") + ", no slot within the rate limits in time";
	}

	private static String requestId(RestException error) {
		String id = error.requestId();
		return (id != null) ? ", request " + matching(REQUEST_ID, id) : "";
	}

	private static String matching(Pattern pattern, String text) {
		return pattern.matcher(text).matches() ? text : "(unreadable)";
	}

}
