package io.fluxer.cache;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import io.fluxer.event.ChannelCreateEvent;
import io.fluxer.event.ChannelDeleteEvent;
import io.fluxer.event.ChannelUpdateEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.GuildDeleteEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.json.RawJson;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CacheUpdaterTests {

	private static final Snowflake GUILD = Snowflake.of(100);

	private static final Snowflake CHANNEL = Snowflake.of(200);

	private static final Snowflake USER = Snowflake.of(300);

	private final CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded());

	private final EntityCache cache = this.updater.cache();

	@Test
	void readyBringsOwnUserAndPrivateChannels() {
		this.updater.apply(CacheEvents.event("READY",
				"{'version':1,'session_id':'s','user':" + CacheEvents.user(300, "bot")
						+ ",'private_channels':[{'id':'200','type':1,'recipients':[" + CacheEvents.user(301, "ann")
						+ "]}]}"));
		assertThat(this.cache.users().get(USER)).extracting(User::username).isEqualTo("bot");
		assertThat(this.cache.users().get(Snowflake.of(301))).extracting(User::username).isEqualTo("ann");
		assertThat(this.cache.channels().get(CHANNEL)).isNotNull();
	}

	@Test
	void guildCreateBringsGuildChannelsMembersAndUsers() {
		createGuild();
		assertThat(this.cache.guilds().get(GUILD)).extracting(Guild::name).isEqualTo("guild 100");
		assertThat(this.cache.channels().get(CHANNEL)).extracting(Channel::guildId).isEqualTo(GUILD);
		assertThat(this.cache.members(GUILD).get(USER)).extracting(GuildMember::nick).isEqualTo("nick");
		assertThat(this.cache.members(GUILD).get(USER)).extracting(GuildMember::guildId).isEqualTo(GUILD);
		assertThat(this.cache.users().get(USER)).extracting(User::username).isEqualTo("ann");
	}

	@Test
	void sizesCountAllGuildsTogether() {
		createGuild();
		this.updater.apply(
				CacheEvents.guildCreate(101, CacheEvents.channel(201, "other"), CacheEvents.member(300, "ann", "b")));
		assertThat(this.cache.sizes()).returns(2, CacheSizes::guilds)
			.returns(2, CacheSizes::channels)
			.returns(1, CacheSizes::users)
			.returns(2, CacheSizes::members)
			.returns(0, CacheSizes::voiceStates)
			.returns(0, CacheSizes::messages);
	}

	@Test
	void guildCreateReplacesChannelsAndKeepsOtherMembers() {
		createGuild();
		this.updater
			.apply(CacheEvents.guildCreate(100, CacheEvents.channel(201, "new"), CacheEvents.member(301, "bob", "b")));
		assertThat(this.cache.channels().values()).extracting(Channel::name).containsExactly("new");
		assertThat(this.cache.members(GUILD).size()).isEqualTo(2);
	}

	@Test
	void idOnlyUserNeverReplacesRichOne() {
		createGuild();
		this.updater.apply(CacheEvents.guildCreate(100, "", "{'user':{'id':'300'},'nick':'later','roles':[]}"));
		assertThat(this.cache.users().get(USER)).extracting(User::username).isEqualTo("ann");
		GuildMember member = this.cache.members(GUILD).get(USER);
		assertThat(member).extracting(GuildMember::nick).isEqualTo("later");
		assertThat(member).extracting(GuildMember::user).extracting("username").isEqualTo("ann");
	}

	@Test
	void idOnlyUserAloneIsNotCachedAsUser() {
		this.updater.apply(CacheEvents.guildCreate(100, "", "{'user':{'id':'300'},'roles':[]}"));
		assertThat(this.cache.users().size()).isZero();
		assertThat(this.cache.members(GUILD).size()).isEqualTo(1);
	}

	@Test
	void unavailableGuildIsKeptAndMarkedWithoutItsChannelsAndMembers() {
		createGuild();
		this.updater.apply(CacheEvents.guildCreate(101, CacheEvents.channel(210, "other"), ""));
		GuildDeleteEvent event = (GuildDeleteEvent) this.updater.apply(CacheEvents.guildDelete(100, true));
		assertThat(event.before()).extracting(Guild::unavailable).isEqualTo(false);
		assertThat(this.cache.guilds().get(GUILD)).extracting(Guild::unavailable, Guild::name)
			.containsExactly(true, "guild 100");
		assertThat(this.cache.channels().values()).extracting(Channel::name).containsExactly("other");
		assertThat(this.cache.members(GUILD).size()).isZero();
		createGuild();
		assertThat(this.cache.guilds().get(GUILD)).extracting(Guild::unavailable).isEqualTo(false);
		assertThat(this.cache.channels().get(CHANNEL)).isNotNull();
		assertThat(this.cache.members(GUILD).get(USER)).isNotNull();
	}

	@Test
	void unknownUnavailableGuildGetsPlaceholder() {
		this.updater.apply(CacheEvents.guildDelete(100, true));
		assertThat(this.cache.guilds().get(GUILD)).extracting(Guild::unavailable).isEqualTo(true);
	}

	@Test
	void guildDeleteTakesChannelsAndMembersAndTellsBefore() {
		createGuild();
		this.updater.apply(CacheEvents.guildCreate(101, CacheEvents.channel(210, "other"), ""));
		GuildDeleteEvent event = (GuildDeleteEvent) this.updater.apply(CacheEvents.guildDelete(100, false));
		assertThat(event.before()).extracting(Guild::name).isEqualTo("guild 100");
		assertThat(this.cache.guilds().values()).extracting(Guild::name).containsExactly("guild 101");
		assertThat(this.cache.channels().values()).extracting(Channel::name).containsExactly("other");
		assertThat(this.cache.members(GUILD).size()).isZero();
	}

	@Test
	void channelCreateIsAnUpsert() {
		this.updater.apply(CacheEvents.channelCreate(CacheEvents.channel(200, 100, "a")));
		this.updater.apply(CacheEvents.channelCreate(CacheEvents.channel(200, 100, "b")));
		assertThat(this.cache.channels().values()).extracting(Channel::name).containsExactly("b");
	}

	@Test
	void channelUpdateTellsBefore() {
		createGuild();
		ChannelUpdateEvent event = (ChannelUpdateEvent) this.updater
			.apply(CacheEvents.event("CHANNEL_UPDATE", CacheEvents.channel(200, 100, "renamed")));
		assertThat(event.before()).extracting(Channel::name).isEqualTo("general");
		assertThat(this.cache.channels().get(CHANNEL)).isEqualTo(event.channel());
	}

	@Test
	void privateChannelUpdateWithoutRecipientsKeepsThem() {
		this.updater.apply(
				CacheEvents.channelCreate("{'id':'200','type':3,'recipients':[" + CacheEvents.user(300, "ann") + "]}"));
		ChannelUpdateEvent event = (ChannelUpdateEvent) this.updater
			.apply(CacheEvents.event("CHANNEL_UPDATE", "{'id':'200','type':3,'name':'friends'}"));
		assertThat(event.channel().recipients()).extracting(User::username).containsExactly("ann");
		assertThat(this.cache.channels().get(CHANNEL)).extracting(Channel::name).isEqualTo("friends");
	}

	@Test
	void channelDeleteWithIdAloneTellsBefore() {
		createGuild();
		ChannelDeleteEvent event = (ChannelDeleteEvent) this.updater
			.apply(CacheEvents.event("CHANNEL_DELETE", "{'id':'200','guild_id':'100'}"));
		assertThat(event.before()).extracting(Channel::name).isEqualTo("general");
		assertThat(this.cache.channels().size()).isZero();
	}

	@Test
	void messageBringsAuthorMemberAndLastMessage() {
		createGuild();
		this.updater.apply(CacheEvents.message(500, 200,
				",'guild_id':'100','author':" + CacheEvents.user(301, "bob") + ",'member':{'nick':'b','roles':['7']}"));
		Snowflake bob = Snowflake.of(301);
		assertThat(this.cache.users().get(bob)).extracting(User::username).isEqualTo("bob");
		assertThat(this.cache.members(GUILD).get(bob)).extracting(GuildMember::nick).isEqualTo("b");
		assertThat(this.cache.members(GUILD).get(bob)).extracting(GuildMember::user).isNotNull();
		assertThat(this.cache.channels().get(CHANNEL)).extracting(Channel::lastMessageId).isEqualTo(Snowflake.of(500));
	}

	@Test
	void replayedMessageDoesNotMoveLastMessageBack() {
		createGuild();
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(CacheEvents.message(400, 200, ""));
		assertThat(this.cache.channels().get(CHANNEL)).extracting(Channel::lastMessageId).isEqualTo(Snowflake.of(500));
	}

	@Test
	void webhookAuthorIsNoUser() {
		this.updater.apply(CacheEvents.message(500, 200, ",'webhook_id':'301','author':" + CacheEvents.user(301, "w")));
		assertThat(this.cache.users().size()).isZero();
	}

	@Test
	void messageUpdateBringsAuthor() {
		this.updater.apply(CacheEvents.event("MESSAGE_UPDATE",
				"{'id':'500','channel_id':'200','content':'','author':" + CacheEvents.user(301, "bob") + "}"));
		assertThat(this.cache.users().values()).extracting(User::username).containsExactly("bob");
	}

	@Test
	void reactionBringsMember() {
		this.updater.apply(CacheEvents.event("MESSAGE_REACTION_ADD",
				"{'user_id':'301','channel_id':'200','message_id':'500','guild_id':'100','emoji':{'name':'x'},'member':"
						+ CacheEvents.member(301, "bob", "b") + "}"));
		assertThat(this.cache.members(GUILD).get(Snowflake.of(301))).extracting(GuildMember::nick).isEqualTo("b");
	}

	@Test
	void unknownDispatchChangesNothing() {
		createGuild();
		EntityCache before = this.cache.snapshot();
		DispatchEvent typing = new RawDispatchEvent("TYPING_START", RawJson.of("{}".getBytes(StandardCharsets.UTF_8)),
				null, CHANNEL, GUILD, USER);
		assertThat(this.updater.apply(typing)).isSameAs(typing);
		assertThat(this.cache.channels().values()).isEqualTo(before.channels().values());
	}

	@Test
	void fetchedGuildKeepsWhatOnlyTheGatewayTells() {
		this.updater.apply(CacheEvents.event("GUILD_CREATE",
				"{'id':'100','properties':{'id':'100','name':'old'},'roles':[{'id':'100','name':'everyone'}],"
						+ "'member_count':5,'joined_at':'2026-01-01T00:00:00Z'}"));
		Guild known = this.cache.guilds().get(GUILD);
		Guild answer = ((GuildCreateEvent) CacheEvents.guildCreate(100, "", "")).guild();
		Guild fetched = this.updater.fetched(answer, known, this.updater.guildEpoch());
		assertThat(fetched.name()).isEqualTo("guild 100");
		assertThat(fetched.roles()).hasSize(1);
		assertThat(fetched.memberCount()).isEqualTo(5);
		assertThat(fetched.joinedAt()).isNotNull();
		assertThat(this.cache.guilds().get(GUILD)).isEqualTo(fetched);
	}

	@Test
	void fetchedGuildNamesItsChannelsButTheCacheKeepsThemApart() {
		createGuild();
		Guild known = this.cache.guilds().get(GUILD);
		Guild answer = RawJson
			.of("{\"id\":\"100\",\"name\":\"n\",\"channels\":[{\"id\":\"200\",\"type\":0}]}"
				.getBytes(StandardCharsets.UTF_8))
			.as(Guild.class);
		Guild fetched = this.updater.fetched(answer, known, this.updater.guildEpoch());
		assertThat(fetched.channels()).extracting(Channel::id).containsExactly(CHANNEL);
		assertThat(this.cache.guilds().get(GUILD)).extracting(Guild::name).isEqualTo("n");
		assertThat(this.cache.guilds().get(GUILD).channels()).isEmpty();
	}

	@Test
	void fetchedChannelDoesNotOverwriteNewerEvent() {
		createGuild();
		Channel known = this.cache.channels().get(CHANNEL);
		long epoch = this.updater.channelEpoch();
		this.updater.apply(CacheEvents.event("CHANNEL_DELETE", "{'id':'200','guild_id':'100'}"));
		this.updater.fetched(known, known, epoch);
		assertThat(this.cache.channels().get(CHANNEL)).isNull();
	}

	@Test
	void fetchedChannelThatTheCacheDidNotKnowDoesNotComeBackAfterItsDeletion() {
		Channel answer = channel();
		long epoch = this.updater.channelEpoch();
		this.updater.apply(CacheEvents.event("CHANNEL_DELETE", "{'id':'200','guild_id':'100'}"));
		assertThat(this.updater.fetched(answer, null, epoch)).isEqualTo(answer);
		assertThat(this.cache.channels().get(CHANNEL)).isNull();
		this.updater.fetched(answer, null, this.updater.channelEpoch());
		assertThat(this.cache.channels().get(CHANNEL)).isEqualTo(answer);
	}

	@Test
	void fetchedChannelDoesNotComeBackAfterItsGuildWent() {
		for (boolean unavailable : new boolean[] { true, false }) {
			long epoch = this.updater.channelEpoch();
			this.updater.apply(CacheEvents.guildDelete(100, unavailable));
			this.updater.fetched(channel(), null, epoch);
			assertThat(this.cache.channels().get(CHANNEL)).isNull();
		}
	}

	@Test
	void fetchedGuildThatTheCacheDidNotKnowDoesNotComeBackAfterItsDeletion() {
		Guild answer = ((GuildCreateEvent) CacheEvents.guildCreate(100, "", "")).guild();
		long epoch = this.updater.guildEpoch();
		this.updater.apply(CacheEvents.guildDelete(100, false));
		this.updater.fetched(answer, null, epoch);
		assertThat(this.cache.guilds().get(GUILD)).isNull();
		this.updater.fetched(answer, null, this.updater.guildEpoch());
		assertThat(this.cache.guilds().get(GUILD)).isNotNull();
	}

	@Test
	void fetchedUserIsTakenInWhateverElseIsDeleted() {
		long epoch = this.updater.userEpoch();
		this.updater.apply(CacheEvents.guildDelete(100, false));
		this.updater.fetched(new User(USER, "ann", null, null, null, null, false, false, null, null), null, epoch);
		assertThat(this.cache.users().get(USER)).isNotNull();
	}

	@Test
	void fetchedUserDoesNotComeBackAfterClear() {
		long epoch = this.updater.userEpoch();
		this.updater.clear();
		this.updater.fetched(new User(USER, "ann", null, null, null, null, false, false, null, null), null, epoch);
		assertThat(this.cache.users().size()).isZero();
	}

	@Test
	void clearForgetsEverything() {
		createGuild();
		this.updater.clear();
		assertThat(this.cache.guilds().size()).isZero();
		assertThat(this.cache.channels().size()).isZero();
		assertThat(this.cache.users().size()).isZero();
		assertThat(this.cache.members(GUILD).values()).isEmpty();
	}

	@Test
	void snapshotStaysAsItWas() {
		createGuild();
		EntityCache snapshot = this.cache.snapshot();
		Collection<Channel> values = this.cache.channels().values();
		this.updater.apply(CacheEvents.guildDelete(100, false));
		assertThat(snapshot.guilds().get(GUILD)).isNotNull();
		assertThat(values).hasSize(1);
		assertThat(this.cache.guilds().get(GUILD)).isNull();
	}

	private static Channel channel() {
		return ((ChannelCreateEvent) CacheEvents.channelCreate(CacheEvents.channel(200, 100, "general"))).channel();
	}

	private void createGuild() {
		this.updater.apply(CacheEvents.guildCreate(100, CacheEvents.channel(200, "general"),
				CacheEvents.member(300, "ann", "nick")));
	}

}
