package io.fluxer.observation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class GuardedObservationsTests {

	private final ObservationRegistry registry = ObservationRegistry.create();

	private final AtomicLong time = new AtomicLong(-5);

	private final GuardedObservations guard = new GuardedObservations(this.registry, this.time::get);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final List<String> calls = new ArrayList<>();

	private String failing = "";

	@BeforeEach
	void watch() {
		this.registry.observationConfig().observationHandler(new StagedObservationHandler(this::called));
		this.log.start();
		((Logger) LoggerFactory.getLogger(GuardedObservations.class)).addAppender(this.log);
	}

	@AfterEach
	void unwatch() {
		((Logger) LoggerFactory.getLogger(GuardedObservations.class)).detachAppender(this.log);
	}

	@ParameterizedTest
	@ValueSource(strings = { "start", "opened", "closed", "error", "stop" })
	void whatAHandlerThrowsStopsNothing(String stage) {
		this.failing = stage;
		Observation observation = this.guard.start(() -> Observation.createNotStarted("test", this.registry));
		this.guard.scoped(observation, () -> this.calls.add("task"));
		assertThat(this.registry.getCurrentObservationScope()).isNull();
		this.guard.error(observation, new IllegalStateException("on purpose"));
		this.guard.stop(observation);
		assertThat(this.calls).contains("start", "opened", "task", "error", "stop");
		assertThat(this.log.list).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "opened", "closed" })
	void theScopeAroundIsThePresentOneAgain(String stage) {
		Observation outer = Observation.start("outer", this.registry);
		try (Observation.Scope around = outer.openScope()) {
			this.failing = stage;
			this.guard.scoped(Observation.start("inner", this.registry), () -> this.calls.add("task"));
			assertThat(this.registry.getCurrentObservation()).isSameAs(outer);
			this.failing = "";
			assertThat(around.getCurrentObservation()).isSameAs(outer);
		}
		assertThat(this.registry.getCurrentObservationScope()).isNull();
	}

	@Test
	void anObservationThatCannotBeMadeObservesNothing() {
		Observation observation = this.guard.start(() -> {
			throw new StackOverflowError("convention");
		});
		assertThat(observation.isNoop()).isTrue();
	}

	@Test
	void whatTheObservedCodeThrowsIsThrown() {
		Observation observation = Observation.start("test", this.registry);
		assertThatIllegalStateException().isThrownBy(() -> this.guard.scoped(observation, () -> {
			throw new IllegalStateException("on purpose");
		}));
		assertThat(this.registry.getCurrentObservationScope()).isNull();
	}

	@Test
	void failuresAreLoggedOnceAMinute() {
		this.failing = "stop";
		for (int i = 0; i < 3; i++) {
			this.guard.stop(Observation.start("test", this.registry));
		}
		assertThat(this.log.list).hasSize(1);
		this.time.addAndGet(Duration.ofMinutes(1).toNanos());
		this.guard.stop(Observation.start("test", this.registry));
		assertThat(this.log.list).hasSize(2);
	}

	private void called(String stage) {
		this.calls.add(stage);
		if (stage.equals(this.failing)) {
			throw new NoClassDefFoundError(stage);
		}
	}

}
