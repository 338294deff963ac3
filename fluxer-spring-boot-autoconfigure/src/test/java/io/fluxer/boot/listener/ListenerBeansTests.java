package io.fluxer.boot.listener;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import io.fluxer.boot.TestApplication;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.RawDispatchEvent;
import io.fluxer.event.TypingStartEvent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.AliasFor;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.event.TransactionalEventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the beans and methods that {@link FluxerListener} can stand on, without a
 * connection.
 */
class ListenerBeansTests {

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false")
		.withBean(Calls.class);

	@Test
	void methodsOfAnyVisibilityAreCalled() {
		this.runner.withBean(Visibilities.class).run((context) -> {
			TestEvents.say(context, "one");
			assertThat(calls(context)).containsExactlyInAnyOrder("private", "package", "protected", "public");
		});
	}

	@Test
	void inheritedMethodsAreCalledWithTheTypesOfTheSubclass() {
		this.runner.withBean(Inheriting.class).run((context) -> {
			TestEvents.say(context, "one");
			assertThat(calls(context)).containsExactlyInAnyOrder("generic one", "default one", "abstract one");
		});
	}

	@Test
	void anAnnotationOfTheApplicationsOwnIsAListenerToo() {
		this.runner.withBean(MetaAnnotated.class).run((context) -> {
			TestEvents.say(context, "!ping");
			TestEvents.say(context, "!pong");
			TestEvents.say(context, "other");
			assertThat(calls(context)).containsExactly("ping", "pong");
		});
	}

	@Test
	void oneMethodListensToSeveralEvents() {
		this.runner.withBean(Several.class).run((context) -> {
			TestEvents.say(context, "one");
			TestEvents.publish(context, TestEvents.dispatch(Events.TYPING_START, """
					{"channel_id":"2","user_id":"3"}"""));
			TestEvents.publish(context, TestEvents.dispatch("SOMETHING_NEW", "{\"channel_id\":\"2\"}"));
			assertThat(calls(context)).containsExactlyInAnyOrder("types MessageCreateEvent", "types TypingStartEvent",
					"none", "none", "named TYPING_START", "raw SOMETHING_NEW", "json SOMETHING_NEW");
		});
	}

	@Test
	void aLazyBeanIsMadeAtItsFirstEvent() {
		this.runner.withUserConfiguration(LazyConfiguration.class).run((context) -> {
			assertThat(calls(context)).isEmpty();
			TestEvents.say(context, "one");
			TestEvents.say(context, "two");
			assertThat(calls(context)).containsExactly("made", "one", "two");
		});
	}

	@Test
	void aPrototypeIsMadeForEachEvent() {
		this.runner.withUserConfiguration(PrototypeConfiguration.class).run((context) -> {
			TestEvents.say(context, "one");
			TestEvents.say(context, "two");
			assertThat(calls(context)).containsExactly("made", "one", "made", "two");
		});
	}

	@Test
	void aBeanWhoseConditionFailsDoesNotListen() {
		this.runner.withUserConfiguration(Conditional.class).run((context) -> {
			TestEvents.say(context, "one");
			assertThat(calls(context)).isEmpty();
		});
		this.runner.withUserConfiguration(Conditional.class).withPropertyValues("greetings=on").run((context) -> {
			TestEvents.say(context, "one");
			assertThat(calls(context)).containsExactly("made", "one");
		});
	}

	@Test
	void anAsynchronousMethodLeavesItsLaneUnlessItReturnsAFuture() {
		this.runner.withUserConfiguration(Asynchronous.class).withBean(AsyncListeners.class).run((context) -> {
			AsyncListeners listeners = context.getBean(AsyncListeners.class);
			TestEvents.say(context, "one");
			List<String> calls = calls(context);
			assertThat(calls).containsExactly("future done");
			listeners.release();
			listeners.finished().join();
			assertThat(calls).containsExactly("future done", "void done");
		});
	}

	@Test
	void aTransactionalListenerIsNotCalledOutsideOfATransaction() {
		this.runner.withUserConfiguration(Transactions.class).withBean(Transactional.class).run((context) -> {
			TestEvents.say(context, "one");
			assertThat(calls(context)).containsExactly("fallback");
		});
	}

	private static List<String> calls(ApplicationContext context) {
		return context.getBean(Calls.class).list;
	}

	static class Calls {

		private final List<String> list = new CopyOnWriteArrayList<>();

		void add(String call) {
			this.list.add(call);
		}

	}

	static class Visibilities {

		private final Calls calls;

		Visibilities(Calls calls) {
			this.calls = calls;
		}

		@FluxerListener
		private void hidden(MessageCreateEvent event) {
			this.calls.add("private");
		}

		@FluxerListener
		void ofPackage(MessageCreateEvent event) {
			this.calls.add("package");
		}

		@FluxerListener
		protected void ofSubclasses(MessageCreateEvent event) {
			this.calls.add("protected");
		}

		@FluxerListener
		public void open(MessageCreateEvent event) {
			this.calls.add("public");
		}

	}

	interface WithDefault {

		Calls calls();

		@FluxerListener
		default void ofInterface(MessageCreateEvent event) {
			calls().add("default " + event.message().content());
		}

	}

	abstract static class Generic<E extends ChannelEvent> implements WithDefault {

		@FluxerListener
		void generic(E event) {
			calls().add("generic " + content(event));
		}

		@FluxerListener
		abstract void overridden(E event);

		abstract String content(E event);

	}

	static class Inheriting extends Generic<MessageCreateEvent> {

		private final Calls calls;

		Inheriting(Calls calls) {
			this.calls = calls;
		}

		@Override
		public Calls calls() {
			return this.calls;
		}

		@Override
		void overridden(MessageCreateEvent event) {
			this.calls.add("abstract " + content(event));
		}

		@Override
		String content(MessageCreateEvent event) {
			return event.message().content();
		}

	}

	@FluxerListener(classes = MessageCreateEvent.class, condition = "#root.event.payload.message.content == '!ping'")
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.METHOD)
	@interface OnPing {

	}

	@FluxerListener(MessageCreateEvent.class)
	@Retention(RetentionPolicy.RUNTIME)
	@Target(ElementType.METHOD)
	@interface OnMessage {

		@AliasFor(annotation = FluxerListener.class)
		String condition();

	}

	static class MetaAnnotated {

		private final Calls calls;

		MetaAnnotated(Calls calls) {
			this.calls = calls;
		}

		@OnPing
		void ping() {
			this.calls.add("ping");
		}

		@OnMessage(condition = "#event.message.content == '!pong'")
		void pong(MessageCreateEvent event) {
			this.calls.add("pong");
		}

	}

	static class Several {

		private final Calls calls;

		Several(Calls calls) {
			this.calls = calls;
		}

		@FluxerListener({ MessageCreateEvent.class, TypingStartEvent.class })
		void types(DispatchEvent event) {
			this.calls.add("types " + event.getClass().getSimpleName());
		}

		@FluxerListener({ MessageCreateEvent.class, TypingStartEvent.class })
		void none() {
			this.calls.add("none");
		}

		@FluxerListener(events = Events.TYPING_START)
		void named(FluxerEvent<? extends DispatchEvent> event) {
			this.calls.add("named " + event.getPayload().name());
		}

		@FluxerListener(events = "SOMETHING_NEW")
		void raw(RawDispatchEvent event) {
			this.calls.add("raw " + event.name());
		}

		@FluxerListener(events = "SOMETHING_NEW")
		void withoutEvent(FluxerEvent<?> event) {
			this.calls.add("json " + ((RawDispatchEvent) event.getPayload()).name());
		}

	}

	static class LazyBean {

		private final Calls calls;

		LazyBean(Calls calls) {
			this.calls = calls;
			calls.add("made");
		}

		@FluxerListener
		void listen(MessageCreateEvent event) {
			this.calls.add(event.message().content());
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class LazyConfiguration {

		@Bean
		@Lazy
		LazyBean lazyBean(Calls calls) {
			return new LazyBean(calls);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class PrototypeConfiguration {

		@Bean
		@Scope(BeanDefinition.SCOPE_PROTOTYPE)
		LazyBean prototype(Calls calls) {
			return new LazyBean(calls);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Conditional {

		@Bean
		@ConditionalOnProperty("greetings")
		LazyBean conditional(Calls calls) {
			return new LazyBean(calls);
		}

	}

	@EnableAsync
	@Configuration(proxyBeanMethods = false)
	static class Asynchronous {

	}

	static class AsyncListeners {

		private final CompletableFuture<Void> gate = new CompletableFuture<>();

		private final CompletableFuture<Void> finished = new CompletableFuture<>();

		private final Calls calls;

		AsyncListeners(Calls calls) {
			this.calls = calls;
		}

		void release() {
			this.gate.complete(null);
		}

		CompletableFuture<Void> finished() {
			return this.finished;
		}

		@Async
		@FluxerListener
		void leaves(MessageCreateEvent event) {
			this.gate.join();
			this.calls.add("void done");
			this.finished.complete(null);
		}

		@Async
		@FluxerListener
		CompletableFuture<Void> keeps(MessageCreateEvent event) {
			this.calls.add("future done");
			return CompletableFuture.completedFuture(null);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@EnableTransactionManagement
	static class Transactions {

	}

	static class Transactional {

		private final Calls calls;

		Transactional(Calls calls) {
			this.calls = calls;
		}

		@TransactionalEventListener
		void afterCommit(MessageCreateEvent event) {
			this.calls.add("after commit");
		}

		@TransactionalEventListener(fallbackExecution = true)
		void fallback(MessageCreateEvent event) {
			this.calls.add("fallback");
		}

	}

}
