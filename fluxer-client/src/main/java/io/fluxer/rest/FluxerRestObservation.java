package io.fluxer.rest;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What is observed of the HTTP API.
 *
 * @since 0.1.0
 */
public enum FluxerRestObservation implements ObservationDocumentation {

	/** One call with all its attempts and waits. */
	CALL {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultRestObservationConvention.class;
		}

		@Override
		public KeyName[] getLowCardinalityKeyNames() {
			return LowCardinalityKeyNames.values();
		}

		@Override
		public KeyName[] getHighCardinalityKeyNames() {
			return HighCardinalityKeyNames.values();
		}

	};

	/**
	 * Keys whose values are few.
	 */
	public enum LowCardinalityKeyNames implements KeyName {

		/** The route template. */
		ROUTE {
			@Override
			public String asString() {
				return "route";
			}
		},

		/** The HTTP method. */
		METHOD {
			@Override
			public String asString() {
				return "method";
			}
		},

		/** How the call ended, in one word. */
		OUTCOME {
			@Override
			public String asString() {
				return "outcome";
			}
		},

		/** The HTTP status of the last answer, or {@code none}. */
		STATUS {
			@Override
			public String asString() {
				return "status";
			}
		},

		/** The name of the bot's client. */
		CLIENT {
			@Override
			public String asString() {
				return "client";
			}
		}

	}

	/**
	 * Keys whose values are many, for traces alone.
	 */
	public enum HighCardinalityKeyNames implements KeyName {

		/** The id that tells apart the buckets of a route. */
		MAJOR_ID {
			@Override
			public String asString() {
				return "major.id";
			}
		},

		/** The {@code X-Request-ID} of the last answer. */
		REQUEST_ID {
			@Override
			public String asString() {
				return "request.id";
			}
		},

		/** How many requests were sent: more than 1 after a retry. */
		ATTEMPTS {
			@Override
			public String asString() {
				return "attempts";
			}
		}

	}

}
