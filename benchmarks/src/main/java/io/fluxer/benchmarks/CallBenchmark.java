package io.fluxer.benchmarks;

import java.io.IOException;

/**
 * What a call costs beside the same call through a bare {@code WebClient}: 20,000
 * {@code GET /users/@me}, 64 at once, without limits, in five processes, against a server
 * in a process of its own.
 */
final class CallBenchmark {

	private static final int FORKS = 5;

	private static final double AIM = 0.95;

	private CallBenchmark() {
	}

	/**
	 * Prints a line for each fork, then the median and the spread.
	 * @param arguments none
	 * @throws IOException if a process cannot be started
	 */
	public static void main(String[] arguments) throws IOException {
		double[] ratios = new double[FORKS];
		try (JavaProcess api = JavaProcess.start(RecordedApi.class)) {
			String url = "http://127.0.0.1:" + api.line() + "/v1";
			System.out.printf("%d GET /users/@me, %d at once, %d processors%n", CallFork.CALLS, CallFork.AT_ONCE,
					Runtime.getRuntime().availableProcessors());
			System.out.printf("%-6s %12s %12s %8s%n", "fork", "fluxer/s", "bare/s", "ratio");
			for (int fork = 0; fork < FORKS; fork++) {
				try (JavaProcess client = JavaProcess.start(CallFork.class, url)) {
					String[] perSecond = client.line().split(" ");
					double ours = Double.parseDouble(perSecond[0]);
					double bare = Double.parseDouble(perSecond[1]);
					ratios[fork] = Double.parseDouble(perSecond[2]);
					System.out.printf("%-6d %12.0f %12.0f %8.3f%n", fork + 1, ours, bare, ratios[fork]);
				}
			}
		}
		Samples all = new Samples(ratios);
		System.out.printf("ratio: median %.3f, from %.3f to %.3f (aim %.2f)%n", all.median(), all.least(),
				all.greatest(), AIM);
	}

}
