package io.fluxer.client;

import java.time.Duration;
import java.util.List;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReactionCollectorTests {

	private final CollectorHarness harness = new CollectorHarness();

	private final ReactionCollectorOptions options = ReactionCollectorOptions.in(Snowflake.of(2), Snowflake.of(50));

	@Test
	void gathersTheReactionsOfOthersUnderItsMessage() {
		ReactionCollector collector = create(this.options);
		this.harness.reaction(50, 7, "✅");
		this.harness.reaction(51, 7, "✅");
		this.harness.reaction(50, 5, "✅");
		this.harness.reaction(50, 8, "❌");
		collector.stop();
		assertEnd(collector, CollectorEndReason.USER, "7:✅", "8:❌");
		assertThat(this.harness.open()).isZero();
	}

	@Test
	void userAndFilterBothHaveToMatch() {
		ReactionCollector collector = create(this.options.withUser(Snowflake.of(7))
			.withFilter((reaction) -> reaction.emoji().name().equals("✅"))
			.withMaximum(1));
		this.harness.reaction(50, 8, "✅");
		this.harness.reaction(50, 7, "❌");
		this.harness.reaction(50, 7, "✅");
		assertEnd(collector, CollectorEndReason.LIMIT, "7:✅");
	}

	@Test
	void ownReactionsCountOnlyIfWanted() {
		ReactionCollector with = create(this.options.withOwn(true));
		ReactionCollector byName = create(this.options.withUser(Snowflake.of(5)));
		this.harness.reaction(50, 5, "✅");
		this.harness.reaction(50, 7, "✅");
		with.stop();
		byName.stop();
		assertEnd(with, CollectorEndReason.USER, "5:✅", "7:✅");
		assertEnd(byName, CollectorEndReason.USER, "5:✅");
	}

	@Test
	void severalReactionsOfOneEventAreTakenOneByOne() {
		ReactionCollector collector = create(this.options.withMaximum(2));
		this.harness.gateway.dispatch("MESSAGE_REACTION_ADD_MANY", """
				{'channel_id':'2','message_id':'50','guild_id':'100','reactions':[
				{'user_id':'5','emoji':{'name':'✅'}},{'user_id':'7','emoji':{'name':'✅'}},
				{'user_id':'8','emoji':{'name':'party','id':'9'}}]}""");
		assertEnd(collector, CollectorEndReason.LIMIT, "7:✅", "8:party:9");
	}

	@Test
	void reactionThatIsTakenBackStaysAndCountsAgain() {
		ReactionCollector collector = create(this.options);
		this.harness.reaction(50, 7, "✅");
		this.harness.gateway.dispatch("MESSAGE_REACTION_REMOVE",
				"{'channel_id':'2','message_id':'50','user_id':'7','emoji':{'name':'✅'}}");
		this.harness.gateway.dispatch("MESSAGE_REACTION_REMOVE_ALL", "{'channel_id':'2','message_id':'50'}");
		this.harness.reaction(50, 7, "✅");
		collector.stop();
		assertEnd(collector, CollectorEndReason.USER, "7:✅", "7:✅");
	}

	@Test
	void liveReactionsComeAndComplete() {
		ReactionCollector collector = create(this.options.withIdleTime(Duration.ofSeconds(5)));
		List<String> keys = this.harness.live(collector.reactions().map(CollectedReaction::key));
		this.harness.reaction(50, 7, "✅");
		assertThat(keys).containsExactly("7:✅");
		this.harness.gateway.advance(Duration.ofSeconds(5));
		assertEnd(collector, CollectorEndReason.IDLE, "7:✅");
	}

	@ParameterizedTest
	@ValueSource(strings = { "MESSAGE_DELETE {'id':'50','channel_id':'2'}",
			"MESSAGE_DELETE_BULK {'ids':['49','50'],'channel_id':'2'}", "CHANNEL_DELETE {'id':'2','guild_id':'100'}",
			"GUILD_DELETE {'id':'100'}" })
	void endsWithItsMessage(String event) {
		this.harness.gateway.dispatch("GUILD_CREATE", "{'id':'100','properties':{'id':'100','name':'g','owner_id':'1'},"
				+ "'channels':[{'id':'2','type':0,'name':'c'}],'members':[]}");
		ReactionCollector collector = create(this.options);
		this.harness.reaction(50, 7, "✅");
		this.harness.gateway.dispatch("MESSAGE_DELETE", "{'id':'49','channel_id':'2'}");
		this.harness.gateway.dispatch("MESSAGE_DELETE_BULK", "{'ids':['48','49'],'channel_id':'2'}");
		assertThat(this.harness.now(collector.collect())).isEmpty();
		this.harness.gateway.dispatch(event.substring(0, event.indexOf(' ')), event.substring(event.indexOf(' ') + 1));
		assertEnd(collector, CollectorEndReason.DELETED, "7:✅");
		assertThat(this.harness.open()).isZero();
	}

	@Test
	void needsALogin() {
		this.harness.destroy();
		assertThatExceptionOfType(ClientNotReadyException.class).isThrownBy(() -> create(this.options));
	}

	private ReactionCollector create(ReactionCollectorOptions collectorOptions) {
		return this.harness.client.createReactionCollector(collectorOptions);
	}

	private void assertEnd(ReactionCollector collector, CollectorEndReason reason, String... keys) {
		List<Collected<CollectedReaction>> ends = this.harness.now(collector.collect());
		assertThat(ends).hasSize(1);
		assertThat(ends.get(0).endReason()).isEqualTo(reason);
		assertThat(ends.get(0).items()).extracting(CollectedReaction::key).containsExactly(keys);
	}

}
