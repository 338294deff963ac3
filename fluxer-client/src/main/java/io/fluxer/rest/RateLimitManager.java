package io.fluxer.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.fluxer.rest.ratelimit.Credential;
import io.fluxer.rest.ratelimit.RateLimitHeaders;
import io.fluxer.rest.ratelimit.RateLimiter;
import io.fluxer.rest.ratelimit.RouteTemplate;
import io.fluxer.rest.ratelimit.RouteUsage;
import io.fluxer.rest.ratelimit.Ticket;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/**
 * Keeps requests inside the server's rate limits. Nothing needs to be done by hand; the
 * methods are for watching. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class RateLimitManager {

	private static final Logger logger = LoggerFactory.getLogger(RateLimitManager.class);

	// What a caller is told to wait if an answer is awaited that tells the limit.
	private static final Duration WITHOUT_ESTIMATE = Duration.ofSeconds(1);

	private final RateLimiter limiter;

	private final Scheduler scheduler;

	private final RateLimitListener listener;

	private final ThreadLocal<Boolean> granting = new ThreadLocal<>();

	private final Object timerLock = new Object();

	private Disposable timer = () -> {
	};

	RateLimitManager(RateLimiter limiter, Scheduler scheduler, RateLimitListener listener) {
		this.limiter = limiter;
		this.scheduler = scheduler;
		this.listener = listener;
	}

	/**
	 * Returns the number of free slots of each route template, the smallest among its
	 * buckets.
	 * @return the numbers by template, such as {@code /channels/:id/messages}; templates
	 * whose limit is not known are left out
	 */
	public Map<String, Integer> remaining() {
		return this.limiter.remaining();
	}

	/**
	 * Returns how many requests with the token may go now as far as the limit over all
	 * routes is concerned.
	 * @return the number of free slots, those kept in reserve not among them
	 */
	public int remainingOfAccount() {
		return this.limiter.remainingOfAccount();
	}

	/**
	 * Returns how many requests wait for a slot.
	 * @return the number of requests
	 */
	public int queued() {
		return this.limiter.queued();
	}

	/**
	 * Returns how many buckets are known. Those that have drained are forgotten.
	 * @return the number of buckets
	 */
	public int buckets() {
		return this.limiter.buckets();
	}

	/**
	 * Returns what is known of the limits of each route template that was called and is
	 * not idle.
	 * @return the figures of this moment by template
	 */
	public Map<String, RouteUsage> usage() {
		return this.limiter.usage();
	}

	/**
	 * Completes once the request may be sent or its ticket is recalled; fails at once if
	 * its slot comes too late, and when it proves to; cancelling gives the place back.
	 */
	Mono<Ticket> acquire(SlotRequest wanted) {
		return Mono.create((sink) -> {
			Ticket ticket = this.limiter.request(wanted.route(), wanted.credential(), wanted.before(), wanted.ordered(),
					(granted) -> {
						if (!granted.isRecalled()) {
							tellWait(granted);
						}
						sink.success(granted);
					});
			sink.onCancel(() -> {
				abandoned(ticket);
				// The slot may have come at the same moment, unseen by the call.
				ended(ticket);
			});
			if (wanted.refused().getAsBoolean()) {
				// The token was refused on the way here: the recall may have been before.
				recall();
			}
			else {
				drain();
			}
			if (wanted.longestWait() != CallDeadline.NEVER) {
				bound(ticket, wanted, sink);
			}
		});
	}

	/** Keeps the place of an ordered request that is to come. */
	Ticket keepPlace(RouteTemplate route, Credential credential) {
		return this.limiter.keepPlace(route, credential);
	}

	private void bound(Ticket ticket, SlotRequest wanted, MonoSink<Ticket> sink) {
		if (this.limiter.expectedIn(ticket) > wanted.longestWait()) {
			giveUp(ticket, wanted, sink);
			return;
		}
		Disposable.Swap end = Disposables.swap();
		sink.onDispose(end);
		// Disposed by now if the slot is there.
		if (!end.isDisposed()) {
			end.update(this.scheduler.schedule(() -> {
				drain();
				giveUp(ticket, wanted, sink);
			}, wanted.longestWait(), TimeUnit.NANOSECONDS));
		}
	}

	private void giveUp(Ticket ticket, SlotRequest wanted, MonoSink<Ticket> sink) {
		long expected = this.limiter.expectedIn(ticket);
		if (this.limiter.withdraw(ticket)) {
			Duration retryAfter = (expected > 0) ? Duration.ofNanos(expected) : WITHOUT_ESTIMATE;
			try {
				sink.error(wanted.tooLate().apply(retryAfter));
			}
			finally {
				drain();
			}
		}
	}

	/** Has all calls with a token that wait for a slot ask again. */
	void recall() {
		this.limiter.recall().forEach(this::run);
		drain();
	}

	void answered(Ticket ticket, int status, RateLimitHeaders headers) {
		this.limiter.answered(ticket, status, headers);
		drain();
	}

	void refused(Ticket ticket, Refusal refusal) {
		RateLimitScope scope = refusal.everything() ? RateLimitScope.GLOBAL : RateLimitScope.BUCKET;
		tell(() -> this.listener.onHit(scope, ticket.route().template()));
		this.limiter.refused(ticket, refusal.headers(), refusal.retryAfter(), refusal.everything());
		if (refusal.everything() && !refusal.global()) {
			this.limiter.hold(refusal.retryAfter());
		}
		drain();
	}

	void arrived(Ticket ticket) {
		this.limiter.arrived(ticket);
		drain();
	}

	void abandoned(Ticket ticket) {
		this.limiter.abandoned(ticket);
		drain();
	}

	/** The call of a ticket has ended, with all of its attempts. */
	void ended(Ticket ticket) {
		this.limiter.ended(ticket);
		drain();
	}

	void unsent(Ticket ticket) {
		this.limiter.unsent(ticket);
		drain();
	}

	private void tellWait(Ticket ticket) {
		if (ticket.hadToWait()) {
			RateLimitScope scope = ticket.waitedForBucket() ? RateLimitScope.BUCKET : RateLimitScope.GLOBAL;
			tell(() -> this.listener.onWait(scope, ticket.route().template(), ticket.waited()));
		}
	}

	private static void tell(Runnable call) {
		try {
			call.run();
		}
		catch (Throwable ex) {
			logger.warn("A rate limit listener failed", ex);
		}
	}

	private void drain() {
		if (this.granting.get() != null) {
			// A call may end while its ticket is run, and the next with it: a long queue
			// of such calls must not nest.
			this.scheduler.schedule(this::grant);
			return;
		}
		this.granting.set(Boolean.TRUE);
		try {
			grant();
		}
		finally {
			this.granting.remove();
		}
	}

	/** Runs a ticket; whatever that throws, the others are run and no slot is lost. */
	private void run(Ticket ticket) {
		try {
			ticket.run();
		}
		catch (Throwable ex) {
			this.limiter.abandoned(ticket);
			ended(ticket);
			logger.error("A call of {} failed when its slot was free", ticket.route(), ex);
		}
	}

	private void grant() {
		this.limiter.grant().forEach(this::run);
		if (this.limiter.nextGrantIn() == RateLimiter.NEVER) {
			// A timer that is left finds nothing to do.
			return;
		}
		synchronized (this.timerLock) {
			this.timer.dispose();
			long next = this.limiter.nextGrantIn();
			if (next != RateLimiter.NEVER) {
				this.timer = this.scheduler.schedule(this::drain, next, TimeUnit.NANOSECONDS);
			}
		}
	}

}
