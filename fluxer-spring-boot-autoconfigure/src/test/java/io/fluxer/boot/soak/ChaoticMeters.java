package io.fluxer.boot.soak;

import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.cumulative.CumulativeCounter;
import io.micrometer.core.instrument.cumulative.CumulativeTimer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/**
 * A registry whose meters, filter and listeners fail now and then, for the meters of this
 * library.
 */
class ChaoticMeters extends SimpleMeterRegistry {

	private static final String OURS = "fluxer.";

	private final Chaos chaos;

	ChaoticMeters(Chaos chaos) {
		super(SimpleConfig.DEFAULT, Clock.SYSTEM);
		this.chaos = chaos;
		config().meterFilter(new Filter(chaos));
		config().onMeterAdded((meter) -> strike(UserCode.METER_LISTENER, meter.getId()));
	}

	/** Lets all meters be made again, and filter and listeners be asked again. */
	void forget() {
		getMeters().stream()
			.filter((meter) -> isOurs(meter.getId()))
			.filter(ChaoticMeters::counts)
			.forEach(this::remove);
	}

	@Override
	protected Counter newCounter(Meter.Id id) {
		return new CumulativeCounter(id) {
			@Override
			public void increment(double amount) {
				strike(UserCode.METER, id);
				super.increment(amount);
			}
		};
	}

	@Override
	protected Timer newTimer(Meter.Id id, DistributionStatisticConfig distribution, PauseDetector pauses) {
		return new CumulativeTimer(id, this.clock, distribution, pauses, getBaseTimeUnit(), false) {
			@Override
			protected void recordNonNegative(long amount, TimeUnit unit) {
				strike(UserCode.METER, id);
				super.recordNonNegative(amount, unit);
			}
		};
	}

	private void strike(UserCode kind, Meter.Id id) {
		if (isOurs(id)) {
			this.chaos.strike(kind);
		}
	}

	private static boolean counts(Meter meter) {
		return meter instanceof Timer || meter instanceof Counter;
	}

	private static boolean isOurs(Meter.Id id) {
		return id.getName().startsWith(OURS);
	}

	private record Filter(Chaos chaos) implements MeterFilter {

		@Override
		public Meter.Id map(Meter.Id id) {
			if (isOurs(id)) {
				this.chaos.strike(UserCode.METER_FILTER);
			}
			return id;
		}

	}

}
