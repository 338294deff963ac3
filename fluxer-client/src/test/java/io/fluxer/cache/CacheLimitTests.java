package io.fluxer.cache;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import io.fluxer.event.ChannelUpdateEvent;
import io.fluxer.event.GuildDeleteEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CacheLimitTests {

	@Test
	void oldestGuildGoesWithChannelsAndMembers() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(2, null, null, null));
		for (int i = 1; i <= 3; i++) {
			updater.apply(CacheEvents.guildCreate(100 + i, CacheEvents.channel(200 + i, "c" + i),
					CacheEvents.member(300 + i, "u" + i, "n")));
		}
		EntityCache cache = updater.cache();
		assertThat(cache.guilds().values()).extracting(Guild::name).containsExactlyInAnyOrder("guild 102", "guild 103");
		assertThat(cache.channels().values()).extracting(Channel::name).containsExactlyInAnyOrder("c2", "c3");
		assertThat(cache.members(Snowflake.of(101)).size()).isZero();
		assertThat(cache.members(Snowflake.of(102)).size()).isEqualTo(1);
		assertThat(cache.users().size()).isEqualTo(3);
	}

	@Test
	void whatALimitCostsIsCountedForItsOwnKind() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(2, 1, 2, null).withMessages(1).withRoles(0));
		for (int i = 1; i <= 3; i++) {
			updater.apply(CacheEvents.guildCreate(100 + i,
					CacheEvents.channel(200 + i, "c" + i) + "," + CacheEvents.channel(210 + i, "d" + i),
					CacheEvents.member(300 + i, "u" + i, "n")));
		}
		updater.apply(CacheEvents.message(1, 213, ",'author':" + CacheEvents.user(303, "u3")));
		updater.apply(CacheEvents.message(2, 213, ",'author':" + CacheEvents.user(303, "u3")));
		updater.clear();
		assertThat(updater.cache().evictions()).isEqualTo(new CacheEvictions(1, 5, 1, 0, 0, 0, 0, 0, 0, 1));
	}

	@Test
	void membersAndVoiceStatesThatALimitCostsAreCounted() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(null, null, null, 1).withVoiceStates(1));
		updater.apply(CacheEvents.guildCreate(100, "",
				CacheEvents.member(301, "a", "n") + "," + CacheEvents.member(302, "b", "n")));
		for (int i = 1; i <= 3; i++) {
			updater.apply(CacheEvents.event("VOICE_STATE_UPDATE",
					"{'guild_id':'100','channel_id':'7','user_id':'30%d','connection_id':'c%d'}".formatted(i, i)));
		}
		assertThat(updater.cache().evictions().members()).isOne();
		assertThat(updater.cache().evictions().voiceStates()).isEqualTo(2);
	}

	@Test
	void updateDoesNotMakeGuildYounger() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(2, null, null, null));
		updater.apply(CacheEvents.guildCreate(101, "", ""));
		updater.apply(CacheEvents.guildCreate(102, "", ""));
		updater.apply(CacheEvents.guildCreate(101, "", ""));
		updater.apply(CacheEvents.guildCreate(103, "", ""));
		assertThat(updater.cache().guilds().values()).extracting(Guild::name)
			.containsExactlyInAnyOrder("guild 102", "guild 103");
	}

	@Test
	void oldestChannelsOfOneBatchGo() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(null, 2, null, null));
		updater.apply(CacheEvents.guildCreate(100,
				CacheEvents.channel(1, "a") + "," + CacheEvents.channel(2, "b") + "," + CacheEvents.channel(3, "c"),
				""));
		assertThat(updater.cache().channels().values()).extracting(Channel::name).containsExactlyInAnyOrder("b", "c");
		updater.apply(CacheEvents.guildDelete(100, false));
		assertThat(updater.cache().channels().size()).isZero();
	}

	@Test
	void ownUserNeverGoes() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(null, null, 2, null));
		updater.apply(CacheEvents.ready(300));
		for (int i = 1; i <= 3; i++) {
			updater.apply(CacheEvents.message(i, 200, ",'author':" + CacheEvents.user(300 + i, "u" + i)));
		}
		assertThat(updater.cache().users().values()).extracting(User::username).containsExactlyInAnyOrder("bot", "u3");
	}

	@Test
	void ownUserTakesTheOnlyPlace() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(null, null, 1, null));
		updater.apply(CacheEvents.ready(300));
		updater.apply(CacheEvents.message(1, 200, ",'author':" + CacheEvents.user(301, "ann")));
		updater.apply(CacheEvents.message(2, 200, ",'author':" + CacheEvents.user(300, "renamed")));
		assertThat(updater.cache().users().values()).extracting(User::username).containsExactly("renamed");
	}

	@Test
	void channelOfAnEvictedGuildIsKeptUntilTheGuildIsGone() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(1, null, null, null));
		updater.apply(CacheEvents.guildCreate(101, CacheEvents.channel(201, "a"), ""));
		updater.apply(CacheEvents.guildCreate(102, "", ""));
		ChannelUpdateEvent update = (ChannelUpdateEvent) updater
			.apply(CacheEvents.event("CHANNEL_UPDATE", CacheEvents.channel(201, 101, "b")));
		assertThat(update.before()).isNull();
		assertThat(updater.cache().channels().values()).extracting(Channel::name).containsExactly("b");
		GuildDeleteEvent delete = (GuildDeleteEvent) updater.apply(CacheEvents.guildDelete(101, false));
		assertThat(delete.before()).isNull();
		assertThat(updater.cache().channels().size()).isZero();
		assertThat(updater.cache().guilds().values()).extracting(Guild::name).containsExactly("guild 102");
	}

	@Test
	void memberLimitHoldsOverAllGuilds() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(null, null, null, 3));
		for (int guild = 101; guild <= 102; guild++) {
			updater.apply(CacheEvents.guildCreate(guild, "",
					CacheEvents.member(301, "a", "a") + "," + CacheEvents.member(302, "b", "b")));
		}
		EntityCache cache = updater.cache();
		assertThat(cache.members(Snowflake.of(101)).values()).extracting(GuildMember::nick).containsExactly("b");
		assertThat(cache.members(Snowflake.of(102)).size()).isEqualTo(2);
		updater.apply(CacheEvents.guildDelete(102, false));
		updater.apply(CacheEvents.guildCreate(103, "",
				CacheEvents.member(301, "a", "a") + "," + CacheEvents.member(302, "b", "b")));
		assertThat(cache.members(Snowflake.of(101)).size()).isEqualTo(1);
		assertThat(cache.members(Snowflake.of(103)).size()).isEqualTo(2);
	}

	@Test
	void zeroSwitchesOneKindOff() {
		CacheUpdater updater = new CacheUpdater(new CacheSizeLimits(0, null, 0, null));
		updater.apply(CacheEvents.ready(300));
		updater.apply(CacheEvents.guildCreate(100, CacheEvents.channel(200, "c"), CacheEvents.member(301, "a", "a")));
		assertThat(updater.cache().guilds().size()).isZero();
		assertThat(updater.cache().users().size()).isZero();
		assertThat(updater.cache().channels().size()).isEqualTo(1);
		assertThat(updater.cache().members(Snowflake.of(100)).size()).isEqualTo(1);
		updater.apply(CacheEvents.guildDelete(100, false));
		assertThat(updater.cache().channels().size()).isZero();
		assertThat(updater.cache().members(Snowflake.of(100)).size()).isZero();
	}

	@Test
	void evictedGuildTakesAllOfIt() {
		CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withGuilds(1).withMessages(5));
		updater.apply(CacheEvents.fullGuild(100));
		updater.apply(CacheEvents.message(500, 200, ",'guild_id':'100'"));
		updater.apply(CacheEvents.event("PRESENCE_UPDATE",
				"{'guild_id':'100','status':'online','user':" + CacheEvents.user(300, "ann") + "}"));
		updater.apply(CacheEvents.guildCreate(101, "", ""));
		Snowflake gone = Snowflake.of(100);
		EntityCache cache = updater.cache();
		assertThat(cache.roles(gone).size()).isZero();
		assertThat(cache.emojis(gone).size()).isZero();
		assertThat(cache.stickers(gone).size()).isZero();
		assertThat(cache.voiceStates(gone).size()).isZero();
		assertThat(cache.presences(gone).size()).isZero();
		assertThat(cache.messages(Snowflake.of(200)).size()).isZero();
	}

	@Test
	void evictedChannelTakesItsMessages() {
		CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withChannels(1).withMessages(5));
		updater.apply(CacheEvents.channelCreate(CacheEvents.channel(200, 100, "a")));
		updater.apply(CacheEvents.message(500, 200, ",'guild_id':'100'"));
		updater.apply(CacheEvents.channelCreate(CacheEvents.channel(201, 100, "b")));
		assertThat(updater.cache().messages(Snowflake.of(200)).size()).isZero();
	}

	@Test
	void guildNamesNoRolesOnceOneOfThemIsEvicted() {
		CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withRoles(5));
		updater.apply(CacheEvents.fullGuild(100));
		updater.apply(CacheEvents.fullGuild(101));
		EntityCache cache = updater.cache();
		Guild guild = cache.guilds().get(Snowflake.of(100));
		assertThat(cache.roles(Snowflake.of(100)).size()).isEqualTo(2);
		assertThat(guild.roles()).isEmpty();
		assertThat(guild.emojis()).hasSize(1);
		assertThat(cache.guilds().get(Snowflake.of(101)).roles()).hasSize(3);
		updater.apply(CacheEvents.event("GUILD_ROLE_UPDATE", "{'guild_id':'100','role':{'id':'11','name':'x'}}"));
		assertThat(cache.guilds().get(Snowflake.of(100)).roles()).isEmpty();
		updater.apply(CacheEvents.guildDelete(101, false));
		updater.apply(CacheEvents.fullGuild(100));
		assertThat(cache.guilds().get(Snowflake.of(100)).roles()).hasSize(3);
	}

	@Test
	void zeroSwitchesEachKindOff() {
		CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded()
			.withRoles(0)
			.withEmojis(0)
			.withStickers(0)
			.withVoiceStates(0)
			.withPresences(0));
		updater.apply(CacheEvents.fullGuild(100));
		updater.apply(CacheEvents.event("PRESENCE_UPDATE",
				"{'guild_id':'100','status':'online','user':" + CacheEvents.user(300, "ann") + "}"));
		updater.apply(CacheEvents.voiceState(null, 900L, 300, "call", 1));
		Snowflake id = Snowflake.of(100);
		EntityCache cache = updater.cache();
		assertThat(cache.guilds().get(id)).isNotNull();
		assertThat(cache.guilds().get(id).roles()).isEmpty();
		assertThat(cache.guilds().get(id).emojis()).isEmpty();
		assertThat(cache.guilds().get(id).stickers()).isEmpty();
		assertThat(cache.roles(id).size()).isZero();
		assertThat(cache.emojis(id).size()).isZero();
		assertThat(cache.stickers(id).size()).isZero();
		assertThat(cache.voiceStates(id).size()).isZero();
		assertThat(cache.callVoiceStates(Snowflake.of(900)).size()).isZero();
		assertThat(cache.presences(id).size()).isZero();
	}

	@Test
	void oldestVoiceStateGoes() {
		CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withVoiceStates(2));
		updater.apply(CacheEvents.fullGuild(100));
		updater.apply(CacheEvents.voiceState(null, 900L, 300, "call", 1));
		updater.apply(CacheEvents.voiceState(100L, 201L, 300, "c1", 9));
		updater.apply(CacheEvents.voiceState(100L, 201L, 301, "c2", 1));
		EntityCache cache = updater.cache();
		assertThat(cache.voiceStates(Snowflake.of(100)).get("c1")).isNull();
		assertThat(cache.voiceStates(Snowflake.of(100)).get("c2")).isNotNull();
		assertThat(cache.callVoiceStates(Snowflake.of(900)).size()).isEqualTo(1);
		updater.apply(CacheEvents.guildDelete(100, false));
		updater.apply(CacheEvents.voiceState(null, 900L, 301, "call2", 1));
		assertThat(cache.callVoiceStates(Snowflake.of(900)).size()).isEqualTo(2);
	}

	@Test
	void oldestPresenceGoes() {
		CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withPresences(1));
		for (int user = 300; user < 303; user++) {
			updater.apply(CacheEvents.event("PRESENCE_UPDATE",
					"{'guild_id':'100','status':'online','user':" + CacheEvents.user(user, "u" + user) + "}"));
		}
		assertThat(updater.cache().presences(Snowflake.of(100)).size()).isEqualTo(1);
		assertThat(updater.cache().presences(Snowflake.of(100)).get(Snowflake.of(302))).isNotNull();
	}

}
