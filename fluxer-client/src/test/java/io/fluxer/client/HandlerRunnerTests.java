package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fluxer.event.ConnectedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class HandlerRunnerTests {

	private static final EventEnvelope MESSAGE = TestEvents.message(1, 2);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Handlers handlers = new Handlers();

	private final List<String> calls = new ArrayList<>();

	@Test
	void handlersRunInTheOrderOfRegistration() {
		this.handlers.onTyped((event) -> this.calls.add("typed"));
		this.handlers.on("MESSAGE_CREATE", (json) -> this.calls.add("raw " + json.path("content").asString()));
		this.handlers.onEnvelope((envelope) -> Mono.fromRunnable(() -> this.calls.add("envelope")));
		this.handlers.on("MESSAGE_UPDATE", (json) -> this.calls.add("other"));
		assertThat(run(MESSAGE)).isTrue();
		assertThat(this.calls).containsExactly("typed", "raw text 1", "envelope");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "**", "", "message_create" })
	void nameIsTakenLiterally(String name) {
		this.handlers.on(name, (json) -> this.calls.add("heard"));
		assertThat(this.handlers.isUnheard(MESSAGE)).isTrue();
		assertThat(this.handlers.isUnheard(new EventEnvelope(new ConnectedEvent(0), 0, 0, null))).isTrue();
	}

	@Test
	void payloadIsParsedOnceForAllHandlers() {
		List<JsonNode> trees = new ArrayList<>();
		this.handlers.on("MESSAGE_CREATE", trees::add);
		this.handlers.on("MESSAGE_CREATE", trees::add);
		run(MESSAGE);
		assertThat(trees).hasSize(2);
		assertThat(trees.get(0)).isSameAs(trees.get(1));
	}

	@Test
	void clientEventReachesEnvelopeHandlersAlone() {
		this.handlers.onTyped((event) -> this.calls.add("typed"));
		this.handlers.onEnvelope((envelope) -> {
			this.calls.add("envelope");
			return Mono.empty();
		});
		run(new EventEnvelope(new ConnectedEvent(0), 0, 0, null));
		assertThat(this.calls).containsExactly("envelope");
	}

	@Test
	void disposedHandlerHearsNothing() {
		Disposable registration = this.handlers.onTyped((event) -> this.calls.add("typed"));
		assertThat(this.handlers.isUnheard(MESSAGE)).isFalse();
		registration.dispose();
		assertThat(this.handlers.isUnheard(MESSAGE)).isTrue();
		run(MESSAGE);
		assertThat(this.calls).isEmpty();
	}

	@Test
	void logLinesOfAHandlerKnowTheirEvent() {
		List<Map<String, String>> contexts = new ArrayList<>();
		this.handlers.onEnvelope((envelope) -> {
			contexts.add(MDC.getCopyOfContextMap());
			return Mono.empty();
		});
		run(TestEvents.envelope(1, "MESSAGE_CREATE",
				TestEvents.messageJson(1, 2).replace("'id':'1'", "'id':'1','guild_id':'9'")));
		run(new EventEnvelope(new ConnectedEvent(4), 4, 0, null));
		assertThat(contexts).containsExactly(
				Map.of("fluxer.client", "default", "fluxer.shard", "0", "fluxer.event", "MESSAGE_CREATE",
						"fluxer.guild", "9", "fluxer.channel", "2"),
				Map.of("fluxer.client", "default", "fluxer.shard", "4", "fluxer.event", "ConnectedEvent"));
		assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
	}

	@Test
	void failureIsLoggedWithoutContentAndDoesNotReachTheNextHandler() {
		Logger logger = (Logger) LoggerFactory.getLogger(HandlerRunner.class);
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.addAppender(appender);
		try {
			this.handlers.onTyped((event) -> {
				throw new IllegalStateException("broken");
			});
			this.handlers.onEnvelope((envelope) -> Mono.error(new IllegalStateException("broken too")));
			this.handlers.onTyped((event) -> {
				throw new NoClassDefFoundError("missing");
			});
			this.handlers.onTyped((event) -> this.calls.add("last"));
			assertThat(run(MESSAGE)).isTrue();
		}
		finally {
			logger.detachAppender(appender);
		}
		assertThat(this.calls).containsExactly("last");
		assertThat(appender.list).hasSize(3)
			.extracting(ILoggingEvent::getFormattedMessage)
			.allSatisfy((message) -> assertThat(message).contains("MESSAGE_CREATE", "shard 0", "channel 2")
				.doesNotContain("text 1"));
	}

	@Test
	void returnedMonoKeepsTheNextHandlerWaitingUntilTheTimeout() {
		AtomicBoolean cancelled = new AtomicBoolean();
		this.handlers.onEnvelope((envelope) -> Mono.<Void>never().doOnCancel(() -> cancelled.set(true)));
		this.handlers.onTyped((event) -> this.calls.add("next"));
		AtomicBoolean over = new AtomicBoolean();
		runner().run(MESSAGE).subscribe(null, null, () -> over.set(true));
		this.time.advanceTimeBy(Duration.ofMillis(29_999));
		assertThat(this.calls).isEmpty();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.calls).containsExactly("next");
		assertThat(cancelled).isTrue();
		assertThat(over).isTrue();
	}

	@Test
	void handlerThatFailsWhenItIsCancelledKeepsNoLane() {
		this.handlers.onEnvelope((envelope) -> Mono.create((sink) -> sink.onCancel(() -> {
			throw new IllegalStateException("broken");
		})));
		this.handlers.onTyped((event) -> this.calls.add("next"));
		HandlerRunner runner = runner();
		runner.run(MESSAGE).subscribe();
		runner.run(MESSAGE).subscribe();
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		assertThat(this.calls).containsExactly("next", "next");
	}

	@Test
	void blockedHandlerIsInterruptedAtTheTimeout() throws Exception {
		ExecutorService executor = LaneThreads.create(false);
		CountDownLatch blocked = new CountDownLatch(1);
		CountDownLatch interrupted = new CountDownLatch(1);
		CountDownLatch next = new CountDownLatch(1);
		try {
			this.handlers.onTyped((event) -> {
				blocked.countDown();
				try {
					new CountDownLatch(1).await();
				}
				catch (InterruptedException ex) {
					interrupted.countDown();
				}
			});
			this.handlers.onTyped((event) -> next.countDown());
			new HandlerRunner(this.handlers, Duration.ofSeconds(30), Schedulers.fromExecutorService(executor),
					this.time)
				.run(MESSAGE)
				.subscribe();
			assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
			this.time.advanceTimeBy(Duration.ofSeconds(30));
			assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
			assertThat(next.await(10, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void whatNoThreadCanBeStartedForFailsAndIsOver() {
		this.handlers.onTyped((event) -> this.calls.add("typed"));
		Executor none = (task) -> {
			throw new OutOfMemoryError("unable to create native thread");
		};
		AtomicBoolean over = new AtomicBoolean();
		new HandlerRunner(this.handlers, Duration.ofSeconds(30), Schedulers.fromExecutor(none), this.time).run(MESSAGE)
			.subscribe(null, null, () -> over.set(true));
		assertThat(over).isTrue();
		assertThat(this.calls).isEmpty();
	}

	@Test
	void aFatalErrorOfWhatAHandlerReturnsIsItsFailure() {
		this.handlers.onEnvelope((envelope) -> Mono.from((subscriber) -> {
			throw new NoClassDefFoundError("on purpose");
		}));
		this.handlers.onTyped((event) -> this.calls.add("next"));
		assertThat(run(MESSAGE)).isTrue();
		assertThat(this.calls).containsExactly("next");
	}

	@Test
	void aFailureThatCannotBePrintedIsAFailureToo() {
		this.handlers.onTyped((event) -> {
			throw new IllegalStateException() {

				@Override
				public String getMessage() {
					throw new IllegalStateException("getMessage");
				}

			};
		});
		this.handlers.onTyped((event) -> this.calls.add("next"));
		assertThat(run(MESSAGE)).isTrue();
		assertThat(this.calls).containsExactly("next");
	}

	@Test
	void cancellingThatBlocksDelaysNoOtherDeadline() throws Exception {
		ExecutorService executor = LaneThreads.create(false);
		CountDownLatch blocked = new CountDownLatch(2);
		CountDownLatch blocking = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(2);
		try {
			this.handlers.onEnvelope(
					(envelope) -> Mono.<Void>never().doOnSubscribe((own) -> blocked.countDown()).doOnCancel(() -> {
						blocking.countDown();
						uninterrupted(release);
					}));
			HandlerRunner runner = new HandlerRunner(this.handlers, Duration.ofSeconds(30),
					Schedulers.fromExecutorService(executor), this.time);
			runner.run(MESSAGE).subscribe(null, null, over::countDown);
			runner.run(MESSAGE).subscribe(null, null, over::countDown);
			assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
			await().atMost(Duration.ofSeconds(10)).until(() -> over(runner, over));
			assertThat(blocking.await(10, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			release.countDown();
			executor.shutdownNow();
		}
	}

	private boolean over(HandlerRunner runner, CountDownLatch over) {
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		return over.getCount() == 0;
	}

	@Test
	void anOverdueHandlerIsCountedAndToldWithItsPlaceAndTheProperty() throws Exception {
		ExecutorService executor = LaneThreads.create(false);
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch release = new CountDownLatch(1);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		((Logger) LoggerFactory.getLogger(HandlerRunner.class)).addAppender(log);
		try {
			this.handlers.onTyped((event) -> {
				started.countDown();
				uninterrupted(release);
			});
			HandlerRunner runner = new HandlerRunner(this.handlers, Duration.ofSeconds(30),
					Schedulers.fromExecutorService(executor), this.time);
			runner.run(MESSAGE).subscribe();
			assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
			this.time.advanceTimeBy(Duration.ofSeconds(30));
			assertThat(runner.overdue()).isOne();
			assertThat(log.list).singleElement().satisfies((line) -> {
				assertThat(line.getThrowableProxy().getClassName()).isEqualTo(TimeoutException.class.getName());
				assertThat(line.getThrowableProxy().getMessage()).contains("PT30S").contains("fluxer.listener.timeout");
				assertThat(line.getThrowableProxy().getStackTraceElementProxyArray())
					.anyMatch((element) -> element.toString().contains("HandlerRunnerTests"));
			});
			release.countDown();
			await().atMost(Duration.ofSeconds(10)).until(() -> runner.overdue() == 0);
		}
		finally {
			((Logger) LoggerFactory.getLogger(HandlerRunner.class)).detachAppender(log);
			release.countDown();
			executor.shutdownNow();
		}
	}

	@Test
	void theWaitForAThreadHasAnEndToo() {
		List<Runnable> waiting = new ArrayList<>();
		this.handlers.onTyped((event) -> this.calls.add("typed"));
		AtomicBoolean over = new AtomicBoolean();
		new HandlerRunner(this.handlers, Duration.ofSeconds(30), Schedulers.fromExecutor(waiting::add), this.time)
			.run(MESSAGE)
			.subscribe(null, null, () -> over.set(true));
		this.time.advanceTimeBy(Duration.ofSeconds(29));
		assertThat(over).isFalse();
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(over).isTrue();
		waiting.forEach(Runnable::run);
		assertThat(this.calls).isEmpty();
	}

	@Test
	void theTimeOfACallCountsFromItsThreadOn() {
		List<Runnable> waiting = new ArrayList<>();
		this.handlers.onEnvelope((envelope) -> Mono.never());
		AtomicBoolean over = new AtomicBoolean();
		new HandlerRunner(this.handlers, Duration.ofSeconds(30), Schedulers.fromExecutor(waiting::add), this.time)
			.run(MESSAGE)
			.subscribe(null, null, () -> over.set(true));
		this.time.advanceTimeBy(Duration.ofSeconds(20));
		List.copyOf(waiting).forEach(Runnable::run);
		this.time.advanceTimeBy(Duration.ofSeconds(29));
		assertThat(over).isFalse();
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(over).isTrue();
	}

	@Test
	void aCallThatGetsItsThreadLateDelaysNoDeadlineOfTheOthers() {
		List<Runnable> waiting = new ArrayList<>();
		this.handlers.onEnvelope((envelope) -> Mono.never());
		HandlerRunner runner = new HandlerRunner(this.handlers, Duration.ofSeconds(30),
				Schedulers.fromExecutor(waiting::add), this.time);
		List<String> over = new ArrayList<>();
		runner.run(MESSAGE).subscribe(null, null, () -> over.add("late start"));
		runner.run(MESSAGE).subscribe(null, null, () -> over.add("early start"));
		waiting.get(1).run();
		this.time.advanceTimeBy(Duration.ofSeconds(20));
		waiting.get(0).run();
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(over).containsExactly("early start");
		this.time.advanceTimeBy(Duration.ofSeconds(20));
		assertThat(over).containsExactly("early start", "late start");
	}

	@Test
	void handlersThatBeginOneAfterTheOtherAreAllEnded() {
		this.handlers.onEnvelope((envelope) -> Mono.never());
		HandlerRunner runner = runner();
		AtomicInteger over = new AtomicInteger();
		for (int i = 0; i < 3; i++) {
			runner.run(MESSAGE).subscribe(null, null, over::incrementAndGet);
			this.time.advanceTimeBy(Duration.ofSeconds(10));
		}
		assertThat(over).hasValue(1);
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(over).hasValue(2);
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(over).hasValue(3);
	}

	@Test
	void aTimerThatCannotStartCostsNoEventAndNoLaterDeadline() {
		FailingTimer timer = new FailingTimer(this.time);
		HandlerRunner runner = new HandlerRunner(this.handlers, Duration.ofSeconds(30), this.time, timer);
		this.handlers.onEnvelope((envelope) -> Mono.<Void>never().doOnSubscribe((own) -> this.calls.add("called")));
		this.handlers.onTyped((event) -> this.calls.add("next"));
		timer.failOnce();
		runner.run(MESSAGE).subscribe();
		runner.run(MESSAGE).subscribe();
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		assertThat(this.calls).containsExactly("called", "called", "next", "next");
	}

	@Test
	void aTimeoutOfTheHandlersOwnIsAFailureOfTheHandler() {
		List<ILoggingEvent> log = log(() -> {
			this.handlers.onEnvelope((envelope) -> Mono.error(new TimeoutException("of a call")));
			run(MESSAGE);
		});
		assertThat(log).singleElement().satisfies((line) -> {
			assertThat(line.getLevel()).isEqualTo(Level.ERROR);
			assertThat(line.getFormattedMessage()).contains("failed").doesNotContain("PT30S");
		});
	}

	@Test
	void whoGetsNoThreadIsToldThatOverdueHandlersHoldThem() throws Exception {
		ExecutorService executor = new LaneExecutor(HandlerRunnerTests::daemon, 2, Duration.ofMinutes(1));
		CountDownLatch started = new CountDownLatch(2);
		CountDownLatch release = new CountDownLatch(1);
		try {
			this.handlers.onTyped((event) -> {
				started.countDown();
				uninterrupted(release);
			});
			HandlerRunner runner = new HandlerRunner(this.handlers, Duration.ofSeconds(30),
					Schedulers.fromExecutorService(executor), this.time);
			runner.run(MESSAGE).subscribe();
			runner.run(MESSAGE).subscribe();
			assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
			this.time.advanceTimeBy(Duration.ofSeconds(30));
			AtomicBoolean over = new AtomicBoolean();
			runner.run(MESSAGE).subscribe(null, null, () -> over.set(true));
			List<ILoggingEvent> log = log(() -> this.time.advanceTimeBy(Duration.ofSeconds(30)));
			assertThat(over).isTrue();
			assertThat(log).singleElement().satisfies((line) -> {
				assertThat(line.getLevel()).isEqualTo(Level.WARN);
				assertThat(line.getThrowableProxy().getMessage()).contains("no thread", "PT30S",
						"fluxer.listener.timeout", "2 handlers");
			});
		}
		finally {
			release.countDown();
			executor.shutdownNow();
		}
	}

	private static Thread daemon(Runnable task) {
		Thread thread = new Thread(task);
		thread.setDaemon(true);
		return thread;
	}

	/** Returns what is logged meanwhile. */
	private static List<ILoggingEvent> log(Runnable task) {
		Logger logger = (Logger) LoggerFactory.getLogger(HandlerRunner.class);
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.addAppender(appender);
		try {
			task.run();
		}
		finally {
			logger.detachAppender(appender);
		}
		return appender.list;
	}

	private static void uninterrupted(CountDownLatch latch) {
		boolean reached = false;
		while (!reached) {
			try {
				reached = latch.await(1, TimeUnit.MINUTES);
			}
			catch (InterruptedException ex) {
				// What a handler does that ignores its interruption.
			}
		}
	}

	private boolean run(EventEnvelope envelope) {
		AtomicBoolean over = new AtomicBoolean();
		runner().run(envelope).subscribe(null, null, () -> over.set(true));
		this.time.advanceTime();
		return over.get();
	}

	private HandlerRunner runner() {
		return new HandlerRunner(this.handlers, Duration.ofSeconds(30), this.time, this.time);
	}

}
