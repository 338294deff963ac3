package io.fluxer.transfer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class TransferMemoryIntegrationTests {

	private static final long BYTES = 10L * TransferContent.SIZE;

	private final List<Process> processes = new ArrayList<>();

	@TempDir
	private Path directory;

	@AfterEach
	void end() {
		this.processes.forEach(Process::destroyForcibly);
	}

	@Test
	@Timeout(120)
	void halfAGigabyteGoesBothWaysInLittleMemory() throws IOException, InterruptedException {
		Process server = start("server", List.of("-Xmx256m"), TransferServer.class);
		try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
			Process client = start("client", List.of("-Xmx48m", "-XX:MaxDirectMemorySize=64m"), TransferClient.class,
					line(output, "http:"), this.directory.toString());
			try (BufferedReader said = client.inputReader(StandardCharsets.UTF_8)) {
				assertThat(line(said, "sent")).as(() -> errors("client"))
					.isEqualTo("sent " + BYTES + ", fetched " + BYTES);
			}
			assertThat(client.waitFor(20, TimeUnit.SECONDS)).isTrue();
			assertThat(client.exitValue()).isZero();
			server.getOutputStream().close();
			assertThat(line(output, "received")).as(() -> errors("server"))
				.isEqualTo("received " + BYTES + ", wrong 0, messages 6");
		}
		System.out.println("memory: 500 MB up, 500 MB down, heap 48m, direct 64m");
	}

	/** Passes over what is logged. */
	private static String line(BufferedReader output, String beginning) {
		return output.lines().filter((line) -> line.startsWith(beginning)).findFirst().orElse("");
	}

	private Process start(String name, List<String> limits, Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(limits);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectError(this.directory.resolve(name + ".log").toFile())
			.start();
		this.processes.add(process);
		return process;
	}

	private String errors(String name) {
		try {
			return Files.readString(this.directory.resolve(name + ".log"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

}
