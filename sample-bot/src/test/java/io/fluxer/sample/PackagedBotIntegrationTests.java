package io.fluxer.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for the sample bot as it is packaged, in a JVM of its own, with the beans that
 * were found ahead of time.
 */
class PackagedBotIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(120);

	@TempDir
	Path directory;

	@Test
	void startsFromWhatWasFoundAheadOfTimeAndAnswers() throws Exception {
		Path output = this.directory.resolve("output.txt");
		try (FluxerServer server = FluxerServer.start()) {
			Process bot = start(server, output);
			try {
				await().atMost(LIMIT).untilAsserted(() -> assertThat(read(output)).contains("The bot is ready after"));
				server.person().say(server.channelId(), "!ping");
				await().atMost(LIMIT)
					.untilAsserted(() -> assertThat(server.messages(server.channelId())).as(() -> read(output))
						.filteredOn(PostedMessage::bot)
						.extracting(PostedMessage::content)
						.contains("pong"));
			}
			finally {
				bot.destroy();
				assertThat(bot.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
			}
			assertThat(read(output)).contains("Starting AOT-processed SampleBotApplication")
				.doesNotContain("embedded Fluxer", server.botToken());
		}
	}

	private static Process start(FluxerServer server, Path output) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Dspring.aot.enabled=true", "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("fluxer.sample.jar"),
				"--fluxer.rest.api-url=" + server.apiUrl(), "--spring.reactor.netty.shutdown-quiet-period=0s");
		builder.environment().put("FLUXER_TOKEN", server.botToken());
		return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

}
