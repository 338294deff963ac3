package io.fluxer.rest;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.fluxer.GuardedObservation;
import io.fluxer.rest.ratelimit.RouteTemplate;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/**
 * Observes calls, from subscription to end.
 */
final class RestObservations {

	// The key of Micrometer's ObservationThreadLocalAccessor, which needs a library more.
	private static final String OBSERVATION = "micrometer.observation";

	private static final RestObservationConvention DEFAULT_CONVENTION = new DefaultRestObservationConvention();

	private final ObservationRegistry registry;

	private final @Nullable RestObservationConvention convention;

	private final String client;

	RestObservations(ObservationRegistry registry, @Nullable RestObservationConvention convention, String client) {
		this.registry = registry;
		this.convention = convention;
		this.client = client;
	}

	<T> Mono<T> observe(RouteTemplate route, Function<RestObservationContext, Mono<T>> call) {
		return Mono.deferContextual((view) -> {
			RestObservationContext context = new RestObservationContext(route, this.client);
			GuardedObservation observation = start(context, view);
			if (observation == null) {
				return call.apply(context);
			}
			AtomicBoolean ended = new AtomicBoolean();
			Runnable end = () -> {
				if (!ended.getAndSet(true)) {
					observation.stop();
				}
			};
			Mono<T> observed = call.apply(context).doOnError(observation::error).doOnTerminate(end).doOnCancel(() -> {
				if (!ended.get()) {
					context.cancelled();
				}
				end.run();
			}).contextWrite((inner) -> inner.put(OBSERVATION, observation.observation()));
			// What begins on this thread must not take whatever is around the call for
			// its
			// parent.
			return Mono.fromDirect((subscriber) -> observation.scoped(() -> observed.subscribe(subscriber)));
		});
	}

	private @Nullable GuardedObservation start(RestObservationContext context, ContextView view) {
		return GuardedObservation.start(this.registry, () -> {
			Observation observation = FluxerRestObservation.CALL.observation(this.convention, DEFAULT_CONVENTION,
					() -> context, this.registry);
			Observation parent = view.getOrDefault(OBSERVATION, null);
			return (parent != null) ? observation.parentObservation(parent) : observation;
		});
	}

}
