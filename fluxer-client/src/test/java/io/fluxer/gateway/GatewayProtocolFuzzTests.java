package io.fluxer.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that sends any frame at any time: the protocol never fails, and finds back to
 * a session once the server behaves.
 */
class GatewayProtocolFuzzTests {

	private static final List<String> DATA = List.of("null", "{}", "[]", "false", "1", "\"x\"",
			"{\"heartbeat_interval\":41250}", "{\"heartbeat_interval\":-1}", "{\"heartbeat_interval\":\"x\"}",
			"{\"session_id\":\"abc\"}", "{\"session_id\":null}", "{\"session_id\":[1]}");

	private static final List<String> NAMES = List.of("READY", "RESUMED", "MESSAGE_CREATE", "");

	private static final List<Integer> CODES = List.of(1000, 1006, 4000, 4001, 4003, 4005, 4007, 4008, 4009, 4999);

	private final Logger logger = (Logger) LoggerFactory.getLogger("io.fluxer.gateway");

	@BeforeEach
	void silenceTheLog() {
		this.logger.setLevel(Level.OFF);
	}

	@AfterEach
	void restoreTheLog() {
		this.logger.setLevel(null);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void survivesAnyFrameAtAnyTime(long seed) {
		Random random = new Random(seed);
		ProtocolDriver driver = new ProtocolDriver(Presence.online(), seed);
		driver.goLive();
		for (int i = 0; i < 5_000; i++) {
			switch (random.nextInt(12)) {
				case 0 -> driver.advance(Duration.ofMillis(random.nextInt(20_000)));
				case 1 -> driver.closed(CODES.get(random.nextInt(CODES.size())));
				case 2 -> driver.connect();
				default -> driver.receive(frame(random));
			}
		}
		driver.greet();
		if (driver.last().get("op").intValue() == Opcode.RESUME) {
			driver.receive(Frames.INVALID_SESSION);
		}
		driver.receive(Frames.ready("new"));
		assertThat(driver.protocol.isLive()).isTrue();
		assertThat(driver.events(ShardEvent.Failed.class)).isEmpty();
	}

	private static byte[] frame(Random random) {
		StringBuilder frame = new StringBuilder("{\"op\":").append(random.nextInt(14) - 1);
		if (random.nextInt(8) > 0) {
			frame.append(",\"d\":").append(DATA.get(random.nextInt(DATA.size())));
		}
		if (random.nextBoolean()) {
			frame.append(",\"t\":\"").append(NAMES.get(random.nextInt(NAMES.size()))).append('"');
		}
		if (random.nextBoolean()) {
			frame.append(",\"s\":").append(random.nextInt(40) - 2);
		}
		return Frames.bytes(frame.append('}').toString());
	}

}
