package io.fluxer.rest;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

import io.fluxer.observation.GuardedObservations;
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

	private final GuardedObservations guard;

	private final @Nullable RestObservationConvention convention;

	private final String client;

	RestObservations(ObservationRegistry registry, @Nullable RestObservationConvention convention, String client) {
		this.guard = new GuardedObservations(registry);
		this.convention = convention;
		this.client = client;
	}

	<T> Mono<T> observe(RouteTemplate route, Function<RestObservationContext, Mono<T>> call) {
		return Mono.deferContextual((view) -> {
			RestObservationContext context = new RestObservationContext(route, this.client);
			if (this.guard.registry().isNoop()) {
				return call.apply(context);
			}
			Observation observation = start(context, view);
			AtomicBoolean ended = new AtomicBoolean();
			Runnable end = () -> {
				if (!ended.getAndSet(true)) {
					this.guard.stop(observation);
				}
			};
			Mono<T> observed = call.apply(context)
				.doOnError((ex) -> this.guard.error(observation, ex))
				.doOnTerminate(end)
				.doOnCancel(() -> {
					if (!ended.get()) {
						context.cancelled();
					}
					end.run();
				})
				.contextWrite((inner) -> inner.put(OBSERVATION, observation));
			// Not what is around the call, but the call is the parent of what begins
			// here.
			return Mono
				.fromDirect((subscriber) -> this.guard.scoped(observation, () -> observed.subscribe(subscriber)));
		});
	}

	private Observation start(RestObservationContext context, ContextView view) {
		return this.guard.start(() -> {
			Observation observation = FluxerRestObservation.CALL.observation(this.convention, DEFAULT_CONVENTION,
					() -> context, this.guard.registry());
			Observation parent = view.getOrDefault(OBSERVATION, null);
			return (parent != null) ? observation.parentObservation(parent) : observation;
		});
	}

}
