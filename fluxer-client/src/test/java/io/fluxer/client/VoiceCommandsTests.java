package io.fluxer.client;

import java.time.Duration;

import io.fluxer.Snowflake;
import io.fluxer.entity.VoiceState;
import io.fluxer.event.VoiceServerUpdateEvent;
import io.fluxer.gateway.GatewayException;
import io.fluxer.gateway.GatewayTimeoutException;
import io.fluxer.gateway.ShardEvent;
import io.fluxer.gateway.VoiceOptions;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VoiceCommandsTests {

	private static final Snowflake GUILD = Snowflake.of(77);

	private static final Snowflake CHANNEL = Snowflake.of(3);

	private static final VoiceServerUpdateEvent CONNECTION = new VoiceServerUpdateEvent("secret", "wss://x", GUILD,
			CHANNEL, "c-1", null);

	private static final VoiceOptions OPTIONS = VoiceOptions.defaults();

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
	void joiningBringsAddressAndToken() {
		Recorded<VoiceServerUpdateEvent> grant = Recorded
			.of(this.commands.joinVoice(GUILD, CHANNEL, OPTIONS.withSelfDeaf(true)));
		this.gateway.run();
		JsonNode data = sent(0);
		assertThat(data.path("guild_id").asString()).isEqualTo("77");
		assertThat(data.path("channel_id").asString()).isEqualTo("3");
		assertThat(data.path("self_deaf").asBoolean()).isTrue();
		assertThat(data.path("self_mute").asBoolean(true)).isFalse();
		assertThat(data.has("connection_id")).isFalse();
		grant(4, "c-9");
		assertThat(grant.isOver()).isFalse();
		grant(3, "c-1");
		assertThat(grant.values).singleElement().satisfies((event) -> {
			assertThat(event.endpoint()).isEqualTo("wss://voice.example");
			assertThat(event.token()).isEqualTo("very-secret");
			assertThat(event.connectionId()).isEqualTo("c-1");
			assertThat(event.toString()).doesNotContain("very-secret");
		});
		assertThat(grant.isOver()).isTrue();
	}

	@Test
	void twoJoinsOfOneChannelGetAGrantEach() {
		Recorded<VoiceServerUpdateEvent> first = Recorded.of(this.commands.joinVoice(GUILD, CHANNEL, OPTIONS));
		Recorded<VoiceServerUpdateEvent> second = Recorded.of(this.commands.joinVoice(GUILD, CHANNEL, OPTIONS));
		this.gateway.run();
		assertThat(this.gateway.sent).hasSize(1);
		grant(3, "c-1");
		this.gateway.run();
		assertThat(first.values).extracting(VoiceServerUpdateEvent::connectionId).containsExactly("c-1");
		assertThat(second.isOver()).isFalse();
		assertThat(this.gateway.sent).hasSize(2);
		grant(3, "c-2");
		assertThat(second.values).extracting(VoiceServerUpdateEvent::connectionId).containsExactly("c-2");
	}

	@Test
	void aJoinThatIsNotAllowedFailsWithoutSecrets() {
		Recorded<VoiceServerUpdateEvent> grant = Recorded.of(this.commands.joinVoice(GUILD, CHANNEL, OPTIONS));
		this.gateway.run();
		this.gateway.advance(Duration.ofSeconds(10));
		assertThat(grant.failure()).isInstanceOf(GatewayTimeoutException.class).hasMessageContaining("voice channel 3");
	}

	@Test
	void aNewGrantForAConnectionThatIsThereOpensNoOther() {
		grant(3, "c-1");
		Recorded<VoiceServerUpdateEvent> join = Recorded.of(this.commands.joinVoice(GUILD, CHANNEL, OPTIONS));
		this.gateway.run();
		grant(3, "c-1");
		assertThat(join.isOver()).isFalse();
		grant(3, "c-2");
		assertThat(join.values).extracting(VoiceServerUpdateEvent::connectionId).containsExactly("c-2");
	}

	@Test
	void aConnectionIsForgottenOnceItHasLeftOrItsSessionHasEnded() {
		grant(3, "c-1");
		grant(3, "c-2");
		this.gateway.dispatch("VOICE_STATE_UPDATE",
				"{'guild_id':'77','channel_id':null,'user_id':'5','connection_id':'c-1','version':3}");
		Recorded<VoiceServerUpdateEvent> first = Recorded.of(this.commands.joinVoice(GUILD, CHANNEL, OPTIONS));
		this.gateway.run();
		grant(3, "c-1");
		assertThat(first.isOver()).isTrue();
		this.gateway.ready();
		Recorded<VoiceServerUpdateEvent> second = Recorded.of(this.commands.joinVoice(GUILD, CHANNEL, OPTIONS));
		this.gateway.run();
		grant(3, "c-2");
		assertThat(second.isOver()).isTrue();
	}

	@Test
	void aRefusedJoinFailsWithTheServersCodeAndWords() {
		Recorded<VoiceServerUpdateEvent> join = Recorded.of(this.commands.joinVoice(GUILD, CHANNEL, OPTIONS));
		Recorded<?> sync = Recorded.of(this.commands.syncGuild(GUILD));
		this.gateway.run();
		this.gateway.tell(new ShardEvent.CommandRefused(1, "VOICE_CHANNEL_FULL", null));
		this.gateway.tell(new ShardEvent.CommandRefused(0, "SOMETHING_ELSE", null));
		assertThat(join.isOver()).isFalse();
		this.gateway.tell(new ShardEvent.CommandRefused(0, "VOICE_CHANNEL_FULL", "no room"));
		assertThat(join.failure()).isInstanceOf(GatewayException.class)
			.hasMessage("The gateway refused access to voice channel 3: VOICE_CHANNEL_FULL, no room");
		assertThat(sync.isOver()).isFalse();
	}

	@Test
	void movingNamesTheConnectionAndWaitsForItsGrant() {
		Recorded<VoiceServerUpdateEvent> grant = Recorded
			.of(this.commands.moveVoice(CONNECTION, Snowflake.of(4), OPTIONS));
		this.gateway.run();
		assertThat(sent(0).path("connection_id").asString()).isEqualTo("c-1");
		assertThat(sent(0).path("channel_id").asString()).isEqualTo("4");
		grant(4, "c-2");
		assertThat(grant.isOver()).isFalse();
		grant(4, "c-1");
		assertThat(grant.isOver()).isTrue();
		assertThat(grant.values).hasSize(1);
	}

	@Test
	void mutingBringsTheStateByWhicheverEventComesFirst() {
		Recorded<VoiceState> byState = Recorded.of(this.commands.updateVoice(CONNECTION, OPTIONS.withSelfMute(true)));
		this.gateway.run();
		this.gateway.dispatch("VOICE_STATE_UPDATE", state("c-9"));
		assertThat(byState.isOver()).isFalse();
		this.gateway.dispatch("VOICE_STATE_UPDATE", state("c-1"));
		assertThat(byState.values).singleElement().satisfies((state) -> assertThat(state.selfMute()).isTrue());
		Recorded<VoiceState> byAck = Recorded.of(this.commands.updateVoice(CONNECTION, OPTIONS.withSelfMute(true)));
		this.gateway.run();
		this.gateway.dispatch("VOICE_STATE_ACK", "{'mutation_id':'" + sent(1).path("mutation_id").asString()
				+ "','connection_id':'c-1','status':'applied','canonical_state':" + state("c-1") + "}");
		assertThat(byAck.values).hasSize(1);
		assertThat(byAck.isOver()).isTrue();
	}

	@Test
	void aRejectedChangeFailsWithTheServersReason() {
		Recorded<VoiceState> state = Recorded.of(this.commands.updateVoice(CONNECTION, OPTIONS));
		this.gateway.run();
		this.gateway.dispatch("VOICE_STATE_ACK", "{'mutation_id':'" + sent(0).path("mutation_id").asString()
				+ "','connection_id':'c-1','status':'rejected','error_code':'stale_base_version'}");
		assertThat(state.failure()).isInstanceOf(GatewayException.class).hasMessageContaining("stale_base_version");
	}

	@Test
	void leavingNamesTheConnection() {
		Recorded<Void> left = Recorded.of(this.commands.leaveVoice(CONNECTION));
		this.gateway.run();
		assertThat(left.isOver()).isTrue();
		assertThat(sent(0).path("channel_id").isNull()).isTrue();
		assertThat(sent(0).path("connection_id").asString()).isEqualTo("c-1");
	}

	@Test
	void aConnectionWithoutAnIdIsRefused() {
		VoiceServerUpdateEvent nameless = new VoiceServerUpdateEvent("secret", "wss://x", GUILD, CHANNEL, null, null);
		assertThatIllegalArgumentException().isThrownBy(() -> this.commands.leaveVoice(nameless))
			.withMessageNotContaining("secret");
	}

	private JsonNode sent(int index) {
		return this.gateway.sent.get(index).path("d");
	}

	private void grant(long channelId, String connectionId) {
		this.gateway.dispatch("VOICE_SERVER_UPDATE",
				"{'token':'very-secret','endpoint':'wss://voice.example','guild_id':'77','channel_id':'%d','connection_id':'%s'}"
					.formatted(channelId, connectionId));
		this.gateway.run();
	}

	private static String state(String connectionId) {
		return "{'guild_id':'77','channel_id':'3','user_id':'5','connection_id':'" + connectionId
				+ "','self_mute':true,'version':2}";
	}

}
