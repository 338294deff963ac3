package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

import io.fluxer.Snowflake;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.Person;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Message;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.RestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class CollectorsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final FluxerServer server = FluxerServer.start();

	private final Person person = this.server.person();

	private final Snowflake channelId = this.server.channelId();

	private final MessageCollectorOptions options = MessageCollectorOptions.in(this.channelId).withTime(LIMIT);

	private final Client client = Client
		.create(ClientOptions.defaults().withRest(RestOptions.defaults().withApiUrl(this.server.apiUrl())));

	@AfterEach
	void close() {
		this.client.destroy().block(LIMIT);
		this.client.rest().close();
		this.server.close();
	}

	@Test
	void handlerThatBlocksHearsTheAnswerToItsQuestion() {
		this.client.onTyped((event) -> {
			if (event instanceof MessageCreateEvent create && create.message().content().equals("!name")) {
				MessageCollector answers = this.client
					.createMessageCollector(this.options.withAuthor(create.message().author().id()).withMaximum(1));
				create.message().reply(this.client.rest(), "Which name?").block();
				Message answer = answers.collect().block().first();
				answer.reply(this.client.rest(), "Hello " + answer.content()).block();
			}
		});
		login();
		this.person.say(this.channelId, "!name");
		posted("Which name?");
		this.person.say(this.channelId, "Ann");
		posted("Hello Ann");
	}

	@Test
	void handlerThatReturnsAMonoHearsTheReactionToItsMessage() {
		Queue<Collected<CollectedReaction>> ends = new ConcurrentLinkedQueue<>();
		this.client.onEnvelope((envelope) -> {
			if (!(envelope.event() instanceof MessageCreateEvent create)
					|| !create.message().content().equals("!confirm")) {
				return Mono.empty();
			}
			return create.message()
				.reply(this.client.rest(), "Sure?")
				.flatMap((question) -> confirmation(question))
				.doOnNext(ends::add)
				.then(create.message().reply(this.client.rest(), "Done"))
				.then();
		});
		login();
		this.person.say(this.channelId, "!confirm");
		Snowflake question = posted("Sure?");
		await().atMost(LIMIT).until(() -> this.client.collectors().size() == 1);
		this.person.react(this.channelId, question, "❌");
		this.person.react(this.channelId, question, "✅");
		posted("Done");
		Collected<CollectedReaction> end = ends.remove();
		assertThat(end.endReason()).isEqualTo(CollectorEndReason.LIMIT);
		assertThat(end.items()).extracting(CollectedReaction::key).containsExactly(this.person.id() + ":✅");
		assertThat(end.first().guildId()).isEqualTo(this.server.guildId());
		assertThat(this.client.collectors().size()).isZero();
	}

	@Test
	void allHandlersMayWaitAtTheSameTime() {
		int questions = 24;
		List<Snowflake> channels = new ArrayList<>();
		for (int i = 0; i < questions; i++) {
			channels.add(this.server.createChannel(this.server.guildId(), "room-" + i));
		}
		CountDownLatch waiting = new CountDownLatch(questions);
		Queue<String> answers = new ConcurrentLinkedQueue<>();
		this.client.onTyped((event) -> {
			if (event instanceof MessageCreateEvent create && create.message().content().equals("!ask")) {
				MessageCollector collector = this.client
					.createMessageCollector(MessageCollectorOptions.in(create.channelId()).withMaximum(1));
				waiting.countDown();
				answers.add(collector.collect().block().first().content());
			}
		});
		login();
		channels.forEach((channel) -> this.person.say(channel, "!ask"));
		await().atMost(LIMIT).until(() -> waiting.getCount() == 0);
		channels.forEach((channel) -> this.person.say(channel, "in " + channel));
		await().atMost(LIMIT).until(() -> answers.size() == questions);
		assertThat(answers)
			.containsExactlyInAnyOrderElementsOf(channels.stream().map((channel) -> "in " + channel).toList());
	}

	@Test
	void filterAndSubscriberMayBlockWithoutHarmToTheConnection() {
		CountDownLatch gate = new CountDownLatch(1);
		Queue<Message> live = new ConcurrentLinkedQueue<>();
		Queue<String> handled = new ConcurrentLinkedQueue<>();
		this.client.onTyped((event) -> {
			if (event instanceof MessageCreateEvent create) {
				handled.add(create.message().content());
			}
		});
		login();
		MessageCollector slow = this.client
			.createMessageCollector(this.options.withMaximum(2).withFilter((message) -> passes(gate)));
		MessageCollector watched = this.client.createMessageCollector(this.options.withMaximum(2));
		watched.messages().doOnNext((message) -> passes(gate)).subscribe(live::add);
		this.person.say(this.channelId, "one");
		this.person.say(this.channelId, "two");
		assertThat(watched.collect().block(LIMIT).items()).extracting(Message::content).containsExactly("one", "two");
		await().atMost(LIMIT).until(() -> handled.size() == 2);
		assertThat(live).isEmpty();
		gate.countDown();
		assertThat(slow.collect().block(LIMIT).items()).extracting(Message::content).containsExactly("one", "two");
		await().atMost(LIMIT).until(() -> live.size() == 2);
	}

	@Test
	void collectorsEndWithWhatTheyLookAt() {
		login();
		Snowflake said = this.person.say(this.channelId, "soon gone");
		ReactionCollector message = this.client
			.createReactionCollector(ReactionCollectorOptions.in(this.channelId, said).withTime(LIMIT));
		await().atMost(LIMIT).until(() -> this.client.channels().get(this.channelId) != null);
		MessageCollector guild = this.client.createMessageCollector(this.options);
		this.person.delete(this.channelId, said);
		assertThat(message.collect().block(LIMIT).endReason()).isEqualTo(CollectorEndReason.DELETED);
		this.server.removeBotFromGuild(this.server.guildId());
		assertThat(guild.collect().block(LIMIT).endReason()).isEqualTo(CollectorEndReason.DELETED);
	}

	@Test
	void destroyLetsThoseWhoWaitGo() {
		Queue<CollectorEndReason> reasons = new ConcurrentLinkedQueue<>();
		CountDownLatch waiting = new CountDownLatch(1);
		this.client.onTyped((event) -> {
			if (event instanceof MessageCreateEvent) {
				MessageCollector collector = this.client
					.createMessageCollector(MessageCollectorOptions.in(this.channelId));
				waiting.countDown();
				reasons.add(collector.collect().block().endReason());
			}
		});
		login();
		this.person.say(this.channelId, "hello");
		await().atMost(LIMIT).until(() -> waiting.getCount() == 0);
		this.client.destroy().block(LIMIT);
		assertThat(reasons).containsExactly(CollectorEndReason.CLIENT_STOPPED);
	}

	private Mono<Collected<CollectedReaction>> confirmation(Message question) {
		ReactionCollector collector = this.client.createReactionCollector(ReactionCollectorOptions.on(question)
			.withUser(this.person.id())
			.withFilter((reaction) -> reaction.emoji().name().equals("✅"))
			.withMaximum(1)
			.withTime(LIMIT));
		return collector.collect();
	}

	private void login() {
		this.client.login(this.server.botToken()).subscribe();
		this.client.whenReady().block(LIMIT);
	}

	private Snowflake posted(String content) {
		return await().atMost(LIMIT)
			.until(() -> this.server.messages(this.channelId)
				.stream()
				.filter((message) -> message.content().equals(content))
				.map(PostedMessage::id)
				.findFirst()
				.orElse(null), (id) -> id != null);
	}

	private static boolean passes(CountDownLatch gate) {
		try {
			gate.await();
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
