package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import io.fluxer.Snowflake;
import io.fluxer.entity.GuildMember;
import io.fluxer.event.ChannelMemberCounts;
import io.fluxer.event.GuildCounts;
import io.fluxer.event.GuildMembersChunkEvent;
import io.fluxer.event.GuildSyncEvent;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayRateLimitException;
import io.fluxer.gateway.GatewayTimeoutException;
import io.fluxer.gateway.GuildMembersRequest;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GatewayCommandsTests {

	private static final Snowflake GUILD = Snowflake.of(77);

	private static final GuildMembersRequest ALL = GuildMembersRequest.all(GUILD);

	private final FakeResources gateway = new FakeResources();

	private final Client client = new Client(
			ClientOptions.defaults()
				.withRest(RestOptions.defaults().withApiUrl("http://127.0.0.1:10/v1"))
				.withGatewayUrl("ws://127.0.0.1:10"),
			Rest.create(RestOptions.defaults().withApiUrl("http://127.0.0.1:10/v1")), () -> this.gateway);

	private final GatewayCommands commands = this.client.gateway();

	@BeforeEach
	void login() {
		this.client.login("5.secret").subscribe();
		this.gateway.ready();
	}

	@Test
	void membersComeAsChunksDo() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		JsonNode data = lastSent(8);
		assertThat(data.path("guild_id").asString()).isEqualTo("77");
		assertThat(data.path("query").asString("absent")).isEmpty();
		assertThat(data.path("limit").asInt(-1)).isZero();
		assertThat(data.path("nonce").asString()).matches("[0-9a-z-]{1,32}");
		chunk(nonce(), 1, 3, 2);
		chunk("another", 0, 3, 9);
		chunk(nonce(), 0, 3, 1);
		assertThat(ids(members)).containsExactly(2L, 1L);
		assertThat(members.isOver()).isFalse();
		chunk(nonce(), 1, 3, 2);
		assertThat(members.isOver()).isFalse();
		chunk(nonce(), 2, 3, 3);
		assertThat(ids(members)).containsExactly(2L, 1L, 3L);
		assertThat(members.isOver()).isTrue();
		assertThat(members.values).allSatisfy((member) -> assertThat(member.guildId()).isEqualTo(GUILD));
	}

	@Test
	void presencesComeInTheChunks() {
		Recorded<GuildMembersChunkEvent> chunks = Recorded
			.of(this.commands.requestGuildMemberChunks(GuildMembersRequest.byName(GUILD, "an", 5).withPresences()));
		this.gateway.run();
		assertThat(lastSent(8).path("presences").asBoolean()).isTrue();
		assertThat(lastSent(8).path("query").asString()).isEqualTo("an");
		assertThat(lastSent(8).path("limit").asInt()).isEqualTo(5);
		this.gateway.dispatch("GUILD_MEMBERS_CHUNK", "{'guild_id':'77','chunk_index':0,'chunk_count':1,'members':[],"
				+ "'presences':[{'user':{'id':'9'},'status':'idle'}],'nonce':'" + nonce() + "'}");
		assertThat(chunks.values).singleElement()
			.satisfies((chunk) -> assertThat(chunk.presences()).singleElement()
				.satisfies((presence) -> assertThat(presence.status().value()).isEqualTo("idle")));
		assertThat(chunks.isOver()).isTrue();
	}

	@Test
	void manyIdsAreAskedForInSeveralRequests() {
		List<Snowflake> ids = LongStream.rangeClosed(1, 250).mapToObj(Snowflake::of).toList();
		Recorded<GuildMember> members = Recorded
			.of(this.commands.requestGuildMembers(GuildMembersRequest.byIds(GUILD, ids)));
		for (int part = 0; part < 3; part++) {
			this.gateway.run();
			assertThat(sent(8)).hasSize(part + 1);
			assertThat(lastSent(8).path("user_ids")).hasSize((part < 2) ? 100 : 50);
			chunk(nonce(), 0, 1, part);
		}
		assertThat(ids(members)).containsExactly(0L, 1L, 2L);
		assertThat(members.isOver()).isTrue();
	}

	@Test
	void anAnswerWithoutTheMarkIsThatOfAFrameSentByHand() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		this.gateway.dispatch("GUILD_MEMBERS_CHUNK",
				"{'guild_id':'77','chunk_index':0,'chunk_count':1,'members':[{'user':{'id':'9','username':'x'}}]}");
		this.gateway.dispatch("RATE_LIMITED", "{'opcode':8,'retry_after':30.0,'meta':{'guild_id':'77'}}");
		assertThat(members.isOver()).isFalse();
		chunk(nonce(), 0, 1, 8);
		assertThat(ids(members)).containsExactly(8L);
		assertThat(members.isOver()).isTrue();
	}

	@Test
	void requestsForMembersGoOutOneAtATime() {
		Recorded<GuildMember> first = Recorded.of(this.commands.requestGuildMembers(ALL));
		Recorded<GuildMember> second = Recorded.of(this.commands.requestGuildMembers(ALL));
		Recorded<GuildMember> third = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		assertThat(sent(8)).hasSize(1);
		chunk(nonce(), 0, 1, 1);
		assertThat(sent(8)).hasSize(2);
		assertThat(first.isOver()).isTrue();
		second.cancel();
		this.gateway.run();
		assertThat(sent(8)).hasSize(3);
		chunk(nonce(), 0, 1, 3);
		assertThat(ids(third)).containsExactly(3L);
	}

	@Test
	void failsTenSecondsAfterTheLastPart() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		this.gateway.advance(Duration.ofMillis(9_900));
		chunk(nonce(), 0, 3, 1);
		this.gateway.advance(Duration.ofMillis(9_900));
		assertThat(members.isOver()).isFalse();
		this.gateway.advance(Duration.ofMillis(200));
		assertThat(members.failure()).isInstanceOf(GatewayTimeoutException.class)
			.hasMessageContaining("members of guild 77")
			.hasMessageContaining("10 s");
		Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		assertThat(sent(8)).hasSize(2);
	}

	@Test
	void waitsWhenTheServerRefusesAndAsksAgain() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		refuse(30.0);
		this.gateway.advance(Duration.ofSeconds(30));
		assertThat(sent(8)).hasSize(1);
		assertThat(members.isOver()).isFalse();
		this.gateway.advance(Duration.ofMillis(250));
		assertThat(sent(8)).hasSize(2);
		chunk(nonce(), 0, 1, 4);
		assertThat(ids(members)).containsExactly(4L);
		assertThat(members.isOver()).isTrue();
	}

	@Test
	void aRefusedRequestLetsOthersGoMeanwhile() {
		Recorded.of(this.commands.requestGuildMembers(ALL));
		Recorded<GuildMember> other = Recorded
			.of(this.commands.requestGuildMembers(GuildMembersRequest.byName(GUILD, "a", 1)));
		this.gateway.run();
		refuse(30.0);
		assertThat(lastSent(8).path("query").asString()).isEqualTo("a");
		chunk(nonce(), 0, 1, 4);
		assertThat(other.isOver()).isTrue();
	}

	@Test
	void refusalsThatLastOrRepeatFailAndSayWhen() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		refuse(61.0);
		assertThat(members.failure()).isInstanceOfSatisfying(GatewayRateLimitException.class, (refusal) -> {
			assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(61));
			assertThat(refusal).hasMessageContaining(refusal.retryAt().toString());
		});
		Recorded<GuildMember> again = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		for (int i = 0; i < 3; i++) {
			assertThat(again.isOver()).isFalse();
			refuse(1.0);
			this.gateway.advance(Duration.ofMillis(1250));
		}
		assertThat(again.failure()).isInstanceOf(GatewayRateLimitException.class);
	}

	@Test
	void failsAtOnceOnAnAnswerThatDoesNotFit() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		this.gateway.dispatch("GUILD_MEMBERS_CHUNK", "{'guild_id':'77','chunk_index':'first','members':7}");
		assertThat(members.failure()).isInstanceOf(GatewayException.class).hasMessageContaining("does not fit");
	}

	@Test
	void failsWhenTheConnectionEndsInTheMiddle() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		chunk(nonce(), 0, 2, 1);
		this.gateway.sendFailure = new GatewayException("no session", 0, null);
		Recorded<GuildMember> waiting = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.tell(new ShardEvent.Disconnected(0, 1006, "cut", true));
		assertThat(ids(members)).containsExactly(1L);
		assertThat(members.failure()).isInstanceOf(GatewayException.class)
			.hasMessageContaining("the connection of shard 0 ended");
		assertThat(waiting.failure()).hasMessage("no session");
		this.gateway.sendFailure = null;
		Recorded<GuildMember> after = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		chunk(nonce(), 0, 1, 2);
		assertThat(after.isOver()).isTrue();
	}

	@Test
	void failsWhenTheSessionEndsOnALivingConnection() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		this.gateway.ready();
		assertThat(members.failure()).hasMessageContaining("the session ended");
	}

	@Test
	void failsWhenTheClientIsDestroyed() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		Outcome.of(this.client.destroy());
		this.gateway.run();
		assertThat(members.failure()).hasMessageContaining("destroyed");
	}

	@Test
	void aRefusedRequestFailsWhenTheClientIsDestroyed() {
		Recorded<GuildMember> members = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		refuse(30.0);
		Outcome.of(this.client.destroy());
		this.gateway.run();
		assertThat(members.failure()).isInstanceOf(GatewayException.class).hasMessageContaining("destroyed");
	}

	@Test
	void nothingIsAskedOnceTheClientIsBeingDestroyed() {
		Recorded<GuildMember> first = Recorded.of(this.commands.requestGuildMembers(ALL));
		Recorded<GuildMember> waiting = Recorded.of(this.commands.requestGuildMembers(ALL));
		this.gateway.run();
		Outcome.of(this.client.destroy());
		this.gateway.run();
		assertThat(sent(8)).hasSize(1);
		assertThat(first.failure()).hasMessageContaining("destroyed");
		assertThat(waiting.failure()).hasMessageContaining("destroyed");
	}

	@Test
	void needsALogin() {
		Outcome.of(this.client.destroy());
		this.gateway.run();
		assertThat(Recorded.of(this.commands.requestGuildMembers(ALL)).failure())
			.isInstanceOf(ClientNotReadyException.class);
		assertThat(Recorded.of(this.commands.setPresence(Presence.online())).failure())
			.isInstanceOf(ClientNotReadyException.class);
	}

	@Test
	void presencesGoToTheShard() {
		Recorded<Void> set = Recorded.of(this.commands.setPresence(Presence.online()));
		this.gateway.run();
		assertThat(set.isOver()).isTrue();
		assertThat(this.gateway.presences).containsExactly(Presence.online());
	}

	@Test
	void subscriptionsAreToldAgainOnceTheGuildHasComeInANewSession() {
		Recorded<Void> done = Recorded
			.of(this.commands.subscribeToPresences(GUILD, List.of(Snowflake.of(1), Snowflake.of(2))));
		this.gateway.run();
		assertThat(done.isOver()).isTrue();
		JsonNode first = lastSent(14);
		assertThat(first.at("/subscriptions/77/members")).hasSize(2);
		this.gateway.ready();
		assertThat(sent(14)).hasSize(1);
		this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(78));
		this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(77));
		assertThat(sent(14)).containsExactly(first, first);
		Recorded.of(this.commands.subscribeToPresences(GUILD, List.of()));
		this.gateway.advance(MemberSubscriptions.PAUSE);
		assertThat(lastSent(14).at("/subscriptions/77/members")).isEmpty();
		this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(77));
		assertThat(sent(14)).hasSize(3);
	}

	@Test
	void subscriptionsGoOutNoFasterThanTheServerWorksOnThem() {
		List<Recorded<Void>> done = new ArrayList<>();
		for (long guild = 1; guild <= 5; guild++) {
			done.add(Recorded.of(this.commands.subscribeToPresences(Snowflake.of(guild), List.of(Snowflake.of(9)))));
		}
		this.gateway.run();
		assertThat(sent(14)).hasSize(2);
		assertThat(done).filteredOn(Recorded::isOver).hasSize(2);
		this.gateway.ready();
		for (long guild = 1; guild <= 5; guild++) {
			this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(guild));
		}
		assertThat(sent(14)).hasSize(2);
		this.gateway.advance(MemberSubscriptions.PAUSE);
		assertThat(sent(14)).hasSize(4);
		this.gateway.advance(MemberSubscriptions.PAUSE.multipliedBy(3));
		assertThat(sent(14)).hasSize(7);
		assertThat(done).allSatisfy((one) -> assertThat(one.failure()).isNull()).allMatch(Recorded::isOver);
	}

	@Test
	void aSubscriptionThatWaitsEndsWhenTheClientIsDestroyed() {
		List<Recorded<Void>> done = new ArrayList<>();
		for (long guild = 1; guild <= 3; guild++) {
			done.add(Recorded.of(this.commands.subscribeToPresences(Snowflake.of(guild), List.of(Snowflake.of(9)))));
		}
		this.gateway.run();
		assertThat(done.get(2).isOver()).isFalse();
		Outcome.of(this.client.destroy());
		this.gateway.run();
		assertThat(done.get(2).isOver()).isTrue();
	}

	@Test
	void aSubscriptionThatCouldNotBeToldAgainIsToldOnceTheSessionGoesOn() {
		Recorded.of(this.commands.subscribeToPresences(GUILD, List.of(Snowflake.of(1))));
		this.gateway.ready();
		this.gateway.sendFailure = new GatewayException("no session", 0, null);
		this.gateway.dispatch("GUILD_CREATE", TestEvents.guildJson(77));
		assertThat(sent(14)).hasSize(1);
		this.gateway.sendFailure = null;
		this.gateway.dispatch("RESUMED", "{}");
		assertThat(sent(14)).hasSize(2);
		this.gateway.advance(MemberSubscriptions.PAUSE);
		this.gateway.dispatch("RESUMED", "{}");
		assertThat(sent(14)).hasSize(2);
	}

	@Test
	void subscriptionsThatDoNotFitAreRefused() {
		List<Snowflake> ids = LongStream.rangeClosed(1, 171).mapToObj(Snowflake::of).toList();
		assertThatIllegalArgumentException().isThrownBy(() -> this.commands.subscribeToPresences(GUILD, ids))
			.withMessageContaining("170");
	}

	@Test
	void syncBringsTheGuild() {
		Recorded<GuildSyncEvent> sync = Recorded.of(this.commands.syncGuild(GUILD));
		this.gateway.run();
		assertThat(lastSent(14).at("/subscriptions/77/active").asBoolean(true)).isFalse();
		this.gateway.dispatch("GUILD_SYNC", TestEvents.guildJson(78));
		this.gateway.dispatch("GUILD_SYNC", TestEvents.guildJson(77));
		assertThat(sync.values).singleElement().satisfies((event) -> assertThat(event.guildId()).isEqualTo(GUILD));
		assertThat(sync.isOver()).isTrue();
	}

	@Test
	void onlyTwoSyncsAndCountsAreUnansweredAtATime() {
		for (long guild = 1; guild <= 4; guild++) {
			Recorded.of(this.commands.syncGuild(Snowflake.of(guild)));
		}
		this.gateway.run();
		assertThat(sent(14)).hasSize(2);
		this.gateway.dispatch("GUILD_SYNC", TestEvents.guildJson(1));
		assertThat(sent(14)).hasSize(3);
		this.gateway.advance(Duration.ofSeconds(10));
		assertThat(sent(14)).hasSize(4);
	}

	@Test
	void countsOfGuildsComeTogether() {
		List<Snowflake> ids = LongStream.rangeClosed(1, 101).mapToObj(Snowflake::of).toList();
		Recorded<List<GuildCounts>> counts = Recorded.of(this.commands.requestGuildCounts(ids));
		this.gateway.run();
		assertThat(lastSent(15).path("guild_ids")).hasSize(100);
		String nonce = lastSent(15).path("nonce").asString();
		this.gateway.dispatch("GUILD_COUNTS_UPDATE", "{'counts':[],'nonce':'other'}");
		this.gateway.dispatch("GUILD_COUNTS_UPDATE",
				"{'counts':[{'guild_id':'1','member_count':5,'online_count':2}],'nonce':'" + nonce + "'}");
		assertThat(lastSent(15).path("guild_ids")).hasSize(1);
		this.gateway.dispatch("GUILD_COUNTS_UPDATE",
				"{'counts':[{'guild_id':'101','member_count':6,'online_count':3}],'nonce':'"
						+ lastSent(15).path("nonce").asString() + "'}");
		assertThat(counts.values)
			.containsExactly(List.of(new GuildCounts(Snowflake.of(1), 5, 2), new GuildCounts(Snowflake.of(101), 6, 3)));
	}

	@Test
	void countsOfChannelsComeTogether() {
		Recorded<List<ChannelMemberCounts>> counts = Recorded
			.of(this.commands.requestChannelMemberCounts(GUILD, List.of(Snowflake.of(3), Snowflake.of(4))));
		this.gateway.run();
		JsonNode data = lastSent(16);
		assertThat(data.path("channel_ids")).hasSize(2);
		this.gateway.dispatch("CHANNEL_MEMBER_COUNTS_UPDATE",
				"{'counts':[{'guild_id':'77','channel_id':'3','member_count':5,'online_count':2}],'nonce':'"
						+ data.path("nonce").asString() + "'}");
		assertThat(counts.values).containsExactly(List.of(new ChannelMemberCounts(GUILD, Snowflake.of(3), 5, 2)));
		assertThat(counts.isOver()).isTrue();
	}

	@Test
	void anUnansweredCommandFails() {
		Recorded<List<GuildCounts>> counts = Recorded.of(this.commands.requestGuildCounts(List.of(GUILD)));
		this.gateway.run();
		this.gateway.advance(Duration.ofSeconds(10));
		assertThat(counts.failure()).isInstanceOf(GatewayTimeoutException.class)
			.hasMessageContaining("counts of guilds");
	}

	private List<JsonNode> sent(int op) {
		return this.gateway.sent.stream()
			.filter((frame) -> frame.path("op").asInt() == op)
			.map((frame) -> frame.path("d"))
			.toList();
	}

	private JsonNode lastSent(int op) {
		List<JsonNode> sent = sent(op);
		return sent.get(sent.size() - 1);
	}

	private String nonce() {
		return lastSent(8).path("nonce").asString();
	}

	private void chunk(String nonce, int index, int count, long userId) {
		this.gateway.dispatch("GUILD_MEMBERS_CHUNK",
				"{'guild_id':'77','chunk_index':%d,'chunk_count':%d,'members':[{'user':{'id':'%d','username':'ann'}}],'nonce':'%s'}"
					.formatted(index, count, userId, nonce));
		this.gateway.run();
	}

	private void refuse(double seconds) {
		this.gateway.dispatch("RATE_LIMITED",
				"{'meta':{'guild_id':'77','nonce':'" + nonce() + "'},'opcode':8,'retry_after':" + seconds + "}");
	}

	private static List<Long> ids(Recorded<GuildMember> members) {
		return members.values.stream().map((member) -> member.user().id().value()).toList();
	}

}
