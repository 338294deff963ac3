package io.fluxer.cache;

import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import io.fluxer.entity.Reaction;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.MessageDeleteBulkEvent;
import io.fluxer.event.MessageDeleteEvent;
import io.fluxer.event.MessageUpdateEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MessageCacheTests {

	private static final Snowflake CHANNEL = Snowflake.of(200);

	private static final Snowflake MESSAGE = Snowflake.of(500);

	private final CacheUpdater updater = new CacheUpdater(CacheSizeLimits.unbounded().withMessages(3));

	private final EntityCache cache = this.updater.cache();

	@Test
	void messagesAreOffByDefault() {
		CacheUpdater byDefault = new CacheUpdater(CacheSizeLimits.unbounded());
		byDefault.apply(CacheEvents.message(500, 200, ""));
		assertThat(byDefault.cache().messages(CHANNEL).size()).isZero();
	}

	@Test
	void oldestMessageOfItsChannelGoes() {
		this.updater.apply(CacheEvents.message(400, 201, ""));
		for (int id = 500; id < 505; id++) {
			this.updater.apply(CacheEvents.message(id, 200, ""));
		}
		assertThat(this.cache.messages(CHANNEL).values()).extracting((message) -> message.id().value())
			.containsExactlyInAnyOrder(502L, 503L, 504L);
		assertThat(this.cache.messages(Snowflake.of(201)).size()).isEqualTo(1);
	}

	@Test
	void updateTellsBeforeAndKeepsReactions() {
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(reaction("ADD", 301, "'name':'x'"));
		MessageUpdateEvent event = (MessageUpdateEvent) this.updater
			.apply(CacheEvents.event("MESSAGE_UPDATE", "{'id':'500','channel_id':'200','content':'edited'}"));
		assertThat(event.before()).extracting(Message::content).isEqualTo("hi");
		assertThat(event.message().reactions()).hasSize(1);
		assertThat(message()).isEqualTo(event.message());
		assertThat(message().content()).isEqualTo("edited");
	}

	@Test
	void anAnswerShowsTheReactionsOfWhatItAnswers() {
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(reaction("ADD", 301, "'name':'x'"));
		this.updater.apply(CacheEvents.event("MESSAGE_CREATE",
				"{'id':'501','channel_id':'200','content':'yes','author':" + CacheEvents.user(300, "ann")
						+ ",'referenced_message':{'id':'500','channel_id':'200','content':'hi','author':"
						+ CacheEvents.user(300, "ann") + "}}"));
		Message answer = this.cache.messages(CHANNEL).get(Snowflake.of(501));
		assertThat(answer.referencedMessage().reactions()).isEqualTo(message().reactions()).hasSize(1);
		this.updater.apply(reaction("ADD", 302, "'name':'y'"));
		answer = this.cache.messages(CHANNEL).get(Snowflake.of(501));
		assertThat(answer.referencedMessage().reactions()).isEqualTo(message().reactions()).hasSize(2);
		assertThat(answer.content()).isEqualTo("yes");
	}

	@Test
	void updateOfAnUnknownMessageIsNotKept() {
		MessageUpdateEvent event = (MessageUpdateEvent) this.updater
			.apply(CacheEvents.event("MESSAGE_UPDATE", "{'id':'500','channel_id':'200','content':'edited'}"));
		assertThat(event.before()).isNull();
		assertThat(this.cache.messages(CHANNEL).size()).isZero();
	}

	@Test
	void deleteTellsBefore() {
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(CacheEvents.message(501, 200, ""));
		MessageDeleteEvent event = (MessageDeleteEvent) this.updater
			.apply(CacheEvents.event("MESSAGE_DELETE", "{'id':'500','channel_id':'200'}"));
		assertThat(event.before()).extracting(Message::content).isEqualTo("hi");
		assertThat(this.cache.messages(CHANNEL).values()).extracting(Message::id).containsExactly(Snowflake.of(501));
		MessageDeleteEvent again = (MessageDeleteEvent) this.updater
			.apply(CacheEvents.event("MESSAGE_DELETE", "{'id':'500','channel_id':'200'}"));
		assertThat(again.before()).isNull();
	}

	@Test
	void bulkDeleteTellsBeforeOfThoseThatWereKnown() {
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(CacheEvents.message(501, 200, ""));
		MessageDeleteBulkEvent event = (MessageDeleteBulkEvent) this.updater
			.apply(CacheEvents.event("MESSAGE_DELETE_BULK", "{'channel_id':'200','ids':['501','777','500']}"));
		assertThat(event.before()).extracting((message) -> message.id().value()).containsExactly(501L, 500L);
		assertThat(this.cache.messages(CHANNEL).size()).isZero();
	}

	@Test
	void deletedMessagesMakeRoom() {
		for (int id = 500; id < 503; id++) {
			this.updater.apply(CacheEvents.message(id, 200, ""));
		}
		this.updater.apply(CacheEvents.event("MESSAGE_DELETE", "{'id':'502','channel_id':'200'}"));
		this.updater.apply(CacheEvents.message(503, 200, ""));
		assertThat(this.cache.messages(CHANNEL).get(MESSAGE)).isNotNull();
		assertThat(this.cache.messages(CHANNEL).size()).isEqualTo(3);
	}

	@Test
	void reactionsAreCounted() {
		this.updater.apply(CacheEvents.ready(300));
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(reaction("ADD", 301, "'name':'x'"));
		this.updater.apply(reaction("ADD", 300, "'name':'x'"));
		this.updater.apply(reaction("ADD", 301, "'name':'party','id':'21'"));
		assertThat(message().reactions()).containsExactly(new Reaction(new ReactionEmoji(null, "x", false), 2, true),
				new Reaction(new ReactionEmoji(Snowflake.of(21), "party", false), 1, false));
		this.updater.apply(reaction("REMOVE", 300, "'name':'x'"));
		this.updater.apply(reaction("REMOVE", 301, "'name':'renamed','id':'21'"));
		assertThat(message().reactions()).containsExactly(new Reaction(new ReactionEmoji(null, "x", false), 1, false));
	}

	@Test
	void reactionsOfManyAreCounted() {
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(CacheEvents.event("MESSAGE_REACTION_ADD_MANY",
				"{'channel_id':'200','message_id':'500','reactions':[{'user_id':'301','emoji':{'name':'x'}},"
						+ "{'user_id':'302','emoji':{'name':'x'}},{'user_id':'302','emoji':{'name':'y'}}]}"));
		assertThat(message().reactions()).extracting(Reaction::count).containsExactly(2, 1);
	}

	@Test
	void updateThatCountsReactionsLeavesTheBotsOwn() {
		this.updater.apply(CacheEvents.ready(300));
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(reaction("ADD", 300, "'name':'x'"));
		this.updater.apply(reaction("ADD", 301, "'name':'y'"));
		this.updater.apply(CacheEvents.event("MESSAGE_UPDATE",
				"{'id':'500','channel_id':'200','content':'new','author':{'id':'301','username':'bob'},"
						+ "'reactions':[{'emoji':{'name':'x'},'count':3},{'emoji':{'name':'y'},'count':2}]}"));
		assertThat(message().content()).isEqualTo("new");
		assertThat(message().reactions()).containsExactly(new Reaction(new ReactionEmoji(null, "x", false), 3, true),
				new Reaction(new ReactionEmoji(null, "y", false), 2, false));
	}

	@Test
	void reactionsAreCleared() {
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(reaction("ADD", 301, "'name':'x'"));
		this.updater.apply(reaction("ADD", 301, "'name':'y'"));
		this.updater.apply(CacheEvents.event("MESSAGE_REACTION_REMOVE_EMOJI",
				"{'channel_id':'200','message_id':'500','emoji':{'name':'x'}}"));
		assertThat(message().reactions()).extracting((reaction) -> reaction.emoji().name()).containsExactly("y");
		this.updater.apply(CacheEvents.event("MESSAGE_REACTION_REMOVE_ALL", "{'channel_id':'200','message_id':'500'}"));
		assertThat(message().reactions()).isEmpty();
	}

	@Test
	void removedReactionBringsItsMember() {
		this.updater.apply(CacheEvents.event("MESSAGE_REACTION_REMOVE",
				"{'user_id':'301','channel_id':'200','message_id':'500','guild_id':'100','emoji':{'name':'x'},'member':"
						+ CacheEvents.member(301, "bob", "b") + "}"));
		assertThat(this.cache.members(Snowflake.of(100)).get(Snowflake.of(301))).isNotNull();
	}

	@Test
	void messagesGoWithTheirGuildWhetherTheChannelIsKnownOrNot() {
		this.updater.apply(CacheEvents.fullGuild(100));
		this.updater.apply(CacheEvents.message(500, 200, ""));
		this.updater.apply(CacheEvents.message(501, 777, ",'guild_id':'100'"));
		this.updater.apply(CacheEvents.message(502, 778, ""));
		this.updater.apply(CacheEvents.guildDelete(100, true));
		assertThat(this.cache.messages(CHANNEL).size()).isZero();
		assertThat(this.cache.messages(Snowflake.of(777)).size()).isZero();
		assertThat(this.cache.messages(Snowflake.of(778)).size()).isEqualTo(1);
	}

	private Message message() {
		return this.cache.messages(CHANNEL).get(MESSAGE);
	}

	private static DispatchEvent reaction(String kind, long user, String emoji) {
		return CacheEvents.event("MESSAGE_REACTION_" + kind,
				"{'user_id':'%d','channel_id':'200','message_id':'500','emoji':{%s}}".formatted(user, emoji));
	}

}
