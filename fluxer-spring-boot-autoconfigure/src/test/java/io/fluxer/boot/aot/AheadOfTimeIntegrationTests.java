package io.fluxer.boot.aot;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.fluxer.boot.listener.FluxerAdvice;
import io.fluxer.boot.listener.FluxerExceptionHandler;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.boot.listener.FluxerListenerRegistry;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Message;
import io.fluxer.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;

import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.Compiled;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for applications whose beans are found ahead of time.
 */
class AheadOfTimeIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	@Test
	void theMethodsOfHandlersAreReflective() {
		RuntimeHints hints = process(Bot.class).generation().getRuntimeHints();
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Listeners.class, "ping")).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Listeners.class, "boom")).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Apologies.class, "sorry")).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Inherited.class, "inherited")).accepts(hints);
	}

	@Test
	@CompileWithForkedClassLoader
	void aBotStartsFromWhatWasFoundAndAnswers() {
		try (FluxerServer server = FluxerServer.start()) {
			run(process(Bot.class), (context) -> {
				assertThat(context.getBean(FluxerListenerRegistry.class).listeners()).hasSize(3);
				assertThat(context.getBeanNamesForType(FluxerServer.class)).isEmpty();
				server.person().say(server.channelId(), "!ping");
				server.person().say(server.channelId(), "!boom");
				await().atMost(LIMIT)
					.untilAsserted(() -> assertThat(server.messages(server.channelId())).filteredOn(PostedMessage::bot)
						.extracting(PostedMessage::content)
						.contains("pong", "Sorry: boom"));
			}, "fluxer.token=" + server.botToken(), "fluxer.rest.api-url=" + server.apiUrl());
		}
	}

	@Test
	@CompileWithForkedClassLoader
	void severalBotsStartFromWhatWasFound() {
		try (FluxerServer server = FluxerServer.start(); FluxerServer other = FluxerServer.start()) {
			run(process(Bot.class, "fluxer.clients.one.token=", "fluxer.clients.two.token="), (context) -> {
				assertThat(context.getBean("oneFluxerClient", Client.class).isReady()).isTrue();
				assertThat(context.getBean("twoFluxerClient", Client.class).isReady()).isTrue();
				assertThat(context.getBeanNamesForType(FluxerServer.class)).isEmpty();
				assertThat(server.gateway().connections()).isOne();
				assertThat(other.gateway().connections()).isOne();
			}, "fluxer.clients.one.token=" + server.botToken(), "fluxer.clients.one.rest.api-url=" + server.apiUrl(),
					"fluxer.clients.two.token=" + other.botToken(),
					"fluxer.clients.two.rest.api-url=" + other.apiUrl());
		}
	}

	private static Processed process(Class<?> application, String... properties) {
		TestGenerationContext generation = new TestGenerationContext(application);
		AtomicReference<ClassName> initializer = new AtomicReference<>();
		TestPropertyValues.of(AbstractAotProcessor.AOT_PROCESSING + "=true").applyToSystemProperties(() -> {
			AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
			TestPropertyValues.of(properties).applyTo(context);
			context.register(application);
			initializer.set(new ApplicationContextAotGenerator().processAheadOfTime(context, generation));
			return null;
		});
		generation.writeGeneratedContent();
		return new Processed(generation, initializer.get());
	}

	private static void run(Processed processed, Consumer<GenericApplicationContext> test, String... properties) {
		TestCompiler.forSystem()
			.with(processed.generation())
			.compile((compiled) -> start(processed, compiled, test, properties));
	}

	@SuppressWarnings("unchecked")
	private static void start(Processed processed, Compiled compiled, Consumer<GenericApplicationContext> test,
			String... properties) {
		ApplicationContextInitializer<GenericApplicationContext> initializer = compiled
			.getInstance(ApplicationContextInitializer.class, processed.initializer().reflectionName());
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			TestPropertyValues.of(properties).and("spring.reactor.netty.shutdown-quiet-period=0s").applyTo(context);
			initializer.initialize(context);
			context.refresh();
			test.accept(context);
		}
	}

	private record Processed(TestGenerationContext generation, ClassName initializer) {

	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import({ Listeners.class, Apologies.class })
	static class Bot {

	}

	static class Inherited {

		@FluxerListener
		void inherited(MessageCreateEvent event) {
		}

	}

	static class Listeners extends Inherited {

		@FluxerListener(condition = "#event.message.content == '!ping' and #root.event.shard == 0")
		private String ping(MessageCreateEvent event) {
			return "pong";
		}

		@FluxerListener(condition = "#message.content == '!boom'")
		String boom(MessageCreateEvent event, Message message) {
			throw new IllegalStateException("boom");
		}

	}

	@FluxerAdvice
	static class Apologies {

		@FluxerExceptionHandler
		String sorry(IllegalStateException failure) {
			return "Sorry: " + failure.getMessage();
		}

	}

}
