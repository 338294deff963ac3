package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.LoggedRequest;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.TypingStartEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link FluxerListener} methods of certain bots among several.
 */
class ListenerClientsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private FluxerServer first;

	private FluxerServer second;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServers() {
		this.first = FluxerServer.start();
		this.second = FluxerServer.start();
		this.runner = TestApplication.runner()
			.withPropertyValues("fluxer.clients.greeter.token=" + this.first.botToken(),
					"fluxer.clients.greeter.rest.api-url=" + this.first.apiUrl(),
					"fluxer.clients.night-watch.token=" + this.second.botToken(),
					"fluxer.clients.night-watch.rest.api-url=" + this.second.apiUrl());
	}

	@AfterEach
	void stopServers() {
		this.first.close();
		this.second.close();
	}

	@Test
	void aListenerHearsOfTheBotsThatItNames() {
		this.runner.withPropertyValues("on.duty=night-watch, greeter", "anybody=")
			.withBean(Listeners.class)
			.run((context) -> {
				Listeners listeners = context.getBean(Listeners.class);
				this.first.person().say(this.first.channelId(), "day");
				this.second.person().say(this.second.channelId(), "night");
				await().atMost(LIMIT)
					.untilAsserted(() -> assertThat(listeners.calls).containsExactlyInAnyOrder("greeter day",
							"several day", "all day", "night-watch night", "several night", "all night"));
				await().atMost(LIMIT)
					.untilAsserted(
							() -> assertThat(this.first.requests()).filteredOn(ListenerClientsIntegrationTests::isPost)
								.hasSize(1));
				assertThat(this.second.requests()).noneMatch(ListenerClientsIntegrationTests::isPost);
			});
	}

	@Test
	void anEventOfAnotherBotCostsNoArguments() {
		this.runner.withPropertyValues("fluxer.gateway.enabled=false")
			.withBean(Costly.class)
			.withBean(Words.class)
			.run((context) -> {
				publish(context, "night-watch");
				assertThat(context.getBean(Words.class).asked).isEmpty();
				publish(context, "greeter");
				assertThat(context.getBean(Words.class).asked).hasSize(1);
				assertThat(context.getBean(Costly.class).calls).containsExactly("greeter");
			});
	}

	@Test
	void aBotThatThereIsNotFailsTheStart() {
		this.runner.withPropertyValues("fluxer.gateway.enabled=false")
			.withBean(Stranger.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidHandlerMethodException.class)
				.hasMessageContaining("Stranger.listen(")
				.hasMessageContaining("'stranger'")
				.satisfies((failure) -> assertThat(((InvalidHandlerMethodException) failure).getAction())
					.contains("greeter, night-watch", "fluxer.clients")));
		TestApplication.runner(this.first)
			.withPropertyValues("fluxer.gateway.enabled=false")
			.withBean(Stranger.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.satisfies((failure) -> assertThat(((InvalidHandlerMethodException) failure).getAction())
					.contains("default")));
	}

	@Test
	void aBotThatIsSwitchedOffFailsNothing() {
		this.runner
			.withPropertyValues("fluxer.gateway.enabled=false", "fluxer.clients.stranger.token=1.secret",
					"fluxer.clients.stranger.enabled=false")
			.withBean(Stranger.class)
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aBotThatAListenerAboveNamesHasToBeInTheContextBelow() {
		try (AnnotationConfigApplicationContext parent = new AnnotationConfigApplicationContext(Above.class,
				Stranger.class)) {
			this.runner.withPropertyValues("fluxer.gateway.enabled=false")
				.withParent(parent)
				.run((child) -> assertThat(child).getFailure()
					.rootCause()
					.isInstanceOf(InvalidHandlerMethodException.class)
					.hasMessageContaining("Stranger.listen("));
			this.runner
				.withPropertyValues("fluxer.gateway.enabled=false", "fluxer.clients.stranger.token=1.secret",
						"fluxer.clients.stranger.embedded.enabled=false")
				.withParent(parent)
				.run((child) -> {
					assertThat(child).hasNotFailed();
					publish(child, "stranger");
					publish(child, "greeter");
					assertThat(parent.getBean(Stranger.class).calls).containsExactly("stranger");
				});
		}
	}

	@Test
	void whatOneBotListensToIsLeftOutOfTheSessionOfAnother() {
		this.runner.withPropertyValues("fluxer.gateway.ignore-unheard-events=true")
			.withBean(Typing.class)
			.run((context) -> {
				ListenedEvents listened = new ListenedEvents(context.getSourceApplicationContext());
				FluxerClients clients = context.getBean(FluxerClients.class);
				assertThat(listened.unheard(clients.get("greeter"))).doesNotContain(Events.TYPING_START);
				assertThat(listened.unheard(clients.get("night-watch"))).contains(Events.TYPING_START);
			});
	}

	@Test
	void theTimeoutMayBeAsLongAsThatOfItsBot() {
		this.runner
			.withPropertyValues("fluxer.gateway.enabled=false", "fluxer.listener.timeout=5s",
					"fluxer.clients.greeter.listener.timeout=50s")
			.withBean(Patient.class)
			.run((context) -> assertThat(context).hasNotFailed());
		this.runner.withPropertyValues("fluxer.gateway.enabled=false", "fluxer.listener.timeout=5s")
			.withBean(Patient.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("Patient.listen(")
				.hasMessageContaining("5s that a lane waits"));
	}

	@Test
	void anEventWithoutItsEnvelopeIsThatOfItsSourceOrOfTheOnlyBot() {
		this.runner.withPropertyValues("fluxer.gateway.enabled=false").withBean(Named.class).run((context) -> {
			Client watch = context.getBean(FluxerClients.class).get("night-watch");
			context.publishEvent(TestEvents.message("one"));
			context.publishEvent(new PayloadApplicationEvent<>(watch, TestEvents.message("two")));
			assertThat(context.getBean(Named.class).calls).containsExactly("greeter one");
		});
		this.runner.withPropertyValues("fluxer.gateway.enabled=false").withBean(Anybody.class).run((context) -> {
			Client watch = context.getBean(FluxerClients.class).get("night-watch");
			context.publishEvent(new PayloadApplicationEvent<>(watch, TestEvents.message("two")));
			assertThat(context.getBean(Anybody.class).calls).containsExactly("night-watch");
			assertThatIllegalStateException().isThrownBy(() -> context.publishEvent(TestEvents.message("one")))
				.withMessageContaining("FluxerEvent");
		});
		this.runner
			.withPropertyValues("fluxer.gateway.enabled=false", "fluxer.token=1.secret",
					"fluxer.rest.api-url=" + this.first.apiUrl())
			.withBean(Anybody.class)
			.run((context) -> {
				context.publishEvent(TestEvents.message("one"));
				assertThat(context.getBean(Anybody.class).calls).containsExactly("default");
			});
	}

	private static boolean isPost(LoggedRequest request) {
		return request.method().equals("POST");
	}

	private static void publish(ApplicationContext context, String client) {
		FluxerEvent<MessageCreateEvent> event = new FluxerEvent<>(context.getBean(FluxerClients.class).get(client),
				TestEvents.message("one"), 0, 0, null);
		context.publishEvent(event);
		event.takeWork().block();
	}

	static class Listeners {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener(client = "greeter")
		String greet(FluxerEvent<MessageCreateEvent> event) {
			return add("greeter", event);
		}

		@FluxerListener(client = "night-watch")
		void watch(FluxerEvent<MessageCreateEvent> event) {
			add("night-watch", event);
		}

		@FluxerListener(client = "${on.duty}", author = EventAuthor.HUMAN)
		void several(FluxerEvent<MessageCreateEvent> event) {
			add("several", event);
		}

		@FluxerListener(client = "${anybody}", author = EventAuthor.HUMAN)
		void all(FluxerEvent<MessageCreateEvent> event) {
			add("all", event);
		}

		private String add(String listener, FluxerEvent<MessageCreateEvent> event) {
			this.calls.add(listener + " " + event.getPayload().message().content());
			return "heard";
		}

	}

	static class Named {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener(client = "greeter")
		void listen(MessageCreateEvent event, Client client) {
			this.calls.add(client.name() + " " + event.message().content());
		}

	}

	static class Anybody {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener
		void listen(MessageCreateEvent event, Client client) {
			this.calls.add(client.name());
		}

	}

	static class Costly {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener(client = "greeter", condition = "#words != null")
		void listen(MessageCreateEvent event, List<String> words, Client client) {
			this.calls.add(client.name());
		}

	}

	static class Words implements FluxerArgumentResolver {

		private final List<String> asked = new CopyOnWriteArrayList<>();

		@Override
		public boolean supports(MethodParameter parameter) {
			return parameter.getParameterType() == List.class;
		}

		@Override
		public Object resolve(MethodParameter parameter, FluxerEvent<?> event) {
			this.asked.add(event.getClient().name());
			return List.of();
		}

	}

	static class Stranger {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener(client = "stranger")
		void listen(MessageCreateEvent event, Client client) {
			this.calls.add(client.name());
		}

	}

	static class Typing {

		@FluxerListener(client = "greeter")
		void listen(TypingStartEvent event) {
		}

	}

	static class Patient {

		@FluxerListener(client = "greeter", timeout = "20s")
		void listen(MessageCreateEvent event) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(FluxerListenerAutoConfiguration.class)
	static class Above {

	}

}
