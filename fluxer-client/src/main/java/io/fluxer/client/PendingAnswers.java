package io.fluxer.client;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.fluxer.event.DispatchEvent;
import io.fluxer.event.ReadyEvent;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayTimeoutException;
import io.fluxer.gateway.ShardEvent;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;

/**
 * The commands that wait for dispatches. Fed by the reader of a shard right behind the
 * cache, so an answer never waits in a lane. What is emitted is emitted on the reader's
 * thread.
 */
final class PendingAnswers {

	/** The server gives up on a command after as long (Fluxer's gateway, rate limits). */
	static final Duration TIMEOUT = Duration.ofSeconds(10);

	private static final String DESTROYED = "the client was destroyed";

	private final Set<Question<?>> questions = ConcurrentHashMap.newKeySet();

	private final Sinks.Empty<Void> end = Sinks.empty();

	private final Scheduler timer;

	private volatile boolean closed;

	PendingAnswers(Scheduler timer) {
		this.timer = timer;
	}

	/**
	 * Sends a command and waits for its answer: 10 s from when it is sent, then 10 s from
	 * each part.
	 * @param shard the shard that answers
	 * @param send sends it
	 * @param subject what is asked for, for messages
	 * @param listener sees every dispatch of the shard and ends the answer
	 * @return the answer; fails with {@link GatewayException} if nothing comes in time or
	 * the session ends, and without sending anything after {@link #close()}
	 */
	<T> Flux<T> ask(int shard, Mono<Void> send, String subject, Listener<T> listener) {
		return Flux.defer(() -> {
			Sinks.Empty<Void> sent = Sinks.empty();
			Mono<Long> first = sent.asMono().then(silence());
			Function<T, Mono<Long>> next = (part) -> silence();
			Flux<T> answer = Flux.create((sink) -> {
				Question<T> question = new Question<>(shard, subject, listener, sink);
				Disposable.Swap sending = Disposables.swap();
				sink.onDispose(() -> {
					this.questions.remove(question);
					sending.dispose();
				});
				this.questions.add(question);
				if (this.closed) {
					question.fail(DESTROYED);
				}
				else {
					sending.update(send.subscribe(null, sink::error, sent::tryEmitEmpty));
				}
			});
			return answer.timeout(first, next, Flux.error(() -> timeout(subject)));
		});
	}

	/**
	 * Takes a dispatch.
	 * @param event the dispatch
	 * @param shard the shard it came from
	 */
	void take(DispatchEvent event, int shard) {
		if (this.questions.isEmpty()) {
			return;
		}
		if (event instanceof ReadyEvent) {
			fail(shard, "the session ended on shard " + shard);
		}
		// An answer lets the next command go, whose answer this is not.
		List.copyOf(this.questions).forEach((question) -> question.take(event, shard));
	}

	void take(ShardEvent event) {
		if (event instanceof ShardEvent.Disconnected) {
			fail(event.shard(), "the connection of shard " + event.shard() + " ended");
		}
		else if (event instanceof ShardEvent.CommandRefused refusal) {
			List.copyOf(this.questions).forEach((question) -> question.refused(refusal));
		}
	}

	/**
	 * Waits before a command is sent once more.
	 * @param time how long
	 * @return comes after the time, or fails at {@link #close()}
	 */
	Mono<Long> pause(Duration time) {
		Mono<Long> destroyed = this.end.asMono()
			.then(Mono.error(() -> new GatewayException("The command is not sent again: " + DESTROYED, 0, null)));
		return Mono.firstWithSignal(Mono.delay(time, this.timer), destroyed);
	}

	/** Ends every wait, and those that begin from now on: nobody will answer. */
	void close() {
		this.closed = true;
		List.copyOf(this.questions).forEach((question) -> question.fail(DESTROYED));
		this.end.tryEmitEmpty();
	}

	private void fail(int shard, String why) {
		this.questions.stream()
			.filter((question) -> question.shard == shard)
			.toList()
			.forEach((question) -> question.fail(why));
	}

	private Mono<Long> silence() {
		return Mono.delay(TIMEOUT, this.timer);
	}

	private static GatewayTimeoutException timeout(String subject) {
		return new GatewayTimeoutException("The gateway sent nothing of " + subject + " for " + TIMEOUT.toSeconds()
				+ " s; it leaves commands that it does not take without an answer", TIMEOUT, null);
	}

	/**
	 * Looks for an answer among dispatches.
	 *
	 * @param <T> a part of the answer
	 */
	@FunctionalInterface
	interface Listener<T> {

		void take(DispatchEvent event, FluxSink<T> answer);

		/**
		 * Tells whether a refusal may be meant for this command: refusals name none.
		 */
		default boolean isRefused(String code) {
			return false;
		}

	}

	private static final class Question<T> {

		private final int shard;

		private final String subject;

		private final Listener<T> listener;

		private final FluxSink<T> answer;

		Question(int shard, String subject, Listener<T> listener, FluxSink<T> answer) {
			this.shard = shard;
			this.subject = subject;
			this.listener = listener;
			this.answer = answer;
		}

		void take(DispatchEvent event, int from) {
			if (from == this.shard) {
				this.listener.take(event, this.answer);
			}
		}

		void refused(ShardEvent.CommandRefused refusal) {
			if (refusal.shard() == this.shard && this.listener.isRefused(refusal.code())) {
				this.answer.error(new GatewayException("The gateway refused " + this.subject + ": " + refusal.code()
						+ ((refusal.message() != null) ? ", " + refusal.message() : ""), 0, null));
			}
		}

		void fail(String why) {
			this.answer.error(new GatewayException(
					"The answer of the gateway with " + this.subject + " is not complete: " + why, 0, null));
		}

	}

}
