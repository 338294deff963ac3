package io.fluxer.benchmarks;

import java.io.IOException;
import java.util.Arrays;

/**
 * What an event costs from the socket to a listener, beside a bare WebSocket client that
 * reads the envelope alone: CPU time of the whole process and bytes allocated, in five
 * processes, against a server in a process of its own.
 */
final class EventBenchmark {

	private static final int FORKS = 5;

	private static final double AIM = 1.15;

	private EventBenchmark() {
	}

	/**
	 * Prints a line for each fork, then the median and the spread.
	 * @param arguments none
	 * @throws IOException if a process cannot be started
	 */
	public static void main(String[] arguments) throws IOException {
		double[] ratios = new double[FORKS];
		double[] bytes = new double[FORKS];
		System.out.printf("MESSAGE_CREATE of %d bytes, %d a second, %d a turn, %d processors%n",
				RecordedFrames.MESSAGE_BYTES, EventFork.RATE, EventFork.EVENTS,
				Runtime.getRuntime().availableProcessors());
		System.out.printf("%-6s %12s %12s %8s %12s %12s%n", "fork", "fluxer µs", "bare µs", "ratio", "fluxer bytes",
				"bare bytes");
		for (int fork = 0; fork < FORKS; fork++) {
			try (JavaProcess server = JavaProcess.start(RecordedGateway.class);
					JavaProcess client = JavaProcess.start(EventFork.class, server.line())) {
				double[] figures = Arrays.stream(client.line().split(" ")).mapToDouble(Double::parseDouble).toArray();
				ratios[fork] = figures[2];
				bytes[fork] = figures[3];
				System.out.printf("%-6d %12.1f %12.1f %8.3f %12.0f %12.0f%n", fork + 1, figures[0], figures[1],
						figures[2], figures[3], figures[4]);
			}
		}
		Samples all = new Samples(ratios);
		System.out.printf("ratio of CPU time: median %.3f, from %.3f to %.3f (aim %.2f)%n", all.median(), all.least(),
				all.greatest(), AIM);
		System.out.printf("bytes allocated an event: median %.0f%n", new Samples(bytes).median());
	}

}
