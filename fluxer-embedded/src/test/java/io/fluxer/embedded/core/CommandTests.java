package io.fluxer.embedded.core;

import java.time.Duration;
import java.util.List;

import io.fluxer.Snowflake;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CommandTests {

	private final TestServer server = new TestServer();

	private final TestServer.Client client = this.server.identified();

	@Test
	void listsAllMembersInOneChunk() {
		members("\"query\":\"\",\"limit\":0,\"nonce\":\"n\"");
		JsonNode chunk = this.client.link().event("GUILD_MEMBERS_CHUNK").path("d");
		assertThat(chunk.path("members")).hasSize(2);
		assertThat(chunk.path("chunk_index").asInt(-1)).isZero();
		assertThat(chunk.path("chunk_count").asInt()).isOne();
		assertThat(chunk.path("nonce").asString()).isEqualTo("n");
		assertThat(chunk.has("presences")).isFalse();
		assertThat(this.client.link().texts().get(0)).startsWith("{\"d\":");
	}

	@Test
	void listsManyMembersInChunks() {
		for (int i = 0; i < 1100; i++) {
			this.server.core.addPerson("Extra " + i);
		}
		this.client.link().clear();
		members("\"query\":\"\",\"limit\":0");
		List<JsonNode> chunks = this.client.link().frames();
		assertThat(chunks).extracting((chunk) -> chunk.at("/d/members").size()).containsExactly(1000, 102);
		assertThat(chunks).extracting((chunk) -> chunk.at("/d/chunk_index").asInt()).containsExactly(0, 1);
		assertThat(chunks).allSatisfy((chunk) -> assertThat(chunk.at("/d/chunk_count").asInt()).isEqualTo(2));
	}

	@Test
	void findsMembersByTheBeginningOfAName() {
		this.server.core.addPerson("perry");
		this.client.link().clear();
		members("\"query\":\"PER\",\"limit\":1");
		assertThat(lastMembers()).hasSize(1);
		members("\"query\":\"per\",\"limit\":0");
		assertThat(lastMembers()).hasSize(2);
		members("\"query\":\"erry\",\"limit\":5");
		assertThat(lastMembers()).isEmpty();
	}

	@Test
	void leavesUnknownIdsOut() {
		members("\"user_ids\":[\"" + this.server.person + "\",\"123\"],\"query\":\"zzz\",\"limit\":1");
		assertThat(lastMembers()).hasSize(1);
		assertThat(lastMembers().get(0).at("/user/id").asString()).isEqualTo(this.server.person.toString());
	}

	@Test
	void leavesWhatDoesNotFitWithoutAnAnswer() {
		this.client.send("{\"op\":8,\"d\":{\"guild_id\":\"123\",\"query\":\"\",\"limit\":0}}");
		this.client.send("{\"op\":8,\"d\":{\"guild_id\":\"no\",\"query\":\"\",\"limit\":0}}");
		this.client.send("{\"op\":8,\"d\":{\"guild_ids\":[\"" + this.server.guild + "\",\"" + this.server.guild
				+ "\"],\"query\":\"\",\"limit\":0}}");
		this.client.send("{\"op\":8,\"d\":{\"guild_id\":\"" + this.server.guild + "\",\"user_ids\":["
				+ "\"1\",".repeat(100) + "\"1\"]}}");
		assertThat(this.client.link().texts()).isEmpty();
		assertThat(this.client.closed()).isNull();
	}

	@Test
	void forgetsANonceThatDoesNotFitAndAnswers() {
		members("\"query\":\"\",\"limit\":0,\"nonce\":\"" + "n".repeat(33) + "\"");
		members("\"query\":\"\",\"limit\":0,\"nonce\":7");
		assertThat(this.client.link().frames()).hasSize(2)
			.allSatisfy((chunk) -> assertThat(chunk.path("d").has("nonce")).isFalse());
	}

	@Test
	void addsThePresencesOfThoseWhoAreOnline() {
		members("\"query\":\"\",\"limit\":0,\"presences\":true");
		JsonNode presences = this.client.link().event("GUILD_MEMBERS_CHUNK").at("/d/presences");
		assertThat(presences).hasSize(1);
		assertThat(presences.get(0).at("/user/id").asString()).isEqualTo(this.server.core.botId().toString());
		members("\"user_ids\":[\"" + this.server.person + "\"],\"presences\":true");
		assertThat(this.client.link().event("GUILD_MEMBERS_CHUNK").path("d").has("presences")).isFalse();
	}

	@Test
	void doesNotReplayChunks() {
		TestServer.Client first = this.server.connect();
		first.identify(this.server.core.botToken(), "");
		first.send("{\"op\":8,\"d\":{\"guild_id\":\"" + this.server.guild + "\",\"query\":\"\",\"limit\":0}}");
		assertThat(first.link().names()).endsWith("GUILD_MEMBERS_CHUNK");
		first.connection().disconnected();
		TestServer.Client again = this.server.connect();
		again.resume(this.server.core.botToken(), first.session(), 1);
		assertThat(again.link().names()).endsWith("RESUMED").doesNotContain("GUILD_MEMBERS_CHUNK");
	}

	@Test
	void refusesASecondListWhereAskedTo() {
		this.server.core.levers().limitMemberLists(Duration.ofSeconds(30));
		members("\"query\":\"\",\"limit\":0,\"nonce\":\"a\"");
		this.server.clock.advance(Duration.ofSeconds(10));
		members("\"query\":\"\",\"limit\":0,\"nonce\":\"b\"");
		JsonNode refusal = this.client.link().event("RATE_LIMITED").path("d");
		assertThat(refusal.path("opcode").asInt()).isEqualTo(8);
		assertThat(refusal.path("retry_after").asDouble()).isEqualTo(20.0);
		assertThat(refusal.at("/meta/nonce").asString()).isEqualTo("b");
		assertThat(refusal.at("/meta/guild_id").asString()).isEqualTo(this.server.guild.toString());
		members("\"query\":\"p\",\"limit\":5");
		this.server.clock.advance(Duration.ofSeconds(20));
		members("\"query\":\"\",\"limit\":0");
		assertThat(this.client.link().names()).containsExactly("GUILD_MEMBERS_CHUNK", "RATE_LIMITED",
				"GUILD_MEMBERS_CHUNK", "GUILD_MEMBERS_CHUNK");
	}

	@Test
	void syncsAGuildOnceUnlessItWasNotActive() {
		lazy("\"sync\":true");
		lazy("\"sync\":true");
		assertThat(this.client.link().names()).containsExactly("GUILD_SYNC");
		lazy("\"active\":false");
		lazy("\"active\":false");
		lazy("\"active\":false,\"sync\":true");
		lazy("\"active\":true");
		assertThat(this.client.link().names()).hasSize(4);
		JsonNode guild = this.client.link().last();
		assertThat(guild.at("/d/properties/id").asString()).isEqualTo(this.server.guild.toString());
		assertThat(this.client.link().texts().get(0)).startsWith("{\"op\":0");
	}

	@Test
	void tellsThePresencesThatASessionSubscribedTo() {
		appear("idle");
		assertThat(this.client.link().texts()).isEmpty();
		lazy("\"members\":[\"" + this.server.person + "\"]");
		assertThat(this.client.link().event("PRESENCE_UPDATE").at("/d/status").asString()).isEqualTo("idle");
		lazy("\"members\":[\"" + this.server.person + "\"]");
		assertThat(this.client.link().texts()).hasSize(1);
		appear("offline");
		assertThat(this.client.link().last().at("/d/status").asString()).isEqualTo("offline");
		assertThat(this.client.link().last().at("/d/guild_id").asString()).isEqualTo(this.server.guild.toString());
		lazy("\"members\":[]");
		appear("online");
		assertThat(this.client.link().texts()).hasSize(2);
	}

	@Test
	void countsMembersOfGuildsAndChannels() {
		this.client.send("{\"op\":15,\"d\":{\"guild_ids\":[\"" + this.server.guild + "\",\"9\"],\"nonce\":\"g\"}}");
		JsonNode guilds = this.client.link().event("GUILD_COUNTS_UPDATE").path("d");
		assertThat(guilds.path("nonce").asString()).isEqualTo("g");
		assertThat(guilds.path("counts")).hasSize(1);
		assertThat(guilds.at("/counts/0/member_count").asInt()).isEqualTo(2);
		assertThat(guilds.at("/counts/0/online_count").asInt()).isOne();
		this.client.send("{\"op\":16,\"d\":{\"guild_id\":\"" + this.server.guild + "\",\"channel_ids\":[\""
				+ this.server.channel + "\"],\"nonce\":\"c\"}}");
		JsonNode channels = this.client.link().event("CHANNEL_MEMBER_COUNTS_UPDATE").path("d");
		assertThat(channels.at("/counts/0/channel_id").asString()).isEqualTo(this.server.channel.toString());
		assertThat(channels.at("/counts/0/member_count").asInt()).isEqualTo(2);
	}

	@Test
	void countsForTheShardOfTheAccountAlone() {
		TestServer.Client other = this.server.connect();
		other.identify(this.server.core.botToken(), ",\"shard\":[1,2]");
		other.link().clear();
		other.send("{\"op\":15,\"d\":{\"guild_ids\":[\"" + this.server.guild + "\"]}}");
		assertThat(other.link().texts()).isEmpty();
	}

	@Test
	void changesThePresenceFiveTimesInTwentySeconds() {
		this.client.send("{\"op\":3,\"d\":{\"status\":\"dnd\",\"custom_status\":{\"text\":\"hi\"}}}");
		assertThat(presence().path("status").asString()).isEqualTo("dnd");
		assertThat(presence().at("/custom_status/text").asString()).isEqualTo("hi");
		this.client.send("{\"op\":3,\"d\":{\"status\":\"idle\"}}");
		assertThat(presence().at("/custom_status/text").asString()).isEqualTo("hi");
		this.client.send("{\"op\":3,\"d\":{\"status\":\"idle\",\"custom_status\":{\"text\":\"\"}}}");
		assertThat(presence().at("/custom_status/text").asString()).isEqualTo("hi");
		this.client.send("{\"op\":3,\"d\":{\"status\":\"idle\",\"custom_status\":null}}");
		assertThat(presence().path("custom_status").isNull()).isTrue();
		this.client.send("{\"op\":3,\"d\":{\"status\":\"online\"}}");
		this.client.send("{\"op\":3,\"d\":{\"status\":\"dnd\"}}");
		assertThat(presence().path("status").asString()).isEqualTo("online");
		this.server.clock.advance(Duration.ofSeconds(20));
		this.client.send("{\"op\":3,\"d\":{\"status\":\"dnd\"}}");
		assertThat(presence().path("status").asString()).isEqualTo("dnd");
	}

	@Test
	void takesTheStatusOfIdentifyButNoCustomStatus() {
		this.client.connection().disconnected();
		TestServer.Client other = this.server.connect();
		other.identify(this.server.core.botToken(),
				",\"presence\":{\"status\":\"idle\",\"custom_status\":{\"text\":\"hi\"}}");
		assertThat(presence().path("status").asString()).isEqualTo("idle");
		assertThat(presence().path("custom_status").isNull()).isTrue();
	}

	@Test
	void grantsAVoiceChannelAndEndsTheConnection() {
		String channel = voiceChannel("Voice");
		voice("\"channel_id\":\"" + channel + "\",\"self_mute\":true");
		JsonNode grant = this.client.link().event("VOICE_SERVER_UPDATE").path("d");
		String connection = grant.path("connection_id").asString();
		assertThat(grant.path("channel_id").asString()).isEqualTo(channel);
		assertThat(grant.path("token").asString()).isNotEmpty();
		JsonNode state = this.client.link().event("VOICE_STATE_UPDATE").path("d");
		assertThat(state.path("connection_id").asString()).isEqualTo(connection);
		assertThat(state.path("self_mute").asBoolean()).isTrue();
		lazy("\"active\":false");
		assertThat(this.client.link().last().at("/d/voice_states")).hasSize(1);
		this.client.link().clear();
		voice("\"channel_id\":null");
		assertThat(this.client.link().texts()).isEmpty();
		voice("\"channel_id\":null,\"connection_id\":\"" + connection + "\"");
		assertThat(this.client.link().names()).containsExactly("VOICE_STATE_UPDATE");
		assertThat(this.client.link().last().at("/d/channel_id").isNull()).isTrue();
	}

	@Test
	void acknowledgesChangesOfAConnectionAndGrantsTheChannelItMovesTo() {
		String channel = voiceChannel("One");
		String other = voiceChannel("Two");
		voice("\"channel_id\":\"" + channel + "\"");
		String connection = this.client.link().event("VOICE_SERVER_UPDATE").at("/d/connection_id").asString();
		this.client.link().clear();
		voice("\"channel_id\":\"" + channel + "\",\"self_deaf\":true,\"mutation_id\":\"m\",\"connection_id\":\""
				+ connection + "\"");
		assertThat(this.client.link().names()).containsExactly("VOICE_STATE_UPDATE", "VOICE_STATE_ACK");
		assertThat(this.client.link().last().at("/d/status").asString()).isEqualTo("applied");
		assertThat(this.client.link().last().at("/d/canonical_state/self_deaf").asBoolean()).isTrue();
		this.client.link().clear();
		voice("\"channel_id\":\"" + other + "\",\"connection_id\":\"" + connection + "\"");
		assertThat(this.client.link().names()).containsExactly("VOICE_STATE_UPDATE", "VOICE_SERVER_UPDATE");
		voice("\"channel_id\":\"" + other + "\",\"mutation_id\":\"m\",\"connection_id\":\"unknown\"");
		assertThat(this.client.link().last().at("/d/status").asString()).isEqualTo("rejected");
	}

	@Test
	void refusesVoiceInSilence() {
		voice("\"channel_id\":\"" + this.server.channel + "\"");
		voice("\"channel_id\":\"5\"");
		assertThat(this.client.link().texts()).isEmpty();
	}

	@Test
	void takesCommandsInSilenceWhereAskedTo() {
		this.server.core.levers().answerCommands(false);
		members("\"query\":\"\",\"limit\":0");
		lazy("\"active\":false");
		assertThat(this.client.link().texts()).isEmpty();
	}

	private void members(String more) {
		this.client.send("{\"op\":8,\"d\":{\"guild_id\":\"" + this.server.guild + "\"," + more + "}}");
	}

	private JsonNode lastMembers() {
		return this.client.link().last().at("/d/members");
	}

	private void lazy(String wanted) {
		this.client
			.send("{\"op\":14,\"d\":{\"subscriptions\":{\"" + this.server.guild + "\":{" + wanted + "},\"123\":{}}}}");
	}

	private void voice(String more) {
		this.client.send("{\"op\":4,\"d\":{\"guild_id\":\"" + this.server.guild + "\"," + more + "}}");
	}

	private String voiceChannel(String name) {
		String id = this.server
			.bot("POST", "/v1/guilds/" + this.server.guild + "/channels", "{\"name\":\"" + name + "\",\"type\":2}")
			.id();
		this.client.link().clear();
		return id;
	}

	private void appear(String status) {
		this.server.core.levers().appear(this.server.person, status);
	}

	private JsonNode presence() {
		Snowflake bot = this.server.core.botId();
		return this.server.core.levers().presence(bot);
	}

}
