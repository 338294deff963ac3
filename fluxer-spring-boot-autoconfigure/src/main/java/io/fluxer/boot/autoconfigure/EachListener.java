package io.fluxer.boot.autoconfigure;

import java.util.List;
import java.util.function.Consumer;

/**
 * Tells all of several listeners, also those behind one that fails.
 *
 * @param <L> the type of the listeners
 * @param listeners the listeners in their order
 */
record EachListener<L>(List<L> listeners) {

	/**
	 * Copies the list.
	 */
	EachListener {
		listeners = List.copyOf(listeners);
	}

	/**
	 * Calls each listener.
	 * @param call the call; the last failure is thrown once all are called
	 */
	void tell(Consumer<L> call) {
		RuntimeException failure = null;
		Error error = null;
		for (L listener : this.listeners) {
			try {
				call.accept(listener);
			}
			catch (RuntimeException ex) {
				failure = ex;
			}
			catch (Error ex) {
				error = ex;
			}
		}
		if (error != null) {
			throw error;
		}
		if (failure != null) {
			throw failure;
		}
	}

}
