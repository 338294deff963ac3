package io.fluxer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GuardedMono}.
 */
class GuardedMonoTests {

	private static final Duration LIMIT = Duration.ofSeconds(5);

	private static final Error FATAL = new StackOverflowError("by a test");

	@Test
	void valuesEmptinessAndErrorsPass() {
		assertThat(GuardedMono.of(() -> Mono.just(1)).block(LIMIT)).isEqualTo(1);
		assertThat(GuardedMono.of(Mono::empty).blockOptional(LIMIT)).isEmpty();
		Exception failure = new IllegalArgumentException("by a test");
		StepVerifier.create(GuardedMono.of(() -> Mono.error(failure)))
			.expectErrorSatisfies((told) -> assertThat(told).isSameAs(failure))
			.verify(LIMIT);
	}

	@Test
	void whatReactorWouldThrowInPlaceOfPassingItOnIsACause() {
		verifyFailure(GuardedMono.of(() -> Mono.error(FATAL)));
		Mono<Object> later = GuardedMono
			.of(() -> Mono.create((sink) -> Schedulers.parallel().schedule(() -> sink.error(FATAL))));
		verifyFailure(later.doOnError((failure) -> assertThat(failure).hasCause(FATAL)));
	}

	@Test
	void whatIsThrownInMakingTheWorkIsItsError() {
		verifyFailure(GuardedMono.of(() -> {
			throw FATAL;
		}));
	}

	@Test
	void whatIsThrownOnSubscriptionIsItsError() {
		verifyFailure(GuardedMono.of(() -> Mono.defer(() -> {
			throw FATAL;
		})));
		verifyFailure(GuardedMono.of(() -> Mono.fromDirect((subscriber) -> {
			throw FATAL;
		})));
	}

	@Test
	void errorsThatComeAfterACancellationGoToTheHookOfTheSubscriber() {
		List<Throwable> dropped = new ArrayList<>();
		Consumer<Throwable> hook = dropped::add;
		AtomicReference<CoreSubscriber<? super Object>> late = new AtomicReference<>();
		GuardedMono.of(() -> Mono.fromDirect((subscriber) -> {
			late.set((CoreSubscriber<? super Object>) subscriber);
			subscriber.onSubscribe(Operators.emptySubscription());
		})).contextWrite((context) -> context.put("reactor.onErrorDropped.local", hook)).subscribe().dispose();
		Exception failure = new IllegalStateException("by a test");
		late.get().onError(failure);
		assertThat(dropped).containsExactly(failure);
	}

	@Test
	void nullIsAnError() {
		StepVerifier.create(GuardedMono.of(() -> null)).expectError(NullPointerException.class).verify(LIMIT);
	}

	@Test
	void whatIsThrownInCancellingReachesNobody() {
		Mono<Object> work = GuardedMono.of(() -> Mono.never().doOnCancel(() -> {
			throw new StackOverflowError("by a test");
		}));
		assertThat(work.timeout(Duration.ofMillis(1), Mono.just("late")).block(LIMIT)).isEqualTo("late");
	}

	@Test
	void workIsMadeAtEachSubscriptionWithItsContext() {
		AtomicInteger made = new AtomicInteger();
		Mono<String> work = GuardedMono.of(() -> {
			made.incrementAndGet();
			return Mono.deferContextual((context) -> Mono.just(context.get("key")));
		});
		for (int time = 1; time <= 2; time++) {
			assertThat(work.contextWrite((context) -> context.put("key", "value")).block(LIMIT)).isEqualTo("value");
			assertThat(made).hasValue(time);
		}
	}

	@Test
	void cancellingCancelsTheWork() {
		AtomicInteger cancelled = new AtomicInteger();
		GuardedMono.of(() -> Mono.never().doOnCancel(cancelled::incrementAndGet)).subscribe().dispose();
		assertThat(cancelled).hasValue(1);
	}

	private static void verifyFailure(Mono<?> work) {
		StepVerifier.create(work).expectErrorSatisfies((failure) -> assertThat(failure).hasCause(FATAL)).verify(LIMIT);
	}

}
