package io.fluxer.client;

import java.util.Locale;

import io.fluxer.Snowflake;
import io.fluxer.client.LaneOptions.OrderBy;
import io.fluxer.event.Event;
import io.fluxer.event.VoiceStateUpdateEvent;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one lane have in common.
 *
 * @param kind the kind of thing
 * @param id its id, or the number of the shard
 */
record LaneKey(OrderBy kind, long id) {

	static LaneKey of(OrderBy orderBy, Event event, int shard) {
		// Who leaves voice is in no channel, but must not overtake their own coming.
		LaneKey channel = (event instanceof VoiceStateUpdateEvent) ? null : of(OrderBy.CHANNEL, event.channelId());
		LaneKey guild = of(OrderBy.GUILD, event.guildId());
		LaneKey user = of(OrderBy.USER, event.userId());
		LaneKey key = switch (orderBy) {
			case CHANNEL -> first(channel, guild, user);
			case GUILD -> first(guild, channel, user);
			case USER -> first(user, channel, guild);
			case SHARD -> null;
		};
		return (key != null) ? key : ofShard(shard);
	}

	static LaneKey ofShard(int shard) {
		return new LaneKey(OrderBy.SHARD, shard);
	}

	private static @Nullable LaneKey of(OrderBy kind, @Nullable Snowflake id) {
		return (id != null) ? new LaneKey(kind, id.value()) : null;
	}

	private static @Nullable LaneKey first(@Nullable LaneKey first, @Nullable LaneKey second, @Nullable LaneKey third) {
		if (first != null) {
			return first;
		}
		return (second != null) ? second : third;
	}

	@Override
	public String toString() {
		return this.kind.name().toLowerCase(Locale.ROOT) + " " + this.id;
	}

}
