package io.fluxer.cache;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.VoiceState;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.VoiceStateUpdateEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VoiceCacheTests {

	private static final Snowflake GUILD = Snowflake.of(100);

	private static final Snowflake CALL = Snowflake.of(900);

	private final CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded());

	private final EntityCache cache = this.updater.cache();

	@BeforeEach
	void createGuild() {
		this.updater.apply(CacheEvents.fullGuild(100));
	}

	@Test
	void connectionsOfOneUserAreKeptApart() {
		this.updater.apply(CacheEvents.voiceState(100L, 201L, 300, "c2", 1));
		assertThat(this.cache.voiceStates(GUILD).values()).extracting(VoiceState::connectionId)
			.containsExactlyInAnyOrder("c1", "c2");
		this.updater.apply(CacheEvents.voiceState(100L, null, 300, "c1", 6));
		assertThat(this.cache.voiceStates(GUILD).values()).extracting(VoiceState::connectionId).containsExactly("c2");
	}

	@Test
	void updateTellsBefore() {
		VoiceStateUpdateEvent event = (VoiceStateUpdateEvent) this.updater
			.apply(CacheEvents.voiceState(100L, 200L, 300, "c1", 6));
		assertThat(event.before()).extracting(VoiceState::channelId).isEqualTo(Snowflake.of(201));
		assertThat(this.cache.voiceStates(GUILD).get("c1")).extracting(VoiceState::channelId)
			.isEqualTo(Snowflake.of(200));
	}

	@Test
	void olderVersionIsIgnored() {
		this.updater.apply(CacheEvents.voiceState(100L, 200L, 300, "c1", 4));
		this.updater.apply(CacheEvents.voiceState(100L, null, 300, "c1", 3));
		assertThat(this.cache.voiceStates(GUILD).get("c1")).extracting(VoiceState::channelId, VoiceState::version)
			.containsExactly(Snowflake.of(201), 5);
		this.updater.apply(CacheEvents.voiceState(100L, 200L, 300, "c1", 5));
		assertThat(this.cache.voiceStates(GUILD).get("c1")).extracting(VoiceState::channelId)
			.isEqualTo(Snowflake.of(200));
	}

	@Test
	void stateBringsItsMemberAndIsKeptWithoutIt() {
		this.updater.apply(CacheEvents.event("VOICE_STATE_UPDATE",
				"{'guild_id':'100','channel_id':'201','user_id':'301','connection_id':'c3','version':1,'member':"
						+ CacheEvents.member(301, "bob", "b") + "}"));
		assertThat(this.cache.members(GUILD).get(Snowflake.of(301))).isNotNull();
		assertThat(this.cache.voiceStates(GUILD).get("c3")).extracting(VoiceState::member).isNull();
	}

	@Test
	void memberOfAGuildIsNewerThanThatOfItsVoiceState() {
		this.updater.apply(CacheEvents.event("GUILD_SYNC",
				"{'id':'100','properties':{'id':'100','name':'g','owner_id':'1'},'members':["
						+ CacheEvents.member(301, "bob", "new")
						+ "],'voice_states':[{'channel_id':'201','user_id':'301','connection_id':'c4','member':"
						+ CacheEvents.member(301, "bob", "old") + "}]}"));
		assertThat(this.cache.members(GUILD).get(Snowflake.of(301))).extracting(GuildMember::nick).isEqualTo("new");
	}

	@Test
	void leaveWithoutConnectionTakesAllOfTheUser() {
		this.updater.apply(CacheEvents.voiceState(100L, 201L, 300, "c2", 1));
		this.updater.apply(CacheEvents.voiceState(100L, 201L, 301, null, 1));
		assertThat(this.cache.voiceStates(GUILD).get("301")).isNotNull();
		this.updater.apply(CacheEvents.voiceState(100L, null, 300, null, 9));
		assertThat(this.cache.voiceStates(GUILD).values()).extracting(VoiceState::userId)
			.containsExactly(Snowflake.of(301));
	}

	@Test
	void acknowledgementBringsTheOwnState() {
		this.updater.apply(CacheEvents.event("VOICE_STATE_ACK",
				"{'guild_id':'100','status':'applied','canonical_state':{'guild_id':'100','channel_id':'201','user_id':'400',"
						+ "'connection_id':'own','version':2}}"));
		assertThat(this.cache.voiceStates(GUILD).get("own")).isNotNull();
		this.updater.apply(CacheEvents.event("VOICE_STATE_ACK", "{'status':'rejected','error_code':'x'}"));
		assertThat(this.cache.voiceStates(GUILD).size()).isEqualTo(2);
	}

	@Test
	void callReplacesTheStatesOfItsChannel() {
		this.updater.apply(call("CALL_CREATE", 900, "a", "b"));
		this.updater.apply(call("CALL_CREATE", 901, "c"));
		this.updater.apply(call("CALL_UPDATE", 900, "b", "d"));
		assertThat(this.cache.callVoiceStates(CALL).values()).extracting(VoiceState::connectionId)
			.containsExactlyInAnyOrder("b", "d");
		assertThat(this.cache.callVoiceStates(Snowflake.of(901)).size()).isEqualTo(1);
		assertThat(this.cache.callVoiceStates(CALL).get("c")).isNull();
		assertThat(this.cache.voiceStates(GUILD).size()).isEqualTo(1);
		this.updater.apply(CacheEvents.event("CALL_DELETE", "{'channel_id':'900'}"));
		assertThat(this.cache.callVoiceStates(CALL).size()).isZero();
		assertThat(this.cache.callVoiceStates(Snowflake.of(901)).size()).isEqualTo(1);
	}

	@Test
	void leavingACallNamesNoChannel() {
		this.updater.apply(call("CALL_CREATE", 900, "a", "b"));
		VoiceStateUpdateEvent event = (VoiceStateUpdateEvent) this.updater
			.apply(CacheEvents.voiceState(null, null, 300, "a", 2));
		assertThat(event.before()).extracting(VoiceState::channelId).isEqualTo(CALL);
		assertThat(this.cache.callVoiceStates(CALL).values()).extracting(VoiceState::connectionId).containsExactly("b");
	}

	private static DispatchEvent call(String name, long channel, String... connections) {
		StringBuilder states = new StringBuilder();
		for (String connection : connections) {
			states.append((states.length() > 0) ? "," : "")
				.append("{'channel_id':'%d','user_id':'300','connection_id':'%s','version':1}".formatted(channel,
						connection));
		}
		return CacheEvents.event(name, "{'channel_id':'%d','voice_states':[%s]}".formatted(channel, states));
	}

}
