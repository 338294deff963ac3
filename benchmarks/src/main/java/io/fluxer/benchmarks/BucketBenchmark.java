package io.fluxer.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.embedded.FluxerServer;
import io.fluxer.entity.Message;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.Routes;
import reactor.core.publisher.Flux;

/**
 * How well the rate limits are used: 100 messages to one channel at once. The channel's
 * bucket takes 20 at once and then one each 500 ms (Fluxer's API, rate limits), so that
 * nobody is done before 40 s.
 */
final class BucketBenchmark {

	private static final int MESSAGES = 100;

	private static final int BURST = 20;

	private static final Duration EACH = Duration.ofMillis(500);

	private static final String TABLE = """
			%d messages to one channel, limits on
			sent in %.2f s; the bucket allows %.2f s: ratio %.4f (aim 1.02)
			longest wait between two answers: %.3f s (aim 0.55)
			refused: %d (aim 0)
			""";

	private BucketBenchmark() {
	}

	/**
	 * Prints the time, its ratio to what the bucket allows, the longest wait between two
	 * answers and the number of refusals.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		try (FluxerServer server = FluxerServer.start()) {
			Rest rest = Rest.create(RestOptions.defaults().withApiUrl(server.apiUrl()));
			rest.setToken(server.botToken());
			String route = Routes.channelMessages(server.channelId());
			// Classes are loaded and the connection is made before the clock starts.
			rest.get(Routes.channel(server.channelId())).block();
			List<Long> answeredAt = new CopyOnWriteArrayList<>();
			long start = System.nanoTime();
			Flux.range(0, MESSAGES)
				.flatMap((number) -> rest.post(route, new Text("message " + number), Message.class), MESSAGES)
				.doOnNext((message) -> answeredAt.add(System.nanoTime()))
				.blockLast();
			report(start, answeredAt, server.refusals().size());
			rest.close();
		}
	}

	private static void report(long start, List<Long> answeredAt, int refused) {
		double seconds = (answeredAt.get(answeredAt.size() - 1) - start) / 1e9;
		double allowed = EACH.multipliedBy(MESSAGES - BURST).toMillis() / 1e3;
		long longest = 0;
		for (int index = 1; index < answeredAt.size(); index++) {
			longest = Math.max(longest, answeredAt.get(index) - answeredAt.get(index - 1));
		}
		System.out.printf(TABLE, answeredAt.size(), seconds, allowed, seconds / allowed, longest / 1e9, refused);
	}

	private record Text(String content) {

	}

}
