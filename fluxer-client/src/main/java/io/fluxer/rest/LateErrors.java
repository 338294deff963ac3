package io.fluxer.rest;

import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.util.context.Context;

/**
 * Errors that come after their call has ended, for example because it was cancelled while
 * a connection broke. Reactor would log them with the full address, which may hold the
 * token of a webhook.
 */
final class LateErrors {

	private static final Logger logger = LoggerFactory.getLogger(Rest.class);

	// Reactor's name of a hook that belongs to one subscriber.
	private static final String HOOK = "reactor.onErrorDropped.local";

	private LateErrors() {
	}

	/** Takes such errors of one call away from Reactor's log. */
	static Context taken(Context context) {
		Consumer<Throwable> hook = LateErrors::tell;
		return context.put(HOOK, hook);
	}

	private static void tell(Throwable error) {
		logger.debug("An error came after its call had ended: {}", error.getClass().getName());
	}

}
