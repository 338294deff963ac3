package io.fluxer.boot.soak;

import io.fluxer.boot.listener.DefaultListenerObservationConvention;
import io.fluxer.boot.listener.ListenerObservationContext;
import io.fluxer.client.DefaultDispatchObservationConvention;
import io.fluxer.client.DispatchObservationContext;
import io.fluxer.rest.DefaultRestObservationConvention;
import io.fluxer.rest.RestObservationContext;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationPredicate;

/**
 * What applications hang onto observations.
 */
final class ChaoticObservations {

	private ChaoticObservations() {
	}

	private static boolean isOurs(Observation.Context context) {
		return context instanceof DispatchObservationContext || context instanceof ListenerObservationContext
				|| context instanceof RestObservationContext;
	}

	record Handler(Chaos chaos) implements ObservationHandler<Observation.Context> {

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

		@Override
		public void onStart(Observation.Context context) {
			strike(UserCode.OBSERVATION_START, context);
		}

		@Override
		public void onError(Observation.Context context) {
			strike(UserCode.OBSERVATION_ERROR, context);
		}

		@Override
		public void onScopeOpened(Observation.Context context) {
			strike(UserCode.OBSERVATION_SCOPE_OPENED, context);
		}

		@Override
		public void onScopeClosed(Observation.Context context) {
			strike(UserCode.OBSERVATION_SCOPE_CLOSED, context);
		}

		@Override
		public void onStop(Observation.Context context) {
			strike(UserCode.OBSERVATION_STOP, context);
		}

		private void strike(UserCode kind, Observation.Context context) {
			this.chaos.strike(isOurs(context) ? kind : UserCode.HTTP_OBSERVATION);
		}

	}

	record Predicate(Chaos chaos) implements ObservationPredicate {

		@Override
		public boolean test(String name, Observation.Context context) {
			if (isOurs(context)) {
				this.chaos.strike(UserCode.OBSERVATION_PREDICATE);
			}
			return true;
		}

	}

	record Filter(Chaos chaos) implements ObservationFilter {

		@Override
		public Observation.Context map(Observation.Context context) {
			if (isOurs(context)) {
				this.chaos.strike(UserCode.OBSERVATION_FILTER);
			}
			return context;
		}

	}

	static class ListenerConvention extends DefaultListenerObservationConvention {

		private final Chaos chaos;

		ListenerConvention(Chaos chaos) {
			this.chaos = chaos;
		}

		@Override
		public String getContextualName(ListenerObservationContext context) {
			this.chaos.strike(UserCode.LISTENER_CONVENTION);
			return super.getContextualName(context);
		}

		@Override
		public KeyValues getLowCardinalityKeyValues(ListenerObservationContext context) {
			this.chaos.strike(UserCode.LISTENER_CONVENTION);
			return super.getLowCardinalityKeyValues(context);
		}

	}

	static class DispatchConvention extends DefaultDispatchObservationConvention {

		private final Chaos chaos;

		DispatchConvention(Chaos chaos) {
			this.chaos = chaos;
		}

		@Override
		public String getContextualName(DispatchObservationContext context) {
			this.chaos.strike(UserCode.DISPATCH_CONVENTION);
			return super.getContextualName(context);
		}

		@Override
		public KeyValues getLowCardinalityKeyValues(DispatchObservationContext context) {
			this.chaos.strike(UserCode.DISPATCH_CONVENTION);
			return super.getLowCardinalityKeyValues(context);
		}

	}

	static class RestConvention extends DefaultRestObservationConvention {

		private final Chaos chaos;

		RestConvention(Chaos chaos) {
			this.chaos = chaos;
		}

		@Override
		public String getContextualName(RestObservationContext context) {
			this.chaos.strike(UserCode.REST_CONVENTION);
			return super.getContextualName(context);
		}

		@Override
		public KeyValues getHighCardinalityKeyValues(RestObservationContext context) {
			this.chaos.strike(UserCode.REST_CONVENTION);
			return super.getHighCardinalityKeyValues(context);
		}

	}

}
