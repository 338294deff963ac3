package io.fluxer.embedded.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The way of a request through the API: route, rate limits, login, handler. Used under
 * the server's lock alone.
 */
final class RestApi {

	private static final Logger logger = LoggerFactory.getLogger(RestApi.class);

	private static final String PREFIX = "/v1/";

	private static final int MAX_REQUEST_ID = 128;

	private final World world;

	private final RateLimits limits;

	private final FileStore files;

	private final Uploads uploads;

	private final Journal journal;

	private final HttpLevers levers;

	private final List<Route> routes;

	RestApi(World world, RateLimits limits, FileStore files, Uploads uploads, Journal journal, HttpLevers levers,
			List<Route> routes) {
		this.world = world;
		this.limits = limits;
		this.files = files;
		this.uploads = uploads;
		this.journal = journal;
		this.levers = levers;
		this.routes = routes;
	}

	/**
	 * Answers a request.
	 * @param request the request
	 * @return the answer, {@code null} if it is to have none
	 */
	@Nullable RestResponse answer(RestRequest request) {
		UserState account = Credentials.account(this.world, request.authorization());
		ForcedOutcome forced = this.levers.take(request.method(), apiPath(request));
		if (forced == Silence.SWALLOWED) {
			discardUnused(request);
			return null;
		}
		RestResponse response = (forced instanceof ForcedError error)
				? response(request, error.status(), error.headers(), error.body()) : respond(request, account);
		discardUnused(request);
		this.journal.answered(this.world.clock().now(), request.method(), Paths.withoutSecrets(request.path()),
				response.status(), account != null);
		return (forced == Silence.HELD) ? null : response;
	}

	private static String apiPath(RestRequest request) {
		return (request.path().startsWith(PREFIX)) ? request.path().substring(PREFIX.length() - 1) : request.path();
	}

	private void discardUnused(RestRequest request) {
		List<FilePart> parts = request.parts();
		if (parts != null) {
			parts.stream()
				.map(FilePart::content)
				.filter((content) -> !this.files.holds(content) && !this.uploads.holds(content))
				.forEach(FileContent::discard);
		}
	}

	private RestResponse respond(RestRequest request, @Nullable UserState account) {
		FileContent file = this.files.find(request);
		if (file != null) {
			RestResponse empty = response(request, 200, Map.of("Content-Type", "application/octet-stream"),
					new byte[0]);
			return new RestResponse(empty.status(), empty.headers(), empty.body(), file);
		}
		if (request.path().startsWith(Uploads.PATH)) {
			return response(request, this.uploads.accept(request), Map.of("Content-Type", "application/xml"),
					new byte[0]);
		}
		List<String> segments = Paths.segments(apiPath(request));
		for (Route route : this.routes) {
			Map<String, String> parameters = route.match(request.method(), segments);
			if (parameters != null) {
				return limited(route, new Call(request, parameters, Paths.query(request.query()), account));
			}
		}
		return response(request, 404, Map.of("Cache-Control", "no-cache", "Content-Type", "application/json"),
				bytes(ApiError.notFound().body()));
	}

	/**
	 * Does what a call does, past the rate limits and unseen by the journal.
	 * @throws ApiError if the call is refused
	 */
	@Nullable JsonNode perform(UserState account, String method, String path, JsonNode body) {
		List<String> segments = Paths.segments(path);
		for (Route route : this.routes) {
			Map<String, String> parameters = route.match(method, segments);
			if (parameters != null) {
				RestRequest request = new RestRequest(method, path, "", null, null, null, bytes(body), null);
				return route.handler().handle(new Call(request, parameters, Map.of(), account));
			}
		}
		throw ApiError.notFound();
	}

	private RestResponse limited(Route route, Call call) {
		long nanos = this.world.clock().nanoTime();
		Instant now = this.world.clock().now();
		UserState account = call.account();
		String caller = (account != null) ? "user:" + account.id() : "ip:127.0.0.1";
		String parameter = route.bucket().parameter();
		String value = (parameter != null) ? call.parameters().get(parameter) : null;
		RateVerdict verdict = this.limits.check(caller, route.bucket(), value, nanos);
		String method = call.request().method();
		String nonce = Nonces.peek(route, call);
		if (!verdict.admitted()) {
			this.journal.refused(now, nanos, method, verdict.key(), verdict.global(), verdict.retryAfter(), nonce);
			return refusal(call.request(), verdict, now);
		}
		this.journal.admitted(now, nanos, method, verdict.key(), channelId(call), nonce);
		return handle(route, call, verdict, now);
	}

	private RestResponse handle(Route route, Call call, RateVerdict verdict, Instant now) {
		UserState account = call.account();
		if (!route.open() && account == null) {
			return error(call.request(), ApiError.unauthorized());
		}
		JsonNode body;
		try {
			body = route.handler().handle(call);
		}
		catch (ApiError ex) {
			return error(call.request(), ex);
		}
		catch (RuntimeException ex) {
			logger.error("{} {} failed", route.method(), route.segments(), ex);
			return error(call.request(), ApiError.internal());
		}
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Cache-Control", "no-cache");
		headers.put("Content-Type", (body != null) ? "application/json" : "text/plain; charset=UTF-8");
		boolean shown = (account != null) ? account.bot() : route.bucket().isShownToAll();
		if (shown && this.limits.enabled() && route.bucket() != BucketTemplate.NONE) {
			addLimits(headers, verdict, now);
		}
		return response(call.request(), (body != null) ? 200 : 204, headers,
				(body != null) ? bytes(body) : new byte[0]);
	}

	private RestResponse refusal(RestRequest request, RateVerdict verdict, Instant now) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", "application/json");
		Duration retryAfter = verdict.retryAfter();
		headers.put("Retry-After", Long.toString(Math.max(1, ceilSeconds(retryAfter))));
		if (verdict.global()) {
			headers.put("X-RateLimit-Global", "true");
			headers.put("X-RateLimit-Scope", "global");
		}
		else {
			addLimits(headers, verdict, now);
			headers.put("X-RateLimit-Scope", "user");
		}
		ObjectNode body = Json.object();
		body.put("code", "RATE_LIMITED");
		body.put("message", "You're being rate limited.");
		body.put("global", verdict.global());
		body.put("retry_after", seconds(retryAfter).max(new BigDecimal("0.001")));
		return response(request, 429, headers, bytes(body));
	}

	private static void addLimits(Map<String, String> headers, RateVerdict verdict, Instant now) {
		headers.put("X-RateLimit-Limit", Integer.toString(verdict.template().limit()));
		headers.put("X-RateLimit-Remaining", Integer.toString(verdict.remaining()));
		headers.put("X-RateLimit-Reset", Long.toString(now.plus(verdict.untilEmpty()).getEpochSecond()));
		headers.put("X-RateLimit-Reset-After", seconds(verdict.untilEmpty()).toPlainString());
		headers.put("X-RateLimit-Bucket", verdict.template().header());
	}

	private RestResponse error(RestRequest request, ApiError error) {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Content-Type", "application/json");
		if (error.body().has("retry_after")) {
			headers.put("Retry-After", error.body().path("retry_after").asString());
		}
		return response(request, error.status(), headers, bytes(error.body()));
	}

	private static RestResponse response(RestRequest request, int status, Map<String, String> headers, byte[] body) {
		Map<String, String> all = new LinkedHashMap<>(headers);
		String requestId = request.requestId();
		all.put("X-Request-ID",
				(requestId != null && requestId.length() <= MAX_REQUEST_ID) ? requestId : UUID.randomUUID().toString());
		all.put("X-Fluxer-Version", "dev");
		all.put("Access-Control-Expose-Headers", "X-Fluxer-Version");
		all.put("X-Content-Type-Options", "nosniff");
		return new RestResponse(status, all, body);
	}

	private static @Nullable Snowflake channelId(Call call) {
		String value = call.parameters().get("channel_id");
		try {
			return (value != null) ? Snowflake.of(value) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static byte[] bytes(JsonNode node) {
		return Json.write(node).getBytes(StandardCharsets.UTF_8);
	}

	private static BigDecimal seconds(Duration duration) {
		BigDecimal seconds = BigDecimal.valueOf(duration.toNanos(), 9).setScale(3, RoundingMode.CEILING);
		BigDecimal stripped = seconds.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

	private static long ceilSeconds(Duration duration) {
		return BigDecimal.valueOf(duration.toNanos(), 9).setScale(0, RoundingMode.CEILING).longValueExact();
	}

}
