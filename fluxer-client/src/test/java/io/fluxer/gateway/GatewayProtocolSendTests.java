package io.fluxer.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class GatewayProtocolSendTests {

	private final ProtocolDriver driver = ProtocolDriver.live();

	@Test
	void sendsAtOnceWhileThereIsBudget() {
		assertThat(this.driver.send(command(1))).containsExactly("sent");
		assertThat(this.driver.last()).isEqualTo(command(1));
	}

	@Test
	void keepsToTheBudgetInOrderAndGoesOnBeating() {
		List<List<String>> outcomes = new ArrayList<>();
		for (int number = 0; number < 1200; number++) {
			outcomes.add(this.driver.send(command(number)));
		}
		assertThat(this.driver.sent).hasSizeBetween(530, 540);
		this.driver.advanceAcknowledging(Duration.ofMinutes(3));
		assertThat(outcomes).allSatisfy((outcome) -> assertThat(outcome).containsExactly("sent"));
		List<Integer> numbers = this.driver.sent.stream()
			.filter((frame) -> frame.get("op").intValue() == 14)
			.map((frame) -> frame.at("/d/number").intValue())
			.toList();
		assertThat(numbers).hasSize(1200).isSorted();
		assertThat(this.driver.ops()).filteredOn((op) -> op == Opcode.HEARTBEAT).hasSize(13);
		for (int index = 600; index < this.driver.sentAt.size(); index++) {
			assertThat(this.driver.sentAt.get(index) - this.driver.sentAt.get(index - 600))
				.isGreaterThan(Duration.ofSeconds(60).toNanos());
		}
	}

	@Test
	void keepsPlacesForTheHandshakeOverSeveralConnections() {
		for (int number = 0; number < 700; number++) {
			this.driver.send(command(number));
		}
		for (int cut = 0; cut < 5; cut++) {
			this.driver.closed(1006);
			this.driver.greet();
			assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.RESUME);
			this.driver.receive(Frames.resumed(1));
		}
	}

	@Test
	void letsAFloodOfServerBeatsNotOverrunTheBudget() {
		for (int beat = 0; beat < 2000; beat++) {
			this.driver.receive(Frames.BEAT_NOW, Frames.ACK);
		}
		assertThat(this.driver.sent).hasSizeLessThanOrEqualTo(600);
		this.driver.closed(1006);
		this.driver.greet();
		assertThat(this.driver.last().get("op").intValue()).isEqualTo(Opcode.RESUME);
	}

	@Test
	void failsWhatWaitsWhenTheConnectionEnds() {
		List<List<String>> outcomes = new ArrayList<>();
		for (int number = 0; number < 600; number++) {
			outcomes.add(this.driver.send(command(number)));
		}
		this.driver.closed(1006);
		assertThat(outcomes.get(0)).containsExactly("sent");
		assertThat(outcomes.get(599)).singleElement().asString().contains("the connection ended");
	}

	@Test
	void failsWhatWaitsWhenTheSessionEndsOrTheShardStops() {
		ProtocolDriver other = ProtocolDriver.live();
		List<String> session = waiting(this.driver);
		this.driver.receive(Frames.INVALID_SESSION);
		assertThat(session).singleElement().asString().contains("the session ended");
		List<String> stopped = waiting(other);
		other.stop();
		assertThat(stopped).singleElement().asString().contains("was not sent");
	}

	@Test
	void refusesFramesWithoutASession() {
		ProtocolDriver other = new ProtocolDriver();
		other.connect();
		assertThat(other.send(command(1))).singleElement().asString().contains("no session");
		other.receive(Frames.hello(41250));
		assertThat(other.send(command(1))).singleElement().asString().contains("no session");
		assertThat(other.ops()).containsExactly(Opcode.IDENTIFY);
	}

	@Test
	void takesACancelledFrameBack() {
		waiting(this.driver);
		PendingSend cancelled = new PendingSend(CommandFrame.of(command(-7)), () -> {
		}, (failure) -> {
		});
		this.driver.protocol.send(cancelled, this.driver.now);
		List<String> behind = this.driver.send(command(8));
		cancelled.cancel();
		this.driver.advanceAcknowledging(Duration.ofMinutes(2));
		assertThat(behind).containsExactly("sent");
		assertThat(this.driver.sent).doesNotContain(command(-7)).contains(command(8));
	}

	@Test
	void tellsNobodyOfACancelledFrame() {
		List<String> ahead = waiting(this.driver);
		List<GatewayException> failures = new ArrayList<>();
		PendingSend cancelled = new PendingSend(CommandFrame.of(command(-7)), () -> {
		}, failures::add);
		this.driver.protocol.send(cancelled, this.driver.now);
		cancelled.cancel();
		this.driver.closed(1006);
		assertThat(ahead).singleElement().asString().contains("the connection ended");
		assertThat(failures).isEmpty();
	}

	private static List<String> waiting(ProtocolDriver driver) {
		List<String> outcome = List.of("sent");
		for (int number = 0; outcome.contains("sent"); number++) {
			outcome = driver.send(command(number));
			assertThat(number).isLessThan(600);
		}
		return outcome;
	}

	private static JsonNode command(int number) {
		var frame = FluxerJson.mapper().createObjectNode().put("op", 14);
		frame.putObject("d").put("number", number);
		return frame;
	}

}
