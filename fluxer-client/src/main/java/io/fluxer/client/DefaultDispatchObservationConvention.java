package io.fluxer.client;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.fluxer.Snowflake;
import io.fluxer.client.FluxerDispatchObservation.HighCardinalityKeyNames;
import io.fluxer.client.FluxerDispatchObservation.LowCardinalityKeyNames;
import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.jspecify.annotations.Nullable;

/**
 * Tags that are names of events, outcomes and shards, never ids.
 *
 * @since 0.1.0
 */
public class DefaultDispatchObservationConvention implements DispatchObservationConvention {

	private static final String UNKNOWN = "UNKNOWN";

	/** Tags by what they say: events are many, and tags are few. */
	private final Map<Series, KeyValues> known = new ConcurrentHashMap<>();

	@Override
	public String getName() {
		return "fluxer.gateway.dispatch";
	}

	@Override
	public String getContextualName(DispatchObservationContext context) {
		return context.eventType();
	}

	@Override
	public KeyValues getLowCardinalityKeyValues(DispatchObservationContext context) {
		Series series = new Series(context.client(), context.shard(), context.eventType(), context.outcome());
		KeyValues values = this.known.get(series);
		return (values != null) ? values : this.known.computeIfAbsent(series, Series::toKeyValues);
	}

	@Override
	public KeyValues getHighCardinalityKeyValues(DispatchObservationContext context) {
		KeyValue guild = id(HighCardinalityKeyNames.GUILD_ID, context.guildId());
		KeyValue channel = id(HighCardinalityKeyNames.CHANNEL_ID, context.channelId());
		if (guild == null) {
			return (channel != null) ? KeyValues.of(channel) : KeyValues.empty();
		}
		return (channel != null) ? KeyValues.of(guild, channel) : KeyValues.of(guild);
	}

	private static @Nullable KeyValue id(HighCardinalityKeyNames name, @Nullable Snowflake id) {
		return (id != null) ? name.withValue(id.toString()) : null;
	}

	private record Series(String client, int shard, String eventType, @Nullable DispatchOutcome outcome) {

		KeyValues toKeyValues() {
			return KeyValues.of(LowCardinalityKeyNames.CLIENT.withValue(this.client),
					LowCardinalityKeyNames.SHARD.withValue(Integer.toString(this.shard)),
					LowCardinalityKeyNames.EVENT_TYPE.withValue(this.eventType),
					LowCardinalityKeyNames.OUTCOME.withValue((this.outcome != null) ? this.outcome.name() : UNKNOWN));
		}

	}

}
