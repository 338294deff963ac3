package io.fluxer.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.LoggedRequest;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Message;
import io.fluxer.entity.MessagePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

/**
 * Calls whose answers are lost on the way, as the server's own messages show them.
 */
class UnansweredCallsIntegrationTests {

	private static final int TIMES = 20;

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final FluxerServer server = FluxerServer.start();

	private final Snowflake channel = this.server.channelId();

	private final Rest rest = Rest.create(RestOptions.defaults()
		.withApiUrl(this.server.apiUrl())
		.withTimeout(Duration.ofMillis(500))
		.withRetry(new RetryOptions(Duration.ofMillis(10), Duration.ofMillis(50), 0.5)));

	UnansweredCallsIntegrationTests() {
		this.rest.setToken(this.server.botToken());
	}

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void messagesWithANonceArriveOnceWhateverBecomesOfTheirAnswers() {
		List<Snowflake> channels = IntStream.range(0, TIMES)
			.mapToObj((index) -> this.server.createChannel(this.server.guildId(), "channel-" + index))
			.toList();
		channels.forEach((channel) -> this.server.http().holdNext(1, "POST", path(channel)));
		List<Message> told = new ArrayList<>(send(channels, "held"));
		channels.forEach((channel) -> this.server.http().swallowNext(1, "POST", path(channel)));
		told.addAll(send(channels, "swallowed"));
		List<PostedMessage> kept = channels.stream()
			.flatMap((channel) -> this.server.messages(channel).stream())
			.toList();
		Map<String, Long> copies = kept.stream()
			.collect(
					Collectors.groupingBy((message) -> message.channelId() + message.content(), Collectors.counting()));
		long lost = told.stream()
			.filter((message) -> !copies.containsKey(message.channelId() + message.content()))
			.count();
		long twice = copies.values().stream().filter((count) -> count > 1).count();
		String result = "timeouts: " + count(told, "held") + " held and " + count(told, "swallowed")
				+ " swallowed answers, " + lost + " lost, " + twice + " twice";
		System.out.println(result);
		assertThat(result).isEqualTo("timeouts: 20 held and 20 swallowed answers, 0 lost, 0 twice");
		assertThat(told).extracting(Message::id)
			.containsExactlyInAnyOrderElementsOf(kept.stream().map(PostedMessage::id).toList());
		// Each held one twice, each swallowed one once: that it came the first time is
		// unknown.
		assertThat(this.server.requests()).filteredOn((request) -> request.method().equals("POST")).hasSize(3 * TIMES);
	}

	private List<Message> send(List<Snowflake> channels, String content) {
		return Flux.fromIterable(channels)
			.flatMap((channel) -> this.rest.post(Routes.channelMessages(channel),
					MessagePayload.text(content).withNonce(content + channel), Message.class), TIMES)
			.collectList()
			.block(LIMIT);
	}

	private static long count(List<Message> messages, String content) {
		return messages.stream().filter((message) -> message.content().equals(content)).count();
	}

	private static String path(Snowflake channel) {
		return "/channels/" + channel + "/messages";
	}

	@Test
	void aMessageWithoutANonceIsNotSentAgain() {
		this.server.http().holdNext(1, "POST", path(this.channel));
		RestTransportException error = catchThrowableOfType(RestTransportException.class,
				() -> this.rest.post(Routes.channelMessages(this.channel), Map.of("content", "once")).block(LIMIT));
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.TIMEOUT);
		assertThat(this.server.messages(this.channel)).hasSize(1);
	}

	@Test
	void aDeletionWhoseAnswerWasLostIsDoneWhenTheSecondFindsNothing() {
		Snowflake message = this.server.person().say(this.channel, "away with it");
		String deletion = Routes.channelMessage(this.channel, message);
		this.server.http().holdNext(1, "DELETE", deletion);
		this.rest.deleteRoute(deletion).block(LIMIT);
		assertThat(this.server.messages(this.channel)).isEmpty();
		assertThat(this.server.requests()).extracting(LoggedRequest::method, LoggedRequest::status)
			.containsExactly(tuple("DELETE", 204), tuple("DELETE", 404));
		FluxerApiException unknown = catchThrowableOfType(FluxerApiException.class,
				() -> this.rest.deleteRoute(deletion).block(LIMIT));
		assertThat(unknown.code()).isEqualTo(ErrorCodes.UNKNOWN_MESSAGE);
	}

	@Test
	void readingAndPuttingGoAgainToo() {
		Snowflake message = this.server.person().say(this.channel, "pin me");
		String pin = "/channels/" + this.channel + "/pins/" + message;
		this.server.http().holdNext(1, "PUT", pin);
		this.server.http().swallowNext(2, "GET", Routes.channel(this.channel));
		Mono.when(this.rest.putEmpty(pin), this.rest.get(Routes.channel(this.channel))).block(LIMIT);
		assertThat(this.rest.get(Routes.channelMessage(this.channel, message), Message.class).block(LIMIT).pinned())
			.isTrue();
	}

}
