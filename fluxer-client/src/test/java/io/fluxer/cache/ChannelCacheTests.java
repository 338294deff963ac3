package io.fluxer.cache;

import java.time.Instant;

import io.fluxer.Snowflake;
import io.fluxer.entity.Channel;
import io.fluxer.entity.User;
import io.fluxer.event.ChannelUpdateBulkEvent;
import io.fluxer.event.ChannelUpdateEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChannelCacheTests {

	private static final Snowflake GUILD = Snowflake.of(100);

	private static final Snowflake CHANNEL = Snowflake.of(200);

	private final CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withMessages(10));

	private final EntityCache cache = this.updater.cache();

	@Test
	void bulkUpdateTellsBeforeOfThoseThatWereKnown() {
		this.updater.apply(CacheEvents.fullGuild(100));
		ChannelUpdateBulkEvent event = (ChannelUpdateBulkEvent) this.updater.apply(CacheEvents.event(
				"CHANNEL_UPDATE_BULK",
				"{'guild_id':'100','channels':[{'id':'200','type':0,'name':'moved'},{'id':'209','type':0,'name':'new'}]}"));
		assertThat(event.before()).extracting(Channel::name).containsExactly("general");
		assertThat(event.channels()).extracting(Channel::guildId).containsExactly(GUILD, GUILD);
		assertThat(this.cache.channels().values()).extracting(Channel::name)
			.containsExactlyInAnyOrder("moved", "voice", "new");
		this.updater.apply(CacheEvents.guildDelete(100, false));
		assertThat(this.cache.channels().size()).isZero();
	}

	@Test
	void deletedChannelTakesMessagesAndVoiceStates() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.message(500, 201, ",'guild_id':'100'"));
		this.updater.apply(CacheEvents.message(501, 200, ",'guild_id':'100'"));
		this.updater.apply(CacheEvents.event("CHANNEL_DELETE", "{'id':'201','guild_id':'100'}"));
		assertThat(this.cache.messages(Snowflake.of(201)).size()).isZero();
		assertThat(this.cache.messages(CHANNEL).size()).isEqualTo(1);
		assertThat(this.cache.voiceStates(GUILD).size()).isZero();
	}

	@Test
	void deletedPrivateChannelEndsItsCall() {
		this.updater.apply(CacheEvents.channelCreate("{'id':'200','type':1}"));
		this.updater.apply(CacheEvents.voiceState(null, 200L, 300, "c1", 1));
		this.updater.apply(CacheEvents.event("CHANNEL_DELETE", "{'id':'200','type':1}"));
		assertThat(this.cache.callVoiceStates(CHANNEL).size()).isZero();
	}

	@Test
	void pinsUpdateSetsTheNewestPin() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.event("CHANNEL_PINS_UPDATE",
				"{'channel_id':'200','guild_id':'100','last_pin_timestamp':'2026-11-22T01:33:21Z'}"));
		assertThat(this.cache.channels().get(CHANNEL).lastPinTimestamp())
			.isEqualTo(Instant.parse("2026-11-22T01:33:21Z"));
		this.updater.apply(CacheEvents.event("CHANNEL_UPDATE", CacheEvents.channel(200, 100, "renamed")));
		assertThat(this.cache.channels().get(CHANNEL).lastPinTimestamp()).isNotNull();
		this.updater.apply(CacheEvents.event("CHANNEL_PINS_UPDATE", "{'channel_id':'200','last_pin_timestamp':null}"));
		assertThat(this.cache.channels().get(CHANNEL).lastPinTimestamp()).isNull();
		this.updater.apply(CacheEvents.event("CHANNEL_PINS_UPDATE", "{'channel_id':'999','last_pin_timestamp':null}"));
		assertThat(this.cache.channels().get(Snowflake.of(999))).isNull();
	}

	@Test
	void updateNeverMovesTheNewestMessageBack() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.message(500, 200, ",'guild_id':'100'"));
		ChannelUpdateEvent event = (ChannelUpdateEvent) this.updater.apply(CacheEvents.event("CHANNEL_UPDATE",
				"{'id':'200','type':0,'guild_id':'100','name':'x','last_message_id':'400'}"));
		assertThat(event.channel().lastMessageId()).isEqualTo(Snowflake.of(500));
		this.updater.apply(CacheEvents.event("CHANNEL_UPDATE",
				"{'id':'200','type':0,'guild_id':'100','name':'x','last_message_id':'600'}"));
		assertThat(this.cache.channels().get(CHANNEL).lastMessageId()).isEqualTo(Snowflake.of(600));
	}

	@Test
	void recipientsComeAndGo() {
		this.updater.apply(
				CacheEvents.channelCreate("{'id':'200','type':3,'recipients':[" + CacheEvents.user(300, "ann") + "]}"));
		String bob = "{'channel_id':'200','user':" + CacheEvents.user(301, "bob") + "}";
		this.updater.apply(CacheEvents.event("CHANNEL_RECIPIENT_ADD", bob));
		this.updater.apply(CacheEvents.event("CHANNEL_RECIPIENT_ADD", bob));
		assertThat(this.cache.channels().get(CHANNEL).recipients()).extracting(User::username)
			.containsExactly("ann", "bob");
		assertThat(this.cache.users().get(Snowflake.of(301))).isNotNull();
		this.updater.apply(CacheEvents.event("CHANNEL_RECIPIENT_REMOVE", "{'channel_id':'200','user':{'id':'300'}}"));
		assertThat(this.cache.channels().get(CHANNEL).recipients()).extracting(User::username).containsExactly("bob");
		this.updater.apply(CacheEvents.event("CHANNEL_RECIPIENT_ADD", "{'channel_id':'200','user':{'id':'300'}}"));
		assertThat(this.cache.channels().get(CHANNEL).recipients()).extracting(User::username)
			.containsExactly("bob", "ann");
	}

}
