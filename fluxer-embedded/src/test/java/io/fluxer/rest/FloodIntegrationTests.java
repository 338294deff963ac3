package io.fluxer.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.embedded.Admission;
import io.fluxer.embedded.FluxerServer;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A thousand messages at once, in real time: the server's own log says how many it
 * admitted, how many it refused and how long the admissions took.
 */
class FloodIntegrationTests {

	private static final int MESSAGES = 1000;

	private static final int CHANNELS = 10;

	/**
	 * What the buckets allow: 20 in 10 s a channel, 50 in 1 s for the account, each with
	 * its burst.
	 */
	private static final double OPTIMUM_SECONDS = Math.max((MESSAGES / CHANNELS - 20) / 2.0, (MESSAGES - 50) / 50.0);

	@Test
	void aThousandSendsAtOnceAreAdmittedOnceEachAndNoneIsRefused() {
		try (FluxerServer server = FluxerServer.start()) {
			List<Snowflake> channels = IntStream.range(0, CHANNELS)
				.mapToObj((i) -> server.createChannel(server.guildId(), "flood-" + i))
				.toList();
			Rest rest = Rest.create(RestOptions.defaults().withApiUrl(server.apiUrl()));
			try {
				rest.setToken(server.botToken());
				Flux.range(0, MESSAGES)
					.flatMap((i) -> rest.post(Routes.channelMessages(channels.get(i % CHANNELS)),
							new Body("message " + i, "flood-" + i)), MESSAGES)
					.blockLast(Duration.ofMinutes(3));
			}
			finally {
				rest.close();
			}
			List<Admission> sends = server.admissions()
				.stream()
				.filter((admission) -> admission.nonce() != null)
				.toList();
			long nanos = sends.get(sends.size() - 1).nanos() - sends.get(0).nanos();
			double factor = nanos / 1_000_000_000.0 / OPTIMUM_SECONDS;
			System.out.println(String.format(Locale.ROOT, "flood: %d sent, %d refused, %.2f x optimum", sends.size(),
					server.refusals().size(), factor));
			String order = String.format(Locale.ROOT, "order: %d sends over %d channels, %d out of order", sends.size(),
					CHANNELS, channels.stream().mapToLong((channel) -> outOfOrder(server, channel)).sum());
			System.out.println(order);
			assertThat(order).isEqualTo("order: 1000 sends over 10 channels, 0 out of order");
			assertThat(sends.stream().map(Admission::nonce)).doesNotHaveDuplicates().hasSize(MESSAGES);
			assertThat(server.refusals()).isEmpty();
			assertThat(factor).isBetween(0.99, 1.25);
		}
	}

	/** Returns how many messages came before one that was sent earlier. */
	private static long outOfOrder(FluxerServer server, Snowflake channel) {
		List<Integer> numbers = server.messages(channel)
			.stream()
			.map((message) -> Integer.valueOf(message.content().substring("message ".length())))
			.toList();
		return IntStream.range(1, numbers.size()).filter((i) -> numbers.get(i) < numbers.get(i - 1)).count();
	}

	record Body(String content, String nonce) {
	}

}
