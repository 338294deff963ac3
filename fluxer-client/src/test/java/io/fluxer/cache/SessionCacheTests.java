package io.fluxer.cache;

import java.util.List;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import io.fluxer.event.UserUpdateEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SessionCacheTests {

	private static final Snowflake GUILD = Snowflake.of(100);

	private static final long OTHER_SHARD = 1L << 22;

	private final CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withMessages(10));

	private final EntityCache cache = this.updater.cache();

	@Test
	void readyKeepsGuildsUntilTheStreamIsOver() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.fullGuild(102));
		this.updater.apply(CacheEvents.ready(300));
		assertThat(this.cache.guilds().size()).isEqualTo(2);
		assertThat(this.cache.roles(GUILD).size()).isEqualTo(3);
		List<Guild> gone = this.updater.sessionGuilds(0, 1, Set.of(Snowflake.of(102)));
		assertThat(gone).extracting(Guild::id).containsExactly(GUILD);
		assertThat(this.cache.guilds().values()).extracting(Guild::id).containsExactly(Snowflake.of(102));
		assertThat(this.cache.roles(GUILD).size()).isZero();
		assertThat(this.cache.emojis(GUILD).size()).isZero();
		assertThat(this.cache.stickers(GUILD).size()).isZero();
		assertThat(this.cache.members(GUILD).size()).isZero();
		assertThat(this.cache.voiceStates(GUILD).size()).isZero();
	}

	@Test
	void endOfTheStreamLeavesOtherShardsAndPrivateChannelsAlone() {
		this.updater.apply(CacheEvents.guildCreate(100, CacheEvents.channel(200, "a"), ""));
		this.updater.apply(CacheEvents.guildCreate(OTHER_SHARD, CacheEvents.channel(201, "b"), ""));
		this.updater.apply(CacheEvents.channelCreate("{'id':'202','type':1,'name':'dm'}"));
		this.updater.apply(CacheEvents.event("READY",
				"{'version':1,'session_id':'s','shard':[1,2],'user':" + CacheEvents.user(300, "bot") + "}"));
		this.updater.sessionGuilds(1, 2, Set.of());
		assertThat(this.cache.guilds().values()).extracting(Guild::id).containsExactly(GUILD);
		assertThat(this.cache.channels().values()).extracting(Channel::name).containsExactlyInAnyOrder("a", "dm");
	}

	@Test
	void endOfTheStreamTakesWhatBelongsToGuildsThatAreNotKept() {
		CacheUpdater withoutGuilds = new CacheUpdater(CacheSizeLimits.unbounded().withGuilds(0));
		withoutGuilds.apply(CacheEvents.fullGuild(100));
		assertThat(withoutGuilds.sessionGuilds(0, 1, Set.of())).isEmpty();
		assertThat(withoutGuilds.cache().channels().size()).isZero();
		assertThat(withoutGuilds.cache().roles(GUILD).size()).isZero();
	}

	@Test
	void firstGuildCreateOfASessionReplacesMembersPresencesAndMessages() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.message(500, 200, ",'guild_id':'100'"));
		this.updater.apply(CacheEvents.event("PRESENCE_UPDATE",
				"{'guild_id':'100','status':'online','user':" + CacheEvents.user(300, "ann") + "}"));
		this.updater.apply(CacheEvents.ready(400));
		assertThat(this.cache.members(GUILD).size()).isEqualTo(1);
		this.updater
			.apply(CacheEvents.guildCreate(100, CacheEvents.channel(200, "a"), CacheEvents.member(400, "bot", "b")));
		assertThat(this.cache.members(GUILD).values()).extracting(GuildMember::nick).containsExactly("b");
		assertThat(this.cache.presences(GUILD).size()).isZero();
		assertThat(this.cache.messages(Snowflake.of(200)).size()).isZero();
		this.updater
			.apply(CacheEvents.guildCreate(100, CacheEvents.channel(200, "a"), CacheEvents.member(401, "bob", "c")));
		assertThat(this.cache.members(GUILD).size()).isEqualTo(2);
	}

	@Test
	void readyOfTheFirstShardForgetsPrivateMessagesAndCalls() {
		this.updater.apply(CacheEvents.message(500, 202, ""));
		this.updater.apply(CacheEvents.voiceState(null, 202L, 300, "c1", 1));
		this.updater.apply(CacheEvents.event("READY",
				"{'version':1,'session_id':'s','shard':[1,2],'user':" + CacheEvents.user(300, "bot") + "}"));
		assertThat(this.cache.messages(Snowflake.of(202)).size()).isEqualTo(1);
		this.updater.apply(CacheEvents.ready(300));
		assertThat(this.cache.messages(Snowflake.of(202)).size()).isZero();
		assertThat(this.cache.callVoiceStates(Snowflake.of(202)).size()).isZero();
	}

	@Test
	void whatNoSyncBringsIsForgottenOnceDispatchesWereLost() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.guildCreate(OTHER_SHARD, "", CacheEvents.member(301, "bob", "b")));
		this.updater.apply(CacheEvents.message(500, 200, ",'guild_id':'100'"));
		this.updater.apply(CacheEvents.message(501, 202, ""));
		this.updater.forgetUnsynced(0, 2);
		assertThat(this.cache.members(GUILD).size()).isZero();
		assertThat(this.cache.messages(Snowflake.of(200)).size()).isZero();
		assertThat(this.cache.messages(Snowflake.of(202)).size()).isZero();
		assertThat(this.cache.roles(GUILD).size()).isEqualTo(3);
		assertThat(this.cache.channels().size()).isEqualTo(2);
		assertThat(this.cache.members(Snowflake.of(OTHER_SHARD)).size()).isEqualTo(1);
	}

	@Test
	void ownMemberStaysWhenDispatchesWereLost() {
		this.updater.apply(CacheEvents.ready(300));
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.event("GUILD_MEMBER_ADD",
				"{'guild_id':'100','user':" + CacheEvents.user(301, "bob") + ",'roles':[]}"));
		this.updater.forgetUnsynced(0, 1);
		assertThat(this.cache.members(GUILD).values()).extracting(GuildMember::nick).containsExactly("nick");
	}

	@Test
	void userUpdateTellsBefore() {
		this.updater.apply(CacheEvents.ready(300));
		UserUpdateEvent event = (UserUpdateEvent) this.updater
			.apply(CacheEvents.event("USER_UPDATE", CacheEvents.user(300, "renamed")));
		assertThat(event.before()).extracting(User::username).isEqualTo("bot");
		assertThat(this.cache.users().get(Snowflake.of(300))).extracting(User::username).isEqualTo("renamed");
	}

}
