package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.TypingStartEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link FluxerListener} methods in a hierarchy of application contexts.
 */
class ListenerContextsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final FluxerServer server = FluxerServer.start();

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void aListenerInAChildContextHearsOnceOfTheBotOfItsParentUntilItIsClosed() {
		TestApplication.runner(this.server).withBean(Second.class).run((parent) -> {
			Second above = parent.getBean(Second.class);
			List<String> below = new CopyOnWriteArrayList<>();
			new ApplicationContextRunner().withParent(parent)
				.withUserConfiguration(Automatic.class)
				.withBean(First.class, () -> new First(below))
				.run((child) -> {
					assertThat(child.getBean(Client.class)).isSameAs(parent.getBean(Client.class));
					say("one");
					until(above.calls, "second one");
					assertThat(below).containsExactly("first one");
					FluxerEvent<MessageCreateEvent> event = new FluxerEvent<>(child.getBean(Client.class),
							TestEvents.message("local"), 0, 0, null);
					child.publishEvent(event);
					assertThat(below).containsExactly("first one", "first local");
					assertThat(child.getBean(FluxerListenerRegistry.class).listeners()).hasSize(1);
				});
			say("two");
			until(above.calls, "second two");
			assertThat(below).containsExactly("first one", "first local");
			assertThat(parent.getBean(FluxerListenerRegistry.class).listeners()).hasSize(1);
		});
	}

	@Test
	void aListenerInAChildContextCannotHearWhatTheSessionLeavesOut() {
		TestApplication.runner(this.server)
			.withPropertyValues("fluxer.gateway.ignore-unheard-events=true")
			.run((parent) -> new ApplicationContextRunner().withParent(parent)
				.withUserConfiguration(Automatic.class)
				.withBean(Typing.class)
				.run((child) -> assertThat(child).getFailure()
					.rootCause()
					.hasMessageContaining(Events.TYPING_START)
					.hasMessageContaining("fluxer.gateway.ignored-events")));
	}

	@Test
	void aListenerInAParentContextHearsOfTheBotOfAChild() {
		try (AnnotationConfigApplicationContext parent = new AnnotationConfigApplicationContext(Listeners.class,
				First.class)) {
			TestApplication.runner(this.server).withParent(parent).run((child) -> {
				assertThat(parent.getBeanNamesForType(Client.class)).isEmpty();
				say("one");
				until(parent.getBean(First.class).calls, "first one");
			});
		}
	}

	@Test
	void aListenerInAParentContextThatKnowsNoListenersFailsTheStart() {
		try (AnnotationConfigApplicationContext parent = new AnnotationConfigApplicationContext(First.class)) {
			TestApplication.runner(this.server)
				.withParent(parent)
				.run((child) -> assertThat(child).getFailure()
					.rootCause()
					.isInstanceOf(InvalidHandlerMethodException.class)
					.hasMessageContaining("First.listen(")
					.hasMessageContaining("is in a parent context that is not auto-configured"));
		}
	}

	@Test
	void listenersRunOnVirtualThreadsWhereTheyAreWantedAndThereAreSuch() {
		TestApplication.runner(this.server)
			.withPropertyValues("spring.threads.virtual.enabled=true")
			.withBean(Threads.class)
			.run((context) -> {
				List<Map<String, Boolean>> threads = context.getBean(Threads.class).threads;
				await().atMost(LIMIT).until(() -> !threads.isEmpty());
				assertThat(threads.get(0))
					.containsExactly(Map.entry("fluxer-lane-", Runtime.version().feature() >= 21));
			});
	}

	private void say(String text) {
		this.server.person().say(this.server.channelId(), text);
	}

	private static void until(List<String> calls, String call) {
		await().atMost(LIMIT).untilAsserted(() -> assertThat(calls).contains(call));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Automatic {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(FluxerListenerAutoConfiguration.class)
	static class Listeners {

	}

	static class First {

		private final List<String> calls;

		@Autowired
		First() {
			this(new CopyOnWriteArrayList<>());
		}

		First(List<String> calls) {
			this.calls = calls;
		}

		@Order(1)
		@FluxerListener
		void listen(MessageCreateEvent event) {
			this.calls.add("first " + event.message().content());
		}

	}

	static class Second {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Order(2)
		@FluxerListener
		void listen(MessageCreateEvent event) {
			this.calls.add("second " + event.message().content());
		}

	}

	static class Typing {

		@FluxerListener
		void listen(TypingStartEvent event) {
		}

	}

	static class Threads {

		private final List<Map<String, Boolean>> threads = new CopyOnWriteArrayList<>();

		@FluxerListener
		void listen(ClientReadyEvent event) throws ReflectiveOperationException {
			Thread thread = Thread.currentThread();
			boolean virtual = Runtime.version().feature() >= 21
					&& (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
			this.threads.add(Map.of(thread.getName().replaceAll("[0-9]+$", ""), virtual));
		}

	}

}
