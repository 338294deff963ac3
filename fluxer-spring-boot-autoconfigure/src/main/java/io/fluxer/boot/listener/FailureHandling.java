package io.fluxer.boot.listener;

import java.util.List;

import io.fluxer.GuardedMono;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Hands the failure of a handler method to whoever handles it, or else logs it: the
 * method, the event, the shard and the channel, never what was said there.
 */
final class FailureHandling {

	private static final Logger logger = LoggerFactory.getLogger(FluxerListener.class);

	private final List<ExceptionHandlers> inOrder;

	private final @Nullable UnhandledFailures unhandled;

	/**
	 * Creates it.
	 * @param inOrder the methods of the bean itself, then those of advices
	 * @param unhandled what becomes of a failure that no method takes, {@code null} if it
	 * is only logged
	 */
	FailureHandling(List<ExceptionHandlers> inOrder, @Nullable UnhandledFailures unhandled) {
		this.inOrder = List.copyOf(inOrder);
		this.unhandled = unhandled;
	}

	boolean hasHandler() {
		return this.unhandled != null || this.inOrder.stream().anyMatch((handlers) -> !handlers.methods().isEmpty());
	}

	/**
	 * Handles a failure on this thread.
	 * @return the work that is left, {@code null} if there is none; never fails
	 */
	@Nullable Mono<Void> handle(String id, FluxerEvent<?> event, Exception failure) {
		try {
			for (Throwable at = failure; at != null; at = at.getCause()) {
				for (ExceptionHandlers handlers : this.inOrder) {
					BoundMethod method = handlers.closest(at);
					@Nullable Object[] arguments = (method != null) ? method.arguments(event, at).all() : null;
					if (method != null && arguments != null) {
						Object result = method.invoke(arguments);
						Mono<Void> work = canAnswer(method, event) ? method.work(result, event) : null;
						return (work != null) ? GuardedMono.of(() -> work).onErrorResume((ex) -> {
							logAnother(id, event, failure, ex);
							return Mono.empty();
						}) : null;
					}
				}
			}
			if (this.unhandled == null || this.unhandled.isLogged(failure)) {
				log(id, event, failure);
			}
			else {
				logger.debug("Listener {} failed on {}", id, event.name(), failure);
			}
			return (this.unhandled != null) ? this.unhandled.handle(event, failure).onErrorResume((ex) -> {
				log(id, event, ex);
				return Mono.empty();
			}) : null;
		}
		catch (Throwable ex) {
			// An Error too: Reactor passes none of the fatal ones on, and the lane would
			// wait.
			logAnother(id, event, failure, ex);
		}
		return null;
	}

	void log(String id, FluxerEvent<?> event, Throwable failure) {
		logger.error("Listener {} failed on {} (shard {}, channel {})", id, event.name(), event.getShard(),
				event.getPayload().channelId(), failure);
	}

	/** An answer to what the bot itself did could fail again, and so on. */
	private static boolean canAnswer(BoundMethod method, FluxerEvent<?> event) {
		return !method.replies() || !AuthorFilter.isBySelf(event.getPayload(), event.getClient());
	}

	private void logAnother(String id, FluxerEvent<?> event, Throwable failure, Throwable another) {
		if (another != failure) {
			another.addSuppressed(failure);
		}
		log(id, event, another);
	}

}
