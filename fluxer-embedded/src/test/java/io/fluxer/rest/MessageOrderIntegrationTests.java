package io.fluxer.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.HttpControl;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

	private static final int MESSAGES = 100;

	private final List<AutoCloseable> opened = new ArrayList<>();

	@AfterEach
	void close() throws Exception {
		for (AutoCloseable open : this.opened) {
			open.close();
		}
	}

	@Test
	void refusalsErrorsAndLostAnswersDisorderNothing() {
		FluxerServer server = server(false);
		Rest rest = rest(server, options());
		List<Snowflake> channels = IntStream.range(0, CHANNELS)
			.mapToObj((i) -> server.createChannel(server.guildId(), "order-" + i))
			.toList();
		Random random = new Random(11);
		List<Mono<?>> sends = new ArrayList<>();
		for (int number = 0; number < MESSAGES; number++) {
			for (Snowflake channel : channels) {
				Mono<?> send = send(rest, channel, number, random.nextInt(3));
				int fault = random.nextInt(20);
				sends.add(send.doOnSuccess((message) -> disturb(server.http(), channel, fault)));
			}
		}
		Flux.fromIterable(sends).flatMap((send) -> send, sends.size()).blockLast(LIMIT);
		long disordered = channels.stream().mapToLong((channel) -> outOfOrder(server, channel)).sum();
		long stored = channels.stream().mapToLong((channel) -> contents(server, channel).size()).sum();
		String order = String.format(Locale.ROOT, "order: %d sends over %d channels, %d out of order", stored, CHANNELS,
				disordered);
		System.out.println(order);
		assertThat(order).isEqualTo("order: 1000 sends over 10 channels, 0 out of order");
		assertThat(server.requests()).filteredOn((request) -> request.status() >= 400).hasSizeGreaterThan(100);
	}

	/** What befalls the messages after one that has just been stored. */
	private static void disturb(HttpControl http, Snowflake channel, int fault) {
		String path = "/channels/" + channel + "/messages";
		switch (fault) {
			case 0, 1 -> http.failNext(2, "POST", path, 502);
			case 2, 3 -> http.limitNext(2, "POST", path, Duration.ofMillis(5));
			case 4 -> http.failNext(1, "POST", path, 503);
			default -> {
			}
		}
	}

	@Test
	void heldAndSwallowedRequestsDisorderNothing() {
		FluxerServer server = server(false);
		Rest rest = rest(server, options().withTimeout(Duration.ofSeconds(1)));
		Snowflake channel = server.channelId();
		String path = "/channels/" + channel + "/messages";
		List<Mono<?>> sends = new ArrayList<>();
		for (int number = 0; number < 20; number++) {
			sends.add(send(rest, channel, number, 0));
		}
		server.http().holdNext(1, "POST", path);
		server.http().swallowNext(1, "POST", path);
		Flux.fromIterable(sends).flatMap((send) -> send, sends.size()).blockLast(LIMIT);
		assertThat(contents(server, channel)).hasSize(20);
		assertThat(outOfOrder(server, channel)).isZero();
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aMessageWithAFileComesBeforeTheTextThatIsSentAfterIt(boolean presigned) {
		FluxerServer server = server(presigned);
		Rest rest = rest(server, options());
		Snowflake channel = server.channelId();
		List<Mono<Message>> sends = new ArrayList<>();
		for (int number = 0; number < 40; number += 2) {
			MessagePayload picture = MessagePayload.text("message " + number)
				.withFile(FileUpload.of("a.txt", new byte[1000]));
			sends.add(Messages.create(rest, channel, picture));
			sends.add(Messages.create(rest, channel, MessagePayload.text("message " + (number + 1))));
		}
		Flux.fromIterable(sends).flatMap((send) -> send, sends.size()).blockLast(LIMIT);
		assertThat(contents(server, channel)).hasSize(40);
		assertThat(outOfOrder(server, channel)).isZero();
		assertThat(rest.rateLimits().queued()).isZero();
	}

	@Test
	void callsThatAreCancelledAtAnyTimeHoldUpNobody() {
		FluxerServer server = server(false);
		Rest rest = rest(server, options());
		Snowflake channel = server.channelId();
		Random random = new Random(5);
		List<Mono<?>> kept = new ArrayList<>();
		List<String> keptContents = new ArrayList<>();
		for (int number = 0; number < 300; number++) {
			Mono<?> send = send(rest, channel, number, random.nextInt(2));
			if (random.nextBoolean()) {
				Mono<?> once = send.cache();
				once.subscribe();
				kept.add(once);
				keptContents.add("message " + number);
				continue;
			}
			Disposable left = send.subscribe();
			switch (random.nextInt(3)) {
				case 0 -> left.dispose();
				case 1 -> Schedulers.parallel().schedule(left::dispose);
				default -> {
					if (!kept.isEmpty()) {
						kept.get(random.nextInt(kept.size())).subscribe((message) -> left.dispose());
					}
				}
			}
		}
		Flux.fromIterable(kept).flatMap((send) -> send, kept.size()).blockLast(LIMIT);
		await().atMost(LIMIT).until(() -> rest.rateLimits().queued() == 0);
		send(rest, channel, 1000, 0).block(LIMIT);
		keptContents.add("message 1000");
		// One that was cancelled on its way may come at any time.
		assertThat(contents(server, channel)).containsSubsequence(keptContents);
	}

	@Test
	void itCanBeSwitchedOff() {
		FluxerServer server = server(false);
		Rest unordered = rest(server, options().withOrderedMessages(false));
		Snowflake channel = server.channelId();
		send(unordered, channel, 0, 0).block(LIMIT);
		server.http().holdNext(1, "POST", "/channels/" + channel + "/messages");
		Disposable held = send(unordered, channel, 1, 0).subscribe();
		await().atMost(LIMIT).until(() -> contents(server, channel).contains("message 1"));
		send(unordered, channel, 2, 0).block(LIMIT);
		assertThat(held.isDisposed()).isFalse();
		held.dispose();
	}

	private FluxerServer server(boolean presigned) {
		FluxerServer server = FluxerServer.builder().rateLimits(false).presignedUploads(presigned).start();
		this.opened.add(server::close);
		return server;
	}

	private static RestOptions options() {
		return RestOptions.defaults()
			.withGlobalRateLimit(1_000_000)
			.withMaxRetries(50)
			.withRetry(new RetryOptions(Duration.ofMillis(1), Duration.ofMillis(2), 0.5));
	}

	private Rest rest(FluxerServer server, RestOptions options) {
		Rest rest = Rest.create(options.withApiUrl(server.apiUrl()));
		// Before the server.
		this.opened.add(0, rest::close);
		rest.setToken(server.botToken());
		return rest;
	}

	/** Sends a message in one of the ways in which an application may. */
	private static Mono<?> send(Rest rest, Snowflake channel, int number, int way) {
		String content = "message " + number;
		Map<String, String> body = Map.of("content", content, "nonce", channel.value() % 1_000_000 + "-" + number);
		return switch (way) {
			case 0 -> rest.post(Routes.channelMessages(channel), body);
			case 1 -> Messages.create(rest, channel, MessagePayload.text(content));
			default -> rest.postMultipart(Routes.channelMessages(channel), new MultipartPayload(body,
					List.of(FileUpload.of("a.txt", content.getBytes(StandardCharsets.UTF_8)))));
		};
	}

	/** Returns how many messages came before one that was sent earlier. */
	private static long outOfOrder(FluxerServer server, Snowflake channel) {
		List<Integer> numbers = contents(server, channel).stream()
			.map((content) -> Integer.valueOf(content.substring("message ".length())))
			.toList();
		return IntStream.range(1, numbers.size()).filter((i) -> numbers.get(i) < numbers.get(i - 1)).count();
	}

	private static List<String> contents(FluxerServer server, Snowflake channel) {
		return server.messages(channel).stream().map(PostedMessage::content).toList();
	}

}
