package io.fluxer.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One start of an application, from the start of its process to the line that says that
 * it has started.
 *
 * @param seconds the time
 * @param cpuSeconds the CPU time of all its threads
 * @param megabytes its resident memory at that moment
 */
record Start(double seconds, double cpuSeconds, double megabytes) {

	private static final String STARTED = " : Started ";

	static Start of(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		long begin = System.nanoTime();
		Process process = builder.start();
		try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			StringBuilder said = new StringBuilder();
			String line = output.readLine();
			while (line != null && !line.contains(STARTED)) {
				said.append(line).append('\n');
				line = output.readLine();
			}
			double seconds = (System.nanoTime() - begin) / 1e9;
			if (line == null) {
				throw new IOException(String.join(" ", command) + " did not start:\n" + said);
			}
			Start start = new Start(seconds, process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1e3,
					residentMegabytes(process.pid()));
			// The process's own method would close what it says while it writes an
			// archive.
			process.toHandle().destroy();
			output.lines().forEach((rest) -> {
			});
			process.waitFor();
			return start;
		}
		finally {
			process.destroyForcibly();
		}
	}

	private static double residentMegabytes(long pid) throws IOException {
		return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status"))
			.stream()
			.filter((line) -> line.startsWith("VmRSS:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")))
			.sum() * 1024 / 1e6;
	}

}
