package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.concurrent.CancellationException;

import io.fluxer.GuardedMono;
import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.util.ClassUtils;

/**
 * A method of the application that is called with events. Made by {@link HandlerMethods}.
 * Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class HandlerMethod {

	private final HandlerDefinition definition;

	private final BoundMethod method;

	private final FailureHandling failures;

	private final ListenerObservations observations;

	private final String tag;

	private final HandlerStatistics statistics = new HandlerStatistics();

	HandlerMethod(HandlerDefinition definition, BoundMethod method, FailureHandling failures,
			ListenerObservations observations) {
		this.observations = observations;
		this.tag = tag(definition);
		this.definition = definition;
		this.method = method;
		this.failures = failures;
	}

	/**
	 * Returns what was asked for.
	 * @return the definition
	 */
	public HandlerDefinition definition() {
		return this.definition;
	}

	/**
	 * Returns the method of the class.
	 * @return the method
	 */
	public Method method() {
		return this.definition.method();
	}

	/**
	 * Tells whether the method returns what answers an event.
	 * @return {@code false} if it returns nothing but perhaps when it is done
	 */
	public boolean replies() {
		return this.method.replies();
	}

	/**
	 * Calls the method on this thread and leaves what it returned as work with the event.
	 * Nothing is called if the event does not have what a parameter wants. A failure,
	 * also a later one, goes to the {@link FluxerExceptionHandler} methods or the log; an
	 * {@link Error} is logged and thrown.
	 * @param event the event
	 * @param subject what the arguments of the definition's binders are about
	 */
	public void call(FluxerEvent<?> event, @Nullable Object subject) {
		call(event, subject, null);
	}

	/**
	 * Treats what went wrong before the method could be called as a failure of the
	 * method.
	 * @param event the event
	 * @param failure what went wrong
	 */
	public void fail(FluxerEvent<?> event, Exception failure) {
		leave(event, failed(begin(event), event, failure));
	}

	/** Returns its name in tags. */
	String tag() {
		return this.tag;
	}

	HandlerStatistics statistics() {
		return this.statistics;
	}

	void call(FluxerEvent<?> event, @Nullable Object subject, @Nullable ListenerCondition condition) {
		HandlerCall call = null;
		try {
			Arguments arguments = this.method.arguments(event, subject);
			if (condition != null && !condition.matches(arguments)) {
				return;
			}
			@Nullable Object[] values = arguments.all();
			if (values != null) {
				call = begin(event);
				invoke(call, event, values);
			}
		}
		catch (Exception ex) {
			leave(event, failed((call != null) ? call : begin(event), event, ex));
		}
		catch (Error ex) {
			((call != null) ? call : begin(event)).end(ex);
			this.failures.log(this.definition.id(), event, ex);
			throw ex;
		}
	}

	private HandlerCall begin(FluxerEvent<?> event) {
		return HandlerCall.begin(this.statistics, this.observations.guard(), this.observations.start(this.tag, event));
	}

	private void invoke(HandlerCall call, FluxerEvent<?> event, @Nullable Object[] values) throws Exception {
		Runnable scope = call.openScope();
		try {
			invokeInScope(call, event, values);
		}
		finally {
			if (scope != null) {
				scope.run();
			}
		}
	}

	private void invokeInScope(HandlerCall call, FluxerEvent<?> event, @Nullable Object[] values) throws Exception {
		CallTimeout timeout = (this.definition.timeout() != null) ? new CallTimeout(this.definition.timeout()) : null;
		Object result = (timeout != null) ? timeout.guard(() -> this.method.invoke(values))
				: this.method.invoke(values);
		Mono<Void> work = this.method.work(result, event);
		if (work == null) {
			call.end(null);
			return;
		}
		Mono<Void> safe = GuardedMono.of(() -> work);
		Mono<Void> guarded = (timeout != null) ? timeout.guard(safe) : safe;
		event.leave(ThreadContext.carry(call.carry(watch(call, event, guarded))));
	}

	private Mono<Void> watch(HandlerCall call, FluxerEvent<?> event, Mono<Void> work) {
		return work.doOnSuccess((nothing) -> call.end(null))
			.onErrorResume((ex) -> failedLater(call, event, Exceptions.unwrap(ex)))
			.doOnCancel(() -> call.end(new CancellationException()));
	}

	private @Nullable Mono<Void> failed(HandlerCall call, FluxerEvent<?> event, Exception failure) {
		call.end(failure);
		return this.failures.handle(this.definition.id(), event, failure);
	}

	private Mono<Void> failedLater(HandlerCall call, FluxerEvent<?> event, Throwable failure) {
		call.end(failure);
		if (!(failure instanceof Exception exception) || !this.failures.hasHandler()) {
			this.failures.log(this.definition.id(), event, failure);
			return Mono.empty();
		}
		// The thread may be one of the connections, where nothing may block.
		return Mono.defer(() -> {
			Mono<Void> work = this.failures.handle(this.definition.id(), event, exception);
			return (work != null) ? work : Mono.empty();
		}).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * Few names, and short ones: an id that was not given has the types of parameters.
	 */
	private static String tag(HandlerDefinition definition) {
		String id = definition.id();
		return id.endsWith(")") ? ClassUtils.getShortName(definition.beanType()) + "." + definition.method().getName()
				: id;
	}

	private static void leave(FluxerEvent<?> event, @Nullable Mono<Void> work) {
		if (work != null) {
			event.leave(work);
		}
	}

}
