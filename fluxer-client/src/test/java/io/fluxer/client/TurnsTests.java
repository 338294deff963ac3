package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class TurnsTests {

	private final Turns turns = new Turns(1);

	private final List<String> started = new ArrayList<>();

	@Test
	void letsOneAfterTheOtherWorkInOrder() {
		Sinks.Many<String> first = work();
		Sinks.Many<String> second = work();
		Recorded<String> one = take("one", first);
		Recorded<String> two = take("two", second);
		assertThat(this.started).containsExactly("one");
		first.tryEmitNext("a");
		first.tryEmitComplete();
		assertThat(one.values).containsExactly("a");
		assertThat(one.isOver()).isTrue();
		assertThat(this.started).containsExactly("one", "two");
		second.tryEmitError(new IllegalStateException("no"));
		assertThat(two.failure()).hasMessage("no");
		take("three", work());
		assertThat(this.started).containsExactly("one", "two", "three");
	}

	@Test
	void cancellingEndsTheTurn() {
		Recorded<String> one = take("one", work());
		Recorded<String> two = take("two", work());
		take("three", work());
		two.cancel();
		one.cancel();
		assertThat(this.started).containsExactly("one", "three");
	}

	@Test
	void aFatalErrorOnSubscribeEndsTheTurn() {
		Recorded<String> one = Recorded.of(this.turns.take(Flux.from((subscriber) -> {
			throw new NoClassDefFoundError("fatal to Reactor");
		})));
		assertThat(one.failure()).hasMessage("fatal to Reactor");
		take("two", work());
		assertThat(this.started).containsExactly("two");
	}

	@Test
	void whoCancelsBeforeItCanEnterTakesNoPlace() {
		this.turns.take(work().asFlux().doOnSubscribe((subscription) -> this.started.add("cancelled")))
			.subscribe(new BaseSubscriber<>() {

				@Override
				protected void hookOnSubscribe(Subscription subscription) {
					subscription.cancel();
				}

			});
		take("two", work());
		assertThat(this.started).containsExactly("two");
	}

	@Test
	void anEndedTurnGivesBackOnePlaceAlone() {
		Sinks.Many<String> first = work();
		take("one", first);
		Recorded<String> two = take("two", work());
		take("three", work());
		first.tryEmitComplete();
		assertThat(this.started).containsExactly("one", "two");
		two.cancel();
		two.cancel();
		assertThat(this.started).containsExactly("one", "two", "three");
		take("four", work());
		assertThat(this.started).containsExactly("one", "two", "three");
	}

	@Test
	void whoCancelsWhileWaitingGivesBackNoPlace() {
		take("one", work());
		take("two", work()).cancel();
		take("three", work());
		assertThat(this.started).containsExactly("one");
	}

	@Test
	void thousandsThatFailAtOnceNeedNoDeepStack() {
		Recorded<String> one = take("one", work());
		List<Recorded<String>> others = new ArrayList<>();
		for (int i = 0; i < 20_000; i++) {
			others.add(Recorded.of(this.turns.take(Flux.error(new IllegalStateException("no")))));
		}
		one.cancel();
		assertThat(others).allSatisfy((other) -> assertThat(other.failure()).hasMessage("no"));
		take("two", work());
		assertThat(this.started).containsExactly("one", "two");
	}

	@Test
	void severalWorkAtOnceWhereAllowed() {
		Turns two = new Turns(2);
		for (String name : List.of("a", "b", "c")) {
			Recorded.of(two.take(Flux.defer(() -> {
				this.started.add(name);
				return Flux.never();
			})));
		}
		assertThat(this.started).containsExactly("a", "b");
	}

	@Test
	void noPlaceIsLostWhenManyThreadsCancel() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(4);
		try {
			List<Callable<Void>> calls = new ArrayList<>();
			for (int i = 0; i < 4000; i++) {
				boolean cancelled = i % 2 == 0;
				calls.add(() -> {
					Disposable call = this.turns.take(Flux.just("work").publishOn(Schedulers.parallel())).subscribe();
					if (cancelled) {
						call.dispose();
					}
					return null;
				});
			}
			threads.invokeAll(calls);
			assertThat(this.turns.take(Flux.just("last")).blockLast(Duration.ofSeconds(20))).isEqualTo("last");
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void whoCancelsWhileItsTurnComesLosesNoPlace() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(2);
		Callable<Void> cancelling = () -> {
			for (int i = 0; i < 300_000; i++) {
				this.turns.take(Flux.never()).subscribe().dispose();
			}
			return null;
		};
		try {
			threads.invokeAll(List.of(cancelling, cancelling));
			assertThat(Recorded.of(this.turns.take(Flux.just("last"))).values).containsExactly("last");
		}
		finally {
			threads.shutdownNow();
		}
	}

	private Recorded<String> take(String name, Sinks.Many<String> work) {
		return Recorded.of(this.turns.take(Flux.defer(() -> {
			this.started.add(name);
			return work.asFlux();
		})));
	}

	private static Sinks.Many<String> work() {
		return Sinks.many().unicast().onBackpressureBuffer();
	}

}
