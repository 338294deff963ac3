package io.fluxer.observation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts, opens, fails and stops observations without letting anything that their
 * handlers, conventions, predicates and filters throw reach what is observed. A failure
 * is logged, at most once a minute. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class GuardedObservations {

	private static final Logger logger = LoggerFactory.getLogger(GuardedObservations.class);

	private static final long LOG_EVERY = Duration.ofMinutes(1).toNanos();

	private final ObservationRegistry registry;

	private final LongSupplier clock;

	private final AtomicLong quietUntil;

	/**
	 * Creates the guard of a registry.
	 * @param registry the registry of the observations
	 */
	public GuardedObservations(ObservationRegistry registry) {
		this(registry, System::nanoTime);
	}

	GuardedObservations(ObservationRegistry registry, LongSupplier nanoClock) {
		this.registry = registry;
		this.clock = nanoClock;
		this.quietUntil = new AtomicLong(nanoClock.getAsLong());
	}

	/**
	 * Returns the registry.
	 * @return the registry of the observations
	 */
	public ObservationRegistry registry() {
		return this.registry;
	}

	/**
	 * Makes and starts an observation.
	 * @param maker makes it
	 * @return the observation, even if one of its handlers failed as it started;
	 * {@link Observation#NOOP} if it could not be made
	 */
	public Observation start(Supplier<Observation> maker) {
		Observation observation = Observation.NOOP;
		try {
			observation = maker.get();
			observation.start();
		}
		catch (Throwable ex) {
			failed(ex);
		}
		return observation;
	}

	/**
	 * Makes an observation the present one of this thread.
	 * @param observation the observation
	 * @return what ends that; closing it never fails
	 */
	public Runnable openScope(Observation observation) {
		Observation.Scope before = this.registry.getCurrentObservationScope();
		Observation.Scope scope = null;
		try {
			scope = observation.openScope();
		}
		catch (Throwable ex) {
			failed(ex);
			// The scope may be the present one although its handlers failed.
			this.registry.setCurrentObservationScope(before);
		}
		Observation.Scope opened = scope;
		return () -> close(opened, before);
	}

	/**
	 * Runs something with an observation as the present one of this thread.
	 * @param observation the observation
	 * @param task what to run; what it throws is thrown
	 */
	public void scoped(Observation observation, Runnable task) {
		Runnable scope = openScope(observation);
		try {
			task.run();
		}
		finally {
			scope.run();
		}
	}

	/**
	 * Tells an observation of a failure.
	 * @param observation the observation
	 * @param failure the failure
	 */
	public void error(Observation observation, Throwable failure) {
		try {
			observation.error(failure);
		}
		catch (Throwable ex) {
			failed(ex);
		}
	}

	/**
	 * Stops an observation.
	 * @param observation the observation
	 */
	public void stop(Observation observation) {
		try {
			observation.stop();
		}
		catch (Throwable ex) {
			failed(ex);
		}
	}

	private void close(Observation.@Nullable Scope scope, Observation.@Nullable Scope before) {
		if (scope == null) {
			return;
		}
		try {
			scope.close();
		}
		catch (Throwable ex) {
			failed(ex);
			this.registry.setCurrentObservationScope(before);
		}
	}

	private void failed(Throwable failure) {
		long now = this.clock.getAsLong();
		long until = this.quietUntil.get();
		if (now - until >= 0 && this.quietUntil.compareAndSet(until, now + LOG_EVERY)) {
			logger.warn("An observation handler or convention failed; what is observed goes on."
					+ " Further failures are not logged for a minute", failure);
		}
	}

}
