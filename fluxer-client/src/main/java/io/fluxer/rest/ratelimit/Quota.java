package io.fluxer.rest.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * How much a bucket holds and how long it takes to drain when full. The window follows
 * from the headers only within bounds, because the level behind {@code Remaining} is
 * known to a whole slot and the times are rounded; each answer narrows them.
 *
 * @param limit the number of slots
 * @param windowLow the shortest window in seconds that fits all answers
 * @param windowHigh the longest
 */
record Quota(int limit, double windowLow, double windowHigh) {

	private static final double DEFAULT_WINDOW = 10;

	private static final double MIN_WINDOW = 0.001;

	private static final double NANOS = 1_000_000_000d;

	static @Nullable Quota learn(@Nullable Quota previous, RateLimitHeaders headers) {
		if (!headers.describeBucket()) {
			return previous;
		}
		int limit = limit(previous, headers);
		Quota known = (previous != null && previous.limit == limit) ? previous : null;
		if (!headers.hasReset()) {
			return (known != null) ? known : new Quota(limit, 0, DEFAULT_WINDOW);
		}
		double low = limit * headers.emptyAfterLow() / levelHigh(limit, headers);
		double high = Math.max(MIN_WINDOW, limit * headers.emptyAfterHigh() / levelLow(limit, headers));
		if (known != null && Math.max(low, known.windowLow) <= Math.min(high, known.windowHigh)) {
			return new Quota(limit, Math.max(low, known.windowLow), Math.min(high, known.windowHigh));
		}
		return new Quota(limit, low, high);
	}

	private static int limit(@Nullable Quota previous, RateLimitHeaders headers) {
		if (headers.limit() != null) {
			return headers.limit();
		}
		int least = ((headers.remaining() != null) ? headers.remaining() : 0) + 1;
		return (previous != null) ? Math.max(previous.limit, least) : least;
	}

	/** The highest level at which the server can have written these headers. */
	private static int levelHigh(int limit, RateLimitHeaders headers) {
		return (headers.remaining() != null) ? Math.max(1, limit - headers.remaining()) : limit;
	}

	/** The lowest such level; the request itself counts. */
	private static int levelLow(int limit, RateLimitHeaders headers) {
		return (headers.remaining() != null) ? Math.max(1, limit - headers.remaining() - 1) : 1;
	}

	/** The window in seconds: the one whole number that fits, else the longest. */
	double window() {
		return isWhole() ? Math.floor(this.windowHigh) : this.windowHigh;
	}

	/** The level that the headers tell of, not less than the server's. */
	double atMost(RateLimitHeaders headers) {
		double shortest = isWhole() ? window() : this.windowLow;
		double bound = levelHigh(this.limit, headers);
		return headers.hasReset() ? Math.min(bound, headers.emptyAfterHigh() * this.limit / shortest) : bound;
	}

	/** The level that the headers tell of, not more than the server's. */
	double atLeast(RateLimitHeaders headers) {
		double bound = levelLow(this.limit, headers);
		return headers.hasReset() ? Math.max(bound, headers.emptyAfterLow() * this.limit / window()) : bound;
	}

	private boolean isWhole() {
		double whole = Math.floor(this.windowHigh);
		return whole >= 1 && whole >= this.windowLow && whole - 1 < this.windowLow;
	}

	/** How many slots drain in a nanosecond. */
	double perNano() {
		return this.limit / (window() * NANOS);
	}

}
