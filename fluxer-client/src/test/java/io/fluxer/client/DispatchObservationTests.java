package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.fluxer.event.ConnectedEvent;
import io.fluxer.observation.StagedObservationHandler;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistry;
import io.micrometer.observation.tck.TestObservationRegistryAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class DispatchObservationTests {

	private static final Runnable NOTHING = () -> {
	};

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final TestObservationRegistry registry = TestObservationRegistry.create();

	private final List<DispatchObservationContext> stopped = new ArrayList<>();

	private final Handlers handlers = new Handlers();

	@BeforeEach
	void record() {
		this.registry.observationConfig().observationHandler(new ObservationHandler<DispatchObservationContext>() {

			@Override
			public void onStop(DispatchObservationContext context) {
				DispatchObservationTests.this.stopped.add(context);
			}

			@Override
			public boolean supportsContext(Observation.Context context) {
				return context instanceof DispatchObservationContext;
			}

		});
	}

	@Test
	void aDispatchIsObservedUntilItsHandlersHaveFinished() {
		Sinks.Empty<Void> work = Sinks.empty();
		this.handlers.onEnvelope((envelope) -> work.asMono());
		submit(lanes(), TestEvents.message(1, 2));
		assertThat(this.stopped).isEmpty();
		work.tryEmitEmpty();
		TestObservationRegistryAssert.assertThat(this.registry)
			.hasSingleObservationThat()
			.hasNameEqualTo("fluxer.gateway.dispatch")
			.hasContextualNameEqualTo("MESSAGE_CREATE")
			.hasLowCardinalityKeyValue("event.type", "MESSAGE_CREATE")
			.hasLowCardinalityKeyValue("shard", "0")
			.hasLowCardinalityKeyValue("outcome", "HANDLED")
			.hasLowCardinalityKeyValue("client", "second")
			.hasHighCardinalityKeyValue("channel.id", "2")
			.doesNotHaveHighCardinalityKeyValueWithKey("guild.id")
			.hasBeenStarted()
			.hasBeenStopped();
	}

	@Test
	void aHandlerRunsInTheScopeOfItsDispatch() {
		AtomicReference<Observation> inHandler = new AtomicReference<>();
		AtomicReference<Observation> inWork = new AtomicReference<>();
		this.handlers.onEnvelope((envelope) -> {
			inHandler.set(this.registry.getCurrentObservation());
			return Mono
				.deferContextual((view) -> Mono.fromRunnable(() -> inWork.set(view.get("micrometer.observation"))));
		});
		submit(lanes(), TestEvents.message(1, 2));
		assertThat(inHandler.get().getContext()).isSameAs(this.stopped.get(0));
		assertThat(inWork.get().getContext()).isSameAs(this.stopped.get(0));
		assertThat(this.registry.getCurrentObservation()).isNull();
	}

	@Test
	void aFailureIsSeenAndTheNextHandlerDoesNotHideIt() {
		this.handlers.on("MESSAGE_CREATE", (json) -> {
			throw new IllegalStateException("broken");
		});
		this.handlers.on("MESSAGE_CREATE", (json) -> {
		});
		submit(lanes(), TestEvents.message(1, 2));
		assertThat(this.stopped).singleElement()
			.satisfies((context) -> assertThat(context.outcome()).isEqualTo(DispatchOutcome.FAILED))
			.satisfies((context) -> assertThat(context.getError()).hasMessage("broken"));
	}

	@Test
	void aHandlerThatIsLateIsSeen() {
		this.handlers.onEnvelope((envelope) -> Mono.never());
		submit(lanes(), TestEvents.message(1, 2));
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		assertThat(outcomes()).containsExactly(DispatchOutcome.TIMED_OUT);
	}

	@Test
	void aDispatchThatIsDroppedIsSeen() {
		this.handlers.onEnvelope((envelope) -> Mono.never());
		Lanes lanes = lanes(LaneOptions.defaults().withCapacities(1, 10));
		submit(lanes, TestEvents.message(1, 2));
		submit(lanes, TestEvents.message(2, 2));
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(outcomes()).containsExactly(DispatchOutcome.DROPPED);
	}

	@Test
	void whatIsLeftAtTheEndIsObservedNoLonger() {
		this.handlers.onEnvelope((envelope) -> Mono.never());
		Lanes lanes = lanes();
		submit(lanes, TestEvents.message(1, 2));
		submit(lanes, TestEvents.message(2, 2));
		lanes.drain(Duration.ofSeconds(5)).subscribe();
		submit(lanes, TestEvents.message(3, 2));
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(outcomes()).containsExactly(DispatchOutcome.ABANDONED, DispatchOutcome.ABANDONED,
				DispatchOutcome.ABANDONED);
	}

	@Test
	void namesThatAreNotKnownAreOne() {
		this.handlers.onEnvelope((envelope) -> Mono.empty());
		Lanes lanes = lanes();
		for (int number = 1; number <= 500; number++) {
			submit(lanes, TestEvents.envelope(number, "NEW_" + number, "{'guild_id':'" + number + "'}"));
		}
		assertThat(this.stopped).hasSize(500)
			.extracting(DispatchObservationContext::getLowCardinalityKeyValues)
			.containsOnly(this.stopped.get(0).getLowCardinalityKeyValues());
		assertThat(this.stopped.get(0).eventType()).isEqualTo("other");
	}

	@Test
	void aConventionOfOnesOwnNamesIt() {
		this.handlers.onEnvelope((envelope) -> Mono.empty());
		DispatchObservationConvention own = new DefaultDispatchObservationConvention() {

			@Override
			public String getName() {
				return "own";
			}

		};
		submit(lanes(LaneOptions.defaults(), new DispatchObservations(this.registry, own, "default")),
				TestEvents.message(1, 2));
		TestObservationRegistryAssert.assertThat(this.registry).hasSingleObservationThat().hasNameEqualTo("own");
	}

	@Test
	void anEventOfTheClientItselfIsNoDispatch() {
		this.handlers.onEnvelope((envelope) -> Mono.empty());
		submit(lanes(), new EventEnvelope(new ConnectedEvent(0), 0, 0, null));
		TestObservationRegistryAssert.assertThat(this.registry).doesNotHaveAnyObservation();
	}

	@Test
	void nothingIsMadeWhereNobodyObserves() {
		DispatchObservations observations = new DispatchObservations(ObservationRegistry.NOOP, null, "default");
		assertThat(observations.start(TestEvents.message(1, 2))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "start", "opened", "closed", "error", "stop" })
	void aHandlerOfObservationsThatFailsCostsNoEvent(String stage) {
		this.registry.observationConfig()
			.observationHandler(StagedObservationHandler.failingAt(stage, new NoClassDefFoundError(stage)));
		List<String> heard = new ArrayList<>();
		this.handlers.onTyped((event) -> {
			heard.add("heard");
			throw new IllegalStateException("on purpose");
		});
		Lanes lanes = lanes();
		submit(lanes, TestEvents.message(1, 2));
		submit(lanes, TestEvents.message(2, 2));
		assertThat(heard).hasSize(2);
		assertThat(lanes.statistics().queued()).isZero();
	}

	@Test
	void aConventionThatFailsCostsNoEvent() {
		List<String> heard = new ArrayList<>();
		this.handlers.onTyped((event) -> heard.add("heard"));
		Lanes lanes = lanes(LaneOptions.defaults(),
				new DispatchObservations(this.registry, new DefaultDispatchObservationConvention() {

					@Override
					public KeyValues getLowCardinalityKeyValues(DispatchObservationContext context) {
						throw new NoClassDefFoundError("on purpose");
					}

				}, "second"));
		submit(lanes, TestEvents.message(1, 2));
		submit(lanes, TestEvents.message(2, 2));
		assertThat(heard).hasSize(2);
		assertThat(lanes.statistics().queued()).isZero();
	}

	private List<DispatchOutcome> outcomes() {
		return this.stopped.stream().map(DispatchObservationContext::outcome).toList();
	}

	private Lanes lanes() {
		return lanes(LaneOptions.defaults());
	}

	private Lanes lanes(LaneOptions options) {
		return lanes(options, new DispatchObservations(this.registry, null, "second"));
	}

	private Lanes lanes(LaneOptions options, DispatchObservations observations) {
		HandlerRunner runner = new HandlerRunner(this.handlers, Duration.ofSeconds(30), this.time, this.time,
				new Instrumentation("second", observations, null));
		return new Lanes(options, runner::run, this.time, observations);
	}

	private void submit(Lanes lanes, EventEnvelope envelope) {
		lanes.submit(envelope, true, NOTHING).subscribe();
		this.time.advanceTime();
	}

}
