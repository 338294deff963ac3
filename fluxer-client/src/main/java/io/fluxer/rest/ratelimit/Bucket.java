package io.fluxer.rest.ratelimit;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * One bucket and the requests that wait for it, in the order in which they first asked: a
 * request that was refused goes before those that came after it. Until an answer has told
 * the size of the bucket, one request at a time goes out, a pioneer.
 */
final class Bucket {

	private static final long NOBODY = -1;

	private static final long FORGOTTEN_AFTER = 60_000_000_000L;

	private final long id;

	private final Meter meter = new Meter(Double.POSITIVE_INFINITY, 0);

	// Sorted, so that a caller who leaves the middle of a long queue is found at once.
	private final TreeSet<Ticket> waiters;

	private final Set<String> templates = new HashSet<>();

	private final boolean countsGlobally;

	private BucketKey key;

	private @Nullable Quota quota;

	private @Nullable Bucket absorbedBy;

	/** The place of the call whose turn it is, of those that go one after the other. */
	private long turn = NOBODY;

	private boolean unlimited;

	private boolean listed;

	private long wakeAt;

	private long lastUse;

	private long changes;

	Bucket(long id, BucketKey key, boolean countsGlobally, RouteState route, Comparator<Ticket> byPlace, long now) {
		this.id = id;
		this.waiters = new TreeSet<>(byPlace);
		this.key = key;
		this.countsGlobally = countsGlobally;
		this.unlimited = route.isUnlimited();
		this.lastUse = now;
		if (route.quota() != null) {
			use(route.quota(), now);
		}
	}

	long id() {
		return this.id;
	}

	BucketKey key() {
		return this.key;
	}

	boolean countsGlobally() {
		return this.countsGlobally;
	}

	Set<String> templates() {
		return this.templates;
	}

	TreeSet<Ticket> waiters() {
		return this.waiters;
	}

	/** Whether the bucket stands in a ring of those that may go. */
	boolean isListed() {
		return this.listed;
	}

	void listed(boolean value) {
		this.listed = value;
	}

	long wakeAt() {
		return this.wakeAt;
	}

	void wakeAt(long value) {
		this.wakeAt = value;
	}

	@Nullable Quota quota() {
		return this.quota;
	}

	@Nullable Bucket absorbedBy() {
		return this.absorbedBy;
	}

	void add(Ticket ticket, long now) {
		this.lastUse = now;
		this.templates.add(ticket.route().template());
		this.waiters.add(ticket);
	}

	/** When the next request may go, or {@link Meter#NEVER} before an answer comes. */
	long readyAt(long now) {
		if (!this.waiters.isEmpty() && hasToWaitForTurn(this.waiters.first())) {
			return Meter.NEVER;
		}
		if (this.quota != null) {
			return this.meter.readyAt(now);
		}
		if (!this.unlimited && this.meter.inFlight() > 0) {
			return Meter.NEVER;
		}
		return Math.max(now, this.meter.blockedUntil());
	}

	/** When a request may go that has others before it, at the earliest. */
	long expectedAt(int ahead, long now) {
		return (this.quota != null) ? this.meter.expectedAt(ahead, now) : Math.max(now, this.meter.blockedUntil());
	}

	/** How many of those that wait have a slot already. */
	int ready(long now) {
		if (this.quota != null) {
			return Math.min(this.waiters.size(), remaining(now));
		}
		return this.unlimited ? this.waiters.size() : Math.min(this.waiters.size(), 1);
	}

	/**
	 * Whether a call that was before it has not ended, or its request is still to come.
	 */
	private boolean hasToWaitForTurn(Ticket ticket) {
		return ticket.isKept() || (ticket.isOrdered() && this.turn != NOBODY && this.turn != ticket.place());
	}

	/** Gives a call its turn until {@link #endTurn(Ticket)}. */
	void takeTurn(Ticket ticket) {
		if (ticket.isOrdered()) {
			this.turn = ticket.place();
		}
	}

	void endTurn(Ticket ticket) {
		if (this.turn == ticket.place()) {
			this.turn = NOBODY;
		}
	}

	/** How many requests wait before this one. */
	int ahead(Ticket ticket) {
		boolean last = !this.waiters.isEmpty() && this.waiters.last() == ticket;
		return last ? this.waiters.size() - 1 : this.waiters.headSet(ticket).size();
	}

	/** Reserves a slot; returns a mark by which the answer is found to be alone. */
	long reserve() {
		this.meter.reserve();
		return ++this.changes;
	}

	void release(long now) {
		this.changes++;
		this.lastUse = now;
		this.meter.release();
	}

	void count(long now) {
		this.changes++;
		this.lastUse = now;
		this.meter.count(now);
	}

	/** Takes the level from an answer to a request that was counted a moment ago. */
	void learn(RateLimitHeaders headers, boolean alone, long now) {
		Quota learned = Quota.learn(this.quota, headers);
		if (learned == null) {
			return;
		}
		use(learned, now);
		if (headers.remaining() == null && !headers.hasReset()) {
			return;
		}
		correct(learned.atLeast(headers), learned.atMost(headers), alone, now);
	}

	/** The server has refused a request and says when one more fits. */
	void refused(RateLimitHeaders headers, long wait, boolean alone, long now) {
		Quota learned = Quota.learn(this.quota, headers);
		if (learned == null) {
			return;
		}
		use(learned, now);
		double told = learned.limit() - 1 + wait * learned.perNano();
		correct(told, told, alone, now);
	}

	private void correct(double atLeast, double atMost, boolean alone, long now) {
		if (alone) {
			// Nothing else can have changed the level since the server wrote it.
			this.meter.set(atMost, now);
		}
		else {
			// Those in flight may be in the server's level already.
			this.meter.raise(atLeast - this.meter.inFlight(), now);
		}
	}

	void block(long until) {
		this.meter.block(until);
	}

	void unlimited() {
		if (this.quota == null) {
			this.unlimited = true;
		}
	}

	/** Whether a request was the only one of this bucket from its grant until now. */
	boolean isAlone(Ticket ticket) {
		return this.meter.inFlight() == 1 && ticket.mark() == this.changes && !ticket.hasArrived();
	}

	void rename(BucketKey newKey, @Nullable Quota known, long now) {
		this.key = newKey;
		if (this.quota == null && known != null) {
			use(known, now);
		}
	}

	/** Takes over what another bucket turned out to be a part of. */
	void absorb(Bucket other, long now) {
		other.absorbedBy = this;
		this.changes++;
		if (this.quota == null && other.quota != null) {
			use(other.quota, now);
		}
		this.turn = (this.turn == NOBODY) ? other.turn : this.turn;
		this.meter.merge(other.meter, now);
		this.waiters.addAll(other.waiters);
		other.waiters.clear();
		this.templates.addAll(other.templates);
		this.lastUse = now;
	}

	int remaining(long now) {
		double free = this.meter.capacity() - this.meter.level(now) - this.meter.inFlight();
		return Math.max(0, (int) Math.floor(free));
	}

	boolean isIdle(long now) {
		if (!this.waiters.isEmpty() || this.turn != NOBODY || this.meter.inFlight() > 0
				|| this.meter.blockedUntil() > now) {
			return false;
		}
		return (this.quota != null) ? this.meter.level(now) == 0
				: this.unlimited || now - this.lastUse >= FORGOTTEN_AFTER;
	}

	private void use(Quota newQuota, long now) {
		this.quota = newQuota;
		this.meter.use(newQuota, now);
	}

}
