package io.fluxer.cache;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.Overwrite;
import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.event.GuildEmojisUpdateEvent;
import io.fluxer.event.GuildRoleDeleteEvent;
import io.fluxer.event.GuildRoleUpdateBulkEvent;
import io.fluxer.event.GuildRoleUpdateEvent;
import io.fluxer.event.GuildStickersUpdateEvent;
import io.fluxer.event.GuildUpdateEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GuildCacheTests {

	private static final Snowflake GUILD = Snowflake.of(100);

	private static final Snowflake ROLE = Snowflake.of(11);

	private final CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded());

	private final EntityCache cache = this.updater.cache();

	@BeforeEach
	void createGuild() {
		this.updater.apply(CacheEvents.fullGuild(100));
	}

	@Test
	void guildCreateBringsAllOfIt() {
		assertThat(this.cache.roles(GUILD).values()).extracting(Role::name)
			.containsExactlyInAnyOrder("everyone", "a", "b");
		assertThat(this.cache.emojis(GUILD).get(Snowflake.of(21))).extracting(Emoji::name).isEqualTo("party");
		assertThat(this.cache.stickers(GUILD).get(Snowflake.of(31))).extracting(Sticker::name).isEqualTo("wave");
		assertThat(this.cache.voiceStates(GUILD).get("c1")).isNotNull();
		assertThat(guild().roles()).extracting(Role::name).containsExactly("everyone", "a", "b");
	}

	@Test
	void guildSyncReplacesGuildAndKeepsOtherMembers() {
		this.updater.apply(CacheEvents.event("GUILD_SYNC",
				"{'id':'100','properties':{'id':'100','name':'synced'},'roles':[{'id':'100','name':'everyone'}],"
						+ "'channels':[{'id':'205','type':0}],'members':[],'member_count':9}"));
		assertThat(guild().name()).isEqualTo("synced");
		assertThat(guild().memberCount()).isEqualTo(9);
		assertThat(guild().roles()).hasSize(1);
		assertThat(this.cache.roles(GUILD).size()).isEqualTo(1);
		assertThat(this.cache.emojis(GUILD).size()).isZero();
		assertThat(this.cache.voiceStates(GUILD).size()).isZero();
		assertThat(this.cache.channels().values()).extracting(Channel::id).containsExactly(Snowflake.of(205));
		assertThat(this.cache.members(GUILD).size()).isEqualTo(1);
	}

	@Test
	void guildUpdateKeepsWhatItDoesNotSay() {
		GuildUpdateEvent event = (GuildUpdateEvent) this.updater
			.apply(CacheEvents.event("GUILD_UPDATE", "{'guild_id':'100','id':'100','name':'renamed'}"));
		assertThat(event.before()).extracting(Guild::name).isEqualTo("guild 100");
		assertThat(event.guild()).isEqualTo(guild());
		assertThat(guild().name()).isEqualTo("renamed");
		assertThat(guild().roles()).hasSize(3);
		assertThat(guild().emojis()).hasSize(1);
		assertThat(guild().stickers()).hasSize(1);
		assertThat(guild().memberCount()).isEqualTo(5);
		assertThat(guild().joinedAt()).isNotNull();
	}

	@Test
	void guildUpdateLeavesAnUnavailableGuildUnavailable() {
		this.updater.apply(CacheEvents.guildDelete(100, true));
		this.updater.apply(CacheEvents.event("GUILD_UPDATE", "{'guild_id':'100','id':'100','name':'renamed'}"));
		assertThat(guild()).extracting(Guild::unavailable, Guild::name).containsExactly(true, "renamed");
	}

	@Test
	void guildUpdateOfAnUnknownGuildIsNotKept() {
		GuildUpdateEvent event = (GuildUpdateEvent) this.updater
			.apply(CacheEvents.event("GUILD_UPDATE", "{'guild_id':'101','id':'101','name':'x'}"));
		assertThat(event.before()).isNull();
		assertThat(this.cache.guilds().get(Snowflake.of(101))).isNull();
	}

	@Test
	void unavailableGuildLosesAllThatBelongsToIt() {
		this.updater.apply(CacheEvents.guildDelete(100, true));
		assertThat(guild().roles()).isEmpty();
		assertThat(guild().emojis()).isEmpty();
		assertThat(guild().stickers()).isEmpty();
		assertThat(this.cache.roles(GUILD).size()).isZero();
		assertThat(this.cache.voiceStates(GUILD).size()).isZero();
		this.updater.apply(CacheEvents.fullGuild(100));
		assertThat(guild().roles()).hasSize(3);
	}

	@Test
	void guildThatComesAsOutOfReachKeepsItsOwnFieldsAndNothingElse() {
		String name = guild().name();
		this.updater.apply(CacheEvents.event("GUILD_CREATE", "{'id':'100','unavailable':true}"));
		assertThat(guild()).extracting(Guild::unavailable, Guild::name).containsExactly(true, name);
		assertThat(this.cache.roles(GUILD).size()).isZero();
		this.updater.apply(CacheEvents.event("GUILD_CREATE", "{'id':'101','unavailable':true}"));
		assertThat(this.cache.guilds().get(Snowflake.of(101))).extracting(Guild::unavailable).isEqualTo(true);
		this.updater.apply(CacheEvents.fullGuild(100));
		assertThat(guild().unavailable()).isFalse();
		assertThat(guild().roles()).hasSize(3);
	}

	@Test
	void countsAreTaken() {
		this.updater.apply(CacheEvents.event("GUILD_COUNTS_UPDATE",
				"{'counts':[{'guild_id':'100','member_count':70,'online_count':7},{'guild_id':'101','member_count':1}]}"));
		assertThat(guild()).extracting(Guild::memberCount, Guild::onlineCount).containsExactly(70, 7);
		assertThat(this.cache.guilds().size()).isEqualTo(1);
	}

	@Test
	void roleCreateJoinsTheListOfTheGuild() {
		this.updater.apply(CacheEvents.event("GUILD_ROLE_CREATE", "{'guild_id':'100','role':{'id':'13','name':'c'}}"));
		assertThat(this.cache.roles(GUILD).get(Snowflake.of(13))).isNotNull();
		assertThat(guild().roles()).extracting(Role::name).containsExactly("everyone", "a", "b", "c");
	}

	@Test
	void roleUpdateTellsBeforeAndChangesPermissions() {
		GuildMember member = this.cache.members(GUILD).get(Snowflake.of(300));
		assertThat(Permissions.in(guild(), member).contains(Permission.ADMINISTRATOR)).isFalse();
		GuildRoleUpdateEvent event = (GuildRoleUpdateEvent) this.updater.apply(CacheEvents.event("GUILD_ROLE_UPDATE",
				"{'guild_id':'100','role':{'id':'11','name':'admins','permissions':'8'}}"));
		assertThat(event.before()).extracting(Role::name).isEqualTo("a");
		assertThat(this.cache.roles(GUILD).get(ROLE)).isEqualTo(event.role());
		assertThat(guild().roles()).extracting(Role::name).containsExactly("everyone", "admins", "b");
		assertThat(Permissions.in(guild(), member).contains(Permission.ADMINISTRATOR)).isTrue();
	}

	@Test
	void roleBulkUpdateTellsBeforeOfThoseThatWereKnown() {
		GuildRoleUpdateBulkEvent event = (GuildRoleUpdateBulkEvent) this.updater
			.apply(CacheEvents.event("GUILD_ROLE_UPDATE_BULK",
					"{'guild_id':'100','roles':[{'id':'11','name':'a','position':7},{'id':'14','name':'d'}]}"));
		assertThat(event.before()).extracting(Role::position).containsExactly(0);
		assertThat(this.cache.roles(GUILD).get(ROLE)).extracting(Role::position).isEqualTo(7);
		assertThat(guild().roles()).hasSize(4);
	}

	@Test
	void deletedRoleLeavesMembersAndOverwrites() {
		GuildRoleDeleteEvent event = (GuildRoleDeleteEvent) this.updater
			.apply(CacheEvents.event("GUILD_ROLE_DELETE", "{'guild_id':'100','role_id':'11'}"));
		assertThat(event.before()).extracting(Role::name).isEqualTo("a");
		assertThat(this.cache.roles(GUILD).get(ROLE)).isNull();
		assertThat(guild().roles()).extracting(Role::name).containsExactly("everyone", "b");
		GuildMember member = this.cache.members(GUILD).get(Snowflake.of(300));
		assertThat(member.roles()).containsExactly(Snowflake.of(12));
		assertThat(member.nick()).isEqualTo("nick");
		Channel channel = this.cache.channels().get(Snowflake.of(200));
		assertThat(channel.permissionOverwrites()).extracting(Overwrite::type).containsExactly(Overwrite.MEMBER);
		GuildRoleDeleteEvent again = (GuildRoleDeleteEvent) this.updater
			.apply(CacheEvents.event("GUILD_ROLE_DELETE", "{'guild_id':'100','role_id':'11'}"));
		assertThat(again.before()).isNull();
	}

	@Test
	void emojisAreReplacedAsAWhole() {
		GuildEmojisUpdateEvent event = (GuildEmojisUpdateEvent) this.updater.apply(CacheEvents.event(
				"GUILD_EMOJIS_UPDATE", "{'guild_id':'100','emojis':[{'id':'23','name':'x'},{'id':'22','name':'y'}]}"));
		assertThat(event.before()).extracting(Emoji::name).containsExactly("party");
		assertThat(this.cache.emojis(GUILD).values()).extracting(Emoji::name).containsExactlyInAnyOrder("x", "y");
		assertThat(guild().emojis()).isEqualTo(event.emojis());
	}

	@Test
	void stickersAreReplacedAsAWhole() {
		GuildStickersUpdateEvent event = (GuildStickersUpdateEvent) this.updater
			.apply(CacheEvents.event("GUILD_STICKERS_UPDATE", "{'guild_id':'100','stickers':[]}"));
		assertThat(event.before()).extracting(Sticker::name).containsExactly("wave");
		assertThat(this.cache.stickers(GUILD).size()).isZero();
		assertThat(guild().stickers()).isEmpty();
	}

	private Guild guild() {
		return this.cache.guilds().get(GUILD);
	}

}
