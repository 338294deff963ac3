package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.Person;
import io.fluxer.embedded.ReceivedFrame;
import io.fluxer.entity.Channel;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.UserPresence;
import io.fluxer.entity.VoiceState;
import io.fluxer.event.ChannelMemberCounts;
import io.fluxer.event.GuildCounts;
import io.fluxer.event.GuildSyncEvent;
import io.fluxer.event.PresenceUpdateEvent;
import io.fluxer.event.VoiceServerUpdateEvent;
import io.fluxer.event.VoiceStateUpdateEvent;
import io.fluxer.gateway.CustomStatus;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayOptions;
import io.fluxer.gateway.GuildMembersRequest;
import io.fluxer.gateway.Presence;
import io.fluxer.gateway.VoiceOptions;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class GatewayCommandsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	private final FluxerServer server = FluxerServer.start();

	private final Snowflake guild = this.server.guildId();

	private final Client client = Client.create(ClientOptions.defaults()
		.withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl()))
		.withGateway(new GatewayOptions(Duration.ofMillis(10), Duration.ofMillis(100))));

	private final GatewayCommands commands = this.client.gateway();

	@BeforeEach
	void login() {
		this.client.login(this.server.botToken()).subscribe();
		this.client.whenReady().block(LIMIT);
	}

	@AfterEach
	void close() {
		this.client.destroy().block(LIMIT);
		this.client.rest().close();
		this.server.close();
	}

	@Test
	void requestsMembersByNameByIdAndAll() {
		Person ann = this.server.createPerson("Ann");
		assertThat(names(GuildMembersRequest.byName(this.guild, "an", 5))).containsExactly("Ann");
		assertThat(names(GuildMembersRequest.byName(this.guild, "nobody", 5))).isEmpty();
		assertThat(names(GuildMembersRequest.byIds(this.guild, List.of(ann.id(), Snowflake.of(1)))))
			.containsExactly("Ann");
		assertThat(names(GuildMembersRequest.all(this.guild))).containsExactlyInAnyOrder("Ann", "Bot",
				this.server.person().name());
	}

	@Test
	void requestsMoreMembersThanAChunkHolds() {
		for (int i = 0; i < 1100; i++) {
			this.server.createPerson("Extra" + i);
		}
		assertThat(names(GuildMembersRequest.all(this.guild))).hasSize(1102).doesNotHaveDuplicates();
	}

	@Test
	void manyRequestsAtOnceAreAllAnswered() {
		List<Recorded> requests = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			requests.add(new Recorded());
			int index = i;
			this.commands.requestGuildMembers(GuildMembersRequest.all(this.guild))
				.collectList()
				.subscribe((members) -> requests.get(index).size = members.size());
		}
		await().atMost(LIMIT).until(() -> requests.stream().allMatch((request) -> request.size == 2));
	}

	@Test
	void requestsMembersWithPresences() {
		this.server.person().appear("dnd");
		List<UserPresence> presences = this.commands
			.requestGuildMemberChunks(GuildMembersRequest.all(this.guild).withPresences())
			.concatMapIterable((chunk) -> chunk.presences())
			.collectList()
			.block(LIMIT);
		assertThat(presences).extracting((presence) -> presence.status().value())
			.containsExactlyInAnyOrder("online", "dnd");
	}

	@Test
	void waitsForARefusedList() {
		this.server.gateway().limitMemberLists(Duration.ofSeconds(1));
		assertThat(names(GuildMembersRequest.all(this.guild))).hasSize(2);
		assertThat(names(GuildMembersRequest.all(this.guild))).hasSize(2);
		assertThat(received(8)).hasSizeGreaterThanOrEqualTo(3);
	}

	@Test
	void answersMayBlock() {
		List<GuildMember> members = this.commands.requestGuildMembers(GuildMembersRequest.all(this.guild))
			.map((member) -> {
				assertThat(Schedulers.isInNonBlockingThread()).isFalse();
				return this.client.members().getGuildMember(this.guild, member.user().id()).block();
			})
			.collectList()
			.block(LIMIT);
		assertThat(members).hasSize(2);
	}

	@Test
	void anUnansweredRequestFailsWithTheConnection() {
		this.server.gateway().answerCommands(false);
		Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
		this.commands.requestGuildMembers(GuildMembersRequest.all(this.guild)).subscribe(null, failures::add);
		await().atMost(LIMIT).until(() -> received(8).size() == 1);
		this.server.gateway().cut();
		await().atMost(LIMIT).until(() -> !failures.isEmpty());
		assertThat(failures.peek()).isInstanceOf(GatewayException.class);
		this.server.gateway().answerCommands(true);
		await().atMost(LIMIT).until(this.client::isReady);
		assertThat(names(GuildMembersRequest.all(this.guild))).hasSize(2);
	}

	@Test
	void aCancelledRequestLetsTheNextGo() {
		this.server.gateway().answerCommands(false);
		Disposable first = this.commands.requestGuildMembers(GuildMembersRequest.all(this.guild)).subscribe();
		await().atMost(LIMIT).until(() -> received(8).size() == 1);
		this.server.gateway().answerCommands(true);
		first.dispose();
		assertThat(names(GuildMembersRequest.all(this.guild))).hasSize(2);
	}

	@Test
	void aPresenceReachesOthersAndALaterSession() {
		this.commands
			.setPresence(new Presence(Presence.Status.DND, false, false, new CustomStatus("at work", null, null, null)))
			.block(LIMIT);
		await().atMost(LIMIT).untilAsserted(() -> assertThat(text(presence())).isEqualTo("at work"));
		this.server.gateway().invalidateSession();
		await().atMost(LIMIT).until(() -> received(2).size() == 2);
		await().atMost(LIMIT).untilAsserted(() -> assertThat(text(presence())).isEqualTo("at work"));
		assertThat(presence().path("status").asString()).isEqualTo("dnd");
		this.commands.setPresence(Presence.online()).block(LIMIT);
		await().atMost(LIMIT).untilAsserted(() -> assertThat(presence().path("custom_status").isNull()).isTrue());
	}

	@Test
	void presencesOfMembersComeOnceSubscribedAndInALaterSession() {
		Queue<String> statuses = new ConcurrentLinkedQueue<>();
		this.client.onTyped((event) -> {
			if (event instanceof PresenceUpdateEvent update) {
				statuses.add(update.presence().status().value());
			}
		});
		// Its answer stands behind the guild, with which a subscription is told again.
		this.commands.requestGuildCounts(List.of(this.guild)).block(LIMIT);
		this.commands.subscribeToPresences(this.guild, List.of(this.server.person().id())).block(LIMIT);
		await().atMost(LIMIT).until(() -> received(14).size() == 1);
		this.server.person().appear("idle");
		await().atMost(LIMIT).until(() -> statuses.size() == 1);
		this.server.gateway().invalidateSession();
		await().atMost(LIMIT).until(() -> statuses.size() == 2);
		this.server.person().appear("offline");
		await().atMost(LIMIT).until(() -> statuses.size() == 3);
		assertThat(statuses).containsExactly("idle", "idle", "offline");
	}

	@Test
	void syncsAGuildAgainAndAgain() {
		for (int i = 0; i < 3; i++) {
			GuildSyncEvent sync = this.commands.syncGuild(this.guild).block(LIMIT);
			assertThat(sync.guildId()).isEqualTo(this.guild);
			assertThat(sync.channels()).isNotEmpty();
		}
	}

	@Test
	void countsMembers() {
		Snowflake other = this.server.createGuild("other");
		List<GuildCounts> guilds = this.commands.requestGuildCounts(List.of(this.guild, other)).block(LIMIT);
		assertThat(guilds).containsExactlyInAnyOrder(new GuildCounts(this.guild, 2, 1), new GuildCounts(other, 2, 1));
		List<ChannelMemberCounts> channels = this.commands
			.requestChannelMemberCounts(this.guild, List.of(this.server.channelId()))
			.block(LIMIT);
		assertThat(channels).containsExactly(new ChannelMemberCounts(this.guild, this.server.channelId(), 2, 1));
	}

	@Test
	void joinsMutesMovesAndLeavesAVoiceChannel() {
		Queue<VoiceState> states = new ConcurrentLinkedQueue<>();
		this.client.onTyped((event) -> {
			if (event instanceof VoiceStateUpdateEvent update) {
				states.add(update.voiceState());
			}
		});
		Snowflake one = voiceChannel("one");
		Snowflake two = voiceChannel("two");
		VoiceServerUpdateEvent joined = this.commands.joinVoice(this.guild, one, VoiceOptions.defaults()).block(LIMIT);
		assertThat(joined.endpoint()).startsWith("wss://");
		assertThat(joined.channelId()).isEqualTo(one);
		VoiceState muted = this.commands.updateVoice(joined, VoiceOptions.defaults().withSelfMute(true)).block(LIMIT);
		assertThat(muted.selfMute()).isTrue();
		VoiceServerUpdateEvent moved = this.commands.moveVoice(joined, two, VoiceOptions.defaults()).block(LIMIT);
		assertThat(moved.connectionId()).isEqualTo(joined.connectionId());
		assertThat(moved.channelId()).isEqualTo(two);
		this.commands.leaveVoice(moved).block(LIMIT);
		await().atMost(LIMIT).until(() -> states.stream().anyMatch((state) -> state.channelId() == null));
	}

	@Test
	void commandsNeedALogin() {
		this.client.destroy().block(LIMIT);
		assertThatExceptionOfType(ClientNotReadyException.class)
			.isThrownBy(() -> this.commands.syncGuild(this.guild).block(LIMIT));
	}

	private List<String> names(GuildMembersRequest request) {
		return this.commands.requestGuildMembers(request)
			.map((member) -> member.user().username())
			.collectList()
			.block(LIMIT);
	}

	private List<ReceivedFrame> received(int opcode) {
		return this.server.gateway().received().stream().filter((frame) -> frame.opcode() == opcode).toList();
	}

	private Snowflake voiceChannel(String name) {
		return this.client.rest()
			.post("/guilds/" + this.guild + "/channels", Map.of("name", name, "type", 2), Channel.class)
			.block(LIMIT)
			.id();
	}

	private JsonNode presence() {
		return this.server.gateway().presence(this.server.botId());
	}

	private static String text(JsonNode presence) {
		return presence.at("/custom_status/text").asString("");
	}

	private static final class Recorded {

		private volatile int size;

	}

}
