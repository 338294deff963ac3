package io.fluxer.rest.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Decides when which request may go, by the server's own leaky buckets (Fluxer's API,
 * rate limits), so that none is refused while this process is the only one that uses the
 * token. It does no I/O and starts no threads: callers ask for a place, run what
 * {@link #grant()} returns, tell how each request ended, and come back after
 * {@link #nextGrantIn()}.
 * <p>
 * Requests with a token share the limit of their account, those without one that of the
 * network address. Buckets take turns at it, so that a long queue does not keep a short
 * one waiting. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class RateLimiter {

	/** What {@link #nextGrantIn()} returns if only the end of a request can change it. */
	public static final long NEVER = -1;

	// What a network address may send without a token (Fluxer's API, global limit);
	// going beyond it leads to a ban of the address.
	private static final int ADDRESS_LIMIT = 50;

	private static final long GRACE = 5_000_000;

	private static final long LONGEST_WAIT = Duration.ofHours(1).toNanos();

	private static final long SWEEP_EVERY = Duration.ofSeconds(10).toNanos();

	private final LongSupplier clock;

	private final long origin;

	private final Budget account;

	private final Budget address;

	private final Comparator<Ticket> byPlace;

	private final Map<RouteKey, RouteState> routes = new HashMap<>();

	private final Map<BucketKey, Bucket> buckets = new HashMap<>();

	private final TreeSet<Bucket> sleeping = new TreeSet<>(
			Comparator.comparingLong((Bucket bucket) -> bucket.wakeAt()).thenComparingLong(Bucket::id));

	private long nextId;

	private long nextPlace;

	private long rounds;

	private long sweptAt;

	/**
	 * Creates a limiter.
	 * @param globalLimit how many requests a second the account may make, at least 1;
	 * requests without a token may make as many beside them, but at most 50
	 * @param nanoClock a clock that never goes back, in nanoseconds
	 */
	public RateLimiter(int globalLimit, LongSupplier nanoClock) {
		this(globalLimit, nanoClock, Comparator.comparingLong(Ticket::place));
	}

	/** Lets tests count comparisons. */
	RateLimiter(int globalLimit, LongSupplier nanoClock, Comparator<Ticket> byPlace) {
		this.byPlace = byPlace;
		this.clock = nanoClock;
		this.origin = nanoClock.getAsLong();
		this.account = new Budget(globalLimit);
		this.address = new Budget(Math.min(globalLimit, ADDRESS_LIMIT));
	}

	/**
	 * Asks for a place.
	 * @param route the route
	 * @param credential as whom the request is counted
	 * @param before the ticket whose place in the order it takes, of the attempt before
	 * this one or of {@link #keepPlace}; {@code null} for the first
	 * @param ordered whether it goes only once all ordered ones of its bucket that asked
	 * before have {@linkplain #ended(Ticket) ended}
	 * @param onGrant what {@link Ticket#run()} runs
	 * @return the place
	 */
	public synchronized Ticket request(RouteTemplate route, Credential credential, @Nullable Ticket before,
			boolean ordered, Consumer<Ticket> onGrant) {
		if (before != null && before.isWaiting()) {
			leave(before, false);
		}
		return enter(route, credential, before, ordered ? Ticket.Order.ORDERED : Ticket.Order.FREE, onGrant);
	}

	/**
	 * Keeps a place among the ordered requests of a bucket for one that is to come: those
	 * that ask later go after it. It is kept until that request asks, or until it has
	 * {@linkplain #ended(Ticket) ended}.
	 * @param route the route
	 * @param credential as whom the request is counted
	 * @return the place, which is not granted itself
	 */
	public synchronized Ticket keepPlace(RouteTemplate route, Credential credential) {
		return enter(route, credential, null, Ticket.Order.KEPT, (ticket) -> {
		});
	}

	private Ticket enter(RouteTemplate route, Credential credential, @Nullable Ticket before, Ticket.Order order,
			Consumer<Ticket> onGrant) {
		long now = now();
		if (now - this.sweptAt >= SWEEP_EVERY) {
			sweep(now);
		}
		RouteState state = this.routes.computeIfAbsent(new RouteKey(credential, route.method(), route.template()),
				(key) -> new RouteState(credential, route.toString()));
		Bucket bucket = this.buckets.computeIfAbsent(state.key(route.majorId()),
				(key) -> new Bucket(this.nextId++, key, route.countsGlobally(), state, this.byPlace, now));
		long place = (before != null) ? before.place() : this.nextPlace++;
		Ticket ticket = new Ticket(route, state, bucket, onGrant, place, order, now, this.rounds);
		if (!bucket.waiters().isEmpty() || bucket.readyAt(now) > now) {
			if (!bucket.isListed()) {
				ticket.waitsForBucket();
			}
		}
		bucket.add(ticket, now);
		arrange(bucket, now);
		return ticket;
	}

	/**
	 * Grants what may go now. Slots are reserved on return.
	 * @return the granted tickets in order, to be run
	 */
	public synchronized List<Ticket> grant() {
		long now = now();
		while (!this.sleeping.isEmpty() && this.sleeping.first().wakeAt() <= now) {
			arrange(this.sleeping.first(), now);
		}
		List<Ticket> granted = new ArrayList<>();
		this.rounds++;
		take(this.account, granted, now);
		take(this.address, granted, now);
		return granted;
	}

	/**
	 * Takes all places away that requests with a token wait for, because the token is no
	 * longer worth waiting for. Slots that were granted stay as they are. Ordered
	 * requests keep their place until they ask again or have {@linkplain #ended(Ticket)
	 * ended}.
	 * @return the recalled tickets, each bucket's in order, to be run
	 */
	public synchronized List<Ticket> recall() {
		long now = now();
		List<Ticket> recalled = new ArrayList<>();
		for (Bucket bucket : this.buckets.values()) {
			if (bucket.key().credential() != Credential.ANONYMOUS) {
				List<Ticket> waiting = bucket.waiters().stream().filter((ticket) -> !ticket.isKept()).toList();
				waiting.forEach(Ticket::recall);
				bucket.waiters().removeIf((ticket) -> !ticket.isKept());
				recalled.addAll(waiting);
				arrange(bucket, now);
			}
		}
		return recalled;
	}

	/**
	 * Returns when {@link #grant()} has more to give, if nothing else happens.
	 * @return nanoseconds from now, or {@link #NEVER}
	 */
	public synchronized long nextGrantIn() {
		long now = now();
		long next = this.sleeping.isEmpty() ? Meter.NEVER : this.sleeping.first().wakeAt();
		next = Math.min(next, Math.min(this.account.nextGrantAt(now), this.address.nextGrantAt(now)));
		return (next == Meter.NEVER) ? NEVER : Math.max(0, next - now);
	}

	/**
	 * Estimates when a request that waits will have its slot: not before, as far as is
	 * known, unless others give their places up.
	 * @param ticket the request's place
	 * @return nanoseconds from now; 0 if nothing is known that it would have to wait for,
	 * and for a request that does not wait any more
	 */
	public synchronized long expectedIn(Ticket ticket) {
		if (!ticket.isWaiting()) {
			return 0;
		}
		long now = now();
		Bucket bucket = ticket.bucket();
		int ahead = bucket.ahead(ticket);
		return Math.max(bucket.expectedAt(ahead, now), budget(bucket).expectedAt(bucket, ahead, now)) - now;
	}

	/**
	 * Gives up the place of a request that waits.
	 * @param ticket the request's place
	 * @return whether it did wait; a request that has its slot keeps it
	 */
	public synchronized boolean withdraw(Ticket ticket) {
		if (!ticket.isWaiting()) {
			return false;
		}
		leave(ticket, false);
		return true;
	}

	/**
	 * Lets nothing go for a while, whoever the caller is: what a 429 means that comes
	 * from a proxy, which knows neither routes nor accounts.
	 * @param wait how long
	 */
	public synchronized void hold(Duration wait) {
		long until = now() + nanos(wait) + GRACE;
		this.account.block(until);
		this.address.block(until);
	}

	/**
	 * The server has answered, with anything but a 429.
	 * @param ticket the request's place
	 * @param status the status of the answer
	 * @param headers what it says about limits
	 */
	public synchronized void answered(Ticket ticket, int status, RateLimitHeaders headers) {
		long now = now();
		Bucket bucket = ticket.bucket();
		boolean alone = bucket.isAlone(ticket);
		boolean fresh = !ticket.hasArrived();
		if (!finish(ticket, bucket, true, now)) {
			return;
		}
		if (headers.describeBucket()) {
			Bucket adopted = adopt(ticket, bucket, headers, now);
			if (fresh) {
				adopted.learn(headers, alone && adopted == bucket, now);
			}
			bucket = adopted;
		}
		else if (status >= 200 && status < 300) {
			ticket.routeState().learnUnlimited();
			bucket.unlimited();
		}
		arrange(bucket, now);
	}

	/**
	 * The server has refused the request with a 429. It did not count it.
	 * @param ticket the request's place
	 * @param headers what the answer says about limits
	 * @param retryAfter when one more fits
	 * @param everything whether all requests of this caller have to wait, not those of
	 * the bucket alone
	 */
	public synchronized void refused(Ticket ticket, RateLimitHeaders headers, Duration retryAfter, boolean everything) {
		long now = now();
		long wait = nanos(retryAfter);
		Bucket bucket = ticket.bucket();
		boolean alone = bucket.isAlone(ticket);
		boolean counted = ticket.route().countsGlobally() && !ticket.hasArrived();
		if (!ticket.finish()) {
			return;
		}
		if (!ticket.hasArrived()) {
			bucket.release(now);
		}
		Budget budget = budget(bucket);
		if (everything) {
			budget.release(counted);
			budget.exhausted(now);
			budget.block(now + wait + GRACE);
		}
		else {
			budget.count(counted, now);
			Bucket adopted = adopt(ticket, bucket, headers, now);
			adopted.refused(headers, wait, alone && adopted == bucket, now);
			adopted.block(now + wait + GRACE);
			bucket = adopted;
		}
		arrange(bucket, now);
	}

	/**
	 * The request has reached the server although the answer will take long, as an
	 * upload's does: its slot drains from now on.
	 * @param ticket the request's place
	 */
	public synchronized void arrived(Ticket ticket) {
		if (ticket.arrive()) {
			long now = now();
			Bucket bucket = ticket.bucket();
			bucket.count(now);
			budget(bucket).count(ticket.route().countsGlobally(), now);
			arrange(bucket, now);
		}
	}

	/**
	 * The request ended without an answer: failed, timed out or cancelled. The server may
	 * have counted it. A ticket that still waits gives up its place; one that has ended
	 * already stays as it is.
	 * @param ticket the request's place
	 */
	public synchronized void abandoned(Ticket ticket) {
		leave(ticket, true);
	}

	/**
	 * The request was granted but never sent.
	 * @param ticket the request's place
	 */
	public synchronized void unsent(Ticket ticket) {
		leave(ticket, false);
	}

	/**
	 * The call of a request has ended, with all of its attempts: the next ordered one of
	 * its bucket may go. To be told of each ticket of the call, for their buckets need
	 * not be the same.
	 * @param ticket the place of an attempt, or one that was kept for it
	 */
	public synchronized void ended(Ticket ticket) {
		Bucket bucket = ticket.bucket();
		bucket.endTurn(ticket);
		if (ticket.isWaiting()) {
			leave(ticket, false);
		}
		else {
			arrange(bucket, now());
		}
	}

	/**
	 * Returns the free slots of each template, the smallest number among its buckets.
	 * Buckets of unknown size are left out.
	 * @return the numbers by template
	 */
	public synchronized Map<String, Integer> remaining() {
		long now = now();
		sweep(now);
		Map<String, Integer> remaining = new TreeMap<>();
		for (Bucket bucket : this.buckets.values()) {
			if (bucket.quota() != null) {
				int free = bucket.remaining(now);
				bucket.templates().forEach((template) -> remaining.merge(template, free, Math::min));
			}
		}
		return remaining;
	}

	/**
	 * Returns what is known of the buckets of each template. A bucket that several
	 * templates share counts for each of them.
	 * @return the figures of this moment by template
	 */
	public synchronized Map<String, RouteUsage> usage() {
		long now = now();
		sweep(now);
		Map<String, RouteUsage> usage = new TreeMap<>();
		for (Bucket bucket : this.buckets.values()) {
			long ready = Math.max(bucket.expectedAt(bucket.waiters().size(), now),
					budget(bucket).expectedAt(bucket, bucket.waiters().size(), now));
			RouteUsage own = new RouteUsage(1, (bucket.quota() != null) ? bucket.remaining(now) : null,
					bucket.waiters().size(), Duration.ofNanos(Math.max(0, ready - now)));
			bucket.templates().forEach((template) -> usage.merge(template, own, RouteUsage::with));
		}
		return usage;
	}

	/**
	 * Returns how many requests with a token may go now as far as the limit over all
	 * buckets of the account is concerned.
	 * @return the number of free slots, those kept in reserve not among them
	 */
	public synchronized int remainingOfAccount() {
		return this.account.remaining(now());
	}

	/**
	 * Returns how many requests wait.
	 * @return the number of tickets not yet granted
	 */
	public synchronized int queued() {
		return this.buckets.values().stream().mapToInt((bucket) -> bucket.waiters().size()).sum();
	}

	/**
	 * Returns how many buckets are kept; empty ones are forgotten.
	 * @return the number of buckets
	 */
	public synchronized int buckets() {
		sweep(now());
		return this.buckets.size();
	}

	private void leave(Ticket ticket, boolean mayBeCounted) {
		long now = now();
		Bucket bucket = ticket.bucket();
		if (ticket.isWaiting()) {
			bucket.waiters().remove(ticket);
			ticket.finish();
		}
		else {
			finish(ticket, bucket, mayBeCounted, now);
		}
		arrange(bucket, now);
	}

	private boolean finish(Ticket ticket, Bucket bucket, boolean counts, long now) {
		if (!ticket.finish()) {
			return false;
		}
		if (!ticket.hasArrived()) {
			boolean global = ticket.route().countsGlobally();
			if (counts) {
				bucket.count(now);
				budget(bucket).count(global, now);
			}
			else {
				bucket.release(now);
				budget(bucket).release(global);
			}
		}
		return true;
	}

	private Bucket adopt(Ticket ticket, Bucket bucket, RateLimitHeaders headers, long now) {
		RouteState route = ticket.routeState();
		String before = route.bucketName();
		if (!route.learn(headers, Quota.learn(bucket.quota(), headers))) {
			return bucket;
		}
		// Those that wait go along, else they would be overtaken by those to come.
		List<Bucket> renamed = this.buckets.values()
			.stream()
			.filter((candidate) -> route.isNamed(before, candidate.key()))
			.toList();
		for (Bucket candidate : renamed) {
			move(candidate, route.key(candidate.key().majorId()), route.quota(), now);
		}
		return ticket.bucket();
	}

	private void move(Bucket bucket, BucketKey key, @Nullable Quota known, long now) {
		this.buckets.remove(bucket.key());
		Bucket target = this.buckets.get(key);
		if (target != null) {
			this.sleeping.remove(bucket);
			target.absorb(bucket, now);
		}
		else {
			bucket.rename(key, known, now);
			this.buckets.put(key, bucket);
			target = bucket;
		}
		arrange(target, now);
	}

	private void arrange(Bucket bucket, long now) {
		if (bucket.isListed()) {
			return;
		}
		this.sleeping.remove(bucket);
		if (bucket.waiters().isEmpty() || bucket.absorbedBy() != null) {
			return;
		}
		long readyAt = bucket.readyAt(now);
		if (readyAt <= now) {
			budget(bucket).offer(bucket);
			return;
		}
		bucket.waiters().first().waitsForBucket();
		if (readyAt != Meter.NEVER) {
			bucket.wakeAt(readyAt);
			this.sleeping.add(bucket);
		}
	}

	private void take(Budget budget, List<Ticket> granted, long now) {
		for (Bucket bucket = budget.poll(now); bucket != null; bucket = budget.poll(now)) {
			Ticket ticket = (bucket.readyAt(now) <= now) ? bucket.waiters().pollFirst() : null;
			if (ticket != null) {
				ticket.granted(now, this.rounds, bucket.reserve());
				bucket.takeTurn(ticket);
				budget.reserve(ticket.route().countsGlobally());
				granted.add(ticket);
			}
			arrange(bucket, now);
		}
	}

	private Budget budget(Bucket bucket) {
		return (bucket.key().credential() == Credential.ANONYMOUS) ? this.address : this.account;
	}

	private static long nanos(Duration wait) {
		return Math.max(0, (wait.compareTo(Duration.ofHours(1)) < 0) ? wait.toNanos() : LONGEST_WAIT);
	}

	private void sweep(long now) {
		this.sweptAt = now;
		this.buckets.values().removeIf((bucket) -> bucket.isIdle(now));
	}

	private long now() {
		return this.clock.getAsLong() - this.origin;
	}

	/**
	 * What a route is known by.
	 *
	 * @param credential as whom its requests are counted
	 * @param method the HTTP method
	 * @param template the normalised route
	 */
	private record RouteKey(Credential credential, String method, String template) {

	}

}
