package io.fluxer.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.fluxer.Snowflake;
import io.fluxer.entity.Message;
import io.fluxer.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reactivestreams.Subscription;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessageCollectorTests {

	private static final Snowflake CHANNEL = Snowflake.of(2);

	private final CollectorHarness harness = new CollectorHarness();

	private final MessageCollectorOptions options = MessageCollectorOptions.in(CHANNEL);

	@Test
	void gathersTheMessagesOfItsChannelUntilItIsStopped() {
		MessageCollector collector = create(this.options);
		this.harness.message(10, 2, 7);
		this.harness.message(11, 3, 7);
		this.harness.message(12, 2, 8);
		assertThat(this.harness.now(collector.collect())).isEmpty();
		collector.stop();
		this.harness.message(13, 2, 7);
		assertEnd(collector, CollectorEndReason.USER, 10, 12);
		assertThat(this.harness.open()).isZero();
	}

	@Test
	void stopAfterTheEndChangesNothing() {
		MessageCollector collector = create(this.options.withMaximum(1));
		this.harness.message(10, 2, 7);
		collector.stop();
		collector.stop();
		assertEnd(collector, CollectorEndReason.LIMIT, 10);
	}

	@Test
	void endsAtItsMaximumAndLeavesOutTheRest() {
		MessageCollector collector = create(this.options.withMaximum(2));
		for (int id = 10; id < 15; id++) {
			this.harness.message(id, 2, 7);
		}
		assertEnd(collector, CollectorEndReason.LIMIT, 10, 11);
		assertThat(this.harness.open()).isZero();
	}

	@Test
	void endsWhenItsTimeIsOverCountedFromItsMaking() {
		MessageCollector collector = create(this.options.withTime(Duration.ofSeconds(30)));
		this.harness.gateway.advance(Duration.ofMillis(29_999));
		this.harness.message(10, 2, 7);
		assertThat(this.harness.now(collector.collect())).isEmpty();
		this.harness.gateway.advance(Duration.ofMillis(1));
		this.harness.message(11, 2, 7);
		assertEnd(collector, CollectorEndReason.TIME, 10);
		assertThat(this.harness.open()).isZero();
	}

	@Test
	void endsWhenNothingThatCountsComes() {
		MessageCollector collector = create(this.options.withIdleTime(Duration.ofSeconds(5))
			.withFilter((message) -> message.id().equals(Snowflake.of(10))));
		this.harness.gateway.advance(Duration.ofMillis(4_999));
		this.harness.message(10, 2, 7);
		this.harness.gateway.advance(Duration.ofMillis(4_999));
		this.harness.message(11, 2, 7);
		assertThat(this.harness.now(collector.collect())).isEmpty();
		this.harness.gateway.advance(Duration.ofMillis(1));
		assertEnd(collector, CollectorEndReason.IDLE, 10);
		assertThat(this.harness.open()).isZero();
	}

	@Test
	void idleTimeRunsFromTheMaking() {
		MessageCollector collector = create(this.options.withIdleTime(Duration.ofSeconds(5)));
		this.harness.gateway.advance(Duration.ofSeconds(5));
		assertEnd(collector, CollectorEndReason.IDLE);
	}

	@Test
	void totalTimeHoldsThoughMessagesCome() {
		MessageCollector collector = create(
				this.options.withTime(Duration.ofSeconds(8)).withIdleTime(Duration.ofSeconds(5)));
		this.harness.gateway.advance(Duration.ofSeconds(4));
		this.harness.message(10, 2, 7);
		this.harness.gateway.advance(Duration.ofSeconds(4));
		assertEnd(collector, CollectorEndReason.TIME, 10);
	}

	@Test
	void ownMessagesCountOnlyIfWanted() {
		MessageCollector without = create(this.options);
		MessageCollector with = create(this.options.withOwn(true));
		MessageCollector byName = create(this.options.withAuthor(Snowflake.of(5)));
		this.harness.message(10, 2, 5);
		this.harness.message(11, 2, 7);
		stop(without, with, byName);
		assertEnd(without, CollectorEndReason.USER, 11);
		assertEnd(with, CollectorEndReason.USER, 10, 11);
		assertEnd(byName, CollectorEndReason.USER, 10);
	}

	@Test
	void authorAndFilterBothHaveToMatch() {
		MessageCollector collector = create(
				this.options.withAuthor(Snowflake.of(7)).withFilter((message) -> message.content().equals("text 12")));
		this.harness.message(10, 2, 7);
		this.harness.message(12, 2, 8);
		this.harness.message(12, 2, 7);
		stop(collector);
		assertEnd(collector, CollectorEndReason.USER, 12);
	}

	@Test
	void filterThatThrowsIsLoggedAndHarmsNobody() {
		Logger logger = (Logger) LoggerFactory.getLogger(Collector.class);
		ListAppender<ILoggingEvent> appender = new ListAppender<>();
		appender.start();
		logger.addAppender(appender);
		MessageCollector broken = create(this.options.withFilter((message) -> {
			if (message.id().equals(Snowflake.of(10))) {
				throw new NoClassDefFoundError("missing");
			}
			return true;
		}));
		MessageCollector sound = create(this.options);
		List<Snowflake> handled = new ArrayList<>();
		this.harness.client.onTyped((event) -> handled.add(((MessageCreateEvent) event).message().id()));
		try {
			this.harness.message(10, 2, 7);
			this.harness.message(11, 2, 7);
		}
		finally {
			logger.detachAppender(appender);
		}
		stop(broken, sound);
		assertEnd(broken, CollectorEndReason.USER, 11);
		assertEnd(sound, CollectorEndReason.USER, 10, 11);
		assertThat(handled).containsExactly(Snowflake.of(10), Snowflake.of(11));
		assertThat(appender.list).singleElement()
			.extracting(ILoggingEvent::getFormattedMessage)
			.asString()
			.contains("channel 2")
			.doesNotContain("text 10");
	}

	@Test
	void everySubscriberGetsAllFromTheStartAndTheEnd() {
		MessageCollector collector = create(this.options.withMaximum(3));
		this.harness.message(10, 2, 7);
		List<Message> early = this.harness.live(collector.messages());
		this.harness.message(11, 2, 7);
		List<Message> late = this.harness.live(collector.messages());
		assertThat(early).extracting(Message::id).containsExactly(Snowflake.of(10), Snowflake.of(11));
		this.harness.message(12, 2, 7);
		assertThat(early).hasSize(3);
		assertThat(late).isEqualTo(early);
		assertThat(this.harness.now(collector.messages().collectList())).containsExactly(early);
	}

	@Test
	void subscriberThatTakesNothingHoldsUpNobody() {
		MessageCollector collector = create(this.options.withMaximum(600));
		List<Message> slow = new ArrayList<>();
		BaseSubscriber<Message> subscriber = new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				// Asks for nothing yet.
			}

			@Override
			protected void hookOnNext(Message message) {
				slow.add(message);
			}

		};
		collector.messages().subscribe(subscriber);
		List<Message> quick = this.harness.live(collector.messages());
		for (int id = 1; id <= 600; id++) {
			this.harness.message(id, 2, 7);
		}
		assertThat(end(collector).items()).hasSize(600).isEqualTo(quick);
		assertThat(slow).isEmpty();
		subscriber.requestUnbounded();
		this.harness.gateway.run();
		assertThat(slow).isEqualTo(quick);
	}

	@Test
	void cancelledSubscriptionDoesNotStopIt() {
		MessageCollector collector = create(this.options);
		collector.collect().subscribe().dispose();
		collector.messages().subscribe().dispose();
		this.harness.message(10, 2, 7);
		stop(collector);
		assertEnd(collector, CollectorEndReason.USER, 10);
	}

	@Test
	void endsWithItsChannel() {
		MessageCollector collector = create(this.options);
		MessageCollector other = create(MessageCollectorOptions.in(Snowflake.of(3)));
		this.harness.message(10, 2, 7);
		this.harness.gateway.dispatch("CHANNEL_DELETE", "{'id':'2','guild_id':'100'}");
		assertEnd(collector, CollectorEndReason.DELETED, 10);
		assertThat(this.harness.now(other.collect())).isEmpty();
		assertThat(this.harness.open()).isOne();
	}

	@ParameterizedTest
	@CsvSource({ "cache", "message", "guild" })
	void endsWithItsGuild(String source) {
		String guild = "{'id':'100','properties':{'id':'100','name':'g','owner_id':'1'},"
				+ "'channels':[{'id':'2','type':0,'name':'c'}],'members':[]}";
		if (source.equals("cache")) {
			this.harness.gateway.dispatch("GUILD_CREATE", guild);
		}
		MessageCollector collector = create(this.options);
		MessageCollector other = create(MessageCollectorOptions.in(Snowflake.of(3)));
		if (source.equals("guild")) {
			this.harness.gateway.dispatch("GUILD_CREATE", guild);
		}
		if (source.equals("message")) {
			this.harness.messageInGuild(10, 2, 5, 100);
		}
		this.harness.gateway.dispatch("GUILD_DELETE", "{'id':'101'}");
		this.harness.gateway.dispatch("GUILD_DELETE", "{'id':'100','unavailable':true}");
		assertThat(this.harness.now(collector.collect())).isEmpty();
		this.harness.gateway.dispatch("GUILD_DELETE", "{'id':'100'}");
		assertEnd(collector, CollectorEndReason.DELETED);
		assertThat(this.harness.now(other.collect())).isEmpty();
	}

	@Test
	void endsWithTheLogin() {
		MessageCollector collector = create(this.options.withTime(Duration.ofSeconds(30)));
		this.harness.message(10, 2, 7);
		this.harness.destroy();
		assertEnd(collector, CollectorEndReason.CLIENT_STOPPED, 10);
	}

	@Test
	void handlerThatWaitsForOneIsLetGoByDestroy() {
		List<CollectorEndReason> reasons = new ArrayList<>();
		this.harness.client.onEnvelope((envelope) -> create(this.options).collect()
			.doOnNext((collected) -> reasons.add(collected.endReason()))
			.then());
		this.harness.message(10, 2, 7);
		this.harness.destroy();
		assertThat(reasons).containsExactly(CollectorEndReason.CLIENT_STOPPED);
		assertThat(this.harness.gateway.log).endsWith("close socket", "end threads");
	}

	@Test
	void oneMadeWhileTheLoginEndsIsOver() {
		this.harness.client.onEnvelope((envelope) -> Mono.never());
		this.harness.message(10, 2, 7);
		Outcome.of(this.harness.client.destroy());
		MessageCollector collector = create(this.options.withTime(Duration.ofDays(1)));
		assertEnd(collector, CollectorEndReason.CLIENT_STOPPED);
		assertThat(this.harness.open()).isZero();
	}

	@Test
	void needsALogin() {
		this.harness.destroy();
		assertThatExceptionOfType(ClientNotReadyException.class).isThrownBy(() -> create(this.options));
	}

	@Test
	void handlerThatReturnsTheMonoGetsTheNextMessageOfItsOwnChannel() {
		List<Message> answers = new ArrayList<>();
		this.harness.client.onEnvelope((envelope) -> {
			if (envelope.event() instanceof MessageCreateEvent create
					&& create.message().id().equals(Snowflake.of(10))) {
				return create(this.options.withMaximum(1)).collect()
					.doOnNext((collected) -> answers.add(collected.first()))
					.then();
			}
			return Mono.empty();
		});
		this.harness.message(10, 2, 7);
		this.harness.message(11, 2, 7);
		assertThat(answers).extracting(Message::id).containsExactly(Snowflake.of(11));
	}

	@Test
	void manyGatherSideBySide() {
		List<MessageCollector> collectors = new ArrayList<>();
		for (int channel = 1; channel <= 500; channel++) {
			collectors.add(create(MessageCollectorOptions.in(Snowflake.of(channel)).withMaximum(1)));
			collectors.add(create(MessageCollectorOptions.in(Snowflake.of(channel)).withMaximum(1)));
		}
		assertThat(this.harness.open()).isEqualTo(1000);
		for (int channel = 1; channel <= 500; channel++) {
			this.harness.message(1000 + channel, channel, 7);
		}
		assertThat(this.harness.open()).isZero();
		for (int i = 0; i < collectors.size(); i++) {
			assertEnd(collectors.get(i), CollectorEndReason.LIMIT, 1001 + i / 2);
		}
	}

	private MessageCollector create(MessageCollectorOptions collectorOptions) {
		return this.harness.client.createMessageCollector(collectorOptions);
	}

	private void stop(MessageCollector... collectors) {
		for (MessageCollector collector : collectors) {
			collector.stop();
		}
	}

	private Collected<Message> end(MessageCollector collector) {
		List<Collected<Message>> ends = this.harness.now(collector.collect());
		assertThat(ends).hasSize(1);
		return ends.get(0);
	}

	private void assertEnd(MessageCollector collector, CollectorEndReason reason, long... ids) {
		Collected<Message> collected = end(collector);
		assertThat(collected.endReason()).isEqualTo(reason);
		assertThat(collected.items()).extracting(Message::id)
			.containsExactly(Arrays.stream(ids).mapToObj(Snowflake::of).toArray(Snowflake[]::new));
		assertThat(collected.dropped()).isZero();
	}

}
