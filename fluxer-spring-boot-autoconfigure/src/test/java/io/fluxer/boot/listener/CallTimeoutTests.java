package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CallTimeout} in virtual time.
 */
class CallTimeoutTests {

	private VirtualTimeScheduler time;

	@BeforeEach
	void stopTheClock() {
		this.time = VirtualTimeScheduler.getOrSet();
	}

	@AfterEach
	void startTheClock() {
		VirtualTimeScheduler.reset();
	}

	@Test
	void aCallInTimeIsNotTouched() throws Exception {
		CallTimeout timeout = new CallTimeout(Duration.ofSeconds(10));
		assertThat(timeout.guard(() -> {
			this.time.advanceTimeBy(Duration.ofSeconds(9));
			return "done";
		})).isEqualTo("done");
		this.time.advanceTimeBy(Duration.ofSeconds(9));
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
	}

	@Test
	void aCallThatIsLateIsInterruptedAndLeavesNoInterruptBehind() {
		CallTimeout timeout = new CallTimeout(Duration.ofSeconds(10));
		assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> timeout.guard(() -> {
			this.time.advanceTimeBy(Duration.ofSeconds(10));
			assertThat(Thread.currentThread().isInterrupted()).isTrue();
			return "late";
		})).withMessageContaining("PT10S");
		assertThat(Thread.currentThread().isInterrupted()).isFalse();
	}

	@Test
	void workHasWhatTheMethodLeftOfTheTime() throws Exception {
		CallTimeout timeout = new CallTimeout(Duration.ofSeconds(10));
		timeout.guard(() -> {
			this.time.advanceTimeBy(Duration.ofSeconds(7));
			return null;
		});
		AtomicReference<Throwable> failure = new AtomicReference<>();
		timeout.guard(Mono.never()).subscribe(null, failure::set);
		this.time.advanceTimeBy(Duration.ofMillis(2999));
		assertThat(failure).hasNullValue();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(failure.get()).isInstanceOf(TimeoutException.class);
	}

}
