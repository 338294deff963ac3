package io.fluxer.boot.listener;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.EventDecoder;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.json.RawJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.annotation.Order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link FluxerListenerAdapter} without a connection.
 */
@ExtendWith(OutputCaptureExtension.class)
class FluxerListenerAdapterTests {

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false");

	@Test
	void anErrorIsLoggedAndThrownOn(CapturedOutput output) {
		this.runner.withBean(Broken.class)
			.run((context) -> assertThatExceptionOfType(AssertionError.class)
				.isThrownBy(() -> context.publishEvent(envelope(context, message(false)))));
		assertThat(output.getAll()).containsOnlyOnce("Listener broken failed on MESSAGE_CREATE (shard 3, channel 2)");
	}

	@Test
	void filtersComeBeforeTheCondition(CapturedOutput output) {
		this.runner.withBean(Conditional.class).run((context) -> {
			context.publishEvent(envelope(context, message(true)));
			assertThat(output.getAll()).doesNotContain("failed on");
			context.publishEvent(envelope(context, message(false)));
			assertThat(output.getAll()).contains("Listener conditional failed on");
		});
	}

	@Test
	void aConditionThatAlwaysFailsIsOneError(CapturedOutput output) {
		this.runner.withBean(Partial.class).run((context) -> {
			context.publishEvent(envelope(context, message(false)));
			for (int i = 0; i < 3; i++) {
				context.publishEvent(new FluxerEvent<>(context.getBean(Client.class),
						TestEvents.dispatch(Events.TYPING_START, "{\"user_id\":\"3\",\"channel_id\":\"2\"}"), 3, 7,
						null));
			}
			context.publishEvent(envelope(context, message(false)));
			assertThat(output.getAll()).containsOnlyOnce("Listener partial failed on TYPING_START");
			assertThat(context.getBean(Partial.class).calls).containsExactly("hello", "hello");
		});
	}

	@Test
	void aTestMayPublishThePayloadAlone() {
		this.runner.withBean(Recording.class).run((context) -> {
			context.publishEvent(message(false));
			assertThat(context.getBean(Recording.class).calls).containsExactly("called", "done");
		});
	}

	@Test
	void workWaitsUntilItIsTaken() {
		this.runner.withBean(Recording.class).run((context) -> {
			List<String> calls = context.getBean(Recording.class).calls;
			FluxerEvent<MessageCreateEvent> event = envelope(context, message(false));
			context.publishEvent(event);
			assertThat(calls).containsExactly("called");
			event.takeWork().block();
			assertThat(calls).containsExactly("called", "done");
		});
	}

	@Test
	void workThatComesTooLateForItsLaneIsDoneAllTheSame() {
		this.runner.withBean(Recording.class).run((context) -> {
			FluxerEvent<MessageCreateEvent> event = envelope(context, message(false));
			event.takeWork().block();
			context.publishEvent(event);
			assertThat(context.getBean(Recording.class).calls).containsExactly("called", "done");
		});
	}

	private static FluxerEvent<MessageCreateEvent> envelope(AssertableApplicationContext context,
			MessageCreateEvent event) {
		return new FluxerEvent<>(context.getBean(Client.class), event, 3, 7, null);
	}

	private static MessageCreateEvent message(boolean bot) {
		return (MessageCreateEvent) new EventDecoder().decode(Events.MESSAGE_CREATE,
				RawJson.of("""
						{"id":"1","channel_id":"2","content":"hello","author":{"id":"3","username":"ann","bot":%s}}"""
					.formatted(bot)
					.getBytes(UTF_8)));
	}

	static class Broken {

		@FluxerListener(id = "broken")
		void broken(MessageCreateEvent event) {
			throw new AssertionError("Broken");
		}

	}

	static class Conditional {

		@FluxerListener(id = "conditional", condition = "#event.message.content.charAt(100) == 'x'")
		String conditional(MessageCreateEvent event) {
			return "never";
		}

	}

	static class Partial {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener(id = "partial", condition = "#event.message.content == 'hello'")
		void partial(ChannelEvent event) {
			this.calls.add("hello");
		}

	}

	static class Recording {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Order(1)
		@FluxerListener
		Mono<Void> record(MessageCreateEvent event) {
			this.calls.add("called");
			return Mono.fromRunnable(() -> this.calls.add("done"));
		}

	}

}
