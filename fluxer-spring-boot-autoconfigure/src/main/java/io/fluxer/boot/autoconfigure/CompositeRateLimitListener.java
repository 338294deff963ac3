package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.fluxer.rest.RateLimitListener;
import io.fluxer.rest.RateLimitScope;

/**
 * Tells several listeners, in order.
 */
final class CompositeRateLimitListener implements RateLimitListener {

	private final List<RateLimitListener> listeners;

	CompositeRateLimitListener(List<RateLimitListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void onHit(RateLimitScope scope, String route) {
		this.listeners.forEach((listener) -> listener.onHit(scope, route));
	}

	@Override
	public void onWait(RateLimitScope scope, String route, Duration wait) {
		this.listeners.forEach((listener) -> listener.onWait(scope, route, wait));
	}

	@Override
	public RateLimitListener forClient(String clientName) {
		return new CompositeRateLimitListener(
				this.listeners.stream().map((listener) -> listener.forClient(clientName)).toList());
	}

}
