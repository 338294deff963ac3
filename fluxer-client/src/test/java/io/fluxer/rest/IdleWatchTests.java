package io.fluxer.rest;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;
import reactor.test.scheduler.VirtualTimeScheduler;
import reactor.test.subscriber.TestSubscriber;

import static org.assertj.core.api.Assertions.assertThat;

class IdleWatchTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final IdleWatch watch = new IdleWatch(TIMEOUT, this.time);

	@Test
	void whatStandsStillIsEnded() {
		TestPublisher<String> content = TestPublisher.create();
		StepVerifier.create(this.watch.limit(content.mono()))
			.then(() -> this.time.advanceTimeBy(TIMEOUT))
			.expectError(TimeoutException.class)
			.verify(TIMEOUT);
		content.assertCancelled();
	}

	@Test
	void whatMovesMayTakeItsTime() {
		Sinks.One<String> answer = Sinks.one();
		StepVerifier.create(this.watch.limit(answer.asMono())).then(() -> {
			for (int step = 0; step < 10; step++) {
				this.time.advanceTimeBy(TIMEOUT.dividedBy(2));
				this.watch.advance();
			}
			answer.tryEmitValue("done");
		}).expectNext("done").expectComplete().verify(TIMEOUT);
	}

	@Test
	void theTimeCountsFromTheLastMove() {
		TestPublisher<String> content = TestPublisher.create();
		StepVerifier.create(this.watch.limit(content.flux())).then(() -> {
			this.time.advanceTimeBy(TIMEOUT.minusMillis(1));
			this.watch.advance();
			this.time.advanceTimeBy(TIMEOUT.minusMillis(1));
			content.assertSubscribers();
			this.time.advanceTimeBy(Duration.ofMillis(1));
		}).expectError(TimeoutException.class).verify(TIMEOUT);
	}

	@Test
	void aReceiverThatAsksForNothingMayTakeItsTime() {
		TestPublisher<String> content = TestPublisher.create();
		TestSubscriber<String> receiver = TestSubscriber.builder().initialRequest(1).build();
		this.watch.limit(content.flux()).subscribe(receiver);
		this.watch.reply();
		content.next("one");
		this.time.advanceTimeBy(TIMEOUT.multipliedBy(5));
		receiver.request(1);
		content.next("two");
		this.time.advanceTimeBy(TIMEOUT.multipliedBy(5));
		assertThat(receiver.getReceivedOnNext()).containsExactly("one", "two");
		assertThat(receiver.isTerminatedOrCancelled()).isFalse();
		receiver.request(1);
		this.time.advanceTimeBy(TIMEOUT.multipliedBy(2));
		assertThat(receiver.expectTerminalError()).isInstanceOf(TimeoutException.class);
		content.assertCancelled();
	}

	@Test
	void anAnswerThatDoesNotComeIsEndedThoughNobodyAsks() {
		StepVerifier.create(this.watch.limit(TestPublisher.create().flux()), 0)
			.then(() -> this.time.advanceTimeBy(TIMEOUT))
			.expectError(TimeoutException.class)
			.verify(TIMEOUT);
	}

}
