package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.RateLimitScope;

/**
 * Tells several listeners, in order.
 */
final class CompositeRateLimitListener implements RateLimitListener {

	private final EachListener<RateLimitListener> each;

	CompositeRateLimitListener(List<RateLimitListener> listeners) {
		this.each = new EachListener<>(listeners);
	}

	@Override
	public void onHit(RateLimitScope scope, String route) {
		this.each.tell((listener) -> listener.onHit(scope, route));
	}

	@Override
	public void onWait(RateLimitScope scope, String route, Duration wait) {
		this.each.tell((listener) -> listener.onWait(scope, route, wait));
	}

	@Override
	public RateLimitListener forClient(String clientName) {
		return new CompositeRateLimitListener(
				this.each.listeners().stream().map((listener) -> listener.forClient(clientName)).toList());
	}

}
