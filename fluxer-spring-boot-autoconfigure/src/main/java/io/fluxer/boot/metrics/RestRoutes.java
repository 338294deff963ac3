package io.fluxer.boot.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The route templates that were called so far: a bounded set, since templates hold no
 * ids.
 */
final class RestRoutes {

	private final Set<String> routes = ConcurrentHashMap.newKeySet();

	private final List<Consumer<String>> observers = new ArrayList<>();

	void add(String route) {
		if (this.routes.contains(route)) {
			return;
		}
		synchronized (this.observers) {
			if (this.routes.add(route)) {
				this.observers.forEach((observer) -> observer.accept(route));
			}
		}
	}

	/**
	 * Tells the observer of every route once, those known already included.
	 */
	void observe(Consumer<String> observer) {
		synchronized (this.observers) {
			this.routes.forEach(observer);
			this.observers.add(observer);
		}
	}

}
