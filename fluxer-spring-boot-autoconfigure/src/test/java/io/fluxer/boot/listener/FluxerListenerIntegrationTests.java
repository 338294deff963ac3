package io.fluxer.boot.listener;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

import io.fluxer.Snowflake;
import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.embedded.PostedMessage;
import io.fluxer.entity.Embed;
import io.fluxer.entity.MessagePayload;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.ClientReadyEvent;
import io.fluxer.event.DispatchEvent;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.event.RawDispatchEvent;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.aop.framework.autoproxy.BeanNameAutoProxyCreator;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.event.EventListener;
import org.springframework.context.event.SimpleApplicationEventMulticaster;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tests for {@link FluxerListener} over the wire.
 */
@ExtendWith(OutputCaptureExtension.class)
class FluxerListenerIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private FluxerServer server;

	private ApplicationContextRunner runner;

	@BeforeEach
	void startServer() {
		this.server = FluxerServer.start();
		this.runner = TestApplication.runner(this.server);
	}

	@AfterEach
	void stopServer() {
		this.server.close();
	}

	@Test
	void everyTypeOfAParameterIsServed() {
		this.runner.withBean(Types.class).run((context) -> {
			Types types = context.getBean(Types.class);
			say("one");
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(types.calls).containsExactlyInAnyOrder("ready", "record one",
						"interface one", "channel one", "envelope one 0", "any envelope one", "classes", "plain one",
						"plain envelope one", "raw"));
		});
	}

	@Test
	void whatAListenerReturnsIsPosted() {
		this.runner.withBean(Replies.class).run((context) -> {
			say("!all");
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(botMessages()).extracting(PostedMessage::content)
					.containsExactlyInAnyOrder("text", "payload", "mono", "stage", "first", "second"));
			assertThat(botMessages()).filteredOn((message) -> message.content().equals("payload"))
				.singleElement()
				.satisfies((message) -> assertThat(message.json().at("/embeds/0/title").asString()).isEqualTo("Title"));
			assertThat(botMessages()).allSatisfy((message) -> {
				assertThat(message.nonce()).isNotEmpty();
				assertThat(message.json().hasNonNull("message_reference")).isFalse();
			});
			assertThat(indexOf("first")).isLessThan(indexOf("second"));
		});
	}

	@Test
	void theBotDoesNotHearItselfUnlessAsked() {
		this.runner.withBean(Echo.class).run((context) -> {
			Echo echo = context.getBean(Echo.class);
			say("!ping");
			untilBotSays("!ping pong");
			say("end");
			until(echo.others, "end");
			until(echo.everybody, "end");
			assertThat(echo.others).containsExactly("!ping", "end");
			assertThat(echo.everybody).containsExactly("!ping", "!ping pong", "end");
			assertThat(botMessages()).hasSize(1);
		});
	}

	@Test
	void rawDispatchesArriveByName() {
		this.runner.withBean(Typing.class).run((context) -> {
			Typing typing = context.getBean(Typing.class);
			this.server.person().type(this.server.channelId());
			say("one");
			until(typing.names, Events.MESSAGE_CREATE);
			assertThat(typing.names).containsExactly(Events.TYPING_START, Events.MESSAGE_CREATE);
			assertThat(typing.typists).containsExactly(this.server.person().id());
		});
	}

	@Test
	void aFailureIsToldOnceWithoutContentAndReachesNobodyElse(CapturedOutput output) {
		this.runner.withBean(Failing.class).run((context) -> {
			Failing failing = context.getBean(Failing.class);
			say("secret words");
			until(failing.calls, "last");
			say("second");
			await().atMost(LIMIT).untilAsserted(() -> assertThat(failing.calls).containsExactly("last", "last"));
			assertThat(output.getAll().lines()).filteredOn((line) -> line.contains("Listener failing-one failed"))
				.hasSize(2)
				.allSatisfy((line) -> assertThat(line).contains("MESSAGE_CREATE", "shard 0",
						"channel " + this.server.channelId()));
			assertThat(output.getAll().lines()).filteredOn((line) -> line.contains("Listener failing-later failed"))
				.hasSize(2);
			assertThat(output.getAll()).doesNotContain("secret words");
			assertThat(context.getBean(Client.class).isReady()).isTrue();
		});
	}

	@Test
	void aPlainListenerThatFailsKeepsNoOtherFromBeingCalled() {
		this.runner.withBean(PlainFailing.class).run((context) -> {
			say("one");
			List<String> calls = context.getBean(PlainFailing.class).calls;
			until(calls, "third");
			say("two");
			await().atMost(LIMIT)
				.untilAsserted(() -> assertThat(calls).containsExactly("first", "second", "third", "first", "second",
						"third"));
		});
	}

	@Test
	void anErrorCostsOtherListenersNeitherTheirCallNorTheirReply() {
		this.runner.withBean(Erring.class).run((context) -> {
			say("one");
			untilBotSays("before");
			untilBotSays("after");
			assertThat(botMessages()).hasSize(2);
		});
	}

	@Test
	void aListenerBehindAProxyIsCalledThroughIt() {
		this.runner.withBean("counting", Counting.class)
			.withBean("interfaces", BeanNameAutoProxyCreator.class, () -> proxies(false, "byInterface"))
			.withBean("classes", BeanNameAutoProxyCreator.class, () -> proxies(true, "byClass"))
			.withBean("byInterface", Proxied.class)
			.withBean("byClass", ProxiedClass.class)
			.run((context) -> {
				say("one");
				untilBotSays("by interface");
				untilBotSays("by class");
				assertThat(AopUtils.isJdkDynamicProxy(context.getBean("byInterface"))).isTrue();
				assertThat(AopUtils.isCglibProxy(context.getBean("byClass"))).isTrue();
				assertThat(context.getBean(Counting.class).calls).containsExactly("byInterface", "byClass");
			});
	}

	@Test
	void orderDecidesWhoComesFirst() {
		this.runner.withBean(Ordered.class).run((context) -> {
			say("one");
			List<String> calls = context.getBean(Ordered.class).calls;
			until(calls, "third");
			assertThat(calls).containsExactly("first", "second", "third");
		});
	}

	@Test
	void aReturnedMonoKeepsItsLaneAndNoOther() {
		Snowflake other = this.server.createChannel(this.server.guildId(), "other");
		this.runner.withBean(Slow.class).run((context) -> {
			Slow slow = context.getBean(Slow.class);
			say("held");
			say("after");
			this.server.person().say(other, "beside");
			until(slow.calls, "beside");
			slow.gate.complete(null);
			until(slow.calls, "after");
			assertThat(slow.calls.indexOf("held done")).isLessThan(slow.calls.indexOf("after"));
		});
	}

	@Test
	void anAsynchronousMulticasterChangesNeitherOrderNorCompletion() {
		this.runner
			.withBean(AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME,
					SimpleApplicationEventMulticaster.class, FluxerListenerIntegrationTests::asynchronous)
			.withBean(Numbered.class)
			.run((context) -> {
				List<String> expected = IntStream.range(0, 100).mapToObj(String::valueOf).toList();
				expected.forEach(this::say);
				Numbered numbered = context.getBean(Numbered.class);
				until(numbered.contents, "99");
				assertThat(numbered.contents).containsExactlyElementsOf(expected);
				assertThat(numbered.threads).allMatch((name) -> name.startsWith("fluxer-lane"));
			});
	}

	@Test
	void withoutListenersNothingIsPublished() {
		this.runner.withPropertyValues("fluxer.listener.enabled=false").withBean(Types.class).run((context) -> {
			Client client = context.getBean(Client.class);
			CompletableFuture<Void> arrived = new CompletableFuture<>();
			client.on(Events.MESSAGE_CREATE, (data) -> arrived.complete(null));
			say("one");
			arrived.orTimeout(LIMIT.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
			assertThat(context.getBean(Types.class).calls).isEmpty();
		});
	}

	@Test
	void aMethodThatCannotBeServedFailsTheStartNamingIt() {
		this.runner.withBean(Wrong.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("Wrong.wrong(")
				.hasMessageContaining("its event has no channel"));
	}

	private void say(String text) {
		this.server.person().say(this.server.channelId(), text);
	}

	private List<PostedMessage> botMessages() {
		return this.server.messages(this.server.channelId()).stream().filter(PostedMessage::bot).toList();
	}

	private int indexOf(String content) {
		return botMessages().stream().map(PostedMessage::content).toList().indexOf(content);
	}

	private void untilBotSays(String content) {
		await().atMost(LIMIT).until(() -> indexOf(content) >= 0);
	}

	private static void until(List<String> calls, String call) {
		await().atMost(LIMIT).until(() -> calls.contains(call));
	}

	private static BeanNameAutoProxyCreator proxies(boolean classes, String beanName) {
		BeanNameAutoProxyCreator creator = new BeanNameAutoProxyCreator();
		creator.setProxyTargetClass(classes);
		creator.setBeanNames(beanName);
		creator.setInterceptorNames("counting");
		return creator;
	}

	private static SimpleApplicationEventMulticaster asynchronous() {
		SimpleApplicationEventMulticaster multicaster = new SimpleApplicationEventMulticaster();
		multicaster.setTaskExecutor(new SimpleAsyncTaskExecutor("multicaster-"));
		return multicaster;
	}

	static class Types {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@FluxerListener
		void ready(ClientReadyEvent event) {
			this.calls.add("ready");
		}

		@FluxerListener
		void record(MessageCreateEvent event) {
			this.calls.add("record " + event.message().content());
		}

		@FluxerListener
		void dispatch(DispatchEvent event) {
			if (event instanceof MessageCreateEvent created) {
				this.calls.add("interface " + created.message().content());
			}
		}

		@FluxerListener
		void channelEvent(ChannelEvent event) {
			this.calls.add("channel " + ((MessageCreateEvent) event).message().content());
		}

		@FluxerListener
		void envelope(FluxerEvent<MessageCreateEvent> event) {
			assertThat(event.getSequence()).isPositive();
			assertThat(event.raw()).isNotNull();
			assertThat(event.raw().tree().path("content").asString()).isEqualTo("one");
			this.calls.add("envelope " + event.getPayload().message().content() + " " + event.getShard());
		}

		@FluxerListener
		void anyEnvelope(FluxerEvent<?> event) {
			if (event.getPayload() instanceof MessageCreateEvent created) {
				this.calls.add("any envelope " + created.message().content());
			}
		}

		@FluxerListener(MessageCreateEvent.class)
		void classes() {
			this.calls.add("classes");
		}

		@EventListener
		void plain(MessageCreateEvent event) {
			this.calls.add("plain " + event.message().content());
		}

		@EventListener
		void plainEnvelope(FluxerEvent<MessageCreateEvent> event) {
			this.calls.add("plain envelope " + event.getPayload().message().content());
		}

		@FluxerListener(events = Events.MESSAGE_CREATE)
		void raw(RawDispatchEvent event) {
			assertThat(event.data().tree().path("content").asString()).isEqualTo("one");
			this.calls.add("raw");
		}

	}

	static class Replies {

		private static final String ASKED = "#event.message.content == '!all'";

		@FluxerListener(condition = ASKED)
		String text(MessageCreateEvent event) {
			return "text";
		}

		@FluxerListener(condition = ASKED)
		MessagePayload payload(MessageCreateEvent event) {
			return MessagePayload.embed(Embed.of("Title", "Text")).withContent("payload");
		}

		@FluxerListener(condition = ASKED)
		Mono<String> mono(MessageCreateEvent event) {
			return Mono.just("mono");
		}

		@FluxerListener(condition = ASKED)
		CompletionStage<MessagePayload> stage(MessageCreateEvent event) {
			return CompletableFuture.completedFuture(MessagePayload.text("stage"));
		}

		@FluxerListener(condition = ASKED)
		Flux<String> flux(MessageCreateEvent event) {
			return Flux.just("first", "second");
		}

		@FluxerListener(condition = ASKED)
		String none(MessageCreateEvent event) {
			return null;
		}

		@FluxerListener(condition = ASKED)
		Mono<String> empty(MessageCreateEvent event) {
			return Mono.empty();
		}

	}

	static class Echo {

		private final List<String> others = new CopyOnWriteArrayList<>();

		private final List<String> everybody = new CopyOnWriteArrayList<>();

		@FluxerListener(condition = "#event.message.content.startsWith('!ping')")
		String ping(MessageCreateEvent event) {
			return event.message().content() + " pong";
		}

		@FluxerListener
		void others(MessageCreateEvent event) {
			this.others.add(event.message().content());
		}

		@FluxerListener(author = EventAuthor.ANY)
		void everybody(MessageCreateEvent event) {
			this.everybody.add(event.message().content());
		}

	}

	static class Typing {

		private final List<String> names = new CopyOnWriteArrayList<>();

		private final List<Snowflake> typists = new CopyOnWriteArrayList<>();

		@FluxerListener(events = { Events.TYPING_START, Events.MESSAGE_CREATE })
		void any(FluxerEvent<? extends DispatchEvent> event) {
			this.names.add(event.getPayload().name());
		}

		@FluxerListener(events = Events.TYPING_START)
		void typing(RawDispatchEvent event) {
			this.typists.add(event.userId());
		}

	}

	static class Failing {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Order(1)
		@FluxerListener(id = "failing-one")
		void one(MessageCreateEvent event) {
			throw new IllegalStateException("Broken");
		}

		@Order(2)
		@FluxerListener(id = "failing-checked")
		void checked(MessageCreateEvent event) throws Exception {
			throw new Exception("Broken");
		}

		@Order(3)
		@FluxerListener(id = "failing-later")
		Mono<Void> later(MessageCreateEvent event) {
			return Mono.error(new IllegalStateException("Broken"));
		}

		@Order(4)
		@FluxerListener(id = "failing-condition", condition = "#event.message.content.charAt(100) == 'x'")
		void condition(MessageCreateEvent event) {
		}

		@Order(5)
		@FluxerListener
		void last(MessageCreateEvent event) {
			this.calls.add("last");
		}

	}

	static class PlainFailing {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Order(1)
		@FluxerListener
		void first(MessageCreateEvent event) {
			this.calls.add("first");
		}

		@Order(2)
		@EventListener
		void plain(MessageCreateEvent event) {
			throw new IllegalStateException("Broken");
		}

		@Order(4)
		@FluxerListener
		void third(MessageCreateEvent event) {
			this.calls.add("third");
		}

		@Order(3)
		@FluxerListener
		void second(FluxerEvent<MessageCreateEvent> event) {
			this.calls.add("second");
		}

	}

	static class Erring {

		@Order(1)
		@FluxerListener
		String before(MessageCreateEvent event) {
			return "before";
		}

		@Order(2)
		@FluxerListener
		void broken(MessageCreateEvent event) {
			throw new NoClassDefFoundError("Broken");
		}

		@Order(3)
		@FluxerListener
		void brokenToo(MessageCreateEvent event) {
			throw new AssertionError("Broken");
		}

		@Order(4)
		@FluxerListener
		String after(MessageCreateEvent event) {
			return "after";
		}

	}

	interface Answering {

		String answer(MessageCreateEvent event);

	}

	static class Proxied implements Answering {

		@Order(1)
		@Override
		@FluxerListener(condition = "#event.message.content == 'one'")
		public String answer(MessageCreateEvent event) {
			return "by interface";
		}

	}

	static class ProxiedClass {

		private final String text = "by class";

		@Order(2)
		@FluxerListener(condition = "#event.message.content == 'one'")
		String answer(MessageCreateEvent event) {
			return this.text;
		}

	}

	static class Counting implements MethodInterceptor {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Override
		public Object invoke(MethodInvocation invocation) throws Throwable {
			this.calls.add((invocation.getThis() instanceof Proxied) ? "byInterface" : "byClass");
			return invocation.proceed();
		}

	}

	static class Ordered {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		@Order(3)
		@FluxerListener
		void third(MessageCreateEvent event) {
			this.calls.add("third");
		}

		@Order(1)
		@FluxerListener
		void first(MessageCreateEvent event) {
			this.calls.add("first");
		}

		@Order(2)
		@FluxerListener
		void second(MessageCreateEvent event) {
			this.calls.add("second");
		}

	}

	static class Slow {

		private final List<String> calls = new CopyOnWriteArrayList<>();

		private final CompletableFuture<Void> gate = new CompletableFuture<>();

		@FluxerListener
		Mono<Void> slow(MessageCreateEvent event) {
			String content = event.message().content();
			this.calls.add(content);
			return (content.equals("held")
					? Mono.fromFuture(this.gate, true).doOnSuccess((nothing) -> this.calls.add("held done"))
					: Mono.empty());
		}

	}

	static class Numbered {

		private final List<String> contents = new CopyOnWriteArrayList<>();

		private final List<String> threads = new CopyOnWriteArrayList<>();

		@FluxerListener
		void numbered(MessageCreateEvent event) {
			this.threads.add(Thread.currentThread().getName());
			this.contents.add(event.message().content());
		}

	}

	static class Wrong {

		@FluxerListener
		String wrong(ClientReadyEvent event) {
			return "hello";
		}

	}

}
