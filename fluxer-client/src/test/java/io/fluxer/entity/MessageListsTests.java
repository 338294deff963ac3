package io.fluxer.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.fluxer.Snowflake;
import io.fluxer.rest.Rest;
import io.fluxer.rest.TestServer;
import io.fluxer.rest.TestServer.Reply;
import io.fluxer.rest.TestServer.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class MessageListsTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final Snowflake CHANNEL = Snowflake.of(2);

	private final TestServer server = new TestServer();

	private final Rest rest = Rest.create(this.server.options());

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	@Test
	void aHundredMessagesAreOneRequest() {
		channelOf(1000);
		assertThat(ids(messages(MessageQuery.newest()).take(100))).isEqualTo(descending(1000, 901));
		assertThat(this.server.requests()).hasSize(1);
		assertThat(this.server.request(0).uri()).isEqualTo("/v1/channels/2/messages?limit=100");
	}

	@Test
	void oneMoreIsTwoRequests() {
		channelOf(1000);
		assertThat(ids(messages(MessageQuery.newest()).take(101))).isEqualTo(descending(1000, 900));
		assertThat(uris()).containsExactly("/v1/channels/2/messages?limit=100",
				"/v1/channels/2/messages?limit=100&before=901");
	}

	@Test
	void noPageIsAskedForAfterACancellation() {
		channelOf(1000);
		List<Message> read = new ArrayList<>();
		BaseSubscriber<Message> reader = new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				subscription.request(100);
			}

			@Override
			protected void hookOnNext(Message message) {
				read.add(message);
				if (read.size() == 100) {
					cancel();
					request(100);
				}
			}

		};
		messages(MessageQuery.newest()).subscribe(reader);
		await().atMost(LIMIT).until(() -> read.size() == 100);
		assertThat(messages(MessageQuery.newest()).blockFirst(LIMIT)).isNotNull();
		assertThat(uris()).hasSize(2).containsOnly("/v1/channels/2/messages?limit=100");
	}

	@Test
	void allMessagesAreReadFromTheNewestToTheOldest() {
		channelOf(250);
		assertThat(ids(messages(MessageQuery.newest()))).isEqualTo(descending(250, 1));
		assertThat(this.server.requests()).hasSize(4);
	}

	@Test
	void messagesBeforeOneGoBackInTime() {
		channelOf(250);
		assertThat(ids(messages(MessageQuery.before(Snowflake.of(150))))).isEqualTo(descending(149, 1));
	}

	@Test
	void messagesAfterOneGoForwardInTime() {
		channelOf(250);
		assertThat(ids(messages(MessageQuery.after(Snowflake.of(20)))))
			.isEqualTo(LongStream.rangeClosed(21, 250).boxed().toList());
		assertThat(uris()).containsExactly("/v1/channels/2/messages?limit=100&after=20",
				"/v1/channels/2/messages?limit=100&after=120", "/v1/channels/2/messages?limit=100&after=220",
				"/v1/channels/2/messages?limit=100&after=250");
	}

	@Test
	void messagesAfterNoneBeginWithTheOldestAlthoughTheServerTakesZeroForNoPlace() {
		channelOf(150);
		assertThat(ids(messages(MessageQuery.after(Snowflake.of(0))).take(3))).containsExactly(2L, 3L, 4L);
		assertThat(uris()).containsExactly("/v1/channels/2/messages?limit=100&after=1");
	}

	@Test
	void messagesAroundOneAreOnePage() {
		channelOf(250);
		assertThat(ids(messages(MessageQuery.around(Snowflake.of(100)).withPageSize(11))))
			.isEqualTo(descending(105, 95));
		assertThat(uris()).containsExactly("/v1/channels/2/messages?limit=11&around=100");
	}

	@Test
	void aShortPageIsNotTheLast() {
		this.server.answers(Reply.of(200, page(LongStream.of(9, 8))), Reply.of(200, page(LongStream.of(5))),
				Reply.of(200, "[]"));
		assertThat(ids(messages(MessageQuery.newest()))).containsExactly(9L, 8L, 5L);
		assertThat(this.server.requests()).hasSize(3);
	}

	@Test
	void aServerThatRepeatsItsPagesIsNotReadForEver() {
		this.server.answers(Reply.of(200, page(LongStream.of(9, 8))));
		assertThat(ids(messages(MessageQuery.newest()))).containsExactly(9L, 8L);
		assertThat(ids(messages(MessageQuery.after(Snowflake.of(1))))).containsExactly(8L, 9L);
		assertThat(this.server.requests()).hasSize(4);
	}

	@Test
	void aQueryHasOnePlaceAndAPageOf1To100() {
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> new MessageQuery(Snowflake.of(1), Snowflake.of(2), null, 100));
		assertThatExceptionOfType(InvalidPayloadException.class)
			.isThrownBy(() -> MessageQuery.newest().withPageSize(101))
			.returns("limit", InvalidPayloadException::field);
		assertThatExceptionOfType(InvalidPayloadException.class).isThrownBy(() -> ReactionQuery.all().withPageSize(0));
	}

	@Test
	void pinsAreReadByTheirTimeAndEachMessageOnce() {
		this.server.answers(Reply.of(200, pins(true, "9@2026-01-03T00:00:00.5Z", "8@2026-01-02T00:00:00Z")),
				Reply.of(200, pins(false, "8@2026-01-02T00:00:00Z", "7@2026-01-01T00:00:00Z")));
		assertThat(MessageLists.pins(this.rest, CHANNEL, null)
			.map((pin) -> pin.message().id().value())
			.collectList()
			.block(LIMIT)).containsExactly(9L, 8L, 7L);
		assertThat(uris()).containsExactly("/v1/channels/2/messages/pins?limit=50",
				"/v1/channels/2/messages/pins?limit=50&before=2026-01-02T00%3A00%3A00Z");
	}

	@Test
	void pinsThatRepeatAreNotReadForEver() {
		this.server.answers(Reply.of(200, pins(true, "9@2026-01-03T00:00:00Z")));
		StepVerifier.create(MessageLists.pins(this.rest, CHANNEL, Instant.parse("2026-02-01T00:00:00Z")))
			.expectNextCount(1)
			.expectComplete()
			.verify(LIMIT);
		assertThat(this.server.requests()).hasSize(2);
	}

	@Test
	void reactionUsersAreReadFromPageToPage() {
		this.server.answers(
				Reply.of(200, "{\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"has_more\":true,\"next_after\":\"2\"}"),
				Reply.of(200, "{\"items\":[{\"id\":\"3\"}],\"has_more\":false,\"next_after\":null}"));
		Flux<User> users = MessageLists.reactionUsers(this.rest, CHANNEL, Snowflake.of(5), "party:7",
				ReactionQuery.all().withPageSize(2));
		assertThat(users.map((user) -> user.id().value()).collectList().block(LIMIT)).containsExactly(1L, 2L, 3L);
		assertThat(uris()).containsExactly("/v1/channels/2/messages/5/reactions/party:7/users?limit=2",
				"/v1/channels/2/messages/5/reactions/party:7/users?limit=2&after=2");
	}

	@Test
	void reactionUsersThatRepeatAreReadOnce() {
		this.server.answers(
				Reply.of(200, "{\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"has_more\":true,\"next_after\":\"2\"}"));
		Flux<User> users = MessageLists.reactionUsers(this.rest, CHANNEL, Snowflake.of(5), "party:7",
				ReactionQuery.all());
		assertThat(users.map((user) -> user.id().value()).collectList().block(LIMIT)).containsExactly(1L, 2L);
		assertThat(this.server.requests()).hasSize(2);
	}

	private Flux<Message> messages(MessageQuery query) {
		return MessageLists.messages(this.rest, CHANNEL, query);
	}

	private static List<Long> ids(Flux<Message> messages) {
		return messages.map((message) -> message.id().value()).collectList().block(LIMIT);
	}

	private static List<Long> descending(long from, long to) {
		return LongStream.rangeClosed(to, from).map((id) -> from + to - id).boxed().toList();
	}

	private List<String> uris() {
		return this.server.requests().stream().map(Request::uri).toList();
	}

	/** Answers as the server does: the nearest messages, the newest first. */
	private void channelOf(int newest) {
		Function<Request, Reply> answers = (request) -> {
			Map<String, String> query = UriComponentsBuilder.fromUriString(request.uri())
				.build()
				.getQueryParams()
				.toSingleValueMap();
			long limit = Long.parseLong(query.getOrDefault("limit", "50"));
			long last = newest;
			long first = 1;
			if (query.containsKey("around")) {
				first = Long.parseLong(query.get("around")) - limit / 2;
				last = first + limit - 1;
			}
			else if (query.containsKey("after")) {
				first = Long.parseLong(query.get("after")) + 1;
				last = Math.min(newest, first + limit - 1);
			}
			else if (query.containsKey("before")) {
				last = Long.parseLong(query.get("before")) - 1;
			}
			long oldest = Math.max(first, last - limit + 1);
			return Reply.of(200, page(descending(last, oldest).stream().mapToLong(Long::longValue)));
		};
		this.server.answer(answers);
	}

	private static String page(LongStream ids) {
		return ids.mapToObj((id) -> "{\"id\":\"" + id + "\",\"channel_id\":\"2\"}")
			.collect(Collectors.joining(",", "[", "]"));
	}

	private static String pins(boolean more, String... pins) {
		return Arrays.stream(pins)
			.map((pin) -> pin.split("@"))
			.map((pin) -> "{\"message\":{\"id\":\"" + pin[0] + "\",\"channel_id\":\"2\"},\"pinned_at\":\"" + pin[1]
					+ "\"}")
			.collect(Collectors.joining(",", "{\"items\":[", "],\"has_more\":" + more + "}"));
	}

}
