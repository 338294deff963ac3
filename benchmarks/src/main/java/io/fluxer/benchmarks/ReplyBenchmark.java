package io.fluxer.benchmarks;

import java.io.IOException;
import java.util.Arrays;

/**
 * How long a message waits for its reply: from the moment at which the server sends
 * MESSAGE_CREATE to the arrival of the POST, beside a bare WebSocket client with a bare
 * {@code WebClient}, in five processes.
 */
final class ReplyBenchmark {

	private static final int FORKS = 5;

	private ReplyBenchmark() {
	}

	/**
	 * Prints a line for each fork, then the medians of the ratios.
	 * @param arguments none
	 * @throws IOException if a process cannot be started
	 */
	public static void main(String[] arguments) throws IOException {
		double[] middle = new double[FORKS];
		double[] slowest = new double[FORKS];
		System.out.printf("%d replies a turn, %d a second, %d processors%n", ReplyFork.EVENTS, ReplyFork.RATE,
				Runtime.getRuntime().availableProcessors());
		System.out.printf("%-6s %14s %14s %14s %14s%n", "fork", "fluxer p50 µs", "fluxer p99 µs", "bare p50 µs",
				"bare p99 µs");
		for (int fork = 0; fork < FORKS; fork++) {
			try (JavaProcess server = JavaProcess.start(RecordedGateway.class);
					JavaProcess client = JavaProcess.start(ReplyFork.class, server.line())) {
				double[] figures = Arrays.stream(client.line().split(" ")).mapToDouble(Double::parseDouble).toArray();
				middle[fork] = figures[0] / figures[2];
				slowest[fork] = figures[1] / figures[3];
				System.out.printf("%-6d %14.0f %14.0f %14.0f %14.0f%n", fork + 1, figures[0], figures[1], figures[2],
						figures[3]);
			}
		}
		report("p50", new Samples(middle));
		report("p99", new Samples(slowest));
	}

	private static void report(String name, Samples ratios) {
		System.out.printf("ratio of %s: median %.3f, from %.3f to %.3f%n", name, ratios.median(), ratios.least(),
				ratios.greatest());
	}

}
