package io.fluxer.boot.listener;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.command.FluxerCommand;
import io.fluxer.entity.Guild;
import io.fluxer.entity.Message;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.ClientEvent;
import io.fluxer.event.MessageCreateEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for failures of {@link FluxerListener} methods, without a connection.
 */
@ExtendWith(OutputCaptureExtension.class)
class ListenerErrorsTests {

	private final ApplicationContextRunner runner = TestApplication.runner()
		.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false")
		.withBean(Calls.class);

	@Test
	void theClosestHandlerOfTheBeanComesFirstThenAdvicesInTheirOrder(CapturedOutput output) {
		this.runner.withBean(SecondAdvice.class).withBean(FirstAdvice.class).withBean(Failing.class).run((context) -> {
			say(context, "file", "io", "state", "argument", "wrapped", "checked later");
			assertThat(calls(context)).containsExactly("bean: FileNotFoundException file", "bean: IOException io",
					"first: IllegalStateException", "second: IllegalArgumentException", "bean: IOException wrapped",
					"bean: IOException checked later");
			assertThat(output.getAll()).doesNotContain("failed on");
		});
	}

	@Test
	void whatNobodyHandlesIsLoggedOnce(CapturedOutput output) {
		this.runner.withBean(Failing.class).run((context) -> {
			say(context, "state");
			assertThat(calls(context)).isEmpty();
			assertThat(output.getAll())
				.containsOnlyOnce("Listener failing failed on MESSAGE_CREATE (shard 3, channel 2)");
		});
	}

	@Test
	void aHandlerThatFailsIsLoggedWithWhatItWasToHandle(CapturedOutput output) {
		this.runner.withBean(Failing.class).withBean(FailingAdvice.class).run((context) -> {
			say(context, "state");
			assertThat(output.getAll()).containsOnlyOnce("Listener failing failed on")
				.contains("UnsupportedOperationException: advice", "Suppressed: java.lang.IllegalStateException");
		});
	}

	@Test
	void aHandlerThatTakesWhatTheEventHasNotLeavesTheFailureToTheNext() {
		this.runner.withBean(Failing.class).withBean(PickyAdvice.class).withBean(SecondAdvice.class).run((context) -> {
			say(context, "state");
			assertThat(calls(context)).containsExactly("second: IllegalStateException");
		});
	}

	@Test
	void twoHandlersOfOneExceptionInOneClassFailTheStart() {
		this.runner.withBean(Ambiguous.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOf(InvalidHandlerMethodException.class)
				.hasMessageContaining("@FluxerExceptionHandler method")
				.hasMessageContaining("is not the only one of its class that handles java.io.IOException"));
	}

	@Test
	void aHandlerThatIsNeverCalledFailsTheStart() {
		this.runner.withBean(Failing.class)
			.withBean(Idle.class)
			.run((context) -> assertThat(context).getFailure()
				.isInstanceOfSatisfying(InvalidHandlerMethodException.class,
						(failure) -> assertThat(failure.getMessage() + failure.getAction()).contains("Idle.apologise(",
								"would never be called", "@FluxerAdvice")));
		this.runner.withBean(Commanding.class)
			.withBean(Inheriting.class)
			.withPropertyValues("fluxer.commands.enabled=false")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void aHandlerWithoutAnExceptionFailsTheStart() {
		this.runner.withBean(Failing.class)
			.withBean(Unclear.class)
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("Unclear.unclear()")
				.hasMessageContaining("does not say which exceptions it handles"));
	}

	@Test
	void theRegistryKnowsWhatBecameOfCallsAndNeverWhatWasSaid() {
		this.runner.withBean(Failing.class).run((context) -> {
			Instant before = Instant.now();
			say(context, "state", "fine", "fine");
			FluxerListenerInfo info = context.getBean(FluxerListenerRegistry.class)
				.listeners()
				.stream()
				.filter((listener) -> listener.id().equals("failing"))
				.findFirst()
				.orElseThrow();
			assertThat(info.handled()).isEqualTo(2);
			assertThat(info.failed()).isEqualTo(1);
			assertThat(info.lastFailure()).isEqualTo("java.lang.IllegalStateException");
			assertThat(info.lastFailureAt()).isAfterOrEqualTo(before);
			assertThat(info.events()).containsExactly("MessageCreateEvent");
			assertThat(info.method()).endsWith("ListenerErrorsTests$Failing.listen");
			assertThat(info.bean()).isNotBlank();
			assertThat(info.toString()).doesNotContain("state was said");
		});
	}

	@Test
	void whatReactorDoesNotPassOnIsAFailureOfItsListenerAlone(CapturedOutput output) {
		this.runner.withBean(Fatal.class).run((context) -> {
			say(context, "hello");
			assertThat(calls(context)).containsExactly("reply of another");
			assertThat(output.getAll()).containsOnlyOnce("Listener fatal failed on MESSAGE_CREATE");
		});
	}

	@Test
	void anErrorOfAnExceptionHandlerKeepsNobodyWaiting(CapturedOutput output) {
		this.runner.withBean(Failing.class).withBean(FatalAdvice.class).run((context) -> {
			say(context, "checked argument", "state", "io");
			assertThat(calls(context)).containsExactly("bean: IOException io");
			assertThat(output.getAll())
				.contains("NoClassDefFoundError: advice", "Suppressed: java.lang.IllegalArgumentException")
				.contains("NoClassDefFoundError: later advice", "Suppressed: java.lang.IllegalStateException");
		});
	}

	@Test
	void aListenerThatTakesTooLongIsEnded() {
		this.runner.withBean(Slow.class).run((context) -> {
			say(context, "block", "wait");
			assertThat(calls(context)).containsExactly("late block TimeoutException true",
					"late wait TimeoutException false");
			assertThat(Thread.currentThread().isInterrupted()).isFalse();
		});
	}

	private static void say(ApplicationContext context, String... contents) {
		for (String content : contents) {
			TestEvents.say(context, content);
		}
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

	static class Failing {

		private final Calls calls;

		Failing(Calls calls) {
			this.calls = calls;
		}

		@FluxerListener(id = "failing")
		Mono<Void> listen(MessageCreateEvent event) throws IOException {
			switch (event.message().content()) {
				case "file" -> throw new FileNotFoundException();
				case "io" -> throw new IOException();
				case "state" -> throw new IllegalStateException("state was said");
				case "argument" -> throw new IllegalArgumentException();
				case "wrapped" -> throw new AssertedException(new IOException());
				case "checked argument" -> {
					return Mono.error(new IllegalArgumentException());
				}
				case "checked later" -> {
					return Mono.error(new IOException());
				}
				default -> {
					return Mono.empty();
				}
			}
		}

		@FluxerExceptionHandler
		private void file(FileNotFoundException ex, Message message) {
			this.calls.add("bean: " + ex.getClass().getSimpleName() + " " + message.content());
		}

		@FluxerExceptionHandler(IOException.class)
		void io(ChannelEvent event, Exception ex) {
			this.calls
				.add("bean: " + ex.getClass().getSimpleName() + " " + ((MessageCreateEvent) event).message().content());
		}

	}

	static class AssertedException extends RuntimeException {

		AssertedException(Throwable cause) {
			super(cause);
		}

	}

	@Order(1)
	@FluxerAdvice
	static class FirstAdvice {

		private final Calls calls;

		FirstAdvice(Calls calls) {
			this.calls = calls;
		}

		@FluxerExceptionHandler
		void state(IllegalStateException ex) {
			this.calls.add("first: " + ex.getClass().getSimpleName());
		}

		@FluxerExceptionHandler
		void io(IOException ex) {
			this.calls.add("first: " + ex.getClass().getSimpleName());
		}

	}

	@Order(2)
	@FluxerAdvice
	static class SecondAdvice {

		private final Calls calls;

		SecondAdvice(Calls calls) {
			this.calls = calls;
		}

		@FluxerExceptionHandler({ IllegalStateException.class, IllegalArgumentException.class })
		void any(RuntimeException ex) {
			this.calls.add("second: " + ex.getClass().getSimpleName());
		}

	}

	@FluxerAdvice
	static class FailingAdvice {

		@FluxerExceptionHandler
		void fail(RuntimeException ex) {
			throw new UnsupportedOperationException("advice");
		}

	}

	@Order(1)
	@FluxerAdvice
	static class PickyAdvice {

		private final Calls calls;

		PickyAdvice(Calls calls) {
			this.calls = calls;
		}

		@FluxerExceptionHandler
		void client(IllegalStateException ex, ClientEvent event) {
			this.calls.add("picky: client");
		}

		@FluxerExceptionHandler
		void guild(RuntimeException ex, @Previous Guild guild) {
			this.calls.add("picky: previous");
		}

	}

	static class Ambiguous {

		@FluxerListener
		void listen(MessageCreateEvent event) {
		}

		@FluxerExceptionHandler
		void one(IOException ex) {
		}

		@FluxerExceptionHandler(exceptions = IOException.class)
		void two() {
		}

	}

	@FluxerAdvice
	static class Unclear {

		@FluxerExceptionHandler
		void unclear() {
		}

	}

	static class Slow {

		private final CountDownLatch never = new CountDownLatch(1);

		private final Calls calls;

		Slow(Calls calls) {
			this.calls = calls;
		}

		@FluxerListener(timeout = "50ms")
		Mono<Void> listen(MessageCreateEvent event) throws InterruptedException {
			if (event.message().content().equals("block")) {
				this.never.await();
			}
			return Mono.never();
		}

		@FluxerExceptionHandler
		void late(TimeoutException ex, Message message) {
			this.calls.add("late " + message.content() + " " + ex.getClass().getSimpleName() + " "
					+ (ex.getCause() instanceof InterruptedException));
		}

	}

	static class Fatal {

		private final Calls calls;

		Fatal(Calls calls) {
			this.calls = calls;
		}

		@Order(1)
		@FluxerListener(id = "fatal")
		Mono<Void> fatal(MessageCreateEvent event) {
			return Mono.from((subscriber) -> {
				throw new NoClassDefFoundError("fatal to Reactor");
			});
		}

		@Order(2)
		@FluxerListener
		Mono<Void> another(MessageCreateEvent event) {
			return Mono.fromRunnable(() -> this.calls.add("reply of another"));
		}

	}

	@FluxerAdvice
	static class FatalAdvice {

		@FluxerExceptionHandler
		void argument(IllegalArgumentException ex) {
			throw new NoClassDefFoundError("advice");
		}

		@FluxerExceptionHandler
		Mono<Void> state(IllegalStateException ex) {
			return Mono.from((subscriber) -> {
				throw new NoClassDefFoundError("later advice");
			});
		}

	}

	static class Idle {

		@FluxerExceptionHandler
		void apologise(IOException failure) {
		}

	}

	static class Commanding {

		@FluxerCommand("x")
		void command() {
		}

		@FluxerExceptionHandler
		void apologise(IOException failure) {
		}

	}

	static class Inheriting extends Commanding {

	}

}
