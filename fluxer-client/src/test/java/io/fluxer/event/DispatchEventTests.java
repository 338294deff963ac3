package io.fluxer.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.fluxer.Snowflake;
import io.fluxer.entity.UserStatus;
import io.fluxer.json.FluxerJson;
import io.fluxer.json.RawJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every dispatch that a bot can receive, decoded from a payload of the project's own.
 */
class DispatchEventTests {

	private static final int DISPATCHES = 55;

	private final EventDecoder decoder = new EventDecoder();

	static Stream<String> names() {
		return Arrays.stream(Events.class.getFields()).map(DispatchEventTests::value);
	}

	@Test
	void thereIsOneNameForEachDispatch() {
		assertThat(names()).hasSize(DISPATCHES).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("names")
	void theDispatchHasARecordOfItsOwn(String name) {
		DispatchEvent event = decode(name, payload(name));
		assertThat(event).isNotInstanceOf(RawDispatchEvent.class);
		assertThat(event.name()).isEqualTo(name);
	}

	@ParameterizedTest
	@MethodSource("names")
	void noChangedMemberMakesTheDecoderFail(String name) {
		for (JsonNode mutant : mutants(payload(name))) {
			DispatchEvent event = decode(name, mutant);
			assertThat(event.name()).isEqualTo(name);
			if (event instanceof RawDispatchEvent raw) {
				assertThat(raw.failure()).as("%s", mutant).isNotBlank();
			}
		}
	}

	@Test
	void aGuildSyncHoldsTheWholeGuild() {
		GuildSyncEvent event = (GuildSyncEvent) decode(Events.GUILD_SYNC, payload(Events.GUILD_SYNC));
		assertThat(event.guild().name()).isEqualTo("Orchard");
		assertThat(event.guild().roles()).hasSize(1);
		assertThat(event.channels()).hasSize(1);
		assertThat(event.members()).hasSize(1);
		assertThat(event.voiceStates()).hasSize(1);
		assertThat(event.guildId()).isEqualTo(Snowflake.of(10));
	}

	@Test
	void aMemberEventNeedsItsGuild() {
		ObjectNode payload = (ObjectNode) payload(Events.GUILD_MEMBER_ADD);
		GuildMemberAddEvent event = (GuildMemberAddEvent) decode(Events.GUILD_MEMBER_ADD, payload);
		assertThat(event.guildId()).isEqualTo(Snowflake.of(10));
		assertThat(event.userId()).isEqualTo(Snowflake.of(501));
		payload.remove("guild_id");
		assertThat(decode(Events.GUILD_MEMBER_ADD, payload)).isInstanceOfSatisfying(RawDispatchEvent.class,
				(raw) -> assertThat(raw.failure()).contains("guild_id"));
	}

	@Test
	void theTimeOfTypingIsInSeconds() {
		TypingStartEvent event = (TypingStartEvent) decode(Events.TYPING_START, payload(Events.TYPING_START));
		assertThat(event.timestamp()).isEqualTo(Instant.ofEpochSecond(1782900000));
	}

	@Test
	void aTimeThatIsNoneMakesTheEventRaw() {
		ObjectNode payload = (ObjectNode) payload(Events.TYPING_START);
		payload.put("timestamp", Long.MAX_VALUE);
		assertThat(decode(Events.TYPING_START, payload)).isInstanceOf(RawDispatchEvent.class);
	}

	@Test
	void theWaitOfARefusedCommandIsInSeconds() {
		RateLimitedEvent event = (RateLimitedEvent) decode(Events.RATE_LIMITED, payload(Events.RATE_LIMITED));
		assertThat(event.retryAfter()).isEqualTo(Duration.ofMillis(12500));
		assertThat(event.opcode()).isEqualTo(8);
		assertThat(event.guildId()).isEqualTo(Snowflake.of(10));
		assertThat(event.nonce()).isEqualTo("n-1");
	}

	@Test
	void theSessionsOfTheBotComeAsAnArray() {
		SessionsReplaceEvent event = (SessionsReplaceEvent) decode(Events.SESSIONS_REPLACE,
				payload(Events.SESSIONS_REPLACE));
		assertThat(event.sessions()).extracting(GatewaySession::status)
			.containsExactly(UserStatus.ONLINE, UserStatus.DND);
	}

	@Test
	void anInviteNamesItsChannelInside() {
		InviteCreateEvent event = (InviteCreateEvent) decode(Events.INVITE_CREATE, payload(Events.INVITE_CREATE));
		assertThat(event.channelId()).isEqualTo(Snowflake.of(20));
		assertThat(event.invite().maxUses()).isEqualTo(5);
		assertThat(event.userId()).isEqualTo(Snowflake.of(501));
	}

	@Test
	void aPresenceKeepsAnUnknownStatus() {
		ObjectNode payload = (ObjectNode) payload(Events.PRESENCE_UPDATE);
		payload.put("status", "asleep");
		PresenceUpdateEvent event = (PresenceUpdateEvent) decode(Events.PRESENCE_UPDATE, payload);
		assertThat(event.presence().status()).isEqualTo(UserStatus.of("asleep"));
		assertThat(event.presence().customStatus()).isNotNull();
		assertThat(event.guildId()).isEqualTo(Snowflake.of(10));
	}

	@Test
	void aVoiceGrantDoesNotShowItsSecrets() {
		VoiceServerUpdateEvent event = (VoiceServerUpdateEvent) decode(Events.VOICE_SERVER_UPDATE,
				payload(Events.VOICE_SERVER_UPDATE));
		assertThat(event.token()).isEqualTo("voice-secret");
		assertThat(event.e2eeKey()).isEqualTo("key-secret");
		assertThat(event.toString()).contains("voice.example.org").doesNotContain("secret");
	}

	@Test
	void aSoundHasItsLength() {
		EntranceSoundPlayEvent event = (EntranceSoundPlayEvent) decode(Events.ENTRANCE_SOUND_PLAY,
				payload(Events.ENTRANCE_SOUND_PLAY));
		assertThat(event.duration()).isEqualTo(Duration.ofMillis(1500));
	}

	private DispatchEvent decode(String name, JsonNode payload) {
		return this.decoder.decode(name, RawJson.of(FluxerJson.mapper().writeValueAsBytes(payload)));
	}

	private static JsonNode payload(String name) {
		try (InputStream input = DispatchEventTests.class.getResourceAsStream(name + ".json")) {
			assertThat(input).as("payload of %s", name).isNotNull();
			return FluxerJson.mapper().readTree(input);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Each member of each object once missing, once null, and once of other types. */
	private static List<JsonNode> mutants(JsonNode payload) {
		JsonNodeFactory nodes = JsonNodeFactory.instance;
		List<JsonNode> others = List.of(nodes.nullNode(), nodes.numberNode(-1), nodes.stringNode("x"),
				nodes.booleanNode(true), nodes.arrayNode().add(nodes.nullNode()), nodes.objectNode());
		List<JsonNode> mutants = new ArrayList<>(others);
		for (List<Object> path : paths(payload, List.of())) {
			for (JsonNode other : others) {
				mutants.add(changed(payload, path, other));
			}
			if (path.get(path.size() - 1) instanceof String) {
				mutants.add(changed(payload, path, null));
			}
		}
		return mutants;
	}

	private static List<List<Object>> paths(JsonNode node, List<Object> prefix) {
		List<List<Object>> paths = new ArrayList<>();
		if (node.isObject()) {
			node.propertyStream().forEach((member) -> {
				List<Object> path = append(prefix, member.getKey());
				paths.add(path);
				paths.addAll(paths(member.getValue(), path));
			});
		}
		for (int index = 0; node.isArray() && index < node.size(); index++) {
			List<Object> path = append(prefix, index);
			paths.add(path);
			paths.addAll(paths(node.get(index), path));
		}
		return paths;
	}

	private static JsonNode changed(JsonNode payload, List<Object> path, JsonNode value) {
		JsonNode copy = payload.deepCopy();
		JsonNode parent = copy;
		for (Object step : path.subList(0, path.size() - 1)) {
			parent = (step instanceof Integer index) ? parent.get(index) : parent.get((String) step);
		}
		Object last = path.get(path.size() - 1);
		if (last instanceof Integer index) {
			((ArrayNode) parent).set(index, value);
		}
		else if (value != null) {
			((ObjectNode) parent).set((String) last, value);
		}
		else {
			((ObjectNode) parent).remove((String) last);
		}
		return copy;
	}

	private static List<Object> append(List<Object> path, Object step) {
		List<Object> longer = new ArrayList<>(path);
		longer.add(step);
		return longer;
	}

	private static String value(Field field) {
		try {
			return (String) field.get(null);
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
