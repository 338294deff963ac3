package io.fluxer.boot.metrics;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Meters that go with their bots: the registry may outlive the application context. Safe
 * for use by many threads.
 */
final class RegisteredMeters implements AutoCloseable {

	private final Set<Registered> meters = new LinkedHashSet<>();

	<M extends Meter> M add(MeterRegistry registry, M meter) {
		synchronized (this.meters) {
			this.meters.add(new Registered(registry, meter));
		}
		return meter;
	}

	@Override
	public void close() {
		List<Registered> gone;
		synchronized (this.meters) {
			gone = List.copyOf(this.meters);
			this.meters.clear();
		}
		gone.forEach((registered) -> registered.registry().remove(registered.meter()));
	}

	private record Registered(MeterRegistry registry, Meter meter) {

	}

}
