package io.fluxer.embedded;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class GatewayControlIntegrationTests {

	private final FluxerServer server = FluxerServer.builder().seed(1).start();

	private final GatewayControl control = this.server.gateway();

	@AfterEach
	void close() {
		this.server.close();
	}

	@Test
	void closesWithTheGivenCode() {
		try (RawGateway gateway = connected()) {
			this.control.close(4008, "Rate limited");
			assertThat(gateway.closeStatus().code()).isEqualTo(4008);
			assertThat(gateway.closeStatus().reasonText()).isEqualTo("Rate limited");
		}
		assertThat(this.control.sessions()).isEqualTo(1);
	}

	@Test
	void asksToReconnectAndCloses() {
		try (RawGateway gateway = connected()) {
			this.control.reconnect();
			assertThat(gateway.nextText()).isEqualTo("{\"op\":7}");
			assertThat(gateway.closeStatus().code()).isEqualTo(4000);
		}
	}

	@Test
	void forgetsASessionSoThatResumeFails() {
		String session;
		try (RawGateway gateway = RawGateway.identified(this.server)) {
			session = gateway.expectEvent("READY").at("/d/session_id").asString();
			gateway.expectEvent("GUILD_CREATE");
			this.control.dropSession();
			assertThat(gateway.closeStatus().code()).isEqualTo(4000);
		}
		try (RawGateway gateway = RawGateway.open(this.server)) {
			gateway.expectOp(10);
			gateway.resume(this.server.botToken(), session, 2);
			gateway.expectOp(9);
		}
	}

	@Test
	void endsEverythingAtOnceAsACrashDoes() {
		try (RawGateway gateway = connected()) {
			this.control.killAllSessions();
			assertThat(gateway.ended()).failsWithin(Duration.ofSeconds(10));
			assertThat(this.control.sessions()).isZero();
		}
	}

	@Test
	void refusesSocketsWhileToldTo() {
		this.control.refuseConnections(true);
		try (RawGateway gateway = RawGateway.open(this.server)) {
			assertThat(gateway.ended()).failsWithin(Duration.ofSeconds(10));
		}
		this.control.refuseConnections(false);
		try (RawGateway gateway = RawGateway.open(this.server)) {
			gateway.expectOp(10);
		}
	}

	@Test
	void asksForABeatAndSeesTheAnswer() {
		try (RawGateway gateway = connected()) {
			this.control.requestHeartbeat();
			gateway.expectOp(1);
			gateway.heartbeat(2);
			gateway.expectOp(11);
			assertThat(this.control.floor()).isEqualTo(2);
			assertThat(this.control.sequence()).isEqualTo(2);
			assertThat(this.control.received()).extracting(ReceivedFrame::opcode).containsExactly(2, 1);
			assertThat(this.control.received().toString()).doesNotContain(this.server.botToken());
		}
	}

	@Test
	void closesASocketThatDoesNotBeat() {
		try (FluxerServer quick = FluxerServer.builder().heartbeatInterval(Duration.ofMillis(60)).start();
				RawGateway gateway = RawGateway.open(quick)) {
			assertThat(gateway.expectOp(10).at("/d/heartbeat_interval").asInt()).isEqualTo(60);
			gateway.expectOp(1);
			assertThat(gateway.closeStatus().code()).isEqualTo(4009);
		}
	}

	@Test
	void sendsMegabytesInOneMessage() {
		try (RawGateway gateway = connected()) {
			this.control.dispatch("GUILD_SYNC",
					Map.of("guild_id", this.server.guildId().toString(), "name", "x".repeat(3_000_000)));
			JsonNode frame = gateway.expectEvent("GUILD_SYNC");
			assertThat(frame.at("/d/name").asString()).hasSize(3_000_000);
		}
	}

	@Test
	void splitsLargeMessagesIntoFragments() {
		try (RawGateway gateway = connected()) {
			this.control.fragment(1000);
			this.control.dispatch("USER_UPDATE", Map.of("name", "x".repeat(100_500)));
			assertThat(gateway.expectEvent("USER_UPDATE").at("/d/name").asString()).hasSize(100_500);
			assertThat(gateway.fragments()).isBetween(100, 110);
		}
	}

	@Test
	void sendsAnyTextAsItIs() {
		try (RawGateway gateway = connected()) {
			this.control.send("{broken");
			assertThat(gateway.nextText()).isEqualTo("{broken");
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 999, 1005, 1006, 1015, 5000 })
	void refusesCodesThatNoCloseFrameCarries(int code) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.control.close(code, ""));
		assertThatIllegalArgumentException().isThrownBy(() -> this.control.closeShard(0, code, ""));
	}

	@Test
	void keepsTheOrderOfEventsFromManyThreads() {
		try (RawGateway gateway = connected()) {
			IntStream.range(0, 400)
				.parallel()
				.forEach((i) -> this.server.person().say(this.server.channelId(), "m" + i));
			assertThat(IntStream.range(0, 400)
				.mapToObj((i) -> gateway.expectEvent("MESSAGE_CREATE").path("s").asLong())
				.collect(Collectors.toList())).isSorted().doesNotHaveDuplicates().startsWith(3L);
		}
	}

	@Test
	void countsSockets() {
		try (RawGateway gateway = connected()) {
			assertThat(this.control.connections()).isEqualTo(1);
			assertThat(gateway.pending()).isZero();
		}
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> this.control.connections() == 0);
		assertThat(this.control.sessions()).isEqualTo(1);
	}

	private RawGateway connected() {
		RawGateway gateway = RawGateway.identified(this.server);
		gateway.expectEvent("READY");
		gateway.expectEvent("GUILD_CREATE");
		return gateway;
	}

}
