package io.fluxer.boot.listener;

import io.micrometer.common.docs.KeyName;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationConvention;
import io.micrometer.observation.docs.ObservationDocumentation;

/**
 * What is observed of listeners.
 *
 * @since 0.1.0
 */
public enum FluxerListenerObservation implements ObservationDocumentation {

	/**
	 * One call of a listener, from the invocation until what it returned is handled.
	 */
	INVOKE {

		@Override
		public Class<? extends ObservationConvention<? extends Observation.Context>> getDefaultConvention() {
			return DefaultListenerObservationConvention.class;
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

		/** The name of the dispatch or {@code other}, else the type of the event. */
		EVENT_TYPE {
			@Override
			public String asString() {
				return "event.type";
			}
		},

		/** The listener: its id if it has one of its own, else class and method. */
		LISTENER_ID {
			@Override
			public String asString() {
				return "listener.id";
			}
		},

		/** How the call ended, in one word. */
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
	 * Keys whose values are many, for traces alone; left out where an event has none.
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
