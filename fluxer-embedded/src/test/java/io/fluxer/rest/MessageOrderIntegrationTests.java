package io.fluxer.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The order of the messages of a channel, as the server keeps them.
 */
class MessageOrderIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final int CHANNELS = 10;

	private static final int MESSAGES = 18;

	private final FluxerServer server = FluxerServer.start();

	private final List<Snowflake> channels = IntStream.range(0, CHANNELS)
		.mapToObj((i) -> this.server.createChannel(this.server.guildId(), "order-" + i))
		.toList();

	private final Rest rest = rest(RestOptions.defaults(), Duration.ofSeconds(1));

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void refusalsErrorsAndLostAnswersDisorderNothing() {
		Random random = new Random(11);
		this.channels.forEach((channel) -> {
			String path = "/channels/" + channel + "/messages";
			switch (random.nextInt(3)) {
				case 0 -> this.server.http().failNext(2, "POST", path, 502);
				case 1 -> this.server.http().limitNext(2, "POST", path, Duration.ofMillis(50));
				default -> this.server.http().holdNext(1, "POST", path);
			}
		});
		List<Mono<?>> sends = new ArrayList<>();
		for (int number = 0; number < MESSAGES; number++) {
			for (Snowflake channel : this.channels) {
				sends.add(send(this.rest, channel, number));
			}
		}
		Flux.fromIterable(sends).flatMap((send) -> send, sends.size()).blockLast(LIMIT);
		assertThat(this.channels).allSatisfy((channel) -> assertThat(contents(channel))
			.containsExactlyElementsOf(IntStream.range(0, MESSAGES).mapToObj((i) -> "message " + i).toList()));
	}

	@Test
	void callsThatAreCancelledAtAnyTimeHoldUpNobody() {
		Random random = new Random(5);
		Snowflake channel = this.channels.get(0);
		List<Disposable> cancelled = new ArrayList<>();
		List<Mono<?>> kept = new ArrayList<>();
		for (int number = 0; number < 10; number++) {
			Mono<?> send = send(this.rest, channel, number).cache();
			Disposable subscription = send.subscribe((message) -> {
			}, (ex) -> {
			});
			if (number % 5 != 0) {
				Disposable cancel = (random.nextBoolean()) ? subscription : send(this.rest, channel, 1000).subscribe();
				Schedulers.parallel().schedule(cancel::dispose);
				cancelled.add(subscription);
			}
			else {
				kept.add(send);
			}
		}
		cancelled.forEach(Disposable::dispose);
		Mono.when(kept.get(0)).block(LIMIT);
		send(this.rest, this.channels.get(1), 1).block(LIMIT);
		Mono<?> last = send(this.rest, channel, 5000);
		last.block(LIMIT);
		assertThat(contents(channel)).endsWith("message 5000");
	}

	@Test
	void itCanBeSwitchedOff() {
		Rest unordered = rest(RestOptions.defaults().withOrderedMessages(false), Duration.ofMinutes(1));
		try {
			Snowflake channel = this.channels.get(0);
			send(unordered, channel, 0).block(LIMIT);
			this.server.http().holdNext(1, "POST", "/channels/" + channel + "/messages");
			Disposable held = send(unordered, channel, 1).subscribe();
			await().atMost(LIMIT).until(() -> contents(channel).contains("message 1"));
			send(unordered, channel, 2).block(Duration.ofSeconds(20));
			assertThat(held.isDisposed()).isFalse();
			held.dispose();
		}
		finally {
			unordered.close();
		}
	}

	private Rest rest(RestOptions options, Duration timeout) {
		Rest rest = Rest.create(options.withApiUrl(this.server.apiUrl())
			.withTimeout(timeout)
			.withRetry(new RetryOptions(Duration.ofMillis(10), Duration.ofMillis(50), 0.5)));
		rest.setToken(this.server.botToken());
		return rest;
	}

	private static Mono<?> send(Rest rest, Snowflake channel, int number) {
		return rest.post(Routes.channelMessages(channel),
				Map.of("content", "message " + number, "nonce", channel.value() % 1_000_000 + "-" + number));
	}

	private List<String> contents(Snowflake channel) {
		return this.server.messages(channel).stream().map(PostedMessage::content).toList();
	}

}
