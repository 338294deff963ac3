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

}
