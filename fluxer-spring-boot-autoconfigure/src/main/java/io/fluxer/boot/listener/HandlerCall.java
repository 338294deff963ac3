package io.fluxer.boot.listener;

import org.jspecify.annotations.Nullable;

/**
 * One call of a handler method, from the invocation until what it returned is handled.
 * Every call that begins ends once; whoever watches calls does it here.
 */
final class HandlerCall {

	private final HandlerStatistics statistics;

	private boolean ended;

	private HandlerCall(HandlerStatistics statistics) {
		this.statistics = statistics;
	}

	static HandlerCall begin(HandlerStatistics statistics) {
		return new HandlerCall(statistics);
	}

	/**
	 * Ends the call, if it has not ended.
	 * @param failure why it failed, {@code null} if it did not
	 */
	void end(@Nullable Throwable failure) {
		synchronized (this) {
			if (this.ended) {
				return;
			}
			this.ended = true;
		}
		this.statistics.add(failure);
	}

}
