package io.fluxer;

import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An observation that never disturbs what it observes: whatever its convention, handlers,
 * predicates and filters throw is logged and changes nothing, and the thread has the
 * current observation afterwards that it had before. Used by the library itself.
 *
 * @since 0.1.0
 */
public final class GuardedObservation {

	private static final Logger logger = LoggerFactory.getLogger(GuardedObservation.class);

	private final ObservationRegistry registry;

	private final Observation observation;

	private GuardedObservation(ObservationRegistry registry, Observation observation) {
		this.registry = registry;
		this.observation = observation;
	}

	/**
	 * Starts an observation.
	 * @param registry the registry that observes
	 * @param observation makes the observation, which is not started
	 * @return the observation, {@code null} if nobody observes or it could not be made
	 */
	public static @Nullable GuardedObservation start(ObservationRegistry registry, Supplier<Observation> observation) {
		if (registry.isNoop()) {
			return null;
		}
		Observation made;
		try {
			made = observation.get();
		}
		catch (Throwable ex) {
			failed("be made", ex);
			return null;
		}
		GuardedObservation guarded = new GuardedObservation(registry, made);
		guarded.guard("start", made::start);
		return guarded;
	}

	/**
	 * Returns the observation itself, as a parent of others.
	 * @return the observation
	 */
	public Observation observation() {
		return this.observation;
	}

	/**
	 * Notes why the observed work failed.
	 * @param failure the failure
	 */
	public void error(Throwable failure) {
		guard("note an error", () -> this.observation.error(failure));
	}

	/** Stops the observation. */
	public void stop() {
		guard("stop", this.observation::stop);
	}

	/**
	 * Runs a task with this observation as the current one of the thread.
	 * @param task the task; what it throws comes out
	 */
	public void scoped(Runnable task) {
		Observation.Scope before = this.registry.getCurrentObservationScope();
		guard("open its scope", this.observation::openScope);
		Observation.Scope opened = this.registry.getCurrentObservationScope();
		try {
			task.run();
		}
		finally {
			if (opened != null && opened != before) {
				// Also if not all of its handlers heard of the opening.
				guard("close its scope", opened::close);
			}
			this.registry.setCurrentObservationScope(before);
		}
	}

	private void guard(String what, Runnable call) {
		try {
			call.run();
		}
		catch (Throwable ex) {
			failed(what, ex);
		}
	}

	private static void failed(String what, Throwable failure) {
		logger.warn("An observation could not {}: what observes it failed", what, failure);
	}

}
