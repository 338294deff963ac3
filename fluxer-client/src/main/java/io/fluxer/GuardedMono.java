package io.fluxer;

import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.util.context.Context;

import org.springframework.lang.CheckReturnValue;

/**
 * Makes work that an application wrote safe to subscribe to. Reactor throws what it calls
 * fatal, errors of the virtual machine and of linking, at whoever subscribes, cancels or
 * signals, in place of passing it on; the subscriber then never hears of an end. Used by
 * the library itself.
 *
 * @since 0.1.0
 */
public final class GuardedMono {

	private static final Logger logger = LoggerFactory.getLogger(GuardedMono.class);

	private GuardedMono() {
	}

	/**
	 * Returns work that fails with whatever the given work throws: in being made, where
	 * {@code null} is a failure too, and in being subscribed to. What is fatal to Reactor
	 * becomes the cause of an {@link IllegalStateException}. What the work throws while
	 * it is cancelled is logged.
	 * @param <T> the type of the value
	 * @param work makes the work, called at each subscription
	 * @return the guarded work
	 */
	@CheckReturnValue
	public static <T> Mono<T> of(Supplier<? extends @Nullable Mono<T>> work) {
		return Mono.create((sink) -> {
			Disposable.Swap subscription = Disposables.swap();
			sink.onDispose(() -> cancel(subscription));
			try {
				subscription.update(subscribe(work, sink));
			}
			catch (Throwable ex) {
				sink.error(passable(ex));
			}
		});
	}

	private static <T> Disposable subscribe(Supplier<? extends @Nullable Mono<T>> work, MonoSink<T> sink) {
		Mono<T> made = Objects.requireNonNull(work.get(), "The work is null");
		// With the subscriber's context, that of the last link too: it has the hook for
		// errors that come after a cancellation.
		return made.subscribe(sink::success, (failure) -> sink.error(passable(failure)), sink::success,
				Context.of(sink.contextView()));
	}

	private static Throwable passable(Throwable failure) {
		return Exceptions.isFatal(failure) ? new IllegalStateException(failure.toString(), failure) : failure;
	}

	private static void cancel(Disposable subscription) {
		try {
			subscription.dispose();
		}
		catch (Throwable ex) {
			logger.warn("Work that was cancelled failed", ex);
		}
	}

}
