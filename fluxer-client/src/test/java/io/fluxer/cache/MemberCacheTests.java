package io.fluxer.cache;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import io.fluxer.entity.UserPresence;
import io.fluxer.entity.UserStatus;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildMemberRemoveEvent;
import io.fluxer.event.GuildMemberUpdateEvent;
import io.fluxer.event.PresenceUpdateBulkEvent;
import io.fluxer.event.PresenceUpdateEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemberCacheTests {

	private static final Snowflake GUILD = Snowflake.of(100);

	private static final Snowflake ANN = Snowflake.of(300);

	private static final Snowflake BOB = Snowflake.of(301);

	private final CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded());

	private final EntityCache cache = this.updater.cache();

	@BeforeEach
	void createGuild() {
		this.updater.apply(CacheEvents.fullGuild(100));
	}

	@Test
	void newMemberIsKeptAndCounted() {
		this.updater.apply(CacheEvents.event("GUILD_MEMBER_ADD",
				"{'guild_id':'100','user':" + CacheEvents.user(301, "bob") + ",'roles':[]}"));
		assertThat(this.cache.members(GUILD).get(BOB)).isNotNull();
		assertThat(this.cache.users().get(BOB)).extracting(User::username).isEqualTo("bob");
		assertThat(this.cache.guilds().get(GUILD).memberCount()).isEqualTo(6);
	}

	@Test
	void memberUpdateTellsBeforeAndUpdatesTheUser() {
		GuildMemberUpdateEvent event = (GuildMemberUpdateEvent) this.updater
			.apply(CacheEvents.event("GUILD_MEMBER_UPDATE",
					"{'guild_id':'100','user':" + CacheEvents.user(300, "anna") + ",'nick':'new','roles':['12']}"));
		assertThat(event.before()).extracting(GuildMember::nick).isEqualTo("nick");
		assertThat(this.cache.members(GUILD).get(ANN)).extracting(GuildMember::nick).isEqualTo("new");
		assertThat(this.cache.users().get(ANN)).extracting(User::username).isEqualTo("anna");
		assertThat(this.cache.guilds().get(GUILD).memberCount()).isEqualTo(5);
	}

	@Test
	void memberUpdateWithTheIdAloneKeepsTheUser() {
		this.updater.apply(CacheEvents.event("GUILD_MEMBER_UPDATE",
				"{'guild_id':'100','user':{'id':'300'},'nick':'new','roles':[]}"));
		assertThat(this.cache.members(GUILD).get(ANN).user()).extracting(User::username).isEqualTo("ann");
	}

	@Test
	void removedMemberGoesWithPresenceAndVoiceState() {
		this.updater.apply(presence("online"));
		GuildMemberRemoveEvent event = (GuildMemberRemoveEvent) this.updater
			.apply(CacheEvents.event("GUILD_MEMBER_REMOVE", "{'guild_id':'100','user':{'id':'300'}}"));
		assertThat(event.before()).extracting(GuildMember::nick).isEqualTo("nick");
		assertThat(this.cache.members(GUILD).get(ANN)).isNull();
		assertThat(this.cache.presences(GUILD).get(ANN)).isNull();
		assertThat(this.cache.voiceStates(GUILD).size()).isZero();
		assertThat(this.cache.guilds().get(GUILD).memberCount()).isEqualTo(4);
		assertThat(this.cache.users().get(ANN)).isNotNull();
	}

	@Test
	void countNeverFallsBelowZero() {
		for (int i = 0; i < 7; i++) {
			this.updater.apply(
					CacheEvents.event("GUILD_MEMBER_REMOVE", "{'guild_id':'100','user':{'id':'" + (600 + i) + "'}}"));
		}
		assertThat(this.cache.guilds().get(GUILD).memberCount()).isZero();
	}

	@Test
	void chunkBringsMembersAndPresences() {
		this.updater.apply(CacheEvents.event("GUILD_MEMBERS_CHUNK",
				"{'guild_id':'100','chunk_index':0,'chunk_count':1,'members':[" + CacheEvents.member(301, "bob", "b")
						+ "," + CacheEvents.member(300, "ann", "changed")
						+ "],'presences':[{'user':{'id':'301'},'status':'idle'}]}"));
		assertThat(this.cache.members(GUILD).values()).extracting(GuildMember::nick)
			.containsExactlyInAnyOrder("b", "changed");
		assertThat(this.cache.presences(GUILD).get(BOB)).extracting(UserPresence::status, UserPresence::guildId)
			.containsExactly(UserStatus.IDLE, GUILD);
		assertThat(this.cache.presences(GUILD).get(BOB).user()).extracting(User::username).isEqualTo("bob");
		assertThat(this.cache.guilds().get(GUILD).memberCount()).isEqualTo(5);
	}

	@Test
	void memberListBringsMembers() {
		this.updater.apply(CacheEvents.event("GUILD_MEMBER_LIST_UPDATE",
				"{'guild_id':'100','id':'200','ops':[{'op':'SYNC','range':[0,99],'items':[{'group':{'id':'online','count':1}},"
						+ "{'member':" + CacheEvents.member(301, "bob", "b") + "}]}]}"));
		assertThat(this.cache.members(GUILD).get(BOB)).extracting(GuildMember::nick).isEqualTo("b");
	}

	@Test
	void presenceUpdateTellsBeforeAndMergesTheUser() {
		PresenceUpdateEvent first = (PresenceUpdateEvent) this.updater.apply(presence("online"));
		assertThat(first.before()).isNull();
		PresenceUpdateEvent second = (PresenceUpdateEvent) this.updater.apply(presence("offline"));
		assertThat(second.before()).extracting(UserPresence::status).isEqualTo(UserStatus.ONLINE);
		assertThat(this.cache.presences(GUILD).get(ANN)).extracting(UserPresence::status).isEqualTo(UserStatus.OFFLINE);
		assertThat(this.cache.users().get(ANN)).extracting(User::username).isEqualTo("ann2");
	}

	@Test
	void presenceBulkTellsBeforeOfThoseThatWereKnown() {
		this.updater.apply(presence("online"));
		PresenceUpdateBulkEvent event = (PresenceUpdateBulkEvent) this.updater.apply(CacheEvents.event(
				"PRESENCE_UPDATE_BULK",
				"{'guild_id':'100','presences':[{'user':{'id':'300'},'status':'dnd'},{'user':{'id':'301'},'status':'idle'}]}"));
		assertThat(event.before()).extracting(UserPresence::status).containsExactly(UserStatus.ONLINE);
		assertThat(this.cache.presences(GUILD).get(ANN)).extracting(UserPresence::status).isEqualTo(UserStatus.DND);
		assertThat(this.cache.presences(GUILD).size()).isEqualTo(2);
	}

	@Test
	void presenceWithoutGuildIsNotKept() {
		this.updater.apply(CacheEvents.event("PRESENCE_UPDATE",
				"{'status':'online','user':" + CacheEvents.user(302, "cara") + "}"));
		assertThat(this.cache.presences(GUILD).size()).isZero();
		assertThat(this.cache.users().get(Snowflake.of(302))).isNotNull();
	}

	@Test
	void memberOfSeveralGuildsHasOneUser() {
		this.updater.apply(CacheEvents.guildCreate(101, "", CacheEvents.member(301, "bob", "a")));
		this.updater.apply(CacheEvents.guildCreate(102, "", CacheEvents.member(301, "bob", "b")));
		assertThat(this.cache.members(Snowflake.of(101)).get(BOB).user())
			.isSameAs(this.cache.members(Snowflake.of(102)).get(BOB).user())
			.isSameAs(this.cache.users().get(BOB));
	}

	private static DispatchEvent presence(String status) {
		return CacheEvents.event("PRESENCE_UPDATE",
				"{'guild_id':'100','status':'" + status + "','user':" + CacheEvents.user(300, "ann2") + "}");
	}

}
