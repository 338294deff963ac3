package io.fluxer.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import io.fluxer.embedded.FluxerServer;

/**
 * A {@link RestartedBot} and what it says.
 */
final class BotProcess implements AutoCloseable {

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final Process process;

	private final Thread reader;

	BotProcess(FluxerServer server, Path sessions) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp", classPath,
				RestartedBot.class.getName(), server.apiUrl(), sessions.toString())
			.redirectErrorStream(true);
		builder.environment().put("FLUXER_TOKEN", server.botToken());
		this.process = builder.start();
		this.reader = new Thread(this::read, "bot-process");
		this.reader.setDaemon(true);
		this.reader.start();
	}

	/** Ends the process as {@code kill -9} does, and reads what it had said. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly();
		if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
			throw new IllegalStateException("The process does not end");
		}
		this.reader.join();
	}

	/** Returns the content of the messages that it has handled. */
	List<String> messages() {
		return said("message").stream().map((words) -> words[1]).toList();
	}

	/** Returns the names of the events that it has handled. */
	List<String> events() {
		return said("event").stream().map((words) -> words[1]).toList();
	}

	/** Returns the highest sequence that it has handled. */
	long sequence() {
		return said("event").stream().mapToLong((words) -> Long.parseLong(words[2])).max().orElse(0);
	}

	@Override
	public String toString() {
		return String.join("\n", this.lines);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	private List<String[]> said(String what) {
		List<String[]> found = new ArrayList<>();
		for (String line : this.lines) {
			if (line.startsWith("[" + what + " ") && line.endsWith("]")) {
				found.add(line.substring(1, line.length() - 1).split(" "));
			}
		}
		return found;
	}

	private void read() {
		try (BufferedReader out = new BufferedReader(
				new InputStreamReader(this.process.getInputStream(), StandardCharsets.UTF_8))) {
			out.lines().forEach(this.lines::add);
		}
		catch (IOException | UncheckedIOException ex) {
			this.lines.add("unreadable: " + ex);
		}
	}

}
