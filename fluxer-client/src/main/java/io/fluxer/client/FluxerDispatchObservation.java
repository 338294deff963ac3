package io.fluxer.client;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What is observed of the events that a client receives.
 *
 * @since 0.1.0
 */
public enum FluxerDispatchObservation implements ObservationDocumentation {

	/**
	 * One dispatch that a handler hears, from when it is handed to its lane until the
	 * last of its handlers has finished; a handler runs in the scope of it.
	 */
	DISPATCH {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultDispatchObservationConvention.class;
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

		/** The name of the dispatch, or {@code other}. */
		EVENT_TYPE {
			@Override
			public String asString() {
				return "event.type";
			}
		},

		/** The shard. */
		SHARD {
			@Override
			public String asString() {
				return "shard";
			}
		},

		/** What became of it, see {@link DispatchOutcome}. */
		OUTCOME {
			@Override
			public String asString() {
				return "outcome";
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
	 * Keys whose values are many, for traces alone; left out where a dispatch has none.
	 */
	public enum HighCardinalityKeyNames implements KeyName {

		/** The guild. */
		GUILD_ID {
			@Override
			public String asString() {
				return "guild.id";
			}
		},

		/** The channel. */
		CHANNEL_ID {
			@Override
			public String asString() {
				return "channel.id";
			}
		}

	}

}
