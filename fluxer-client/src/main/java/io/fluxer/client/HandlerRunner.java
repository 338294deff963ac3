package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Event;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Calls the handlers of one event, one after the other. A handler that fails or takes too
 * long is logged, without the event's content, and the next one has its turn.
 */
final class HandlerRunner {

	private static final Logger logger = LoggerFactory.getLogger(HandlerRunner.class);

	private final Handlers handlers;

	private final Scheduler threads;

	private final HandlerDeadlines deadlines;

	private final String client;

	private final DispatchObservations observations;

	HandlerRunner(Handlers handlers, Duration timeout, Scheduler threads, Scheduler timer) {
		this(handlers, timeout, threads, timer, Instrumentation.none("default"));
	}

	HandlerRunner(Handlers handlers, Duration timeout, Scheduler threads, Scheduler timer,
			Instrumentation instrumentation) {
		this.client = instrumentation.client();
		this.observations = instrumentation.observations();
		this.handlers = handlers;
		this.threads = threads;
		this.deadlines = new HandlerDeadlines(timeout, timer);
	}

	/**
	 * Calls the handlers on threads of their own.
	 * @param envelope the event
	 * @return completes when all have finished; never fails
	 */
	Mono<Void> run(EventEnvelope envelope) {
		Occurrence occurrence = new Occurrence(envelope);
		List<Handler> hearing = this.handlers.of(envelope);
		return (hearing.size() == 1) ? run(hearing.get(0), occurrence)
				: Flux.fromIterable(hearing).concatMap((handler) -> run(handler, occurrence)).then();
	}

	private Mono<Void> run(Handler handler, Occurrence occurrence) {
		return Mono.create((sink) -> {
			HandlerCall call = new HandlerCall(handler, occurrence, this.deadlines, new Log(occurrence.envelope()),
					sink, this.threads, this.client, this.observations);
			sink.onCancel(call);
			call.start();
		});
	}

	/** Returns how many handlers run on although their time was up. */
	int overdue() {
		return this.deadlines.overdue();
	}

	private static String name(EventEnvelope envelope) {
		Event event = envelope.event();
		return (event instanceof DispatchEvent dispatch) ? dispatch.name() : event.getClass().getSimpleName();
	}

	/**
	 * Logs how a call ended badly, without the event's content.
	 */
	private record Log(EventEnvelope envelope) implements HandlerCall.Report {

		@Override
		public void failed(Throwable failure) {
			logger.error("A handler of {} (shard {}, channel {}) failed", name(this.envelope), this.envelope.shard(),
					this.envelope.event().channelId(), failure);
		}

		@Override
		public void late(TimeoutException timeout) {
			logger.warn("A handler of {} (shard {}, channel {}) is given up and its lane goes on", name(this.envelope),
					this.envelope.shard(), this.envelope.event().channelId(), timeout);
		}

	}

}
