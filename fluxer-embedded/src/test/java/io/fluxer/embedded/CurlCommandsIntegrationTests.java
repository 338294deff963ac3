package io.fluxer.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

import io.fluxer.json.FluxerJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class CurlCommandsIntegrationTests {

	private final FluxerServer server = FluxerServer.start();

	@BeforeAll
	static void needCurl() throws Exception {
		boolean present;
		try {
			present = run("curl --version").exitCode() == 0;
		}
		catch (IOException ex) {
			present = false;
		}
		if (!present) {
			System.out.println("curl lines: skipped, no bash with curl on this machine");
		}
		Assumptions.assumeTrue(present, "no bash with curl");
	}

	@AfterEach
	void close() {
		this.server.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "!ping", "it's \"quoted\" \\ and 'single'", "$HOME `id` $(id) !! * ? ~ # & | ; < >",
			"two\nlines\tand a tab", "@/etc/passwd", "größer 👍" })
	void saysTheTextWhenPastedInAShellAndListsIt(String text) throws Exception {
		String say = this.server.curlToSay(text);
		assertThat(say).startsWith("curl ").doesNotContain("\n");
		assertThat(run(say).exitCode()).isZero();
		assertThat(this.server.messages(this.server.channelId())).extracting(PostedMessage::content)
			.containsExactly(text);
		String list = this.server.curlToList();
		assertThat(list).startsWith("curl ").doesNotContain("\n");
		JsonNode messages = FluxerJson.mapper().readTree(run(list).output());
		assertThat(messages.at("/0/content").asString()).isEqualTo(text);
	}

	private static Result run(String command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(false).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		return new Result(process.exitValue(), output);
	}

	private record Result(int exitCode, String output) {
	}

}
