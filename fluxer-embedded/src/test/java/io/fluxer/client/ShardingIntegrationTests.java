package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.ReceivedFrame;
import io.fluxer.entity.GuildMember;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.DisconnectedEvent;
import io.fluxer.event.Event;
import io.fluxer.event.GuildCreateEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.SessionResumedEvent;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.gateway.GuildMembersRequest;
import io.fluxer.json.FluxerJson;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

class ShardingIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private static final int COUNT = 3;

	private final FluxerServer server = FluxerServer.builder().rateLimits(false).start();

	private final List<Client> clients = new ArrayList<>();

	private final Queue<EventEnvelope> events = new ConcurrentLinkedQueue<>();

	/** One of each shard, by its number. */
	private final List<Snowflake> guilds = List.of(guildOf(0), guildOf(1), guildOf(2));

	@AfterEach
	void close() {
		this.clients.forEach((client) -> {
			client.destroy().block(LIMIT);
			client.rest().close();
		});
		this.server.close();
	}

	@Test
	void eventsComeFromTheShardOfTheirGuildAndDirectMessagesFromTheFirst() {
		Client client = login(Shards.of(COUNT));
		assertThat(client.isReady()).isTrue();
		assertThat(this.server.gateway().sessions()).isEqualTo(COUNT);
		for (int shard = 0; shard < COUNT; shard++) {
			Snowflake channel = this.server.createChannel(this.guilds.get(shard), "talk");
			this.server.person().say(channel, "in " + shard);
			assertThat(message("in " + shard).shard()).isEqualTo(shard);
		}
		this.server.person().sayDirectly("psst");
		assertThat(message("psst").shard()).isZero();
		for (Snowflake guild : this.guilds) {
			await().atMost(LIMIT).until(() -> client.guilds().get(guild) != null);
		}
		assertThat(all(GuildCreateEvent.class))
			.allSatisfy((created) -> assertThat(created.shard()).isEqualTo(shardOf(created.event().guildId())));
		assertThat(all(ClientReadyEvent.class)).hasSize(1);
		assertThat(identifies()).containsExactly("[0,3]", "[1,3]", "[2,3]");
	}

	@Test
	void shardThatLosesItsConnectionHoldsUpNoOther() {
		Client client = login(Shards.of(COUNT));
		Snowflake channel = this.server.createChannel(this.guilds.get(2), "talk");
		this.server.gateway().refuseConnections(true);
		this.server.gateway().closeShard(1, 4000, "gone");
		await().atMost(LIMIT).until(() -> !client.isReady());
		assertThat(client.shards().get(0).state()).isEqualTo(ClientState.READY);
		assertThat(client.shards().get(1).state()).isNotEqualTo(ClientState.READY);
		this.server.person().say(channel, "still here");
		assertThat(message("still here").shard()).isEqualTo(2);
		this.server.gateway().refuseConnections(false);
		await().atMost(LIMIT).until(client::isReady);
		await().atMost(LIMIT).until(() -> !all(SessionResumedEvent.class).isEmpty());
		assertThat(all(SessionResumedEvent.class)).extracting(EventEnvelope::shard).containsOnly(1);
		assertThat(all(DisconnectedEvent.class)).extracting(EventEnvelope::shard).containsOnly(1);
		assertThat(all(ClientReadyEvent.class)).hasSize(1);
		assertThat(this.server.gateway().sessions()).isEqualTo(COUNT);
	}

	@Test
	void commandsGoOverTheShardOfTheirGuild() {
		Client client = login(Shards.of(COUNT));
		for (Snowflake guild : this.guilds) {
			List<GuildMember> members = client.gateway()
				.requestGuildMembers(GuildMembersRequest.all(guild))
				.collectList()
				.block(LIMIT);
			assertThat(members).hasSize(2);
			assertThat(client.gateway().syncGuild(guild).block(LIMIT).guildId()).isEqualTo(guild);
		}
		assertThat(client.gateway().requestGuildCounts(this.guilds).block(LIMIT)).hasSize(COUNT);
		JsonNode frame = FluxerJson.mapper().readTree("{\"op\":3,\"d\":{\"status\":\"idle\"}}");
		client.sendToShard(1, frame).block(LIMIT);
		await().atMost(LIMIT).until(() -> connections(3).size() == 1);
		assertThat(connections(3)).containsExactly(connections(2).get(1));
		assertThatIllegalArgumentException().isThrownBy(() -> client.sendToShard(COUNT, frame).block(LIMIT))
			.withMessageContaining("There is no shard 3");
	}

	@Test
	void twoClientsShareTheGuilds() {
		Client first = login(Shards.of(COUNT, List.of(0)));
		Client rest = login(Shards.of(COUNT, List.of(1, 2)));
		for (int shard = 0; shard < COUNT; shard++) {
			Client has = (shard == 0) ? first : rest;
			Client hasNot = (shard == 0) ? rest : first;
			Snowflake guild = this.guilds.get(shard);
			await().atMost(LIMIT).until(() -> has.guilds().get(guild) != null);
			assertThat(hasNot.guilds().get(guild)).isNull();
		}
		assertThat(rest.shards()).extracting(ShardStatus::id).containsExactly(1, 2);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> first.gateway().syncGuild(this.guilds.get(1)).block(LIMIT))
			.withMessageContaining("this client has shard 0 of 3");
	}

	@Test
	void sessionWithTooManyGuildsEndsTheLoginAndSaysWhatToSet() {
		this.server.gateway().limitGuildsOfAShard(1);
		assertThatExceptionOfType(GatewayException.class).isThrownBy(() -> login(Shards.one()))
			.satisfies((failure) -> assertThat(failure.closeCode()).isEqualTo(4011))
			.withMessageContaining("fluxer.gateway.shards.mode=auto")
			.withMessageContaining("Shards.auto()");
	}

	@Test
	void fewGuildsNeedOneShard() {
		Client client = login(Shards.auto());
		assertThat(client.shards()).extracting(ShardStatus::id).containsExactly(0);
		assertThat(identifies()).hasSize(1);
	}

	private Client login(Shards shards) {
		Client client = Client.create(ClientOptions.defaults()
			.withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl()))
			.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(100)))
			.withShards(shards));
		this.clients.add(client);
		client.onEnvelope((envelope) -> {
			this.events.add(envelope);
			return Mono.empty();
		});
		client.login(this.server.botToken()).subscribe(null, (ex) -> {
		});
		client.whenReady().block(LIMIT);
		return client;
	}

	private Snowflake guildOf(int shard) {
		// An id holds the millisecond, and that the shard.
		return await().pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(1))
			.until(() -> this.server.createGuild("shard " + shard), (guild) -> shardOf(guild) == shard);
	}

	private static int shardOf(Snowflake guild) {
		return (int) ((guild.value() >> 22) % COUNT);
	}

	private EventEnvelope message(String content) {
		await().atMost(LIMIT).until(() -> find(content) != null);
		return find(content);
	}

	private EventEnvelope find(String content) {
		return all(MessageCreateEvent.class).stream()
			.filter((envelope) -> ((MessageCreateEvent) envelope.event()).message().content().equals(content))
			.findFirst()
			.orElse(null);
	}

	private List<EventEnvelope> all(Class<? extends Event> type) {
		return this.events.stream().filter((envelope) -> type.isInstance(envelope.event())).toList();
	}

	private List<Integer> connections(int op) {
		return received(op).stream().map(ReceivedFrame::connection).toList();
	}

	private List<String> identifies() {
		return received(2).stream()
			.map((frame) -> FluxerJson.mapper().readTree(frame.text()).at("/d/shard").toString())
			.toList();
	}

	private List<ReceivedFrame> received(int op) {
		return this.server.gateway().received().stream().filter((frame) -> frame.opcode() == op).toList();
	}

}
