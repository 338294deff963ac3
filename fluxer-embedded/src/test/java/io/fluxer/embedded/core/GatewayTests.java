package io.fluxer.embedded.core;

import java.time.Duration;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayTests {

	private static final Duration TICK = Duration.ofMillis(13750);

	private final TestServer server = new TestServer();

	private final String token = this.server.core.botToken();

	@Test
	void greetsWithTheInterval() {
		assertThat(this.server.connect().link().texts())
			.containsExactly("{\"d\":{\"heartbeat_interval\":41250},\"op\":10}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "v=9", "encoding=json", "v=10", "xv=1" })
	void closesAnotherVersionBeforeAnyGreeting(String query) {
		RecordingLink link = new RecordingLink();
		this.server.core.connect(link, query);
		assertThat(link.texts()).isEmpty();
		assertThat(link.closed()).isEqualTo(CloseReason.INVALID_VERSION);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{not json|4002|Decode failed", "[]|4002|Decode failed", "{\"d\":1}|4002|Invalid payload",
					"{\"op\":\"1\",\"d\":1}|4002|Invalid payload", "{\"op\":1}|4001|Unknown opcode",
					"{\"op\":2}|4005|Already authenticated", "{\"op\":77,\"d\":{}}|4003|Not authenticated",
					"{\"op\":3,\"d\":{}}|4003|Not authenticated", "{\"op\":2,\"d\":{}}|4002|Invalid identify payload",
					"{\"op\":2,\"d\":{\"token\":\"a\"}}|4002|Invalid identify payload",
					"{\"op\":6,\"d\":{\"token\":\"a\"}}|4002|Invalid resume payload" })
	void closesWhatItCannotTakeBeforeALogin(String frame, int code, String reason) {
		Client client = this.server.connect();
		client.send(frame);
		assertThat(client.closed()).isEqualTo(new CloseReason(code, reason));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"op\":5,\"d\":{}}|4001|Unknown opcode", "{\"op\":77,\"d\":{}}|4001|Unknown opcode",
					"{\"op\":1,\"d\":\"x\"}|4007|Invalid sequence",
					"{\"op\":3,\"d\":{\"status\":\"asleep\"}}|4002|Invalid presence payload",
					"{\"op\":2,\"d\":{}}|4005|Already authenticated" })
	void closesWhatItCannotTakeAfterALogin(String frame, int code, String reason) {
		Client client = this.server.identified();
		client.send(frame);
		assertThat(client.closed()).isEqualTo(new CloseReason(code, reason));
		assertThat(this.server.core.levers().sessions()).isEqualTo(1);
	}

	@Test
	void closesFramesAbove4096Bytes() {
		Client client = this.server.connect();
		client.send("{\"op\":1,\"d\":" + " ".repeat(4096 - 14) + "1}");
		assertThat(client.link().last().path("op").asInt()).isEqualTo(11);
		client.send("{\"op\":1,\"d\":" + " ".repeat(4096 - 13) + "1}");
		assertThat(client.closed()).isEqualTo(CloseReason.PAYLOAD_TOO_LARGE);
	}

	@Test
	void closesTheSixHundredAndFirstFrameWithinAMinute() {
		Client client = this.server.connect();
		for (int i = 0; i < 600; i++) {
			client.beat("null");
			this.server.clock.advanceMillis(99);
		}
		assertThat(client.closed()).isNull();
		client.beat("null");
		assertThat(client.closed()).isEqualTo(CloseReason.RATE_LIMITED);
	}

	@Test
	void refusesATokenItDoesNotKnow() {
		Client client = this.server.connect();
		client.identify("1." + "a".repeat(43), "");
		assertThat(client.closed()).isEqualTo(CloseReason.INVALID_TOKEN);
		Client person = this.server.connect();
		person.identify(this.server.personToken, "");
		assertThat(person.closed()).isEqualTo(CloseReason.INVALID_TOKEN);
	}

	@Test
	void looksAtTheShardBeforeTheToken() {
		for (String shard : new String[] { "[3,1]", "[0]", "\"0/1\"", "[-1,2]", "[0,16385]" }) {
			Client client = this.server.connect();
			client.identify("wrong", ",\"shard\":" + shard);
			assertThat(client.closed()).as(shard).isEqualTo(CloseReason.INVALID_SHARD);
		}
	}

	@Test
	void sendsEachShardItsOwnGuildsAndTheFirstOneTheDirectMessages() {
		long shard = (this.server.guild.value() >> 22) % 2;
		Client holder = this.server.connect();
		holder.identify(this.token, ",\"shard\":[" + shard + ",2]");
		Client other = this.server.connect();
		other.identify(this.token, ",\"shard\":[" + (1 - shard) + ",2]");
		this.server.core.say(this.server.person, this.server.channel, "hi");
		this.server.core.sayDirectly(this.server.person, "psst");
		Client first = (shard == 0) ? holder : other;
		assertThat(holder.link().names()).contains("GUILD_CREATE", "MESSAGE_CREATE");
		assertThat(first.link().names()).contains("CHANNEL_CREATE", "MESSAGE_CREATE");
		assertThat(other.link().names()).doesNotContain("GUILD_CREATE");
		assertThat(holder.link().event("READY").at("/d/shard/0").asLong()).isEqualTo(shard);
	}

	@Test
	void refusesASessionWithMoreGuildsThanItMayHold() {
		this.server.core.levers().limitGuilds(0);
		long shard = (this.server.guild.value() >> 22) % 2;
		Client all = this.server.connect();
		all.identify(this.token, "");
		assertThat(all.closed()).isEqualTo(CloseReason.SHARDING_REQUIRED);
		Client holder = this.server.connect();
		holder.identify(this.token, ",\"shard\":[" + shard + ",2]");
		assertThat(holder.closed()).isEqualTo(CloseReason.SHARDING_REQUIRED);
		Client other = this.server.connect();
		other.identify(this.token, ",\"shard\":[" + (1 - shard) + ",2]");
		assertThat(other.link().names()).contains("READY");
	}

	@Test
	void closesTheSocketsOfOneShard() {
		Client first = this.server.connect();
		first.identify(this.token, ",\"shard\":[0,2]");
		Client second = this.server.connect();
		second.identify(this.token, ",\"shard\":[1,2]");
		this.server.core.levers().closeShard(1, 4000, "gone");
		assertThat(second.closed()).isEqualTo(new CloseReason(4000, "gone"));
		assertThat(this.server.core.levers().connections()).isOne();
	}

	@Test
	void sendsEverySessionEverythingWithItsOwnNumbers() {
		Client one = this.server.identified();
		this.server.core.say(this.server.person, this.server.channel, "first");
		Client two = this.server.identified();
		this.server.core.say(this.server.person, this.server.channel, "second");
		assertThat(one.link().sequences()).containsExactly(3L, 4L);
		assertThat(two.link().sequences()).containsExactly(3L);
	}

	@Test
	void spendsNoNumberOnIgnoredEventsButSendsMentions() {
		Client client = this.server.connect();
		client.identify(this.token, ",\"ignored_events\":[\"message_create\",\"ready\"]");
		client.link().clear();
		this.server.core.say(this.server.person, this.server.channel, "ignored");
		this.server.core.say(this.server.person, this.server.channel, "<@" + this.server.core.botId() + ">");
		assertThat(client.link().sequences()).containsExactly(3L);
	}

	@Test
	void acknowledgesAnyBeatBeforeALogin() {
		Client client = this.server.connect();
		client.beat("\"anything\"");
		assertThat(client.link().texts()).endsWith("{\"op\":11}");
	}

	@Test
	void asksForABeatAtTheThirdTickAndClosesAtTheFourth() {
		Client client = this.server.connect();
		tick(client, 2);
		assertThat(client.link().names()).containsExactly("op 10");
		tick(client, 1);
		assertThat(client.link().names()).containsExactly("op 10", "op 1");
		assertThat(client.closed()).isNull();
		tick(client, 1);
		assertThat(client.closed()).isEqualTo(CloseReason.HEARTBEAT_TIMEOUT);
	}

	@Test
	void neverAsksWhoBeatsEvery34Seconds() {
		Client client = this.server.connect();
		long sinceTick = 0;
		long sinceBeat = 0;
		for (int second = 0; second < 600; second++) {
			this.server.clock.advanceMillis(1000);
			sinceTick += 1000;
			sinceBeat += 1000;
			if (sinceBeat == 34_000) {
				client.beat("null");
				sinceBeat = 0;
			}
			if (sinceTick >= 13_750) {
				client.connection().tick();
				sinceTick -= 13_750;
			}
		}
		assertThat(client.closed()).isNull();
		assertThat(client.link().names()).doesNotContain("op 1");
	}

	@Test
	void holdsAnIdentifyInSilenceAndAnswersItLater() {
		this.server.core.levers().holdIdentify(true);
		Client client = this.server.connect();
		client.identify(this.token, "");
		client.beat("null");
		assertThat(client.link().names()).containsExactly("op 10", "op 11");
		this.server.core.levers().holdIdentify(false);
		assertThat(client.link().names()).containsExactly("op 10", "op 11", "READY", "GUILD_CREATE");
	}

	@Test
	void leavesBeatsUnansweredWhenToldTo() {
		this.server.core.levers().acknowledge(false);
		Client client = this.server.identified();
		client.beat("2");
		assertThat(client.link().texts()).isEmpty();
		assertThat(this.server.core.levers().floor()).isEqualTo(2);
	}

	@Test
	void endsSessionsWithAWordWhenTheTokenIsRevoked() {
		Client client = this.server.identified();
		this.server.core.revokeBotToken();
		assertThat(client.link().texts()).containsExactly("{\"d\":false,\"op\":9}");
		assertThat(client.closed()).isNull();
		client.identify(this.token, "");
		assertThat(client.closed()).isEqualTo(CloseReason.INVALID_TOKEN);
	}

	@Test
	void acceptsANewLoginOnASocketWhoseSessionEnded() {
		Client client = this.server.identified();
		this.server.core.levers().invalidateSessions();
		client.identify(this.token, "");
		assertThat(client.link().names()).containsExactly("op 9", "READY", "GUILD_CREATE");
	}

	@Test
	void masksTokensInWhatItRemembers() {
		Client client = this.server.identified();
		client.connection().disconnected();
		Client again = this.server.connect();
		again.resume(this.token, "session", 1);
		again.send("{\"d\":{\"token\":\"" + this.token + "\"");
		assertThat(this.server.received).hasSize(3).noneMatch((text) -> text.contains(this.token));
	}

	@Test
	void tellsTheBotOfGuildsItJoinsAndLeaves() {
		Client client = this.server.identified();
		Snowflake guild = this.server.core.addGuild("Other", this.server.person);
		this.server.core.setBotMember(guild, true);
		this.server.core.setBotMember(guild, false);
		this.server.core.setBotMember(guild, false);
		this.server.core.say(this.server.person, this.server.core.firstChannel(guild), "unheard");
		assertThat(client.link().names()).containsExactly("GUILD_CREATE", "GUILD_ROLE_CREATE", "GUILD_MEMBER_UPDATE",
				"GUILD_DELETE");
		assertThat(client.link().last().path("d").size()).isEqualTo(1);
	}

	private void tick(Client client, int count) {
		for (int i = 0; i < count; i++) {
			this.server.clock.advance(TICK);
			client.connection().tick();
		}
	}

}
