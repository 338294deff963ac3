package io.fluxer.client;

import java.time.Duration;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * Calls the handlers of one event, one after the other. A handler that fails or takes too
 * long is logged, without the event's content, and the next one has its turn.
 */
final class HandlerRunner {

	private static final Logger logger = LoggerFactory.getLogger(HandlerRunner.class);

	private final Handlers handlers;

	private final Duration timeout;

	private final Scheduler threads;

	private final Scheduler timer;

	HandlerRunner(Handlers handlers, Duration timeout, Scheduler threads, Scheduler timer) {
		this.handlers = handlers;
		this.timeout = timeout;
		this.threads = threads;
		this.timer = timer;
	}

	/**
	 * Calls the handlers on threads of their own.
	 * @param envelope the event
	 * @return completes when all have finished; never fails
	 */
	Mono<Void> run(EventEnvelope envelope) {
		Occurrence occurrence = new Occurrence(envelope);
		return Flux.fromIterable(this.handlers.of(envelope)).concatMap((handler) -> run(handler, occurrence)).then();
	}

	private Mono<Void> run(Handler handler, Occurrence occurrence) {
		// The time counts from the call, not from the wait for a thread.
		Sinks.Empty<Void> called = Sinks.empty();
		return Mono.defer(() -> {
			called.tryEmitEmpty();
			return call(handler, occurrence.envelope(), occurrence);
		})
			.subscribeOn(this.threads)
			.timeout(called.asMono().then(Mono.delay(this.timeout, this.timer)),
					Mono.fromRunnable(() -> late(occurrence.envelope())))
			.onErrorResume((ex) -> {
				failed(occurrence.envelope(), ex);
				return Mono.empty();
			});
	}

	private Mono<Void> call(Handler handler, EventEnvelope envelope, Occurrence occurrence) {
		try {
			return handler.handle(occurrence);
		}
		catch (Throwable ex) {
			// An Error too: it must not keep the lane, and Reactor passes none of the
			// fatal ones on.
			failed(envelope, ex);
			return Mono.empty();
		}
	}

	private void late(EventEnvelope envelope) {
		logger.warn("A handler of {} (shard {}, channel {}) did not finish within {}; its lane goes on", name(envelope),
				envelope.shard(), envelope.event().channelId(), this.timeout);
	}

	private void failed(EventEnvelope envelope, Throwable failure) {
		logger.error("A handler of {} (shard {}, channel {}) failed", name(envelope), envelope.shard(),
				envelope.event().channelId(), failure);
	}

	private static String name(EventEnvelope envelope) {
		Event event = envelope.event();
		return (event instanceof DispatchEvent dispatch) ? dispatch.name() : event.getClass().getSimpleName();
	}

}
