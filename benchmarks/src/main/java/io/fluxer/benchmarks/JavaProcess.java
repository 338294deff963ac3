package io.fluxer.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM with the class path of this one.
 */
final class JavaProcess implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private JavaProcess(Process process) {
		this.process = process;
		this.output = process.inputReader(StandardCharsets.UTF_8);
	}

	static JavaProcess start(Class<?> main, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("-classpath");
		command.add(System.getProperty("java.class.path"));
		command.add(main.getName());
		command.addAll(List.of(arguments));
		return new JavaProcess(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
	}

	/** The next line of its standard output. */
	String line() throws IOException {
		String line = this.output.readLine();
		if (line == null) {
			throw new IOException("The process ended before it said anything");
		}
		return line;
	}

	/** Ends its standard input, and the process if it goes on nevertheless. */
	@Override
	public void close() throws IOException {
		this.process.getOutputStream().close();
		this.process.destroy();
	}

}
