package io.fluxer.observation;

import java.util.function.Consumer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;

/**
 * Tells a test of each stage of an observation, which may fail there.
 *
 * @param onStage given {@code start}, {@code opened}, {@code closed}, {@code error} or
 * {@code stop}
 */
public record StagedObservationHandler(Consumer<String> onStage) implements ObservationHandler<Observation.Context> {

	/**
	 * Returns a handler that throws at one stage.
	 */
	public static StagedObservationHandler failingAt(String stage, Error failure) {
		return new StagedObservationHandler((present) -> {
			if (present.equals(stage)) {
				throw failure;
			}
		});
	}

	@Override
	public void onStart(Observation.Context context) {
		this.onStage.accept("start");
	}

	@Override
	public void onError(Observation.Context context) {
		this.onStage.accept("error");
	}

	@Override
	public void onScopeOpened(Observation.Context context) {
		this.onStage.accept("opened");
	}

	@Override
	public void onScopeClosed(Observation.Context context) {
		this.onStage.accept("closed");
	}

	@Override
	public void onStop(Observation.Context context) {
		this.onStage.accept("stop");
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return true;
	}

}
