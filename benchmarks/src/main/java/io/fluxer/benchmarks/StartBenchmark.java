package io.fluxer.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import io.fluxer.embedded.FluxerServer;

import org.springframework.util.FileSystemUtils;

/**
 * How long the sample bot takes from the start of its process until it is ready, and what
 * memory, beside the same application without the starter, in each of the ways to start
 * an application faster. On the JDK of {@code JAVA_HOME}, else its own.
 */
final class StartBenchmark {

	private static final int STARTS = 5;

	private static final int FIRST_WITH_AOT_CACHE = 25;

	private static final String FROM_AOT = "-Dspring.aot.enabled=true";

	private final String java;

	private final FluxerServer server;

	private final Path directory;

	private final StartLayout layout;

	private final Map<String, List<String>> commands = new LinkedHashMap<>();

	private StartBenchmark(String java, FluxerServer server, Path directory) throws IOException, InterruptedException {
		this.java = java;
		this.server = server;
		this.directory = directory;
		this.layout = StartLayout.create(java, directory);
	}

	/**
	 * Prints a line for each way to start.
	 * @param arguments none
	 * @throws IOException if a process does not start
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		String home = System.getenv().getOrDefault("JAVA_HOME", System.getProperty("java.home"));
		String java = Path.of(home, "bin", "java").toString();
		Path directory = Files.createTempDirectory("fluxer-start");
		try (FluxerServer server = FluxerServer.start()) {
			StartBenchmark benchmark = new StartBenchmark(java, server, directory);
			benchmark.prepare(feature(java));
			benchmark.measure();
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private void prepare(int feature) throws IOException, InterruptedException {
		this.commands.put("sample, one jar", sample(this.layout.packed()));
		addBoth("extracted", List.of());
		addBoth("extracted, AOT", List.of(FROM_AOT));
		addTrained("extracted, CDS", List.of(), "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");
		addTrained("extracted, AOT, CDS", List.of(FROM_AOT), "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile=");
		if (feature >= FIRST_WITH_AOT_CACHE) {
			addTrained("extracted, AOT, AOT cache", List.of(FROM_AOT), "-XX:AOTCacheOutput=", "-XX:AOTCache=");
		}
	}

	private void addBoth(String way, List<String> options) throws IOException {
		this.commands.put("sample, " + way, sample(this.layout.extracted(), options.toArray(String[]::new)));
		this.commands.put("bare, " + way, bare(options.toArray(String[]::new)));
	}

	/**
	 * Starts each once for the archive, which the JVM writes when it ends.
	 */
	private void addTrained(String way, List<String> options, String write, String read)
			throws IOException, InterruptedException {
		for (String application : List.of("sample", "bare")) {
			Path archive = this.directory.resolve((application + "-" + way).replaceAll("[^a-zA-Z]+", "-") + ".archive");
			start(command(application, options, write + archive));
			if (!Files.exists(archive)) {
				throw new IOException("The JVM wrote no " + archive);
			}
			this.commands.put(application + ", " + way, command(application, options, read + archive));
		}
	}

	private List<String> command(String application, List<String> options, String further) throws IOException {
		List<String> all = new ArrayList<>(options);
		all.add(further);
		String[] array = all.toArray(String[]::new);
		return application.equals("sample") ? sample(this.layout.extracted(), array) : bare(array);
	}

	private List<String> sample(Path jar, String... options) {
		List<String> command = new ArrayList<>(List.of(this.java));
		command.addAll(List.of(options));
		command.addAll(List.of("-jar", jar.toString(), "--fluxer.rest.api-url=" + this.server.apiUrl()));
		return command;
	}

	private List<String> bare(String... options) throws IOException {
		List<String> command = new ArrayList<>(List.of(this.java));
		command.addAll(List.of(options));
		command.addAll(List.of("-classpath", this.layout.bareClassPath(), BareApplication.class.getName()));
		return command;
	}

	/**
	 * Starts all in turn, so that what else the machine does weighs on all.
	 */
	private void measure() throws IOException, InterruptedException {
		Map<String, List<Start>> starts = new LinkedHashMap<>();
		for (int turn = 0; turn < STARTS; turn++) {
			for (Map.Entry<String, List<String>> way : this.commands.entrySet()) {
				starts.computeIfAbsent(way.getKey(), (name) -> new ArrayList<>()).add(start(way.getValue()));
			}
		}
		System.out.printf("%d starts each, medians, %d processors, %s%n", STARTS,
				Runtime.getRuntime().availableProcessors(), this.java);
		System.out.printf("%-36s %9s %9s %9s%n", "", "seconds", "CPU s", "MB");
		starts.forEach((way, all) -> System.out.printf("%-36s %9.2f %9.2f %9.0f%n", way, median(all, Start::seconds),
				median(all, Start::cpuSeconds), median(all, Start::megabytes)));
	}

	private Start start(List<String> command) throws IOException, InterruptedException {
		return Start.of(command, Map.of("FLUXER_TOKEN", this.server.botToken()));
	}

	private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
		return new Samples(starts.stream().mapToDouble(figure).toArray()).median();
	}

	private static int feature(String java) throws IOException {
		Process process = new ProcessBuilder(java, "--version").start();
		String version = new String(process.getInputStream().readAllBytes());
		return Integer.parseInt(version.split("[ .]")[1]);
	}

}
