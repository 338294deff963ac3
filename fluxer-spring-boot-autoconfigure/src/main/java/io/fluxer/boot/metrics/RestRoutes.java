package io.fluxer.boot.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The route templates that each bot called so far: a bounded set, since templates hold no
 * ids.
 */
final class RestRoutes {

	private final Set<Called> routes = ConcurrentHashMap.newKeySet();

	private final List<Consumer<Called>> observers = new ArrayList<>();

	void add(String client, String route) {
		Called called = new Called(client, route);
		if (this.routes.contains(called)) {
			return;
		}
		synchronized (this.observers) {
			if (this.routes.add(called)) {
				this.observers.forEach((observer) -> observer.accept(called));
			}
		}
	}

	/**
	 * Tells the observer of every route of a client once, those known already included.
	 */
	void observe(Consumer<Called> observer) {
		synchronized (this.observers) {
			this.routes.forEach(observer);
			this.observers.add(observer);
		}
	}

	/**
	 * A route that a bot called.
	 *
	 * @param client the name of the bot's client
	 * @param route the template
	 */
	record Called(String client, String route) {
	}

}
