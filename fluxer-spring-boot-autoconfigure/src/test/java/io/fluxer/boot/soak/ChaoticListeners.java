package io.fluxer.boot.soak;

import java.util.concurrent.CompletionStage;

import io.fluxer.boot.listener.FluxerAdvice;
import io.fluxer.boot.listener.FluxerArgumentResolver;
import io.fluxer.boot.listener.FluxerEvent;
import io.fluxer.boot.listener.FluxerExceptionHandler;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.boot.listener.FluxerReturnValueHandler;
import io.fluxer.event.MessageCreateEvent;
import io.micrometer.context.ThreadLocalAccessor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.context.event.EventListener;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * Listeners of every form, and what helps them. All hear every message of a person.
 */
class ChaoticListeners {

	private final Chaos chaos;

	ChaoticListeners(Chaos chaos) {
		this.chaos = chaos;
	}

	@FluxerListener
	void nothing(MessageCreateEvent event) {
		this.chaos.strike(UserCode.LISTENER_VOID);
	}

	@FluxerListener
	String text(MessageCreateEvent event) {
		this.chaos.strike(UserCode.LISTENER_TEXT);
		return this.chaos.lot(UserCode.LISTENER_TEXT, 0.01) ? "text" : null;
	}

	@FluxerListener
	Mono<String> mono(MessageCreateEvent event) {
		return this.chaos.mono(UserCode.LISTENER_MONO);
	}

	@FluxerListener
	Flux<String> flux(MessageCreateEvent event) {
		boolean answers = this.chaos.lot(UserCode.LISTENER_FLUX, 0.01);
		Flux<String> first = answers ? Flux.just("flux") : Flux.empty();
		return first.concatWith(this.chaos.mono(UserCode.LISTENER_FLUX));
	}

	@FluxerListener
	CompletionStage<String> stage(MessageCreateEvent event) {
		return this.chaos.stage(UserCode.LISTENER_STAGE);
	}

	@FluxerListener(timeout = "10ms")
	Mono<Void> late(MessageCreateEvent event) {
		return this.chaos.lot(UserCode.LISTENER_CANCEL, 0.4) ? this.chaos.untilCancelled(UserCode.LISTENER_CANCEL)
				: Mono.empty();
	}

	@FluxerListener(condition = "@chaoticCondition.holds()")
	void conditional(MessageCreateEvent event) {
	}

	@FluxerListener
	void resolved(MessageCreateEvent event, Resolved resolved) {
	}

	@FluxerListener
	Handled handled(MessageCreateEvent event) {
		return new Handled();
	}

	@EventListener
	void plain(MessageCreateEvent event) {
		this.chaos.strike(UserCode.PLAIN_LISTENER);
	}

	record Resolved() {

	}

	record Handled() {

	}

	/**
	 * A listener that always fails, and a handler of that which sometimes does.
	 */
	static class Failing {

		private final Chaos chaos;

		Failing(Chaos chaos) {
			this.chaos = chaos;
		}

		@FluxerListener
		void fails(MessageCreateEvent event) {
			throw new UnsupportedOperationException("always");
		}

		@FluxerExceptionHandler
		Mono<String> handles(UnsupportedOperationException failure) {
			return this.chaos.mono(UserCode.EXCEPTION_HANDLER);
		}

	}

	/**
	 * Handles the failures of all others.
	 */
	@FluxerAdvice
	static class Advice {

		private final Chaos chaos;

		Advice(Chaos chaos) {
			this.chaos = chaos;
		}

		@FluxerExceptionHandler
		Mono<String> handles(Exception failure) {
			return this.chaos.mono(UserCode.ADVICE);
		}

	}

	/**
	 * Called by the condition of a listener.
	 */
	static class Condition {

		private final Chaos chaos;

		Condition(Chaos chaos) {
			this.chaos = chaos;
		}

		public boolean holds() {
			this.chaos.strike(UserCode.CONDITION);
			return true;
		}

	}

	static class Resolver implements FluxerArgumentResolver {

		private final Chaos chaos;

		Resolver(Chaos chaos) {
			this.chaos = chaos;
		}

		@Override
		public boolean supports(MethodParameter parameter) {
			return parameter.getParameterType() == Resolved.class;
		}

		@Override
		public Object resolve(MethodParameter parameter, FluxerEvent<?> event) {
			this.chaos.strike(UserCode.ARGUMENT_RESOLVER);
			return new Resolved();
		}

	}

	static class ReturnValueHandler implements FluxerReturnValueHandler {

		private final Chaos chaos;

		ReturnValueHandler(Chaos chaos) {
			this.chaos = chaos;
		}

		@Override
		public boolean supports(ResolvableType type) {
			return type.toClass() == Handled.class;
		}

		@Override
		public Mono<Void> handle(Object value, FluxerEvent<?> event) {
			return this.chaos.mono(UserCode.RETURN_VALUE_HANDLER);
		}

	}

	/**
	 * Carries a value of the thread along. Registered for as long as the test runs.
	 */
	record Accessor(Chaos chaos) implements ThreadLocalAccessor<String> {

		static final String KEY = "soak";

		@Override
		public Object key() {
			return KEY;
		}

		@Override
		public String getValue() {
			this.chaos.strike(UserCode.THREAD_LOCAL_ACCESSOR);
			return "value";
		}

		@Override
		public void setValue(String value) {
			this.chaos.strike(UserCode.THREAD_LOCAL_ACCESSOR);
		}

		@Override
		public void setValue() {
			this.chaos.strike(UserCode.THREAD_LOCAL_ACCESSOR);
		}

	}

}
