package io.fluxer.cache;

import java.util.List;
import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.Emoji;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Role;
import io.fluxer.entity.Sticker;
import io.fluxer.event.ChannelCreateEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.GuildCreateEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the HTTP API says of a guild after a hole, in place of what the cache had.
 */
class RefreshCacheTests {

	private static final Snowflake GUILD = Snowflake.of(100);

	private final CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withMessages(10));

	private final EntityCache cache = this.updater.cache();

	@Test
	void replacesWhatTheApiTells() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.refreshed(snapshot(), List.of());
		assertThat(this.cache.guilds().get(GUILD)).extracting(Guild::name).isEqualTo("read");
		assertThat(this.cache.guilds().get(GUILD).roles()).extracting(Role::name).containsExactly("everyone", "new");
		assertThat(this.cache.roles(GUILD).values()).extracting(Role::name)
			.containsExactlyInAnyOrder("everyone", "new");
		assertThat(this.cache.emojis(GUILD).values()).extracting(Emoji::name).containsExactly("cheer");
		assertThat(this.cache.stickers(GUILD).values()).extracting(Sticker::name).containsExactly("bye");
		assertThat(this.cache.channels().values()).extracting(Channel::name).containsExactlyInAnyOrder("lobby", "more");
		assertThat(this.cache.channels().values()).extracting(Channel::guildId).containsOnly(GUILD);
	}

	@Test
	void keepsWhatTheGatewayAloneTells() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.voiceState(100L, 200L, 300, "c2", 1));
		this.updater.apply(CacheEvents.message(7000, 200, ",'guild_id':'100'"));
		this.updater.refreshed(snapshot(), List.of());
		Guild guild = this.cache.guilds().get(GUILD);
		assertThat(guild.memberCount()).isEqualTo(5);
		assertThat(guild.onlineCount()).isEqualTo(2);
		assertThat(guild.joinedAt()).isNotNull();
		assertThat(this.cache.members(GUILD).get(Snowflake.of(300))).isNotNull();
		assertThat(this.cache.members(GUILD).get(Snowflake.of(5)).roles()).containsExactly(Snowflake.of(13));
		assertThat(this.cache.messages(Snowflake.of(200)).size()).isOne();
		assertThat(this.cache.channels().get(Snowflake.of(200)).lastMessageId()).isEqualTo(Snowflake.of(7000));
		// Channel 201 is gone, and so is who was in it.
		assertThat(this.cache.voiceStates(GUILD).get("c2")).isNotNull();
		assertThat(this.cache.voiceStates(GUILD).get("c1")).isNull();
	}

	@Test
	void eventsThatCameMeanwhileStandOnTop() {
		this.updater.apply(CacheEvents.fullGuild(100));
		List<DispatchEvent> since = List.of(
				CacheEvents.event("GUILD_ROLE_UPDATE",
						"{'guild_id':'100','role':{'id':'13','name':'newest','permissions':'0'}}"),
				CacheEvents.event("CHANNEL_DELETE", "{'id':'202','guild_id':'100'}"),
				CacheEvents.event("CHANNEL_CREATE", CacheEvents.channel(203, 100, "brand new")));
		since.forEach(this.updater::apply);
		this.updater.refreshed(snapshot(), since);
		assertThat(this.cache.roles(GUILD).get(Snowflake.of(13))).extracting(Role::name).isEqualTo("newest");
		assertThat(this.cache.channels().values()).extracting(Channel::name)
			.containsExactlyInAnyOrder("lobby", "brand new");
	}

	@Test
	void fetchThatBeganBeforeIsOlder() {
		this.updater.apply(CacheEvents.fullGuild(100));
		Channel known = this.cache.channels().get(Snowflake.of(201));
		long epoch = this.updater.channelEpoch();
		this.updater.refreshed(snapshot(), List.of());
		this.updater.fetched(known, null, epoch);
		assertThat(this.cache.channels().get(Snowflake.of(201))).isNull();
	}

	@Test
	void privateChannelsThatAreNotListedAreGoneUnlessTheyAreNew() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.channelCreate("{'id':'902','type':1,'last_message_id':'9'}"));
		this.updater.apply(CacheEvents.channelCreate("{'id':'901','type':1}"));
		this.updater.apply(CacheEvents.message(9001, 901, ""));
		Set<Snowflake> before = Set.of(Snowflake.of(901), Snowflake.of(902));
		DispatchEvent opened = CacheEvents.channelCreate("{'id':'904','type':1}");
		this.updater.apply(opened);
		this.updater.refreshed(
				List.of(channel("{'id':'902','type':1,'last_message_id':'8'}"),
						channel("{'id':'903','type':1,'recipients':[" + CacheEvents.user(7, "ann") + "]}")),
				before, List.of(opened));
		assertThat(this.cache.channels().values()).filteredOn((channel) -> channel.guildId() == null)
			.extracting(Channel::id)
			.containsExactlyInAnyOrder(Snowflake.of(902), Snowflake.of(903), Snowflake.of(904));
		assertThat(this.cache.messages(Snowflake.of(901)).size()).isZero();
		assertThat(this.cache.channels().get(Snowflake.of(902)).lastMessageId()).isEqualTo(Snowflake.of(9));
		assertThat(this.cache.users().get(Snowflake.of(7))).isNotNull();
		assertThat(this.cache.channels().get(Snowflake.of(200))).isNotNull();
	}

	@Test
	void privateCallStaysAfterAHole() {
		this.updater.apply(CacheEvents.ready(300));
		this.updater.apply(CacheEvents.channelCreate("{'id':'901','type':1}"));
		this.updater.apply(CacheEvents.event("CALL_CREATE", "{'channel_id':'901','message_id':'1','ringing':[],"
				+ "'voice_states':[{'channel_id':'901','user_id':'7','connection_id':'c'}]}"));
		this.updater.forgetUnsynced(0, 1);
		assertThat(this.cache.callVoiceStates(Snowflake.of(901)).size()).isOne();
	}

	private static GuildSnapshot snapshot() {
		GuildCreateEvent read = (GuildCreateEvent) CacheEvents.event("GUILD_CREATE", """
				{'id':'100','properties':{'id':'100','name':'read','owner_id':'1'},
				'roles':[{'id':'100','name':'everyone','permissions':'0'},{'id':'13','name':'new','permissions':'0'}],
				'emojis':[{'id':'22','name':'cheer'}],'stickers':[{'id':'32','name':'bye'}],
				'channels':[{'id':'200','type':2,'name':'lobby','last_message_id':'6000'},
				{'id':'202','type':0,'name':'more'}],
				'members':[{'user':{'id':'5','username':'bot'},'roles':['13']}]}""");
		Guild guild = read.guild();
		return new GuildSnapshot(GuildCopies.withLists(guild, List.of(), List.of(), List.of()), guild.roles(),
				guild.emojis(), guild.stickers(), read.channels(), read.members().get(0));
	}

	private static Channel channel(String json) {
		return ((ChannelCreateEvent) CacheEvents.channelCreate(json)).channel();
	}

}
