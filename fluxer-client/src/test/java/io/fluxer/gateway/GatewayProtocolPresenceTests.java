package io.fluxer.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayProtocolPresenceTests {

	private final ProtocolDriver driver = ProtocolDriver.live();

	@Test
	void sendsPresencesAtOnceWhileThereIsBudget() {
		assertThat(this.driver.present(presence("hi"))).containsExactly("sent");
		assertThat(texts(this.driver)).containsExactly("hi");
		assertThat(this.driver.last().at("/d/status").asString()).isEqualTo("dnd");
	}

	@Test
	void sendsFiveInTwentySecondsAndKeepsTheLast() {
		List<List<String>> outcomes = new ArrayList<>();
		for (int number = 1; number <= 9; number++) {
			outcomes.add(this.driver.present(presence("p" + number)));
		}
		assertThat(texts(this.driver)).containsExactly("p1", "p2", "p3", "p4", "p5");
		assertThat(outcomes.get(5)).isEmpty();
		this.driver.advanceAcknowledging(Duration.ofSeconds(20));
		assertThat(texts(this.driver)).hasSize(5);
		this.driver.advanceAcknowledging(Duration.ofSeconds(2));
		assertThat(texts(this.driver)).containsExactly("p1", "p2", "p3", "p4", "p5", "p9");
		assertThat(outcomes).allSatisfy((outcome) -> assertThat(outcome).containsExactly("sent"));
	}

	@Test
	void rawPresencesShareTheBudgetAndReplaceNoneThatIsKept() {
		List<List<String>> kept = new ArrayList<>();
		for (int number = 1; number <= 7; number++) {
			kept.add(this.driver.present(presence("p" + number)));
		}
		List<String> first = this.driver.send(raw("idle"));
		List<String> second = this.driver.send(raw("dnd"));
		assertThat(first).isEmpty();
		this.driver.advanceAcknowledging(Duration.ofSeconds(22));
		assertThat(kept).allSatisfy((outcome) -> assertThat(outcome).containsExactly("sent"));
		assertThat(first).containsExactly("sent");
		assertThat(second).containsExactly("sent");
		assertThat(texts(this.driver)).containsExactly("p1", "p2", "p3", "p4", "p5", "p7", "");
		assertThat(this.driver.sent.stream().filter((frame) -> frame.get("op").intValue() == 3)).last()
			.satisfies((frame) -> assertThat(frame.at("/d/status").asString()).isEqualTo("dnd"));
	}

	private static JsonNode raw(String status) {
		return FluxerJson.mapper().readTree("{\"op\":3,\"d\":{\"status\":\"" + status + "\"}}");
	}

	@Test
	void aFloodOfPresencesHoldsUpNothingElse() {
		for (int number = 1; number <= 9; number++) {
			this.driver.present(presence("p" + number));
		}
		assertThat(this.driver.send(FluxerJson.mapper().readTree("{\"op\":14,\"d\":{}}"))).containsExactly("sent");
	}

	@Test
	void sendsTwoVoiceStatesASecondInTheirOrder() {
		List<List<String>> outcomes = new ArrayList<>();
		for (int number = 0; number < 7; number++) {
			outcomes
				.add(this.driver.send(FluxerJson.mapper().readTree("{\"op\":4,\"d\":{\"number\":" + number + "}}")));
		}
		assertThat(numbers()).containsExactly(0, 1);
		this.driver.advance(Duration.ofMillis(3500));
		assertThat(numbers()).containsExactly(0, 1, 2, 3, 4, 5, 6);
		assertThat(outcomes).allSatisfy((outcome) -> assertThat(outcome).containsExactly("sent"));
		for (int index = 2; index < this.driver.sentAt.size(); index++) {
			assertThat(this.driver.sentAt.get(index) - this.driver.sentAt.get(index - 2))
				.isGreaterThan(Duration.ofSeconds(1).toNanos());
		}
	}

	@Test
	void aNewSessionIdentifiesWithTheLastPresenceAndIsToldItsCustomStatus() {
		this.driver.present(presence("hi"));
		this.driver.receive(Frames.INVALID_SESSION);
		this.driver.advance(Duration.ofSeconds(4));
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.IDENTIFY);
		assertThat(this.driver.last().at("/d/presence/status").asString()).isEqualTo("dnd");
		this.driver.receive(Frames.ready("def"));
		assertThat(texts(this.driver)).containsExactly("hi", "hi");
	}

	@Test
	void keepsAPresenceOfTheTimeWithoutASession() {
		this.driver.closed(1006);
		assertThat(this.driver.present(presence("kept"))).containsExactly("kept");
		this.driver.greet();
		this.driver.receive(Frames.resumed(1));
		assertThat(texts(this.driver)).containsExactly("kept");
	}

	@Test
	void sendsAPresenceAgainThatMayHaveGoneToADeadSocket() {
		this.driver.present(presence("hi"));
		this.driver.closed(1006);
		this.driver.greet();
		this.driver.receive(Frames.resumed(1));
		assertThat(texts(this.driver)).containsExactly("hi", "hi");
	}

	@Test
	void doesNotRepeatAPresenceThatHasArrived() {
		this.driver.present(presence("hi"));
		this.driver.advanceAcknowledging(Duration.ofSeconds(30));
		this.driver.closed(1006);
		this.driver.greet();
		this.driver.receive(Frames.resumed(1));
		assertThat(texts(this.driver)).containsExactly("hi");
	}

	@Test
	void aPresenceSetBetweenIdentifyAndReadyIsToldAfterReady() {
		ProtocolDriver other = new ProtocolDriver();
		other.greet();
		other.present(new Presence(Presence.Status.IDLE, false, false, null));
		other.receive(Frames.ready("abc"));
		assertThat(other.last().get("op").intValue()).isEqualTo(3);
		assertThat(other.last().at("/d/status").asString()).isEqualTo("idle");
	}

	private List<Integer> numbers() {
		return this.driver.sent.stream()
			.filter((frame) -> frame.get("op").intValue() == 4)
			.map((frame) -> frame.at("/d/number").intValue())
			.toList();
	}

	private static List<String> texts(ProtocolDriver driver) {
		return driver.sent.stream()
			.filter((frame) -> frame.get("op").intValue() == 3)
			.map((frame) -> text(frame))
			.toList();
	}

	private static String text(JsonNode frame) {
		return frame.at("/d/custom_status/text").asString();
	}

	private static Presence presence(String text) {
		return new Presence(Presence.Status.DND, false, false, new CustomStatus(text, null, null, null));
	}

}
