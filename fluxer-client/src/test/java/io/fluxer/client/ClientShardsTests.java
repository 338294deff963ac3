package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.Snowflake;
import io.fluxer.client.FakeResources.FakeShard;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.Events;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GuildMembersRequest;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.gateway.ShardPhase;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ClientShardsTests {

	private static final JsonNode FRAME = FluxerJson.mapper().readTree("{\"op\":3,\"d\":{}}");

	private static final Presence IDLE = new Presence(Presence.Status.IDLE, false, false, null);

	private final FakeResources gateway = new FakeResources();

	private final List<EventEnvelope> heard = new CopyOnWriteArrayList<>();

	private Client client = client(options(Shards.of(3)));

	@Test
	void shardsStartOneByOneEachWithItsIdAndTheNumberOfAll() {
		login();
		assertThat(this.gateway.shards).containsOnlyKeys(0);
		shard(0).ready();
		next();
		assertThat(this.gateway.shards).containsOnlyKeys(0, 1);
		shard(1).ready();
		next();
		assertThat(this.gateway.shards).containsOnlyKeys(0, 1, 2);
		this.gateway.shards.forEach((id, shard) -> {
			assertThat(shard.options.shardId()).isEqualTo(id);
			assertThat(shard.options.shardCount()).isEqualTo(3);
		});
	}

	@Test
	void clientIsReadyOnceAllShardsAre() {
		login();
		Outcome ready = Outcome.of(this.client.whenReady());
		shard(0).ready();
		next();
		shard(1).ready();
		next();
		assertThat(this.client.isReady()).isFalse();
		assertThat(ready.isOver()).isFalse();
		shard(2).ready();
		assertThat(this.client.isReady()).isTrue();
		assertThat(ready.isOver()).isTrue();
		assertThat(readyEvents()).isOne();
	}

	@Test
	void shardThatIsLostWhileOthersStartIsWaitedFor() {
		login();
		Outcome ready = Outcome.of(this.client.whenReady());
		shard(0).ready();
		next();
		shard(1).ready();
		next();
		lose(shard(0));
		shard(2).ready();
		assertThat(ready.isOver()).isFalse();
		resume(shard(0));
		assertThat(ready.isOver()).isTrue();
		assertThat(readyEvents()).isOne();
		lose(shard(1));
		shard(1).phase = ShardPhase.LIVE;
		shard(1).ready();
		assertThat(readyEvents()).isOne();
	}

	@Test
	void shardThatGetsANewSessionWhileAnotherStartsDelaysNothingElse() {
		login();
		shard(0).ready();
		next();
		shard(0).ready();
		next();
		assertThat(this.gateway.shards).containsOnlyKeys(0, 1);
		shard(1).ready();
		next();
		shard(2).ready();
		assertThat(this.client.isReady()).isTrue();
		assertThat(readyEvents()).isOne();
	}

	@Test
	void stateIsThatOfTheShardThatIsLeastFar() {
		up();
		assertThat(this.client.state()).isEqualTo(ClientState.READY);
		lose(shard(1));
		assertThat(this.client.state()).isEqualTo(ClientState.WAITING);
		assertThat(this.client.isReady()).isFalse();
		assertThat(this.client.shards()).extracting(ShardStatus::id).containsExactly(0, 1, 2);
		assertThat(this.client.shards()).extracting(ShardStatus::state)
			.containsExactly(ClientState.READY, ClientState.WAITING, ClientState.READY);
		resume(shard(1));
		assertThat(this.client.isReady()).isTrue();
	}

	@Test
	void frameGoesOverOneShardOrAll() {
		up();
		Outcome one = Outcome.of(this.client.sendToShard(1, FRAME));
		this.gateway.run();
		assertThat(one.failure()).isNull();
		assertThat(shard(1).sent).hasSize(1);
		Outcome all = Outcome.of(this.client.sendToGateway(FRAME));
		this.gateway.run();
		assertThat(all.isOver()).isTrue();
		assertThat(shard(0).sent).hasSize(1);
		assertThat(shard(1).sent).hasSize(2);
		Outcome none = Outcome.of(this.client.sendToShard(3, FRAME));
		assertThat(none.failure()).isInstanceOf(IllegalArgumentException.class)
			.hasMessage("There is no shard 3; this client has shard 0, 1, 2 of 3");
	}

	@Test
	void shardThatCannotSendKeepsNoOtherFromIt() {
		up();
		shard(1).sendFailure = new GatewayException("no session", 0, null);
		Outcome all = Outcome.of(this.client.sendToGateway(FRAME));
		this.gateway.run();
		assertThat(shard(0).sent).hasSize(1);
		assertThat(shard(2).sent).hasSize(1);
		assertThat(all.failure()).isInstanceOf(GatewayException.class)
			.hasMessage("The frame went over shards 0, 2 but not over shard 1: no session");
	}

	@Test
	void frameThatNoShardCanSendFailsAsTheFirstDid() {
		login();
		Outcome all = Outcome.of(this.client.sendToGateway(FRAME));
		this.gateway.run();
		assertThat(all.failure()).isInstanceOf(ClientNotReadyException.class).hasMessageContaining("shard 0");
	}

	@Test
	void presenceReachesShardsThatAreOpenAndThoseThatOpenLater() {
		login();
		shard(0).ready();
		Outcome set = Outcome.of(this.client.gateway().setPresence(IDLE));
		this.gateway.run();
		assertThat(set.isOver()).isTrue();
		assertThat(shard(0).presences).containsExactly(IDLE);
		next();
		assertThat(shard(1).options.presence()).isEqualTo(IDLE);
	}

	@Test
	void commandsGoOverTheShardOfTheirGuild() {
		up();
		for (long guild = 0; guild < 3; guild++) {
			this.client.gateway()
				.requestGuildMembers(GuildMembersRequest.all(Snowflake.of((guild << 22) + 9)))
				.subscribe();
		}
		this.client.gateway().requestGuildCounts(List.of(Snowflake.of((2 << 22) + 9))).subscribe();
		this.gateway.run();
		assertThat(ops(shard(0))).containsExactly(8, 15);
		assertThat(ops(shard(1))).containsExactly(8);
		assertThat(ops(shard(2))).containsExactly(8);
	}

	@Test
	void clientWithSomeShardsSaysWhichItHas() {
		this.client = client(options(Shards.of(3, List.of(1, 2))));
		login();
		assertThat(this.gateway.shards).containsOnlyKeys(1);
		shard(1).ready();
		next();
		shard(2).ready();
		assertThat(this.client.isReady()).isTrue();
		Recorded<?> counts = Recorded.of(this.client.gateway().requestGuildCounts(List.of(Snowflake.of(9))));
		this.gateway.run();
		assertThat(counts.failure()).hasMessage("There is no shard 0; this client has shard 1, 2 of 3");
	}

	@Test
	void answerOfOneShardIsNotThatOfAnother() {
		up();
		Recorded<?> sync = Recorded.of(this.client.gateway().syncGuild(Snowflake.of(9)));
		this.gateway.run();
		lose(shard(1));
		assertThat(sync.isOver()).isFalse();
		shard(2).dispatch("GUILD_SYNC", TestEvents.guildJson(9));
		assertThat(sync.isOver()).isFalse();
		shard(0).dispatch("GUILD_SYNC", TestEvents.guildJson(9));
		assertThat(sync.isOver()).isTrue();
		assertThat(sync.failure()).isNull();
	}

	@Test
	void refusalOfOneShardEndsTheLogin() {
		Outcome login = Outcome.of(this.client.login("5.secret"));
		this.gateway.run();
		shard(0).ready();
		next();
		shard(1).tell(new ShardEvent.Failed(1, new GatewayException("refused: raise", 4011, null)));
		this.gateway.run();
		assertThat(login.failure()).isInstanceOf(GatewayException.class).hasMessage("refused: raise");
		next();
		assertThat(this.gateway.shards).containsOnlyKeys(0, 1);
		assertThat(this.gateway.log).containsSubsequence("close socket", "close socket", "end threads");
	}

	@Test
	void destroyWhileShardsStartOpensNoOther() {
		login();
		shard(0).ready();
		Outcome destroyed = Outcome.of(this.client.destroy());
		next();
		assertThat(destroyed.isOver()).isTrue();
		assertThat(this.gateway.shards).containsOnlyKeys(0);
		assertThat(this.client.shards()).isEmpty();
	}

	@Test
	void allShardsLeaveOutTheSameEvents() {
		this.client = client(options(Shards.of(2)).withIgnoredEvents(IgnoredEvents.auto()));
		var handler = this.client.on(Events.TYPING_START, (data) -> {
		});
		this.client.login("5.secret").subscribe();
		this.gateway.run();
		assertThat(shard(0).options.ignoredEvents().get()).hasSize(4);
		shard(0).ready();
		next();
		handler.dispose();
		assertThat(shard(1).options.ignoredEvents().get()).hasSize(4).doesNotContain(Events.TYPING_START);
	}

	private void up() {
		login();
		for (int id = 0; id < 3; id++) {
			shard(id).ready();
			next();
		}
	}

	private void login() {
		this.client.onEnvelope((envelope) -> {
			this.heard.add(envelope);
			return Mono.empty();
		});
		this.client.login("5.secret").subscribe();
		this.gateway.run();
	}

	private void next() {
		this.gateway.advance(Duration.ofMillis(250));
	}

	private FakeShard shard(int id) {
		return this.gateway.shards.get(id);
	}

	private static void lose(FakeShard shard) {
		shard.phase = ShardPhase.WAITING;
		shard.tell(new ShardEvent.Disconnected(shard.options.shardId(), 1006, "", true));
	}

	private static void resume(FakeShard shard) {
		shard.phase = ShardPhase.LIVE;
		shard.dispatch("RESUMED", "{}");
	}

	private long readyEvents() {
		return this.heard.stream().filter((envelope) -> envelope.event() instanceof ClientReadyEvent).count();
	}

	private static List<Integer> ops(FakeShard shard) {
		List<Integer> ops = new ArrayList<>();
		shard.sent.forEach((frame) -> ops.add(frame.path("op").asInt()));
		return ops;
	}

	private static ClientOptions options(Shards shards) {
		return ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl("http://127.0.0.1:10/v1"))
			.withGatewayUrl("ws://127.0.0.1:10")
			.withShards(shards);
	}

	private Client client(ClientOptions options) {
		return new Client(options, Rest.create(options.rest()), () -> this.gateway);
	}

}
