package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

import io.fluxer.embedded.core.TestServer.Client;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ResumeTests {

	private final TestServer server = new TestServer();

	private final String token = this.server.core.botToken();

	@Test
	void replaysAccountEventsAndLosesThoseOfGuilds() {
		String session = dropped();
		this.server.core.say(this.server.person, this.server.channel, "lost");
		this.server.core.sayDirectly(this.server.person, "kept");
		Client client = resumed(session, 2);
		assertThat(client.link().names()).containsExactly("op 10", "CHANNEL_CREATE", "MESSAGE_CREATE", "RESUMED");
		assertThat(client.link().sequences()).containsExactly(4L, 5L, 5L);
	}

	@ParameterizedTest
	@ValueSource(longs = { 0, 1 })
	void replaysGuildsOfTheStartButNeverReady(long sequence) {
		Client client = resumed(dropped(), sequence);
		assertThat(client.link().names()).containsExactly("op 10", "GUILD_CREATE", "RESUMED");
	}

	@Test
	void keepsASessionFor60SecondsFromTheDrop() {
		String session = dropped();
		this.server.clock.advanceMillis(59_999);
		Client client = resumed(session, 2);
		assertThat(client.link().names()).contains("RESUMED");
		this.server.clock.advanceMillis(600_000);
		client.connection().disconnected();
		this.server.clock.advanceMillis(60_000);
		assertThat(resumed(session, 2).link().names()).containsExactly("op 10", "op 9");
		assertThat(this.server.core.levers().sessions()).isZero();
	}

	@Test
	void letsASocketIdentifyAfterAFailedResume() {
		Client client = resumed("DEADBEEF", 1);
		assertThat(client.link().texts()).endsWith("{\"d\":false,\"op\":9}");
		client.identify(this.token, "");
		assertThat(client.link().names()).contains("READY");
	}

	@Test
	void refusesASequenceAboveItsOwnAndKeepsTheSession() {
		String session = dropped();
		assertThat(resumed(session, 3).closed()).isEqualTo(CloseReason.INVALID_SEQUENCE);
		assertThat(resumed(session, -1).closed()).isEqualTo(CloseReason.INVALID_SEQUENCE);
		assertThat(resumed(session, 2).link().names()).contains("RESUMED");
	}

	@Test
	void refusesASequenceBelowTheFloorAndTakesTheFloor() {
		Client client = this.server.connect();
		client.identify(this.token, "");
		String session = client.session();
		this.server.core.sayDirectly(this.server.person, "one");
		client.beat("4");
		client.beat("3");
		client.beat("null");
		assertThat(this.server.core.levers().floor()).isEqualTo(4);
		client.connection().disconnected();
		assertThat(resumed(session, 3).closed()).isEqualTo(CloseReason.INVALID_SEQUENCE);
		assertThat(resumed(session, 4).link().names()).containsExactly("op 10", "RESUMED");
	}

	@Test
	void isPoisonedByABeatAboveItsSequence() {
		Client client = this.server.connect();
		client.identify(this.token, "");
		String session = client.session();
		client.beat("9999");
		assertThat(client.link().last().path("op").asInt()).isEqualTo(11);
		client.connection().disconnected();
		assertThat(resumed(session, 2).closed()).isEqualTo(CloseReason.INVALID_SEQUENCE);
		assertThat(resumed(session, 9999).closed()).isEqualTo(CloseReason.INVALID_SEQUENCE);
	}

	@Test
	void wantsTheTokenExactlyAsItWasSent() {
		Client client = this.server.connect();
		client.identify("Bot " + this.token, "");
		String session = client.session();
		client.connection().disconnected();
		assertThat(resumed(session, 2).closed()).isEqualTo(CloseReason.INVALID_TOKEN);
		Client again = this.server.connect();
		again.resume("Bot " + this.token, session, 2);
		assertThat(again.link().names()).contains("RESUMED");
	}

	@Test
	void drainsTheSocketFromWhichASessionIsTaken() {
		Client old = this.server.connect();
		old.identify(this.token, "");
		Client taker = resumed(old.session(), 2);
		assertThat(old.link().texts()).endsWith("{\"op\":7}");
		assertThat(old.closed()).isEqualTo(CloseReason.DRAIN);
		old.connection().disconnected();
		this.server.core.sayDirectly(this.server.person, "to the taker");
		assertThat(taker.link().names()).endsWith("CHANNEL_CREATE", "MESSAGE_CREATE");
	}

	@Test
	void forgetsTheOldestBeyondItsBuffer() {
		String session = dropped();
		for (int i = 0; i < ReplayBuffer.MAX_EVENTS + 10; i++) {
			this.server.core.sayDirectly(this.server.person, "m" + i);
		}
		List<Long> sequences = resumed(session, 2).link().sequences();
		assertThat(sequences).hasSize(ReplayBuffer.MAX_EVENTS + 1);
		assertThat(sequences.get(0)).isEqualTo(2 + 12);
	}

	@Test
	void dropsWhatDoesNotFit() {
		ReplayBuffer buffer = new ReplayBuffer();
		String large = "x".repeat((int) ReplayBuffer.MAX_EVENT_BYTES);
		buffer.add(1, large + "x");
		assertThat(buffer.after(0)).isEmpty();
		for (int i = 2; i < 11; i++) {
			buffer.add(i, large);
		}
		assertThat(buffer.after(0)).hasSize(8);
		buffer.dropThrough(9);
		assertThat(buffer.after(0)).hasSize(1);
	}

	/**
	 * A day of messages, cuts and long silences with a client that does what the protocol
	 * asks: whatever is said while the session lives arrives once and in order.
	 */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void losesNoDirectMessageInADayOfFaultsWhileTheSessionLives(long seed) {
		Random random = new Random(seed);
		Client client = this.server.connect();
		client.identify(this.token, "");
		String session = client.session();
		TreeSet<Integer> expected = new TreeSet<>();
		List<Integer> heard = new ArrayList<>();
		long sequence = hear(client, heard, 0);
		int said = 0;
		for (long second = 0; second < 86_400;) {
			long pause = 1 + random.nextInt(30);
			second += pause;
			this.server.clock.advanceMillis(pause * 1000);
			if (random.nextInt(10) == 0) {
				client.connection().disconnected();
				long away = random.nextInt(80);
				for (int i = 0; i < 5; i++) {
					expected.add(say(said++));
				}
				this.server.clock.advanceMillis(away * 1000);
				client = this.server.connect();
				client.resume(this.token, session, sequence);
				if (away >= 60) {
					assertThat(client.link().texts()).endsWith("{\"d\":false,\"op\":9}");
					expected.retainAll(new HashSet<>(heard));
					client.identify(this.token, "");
					session = client.session();
					sequence = 0;
				}
			}
			expected.add(say(said++));
			sequence = hear(client, heard, sequence);
			client.beat(Long.toString(sequence));
			assertThat(client.closed()).isNull();
		}
		assertThat(heard).isSorted().doesNotHaveDuplicates().containsExactlyElementsOf(expected);
		assertThat(said).isGreaterThan(5000);
	}

	private int say(int number) {
		this.server.core.sayDirectly(this.server.person, Integer.toString(number));
		return number;
	}

	/**
	 * Takes what came and returns the highest sequence.
	 */
	private static long hear(Client client, List<Integer> heard, long sequence) {
		long highest = sequence;
		for (JsonNode frame : client.link().frames()) {
			highest = Math.max(highest, frame.path("s").asLong(0));
			if (frame.path("t").asString("").equals("MESSAGE_CREATE")) {
				heard.add(Integer.parseInt(frame.at("/d/content").asString()));
			}
		}
		client.link().clear();
		return highest;
	}

	private String dropped() {
		Client client = this.server.connect();
		client.identify(this.token, "");
		String session = client.session();
		client.connection().disconnected();
		return session;
	}

	private Client resumed(String session, long sequence) {
		Client client = this.server.connect();
		client.resume(this.token, session, sequence);
		return client;
	}

}
