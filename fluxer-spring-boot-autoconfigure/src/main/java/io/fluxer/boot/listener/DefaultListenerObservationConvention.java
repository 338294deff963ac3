package io.fluxer.boot.listener;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.Snowflake;
import io.fluxer.boot.listener.FluxerListenerObservation.HighCardinalityKeyNames;
import io.fluxer.boot.listener.FluxerListenerObservation.LowCardinalityKeyNames;
import io.fluxer.event.Event;
import io.micrometer.common.KeyValues;

/**
 * Tags that are names of listeners, events and outcomes, never ids.
 *
 * @since 0.1.0
 */
public class DefaultListenerObservationConvention implements ListenerObservationConvention {

	/** Tags by what they say: calls are many, and tags are few. */
	private final Map<Series, KeyValues> known = new ConcurrentHashMap<>();

	@Override
	public String getName() {
		return "fluxer.listener.invoke";
	}

	@Override
	public String getContextualName(ListenerObservationContext context) {
		return context.listenerId();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(ListenerObservationContext context) {
		Series series = new Series(context.event().getClient().name(), context.listenerId(), context.eventType(),
				context.outcome());
		KeyValues values = this.known.get(series);
		return (values != null) ? values : this.known.computeIfAbsent(series, Series::toKeyValues);
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(ListenerObservationContext context) {
		Event event = context.event().getPayload();
		KeyValues values = KeyValues.empty();
		Snowflake guild = event.guildId();
		if (guild != null) {
			values = values.and(HighCardinalityKeyNames.GUILD_ID.withValue(guild.toString()));
		}
		Snowflake channel = event.channelId();
		return (channel != null) ? values.and(HighCardinalityKeyNames.CHANNEL_ID.withValue(channel.toString()))
				: values;
	}

	private record Series(String client, String listenerId, String eventType, String outcome) {

		KeyValues toKeyValues() {
			return KeyValues.of(LowCardinalityKeyNames.CLIENT.withValue(this.client),
					LowCardinalityKeyNames.LISTENER_ID.withValue(this.listenerId),
					LowCardinalityKeyNames.EVENT_TYPE.withValue(this.eventType),
					LowCardinalityKeyNames.OUTCOME.withValue(this.outcome));
		}

	}

}
