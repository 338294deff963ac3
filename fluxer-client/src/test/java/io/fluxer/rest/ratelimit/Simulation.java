package io.fluxer.rest.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A limiter, a network with latency and a server, played in virtual time.
 */
final class Simulation {

	static final long MILLI = 1_000_000;

	private final PriorityQueue<Event> events = new PriorityQueue<>(
			Comparator.comparingLong(Event::at).thenComparingLong(Event::order));

	private final Map<String, Rule> rules = new HashMap<>();

	private final Map<String, ServerBucket> buckets = new HashMap<>();

	private final List<Admission> admissions = new ArrayList<>();

	private final List<Wait> waits = new ArrayList<>();

	private final ServerBucket global;

	private final LongUnaryOperator latency;

	private final Random random;

	private final RateLimiter limiter;

	private HeaderSet headerSet = HeaderSet.FULL;

	private double errorRate;

	private long now;

	private long order;

	private long timerAt = Long.MAX_VALUE;

	private int refused;

	private int finished;

	Simulation(long seed, int globalLimit, LongUnaryOperator latency) {
		this.random = new Random(seed);
		this.latency = latency;
		this.global = new ServerBucket(globalLimit, 1000);
		this.limiter = new RateLimiter(globalLimit, () -> this.now);
	}

	static LongUnaryOperator latency(Random random, long fromMillis, long toMillis) {
		return (ignored) -> fromMillis * MILLI + (long) (random.nextDouble() * (toMillis - fromMillis) * MILLI);
	}

	Simulation rule(String method, String template, String hash, int limit, long windowMillis) {
		this.rules.put(method + " " + template, new Rule(hash, limit, windowMillis));
		return this;
	}

	Simulation headers(HeaderSet set) {
		this.headerSet = set;
		return this;
	}

	/** This share of the answers are 404s, which carry no headers. */
	Simulation errors(double rate) {
		this.errorRate = rate;
		return this;
	}

	void fill(String method, String route, double slots) {
		RouteTemplate template = RouteTemplate.of(method, route);
		Rule rule = this.rules.get(template.toString());
		bucket(rule, template).fill(this.now / MILLI, slots);
	}

	void call(long atMillis, String method, String route) {
		RouteTemplate template = RouteTemplate.of(method, route);
		int number = (int) this.order;
		at(atMillis * MILLI, () -> ask(template, number, null));
	}

	Simulation run() {
		while (!this.events.isEmpty()) {
			Event event = this.events.remove();
			this.now = event.at();
			event.action().run();
			for (List<Ticket> granted = this.limiter.grant(); !granted.isEmpty(); granted = this.limiter.grant()) {
				granted.forEach(Ticket::run);
			}
			long next = this.limiter.nextGrantIn();
			if (next != RateLimiter.NEVER && this.now + next < this.timerAt) {
				this.timerAt = this.now + next;
				at(this.timerAt, () -> this.timerAt = Long.MAX_VALUE);
			}
		}
		return this;
	}

	private void ask(RouteTemplate route, int number, @Nullable Ticket before) {
		long askedAt = this.now;
		AtomicLong expected = new AtomicLong();
		Ticket asked = this.limiter.request(route, Credential.BOT, before, false, (ticket) -> {
			this.waits.add(new Wait(expected.get(), this.now - askedAt));
			at(this.now + this.latency.applyAsLong(0), () -> arrive(ticket, number));
		});
		expected.set(this.limiter.expectedIn(asked));
	}

	private void arrive(Ticket ticket, int number) {
		RouteTemplate route = ticket.route();
		long millis = this.now / MILLI;
		long back = this.now + this.latency.applyAsLong(0);
		if (route.countsGlobally() && !this.global.admit(millis)) {
			refuse(ticket, number, back, this.global.retryAfterSeconds(), true, Map.of());
			return;
		}
		Rule rule = this.rules.get(route.toString());
		if (rule == null) {
			this.admissions.add(new Admission(this.now, number, route.majorId()));
			at(back, () -> answer(ticket, 200, Map.of()));
			return;
		}
		ServerBucket bucket = bucket(rule, route);
		boolean admitted = bucket.admit(millis);
		Map<String, String> headers = this.headerSet.write(bucket, rule.hash(), millis);
		if (!admitted) {
			refuse(ticket, number, back, bucket.retryAfterSeconds(), false, headers);
			return;
		}
		this.admissions.add(new Admission(this.now, number, route.majorId()));
		boolean error = this.random.nextDouble() < this.errorRate;
		at(back, () -> answer(ticket, error ? 404 : 200, error ? Map.of() : headers));
	}

	private void answer(Ticket ticket, int status, Map<String, String> headers) {
		this.finished++;
		this.limiter.answered(ticket, status, read(headers));
	}

	private void refuse(Ticket ticket, int number, long back, double seconds, boolean everything,
			Map<String, String> headers) {
		this.refused++;
		at(back, () -> {
			this.limiter.refused(ticket, read(headers), Duration.ofNanos((long) (seconds * 1e9)), everything);
			ask(ticket.route(), number, ticket);
		});
	}

	private ServerBucket bucket(Rule rule, RouteTemplate route) {
		return this.buckets.computeIfAbsent(rule.hash() + " " + route.majorId(),
				(key) -> new ServerBucket(rule.limit(), rule.windowMillis()));
	}

	private static RateLimitHeaders read(Map<String, String> headers) {
		return RateLimitHeaders.of((name) -> header(headers, name), Instant.EPOCH);
	}

	private static @Nullable String header(Map<String, String> headers, String name) {
		return headers.get(name);
	}

	private void at(long time, Runnable action) {
		this.events.add(new Event(Math.max(time, this.now), this.order++, action));
	}

	RateLimiter limiter() {
		return this.limiter;
	}

	int refused() {
		return this.refused;
	}

	int finished() {
		return this.finished;
	}

	List<Admission> admissions() {
		return this.admissions;
	}

	List<Wait> waits() {
		return this.waits;
	}

	double secondsFromFirstToLast() {
		return (this.admissions.get(this.admissions.size() - 1).at() - this.admissions.get(0).at()) / 1e9;
	}

	/**
	 * Which headers the server writes.
	 */
	enum HeaderSet {

		FULL {
			@Override
			Map<String, String> write(ServerBucket bucket, String hash, long millis) {
				Map<String, String> headers = new HashMap<>(RESET_ONLY.write(bucket, hash, millis));
				headers.put("X-RateLimit-Reset-After", Double.toString(bucket.emptyAfterSeconds()));
				headers.put("X-RateLimit-Bucket", hash);
				return headers;
			}
		},

		RESET_ONLY {
			@Override
			Map<String, String> write(ServerBucket bucket, String hash, long millis) {
				return Map.of("X-RateLimit-Limit", Integer.toString(bucket.limit()), "X-RateLimit-Remaining",
						Integer.toString(bucket.remaining()), "X-RateLimit-Reset",
						Long.toString((long) Math.floor(millis / 1000.0 + bucket.emptyAfterSeconds())), "Date",
						java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME
							.format(Instant.ofEpochSecond(millis / 1000).atZone(java.time.ZoneOffset.UTC)));
			}
		},

		NONE {
			@Override
			Map<String, String> write(ServerBucket bucket, String hash, long millis) {
				return Map.of();
			}
		};

		abstract Map<String, String> write(ServerBucket bucket, String hash, long millis);

	}

	/**
	 * A request that the server let in.
	 *
	 * @param at the time in nanoseconds
	 * @param number the order of the calls
	 * @param majorId which bucket
	 */
	record Admission(long at, int number, String majorId) {

	}

	/**
	 * A wait for a slot.
	 *
	 * @param expected how long it would take at least, as the limiter said at its begin
	 * @param actual how long it took
	 */
	record Wait(long expected, long actual) {

	}

	private record Rule(String hash, int limit, long windowMillis) {

	}

	private record Event(long at, long order, Runnable action) {

	}

}
