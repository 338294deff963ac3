package io.fluxer.client;

import io.fluxer.Snowflake;
import io.fluxer.client.LaneOptions.OrderBy;
import io.fluxer.event.ConnectedEvent;
import io.fluxer.event.Event;
import io.fluxer.event.GuildLeftEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LaneKeyTests {

	@ParameterizedTest
	@CsvSource({ "CHANNEL, channel 2", "GUILD, guild 1", "USER, user 3", "SHARD, shard 4" })
	void eventWithAllIdsGoesByTheSetting(OrderBy orderBy, String lane) {
		Event event = event("{'guild_id':'1','channel_id':'2','user_id':'3'}");
		assertThat(LaneKey.of(orderBy, event, 4)).hasToString(lane);
	}

	@ParameterizedTest
	@CsvSource({ "CHANNEL, guild 1", "GUILD, guild 1", "USER, guild 1", "SHARD, shard 4" })
	void eventWithGuildAloneFallsToTheGuild(OrderBy orderBy, String lane) {
		assertThat(LaneKey.of(orderBy, event("{'guild_id':'1'}"), 4)).hasToString(lane);
	}

	@Test
	void eventWithoutIdsGoesToTheShard() {
		assertThat(LaneKey.of(OrderBy.CHANNEL, event("{}"), 4)).hasToString("shard 4");
	}

	@Test
	void eventOfTheClientGoesToTheShard() {
		assertThat(LaneKey.of(OrderBy.USER, new ConnectedEvent(4), 4)).isEqualTo(LaneKey.ofShard(4));
	}

	@ParameterizedTest
	@CsvSource({ "CHANNEL, guild 1", "GUILD, guild 1", "USER, guild 1", "SHARD, shard 4" })
	void eventOfTheClientAboutAGuildGoesWithTheDispatchesOfTheGuild(OrderBy orderBy, String lane) {
		Event dispatch = TestEvents.envelope(1, "GUILD_DELETE", "{'id':'1'}").event();
		assertThat(LaneKey.of(orderBy, dispatch, 4)).hasToString(lane);
		assertThat(LaneKey.of(orderBy, new GuildLeftEvent(Snowflake.of(1), null), 4)).hasToString(lane);
	}

	@ParameterizedTest
	@CsvSource({ "'1', guild 1", "null, user 3" })
	void leavingVoiceFollowsJoiningItInOneLane(String guildId, String lane) {
		String state = "{'guild_id':%s,'user_id':'3','connection_id':'c','channel_id':%s}";
		String guild = "null".equals(guildId) ? "null" : "'" + guildId + "'";
		Event joined = TestEvents.envelope(1, "VOICE_STATE_UPDATE", state.formatted(guild, "'2'")).event();
		Event left = TestEvents.envelope(2, "VOICE_STATE_UPDATE", state.formatted(guild, "null")).event();
		assertThat(LaneKey.of(OrderBy.CHANNEL, joined, 4)).hasToString(lane);
		assertThat(LaneKey.of(OrderBy.CHANNEL, left, 4)).hasToString(lane);
	}

	private static Event event(String json) {
		return TestEvents.envelope(1, "TYPING_START", json).event();
	}

}
