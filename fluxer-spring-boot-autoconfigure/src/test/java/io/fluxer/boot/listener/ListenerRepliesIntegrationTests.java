package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.LoggedRequest;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.MessagePayload;
import io.fluxer.entity.ReactionEmoji;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.MessageReactionAddEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

/**
 * Tests for what {@link FluxerListener} methods return, over the wire.
 */
@ExtendWith(OutputCaptureExtension.class)
class ListenerRepliesIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void reactionsAreSetUnderTheMessage() {
		TestApplication.runner(this.server).withBean(Reacting.class).run((context) -> {
			this.server.person().say(this.server.channelId(), "one");
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(this.server.requests()).filteredOn(this::isReaction)
					.extracting(LoggedRequest::method)
					.containsExactly("PUT", "PUT", "PUT"));
		});
	}

	@Test
	void elementsOfAFluxAnswerInTheirOrder() {
		TestApplication.runner(this.server).withBean(Counting.class).run((context) -> {
			this.server.person().say(this.server.channelId(), "one");
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(botMessages()).containsExactly("1", "2", "3", "4", "5"));
		});
	}

	@Test
	void handlersOfTheApplicationTakeTheirTypesAndComeFirst() {
		TestApplication.runner(this.server)
			.withBean(DiceHandler.class)
			.withBean(ShoutHandler.class)
			.withBean(Rolling.class)
			.run((context) -> {
				this.server.person().say(this.server.channelId(), "one");
				await().atMost(LIMIT)
					.untilAsserted(
							() -> assertThat(botMessages()).containsExactlyInAnyOrder("rolled 4", "rolled 6", "TEXT"));
			});
	}

	@Test
	void anAnswerThatFailsIsAnErrorOfItsListener(CapturedOutput output) {
		TestApplication.runner(this.server).withBean(TooLong.class).run((context) -> {
			this.server.person().say(this.server.channelId(), "one");
			await().atMost(LIMIT).untilAsserted(() -> assertThat(botMessages()).containsExactlyInAnyOrder("short"));
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(context.getBean(FluxerListenerRegistry.class).listeners())
					.extracting(FluxerListenerInfo::id, FluxerListenerInfo::failed)
					.contains(tuple("too-long", 1L), tuple("too-long-later", 1L)));
			assertThat(output.getAll()).containsOnlyOnce("Listener too-long failed on MESSAGE_CREATE")
				.containsOnlyOnce("Listener too-long-later failed on MESSAGE_CREATE");
		});
	}

	@Test
	void authorsDecideWhoIsAnswered() {
		TestApplication.runner(this.server).withBean(Choosy.class).run((context) -> {
			this.server.person().say(this.server.channelId(), "one");
			this.server.person().say(this.server.channelId(), "end");
			await().atMost(LIMIT).untilAsserted(() -> assertThat(botMessages()).contains("person end"));
			assertThat(botMessages()).containsExactly("person one", "person end");
		});
	}

	@Test
	void aHandlerOfFailuresNeverAnswersTheBotItself() {
		TestApplication.runner(this.server).withBean(Stubborn.class).run((context) -> {
			this.server.person().say(this.server.channelId(), "one");
			List<String> heard = context.getBean(Stubborn.class).heard;
			await().atMost(LIMIT).untilAsserted(() -> assertThat(heard).containsExactly("one", "sorry"));
			this.server.person().say(this.server.channelId(), "two");
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(heard).containsExactly("one", "sorry", "two", "sorry"));
			assertThat(botMessages()).containsExactly("sorry", "sorry");
		});
	}

	private boolean isReaction(LoggedRequest request) {
		return request.toString().contains("reactions");
	}

	private List<String> botMessages() {
		return this.server.messages(this.server.channelId())
			.stream()
			.filter(PostedMessage::bot)
			.map(PostedMessage::content)
			.toList();
	}

	static class Reacting {

		@FluxerListener
		ReactionEmoji one(MessageCreateEvent event) {
			return ReactionEmoji.of("👍");
		}

		@FluxerListener
		Flux<ReactionEmoji> several(MessageCreateEvent event) {
			return Flux.just(ReactionEmoji.of("🎲"), ReactionEmoji.of("🎯"));
		}

		@FluxerListener
		CompletionStage<ReactionEmoji> none(MessageReactionAddEvent event) {
			return CompletableFuture.completedFuture(null);
		}

	}

	static class Counting {

		@FluxerListener
		Flux<MessagePayload> count(MessageCreateEvent event) {
			return Flux.range(1, 5).map((number) -> MessagePayload.text(number.toString()));
		}

	}

	record Dice(int eyes) {

	}

	static class DiceHandler implements FluxerReturnValueHandler {

		@Override
		public boolean supports(ResolvableType type) {
			return type.toClass() == Dice.class;
		}

		@Override
		public Mono<Void> handle(Object value, FluxerEvent<?> event) {
			return event.getClient()
				.channels()
				.send(((ChannelEvent) event.getPayload()).channelId(), "rolled " + ((Dice) value).eyes())
				.then();
		}

	}

	static class ShoutHandler implements FluxerReturnValueHandler {

		@Override
		public boolean supports(ResolvableType type) {
			return type.toClass() == String.class;
		}

		@Override
		public Mono<Void> handle(Object value, FluxerEvent<?> event) {
			return event.getClient()
				.channels()
				.send(((ChannelEvent) event.getPayload()).channelId(), value.toString().toUpperCase(Locale.ROOT))
				.then();
		}

	}

	static class Rolling {

		@FluxerListener
		Dice one(MessageCreateEvent event) {
			return new Dice(4);
		}

		@FluxerListener
		Mono<Dice> later(MessageCreateEvent event) {
			return Mono.just(new Dice(6));
		}

		@FluxerListener
		String text(MessageCreateEvent event) {
			return "text";
		}

	}

	static class TooLong {

		@FluxerListener(id = "too-long")
		String tooLong(MessageCreateEvent event) {
			return "x".repeat(5000);
		}

		@FluxerListener(id = "too-long-later")
		Mono<String> tooLongLater(MessageCreateEvent event) {
			return Mono.just("x".repeat(5000));
		}

		@FluxerListener
		String fits(MessageCreateEvent event) {
			return "short";
		}

	}

	static class Stubborn {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		@FluxerListener(author = EventAuthor.ANY)
		void fail(MessageCreateEvent event) {
			throw new IllegalStateException();
		}

		@FluxerExceptionHandler
		String sorry(IllegalStateException ex, MessageCreateEvent event) {
			this.heard.add(event.message().content());
			return "sorry";
		}

	}

	static class Choosy {

		@FluxerListener(author = EventAuthor.HUMAN)
		String person(MessageCreateEvent event) {
			return "person " + event.message().content();
		}

		@FluxerListener(author = { EventAuthor.BOT, EventAuthor.WEBHOOK })
		String machine(MessageCreateEvent event) {
			return "machine " + event.message().content();
		}

	}

}
