package io.fluxer.boot.soak;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import reactor.core.Exceptions;

/**
 * Something that user code may throw. Reactor passes none of the fatal ones on: they come
 * out of whichever method happened to call.
 */
enum Fault {

	UNCHECKED(false, () -> new IllegalStateException("by chance")),

	CHECKED(false, () -> new IOException("by chance, undeclared")),

	INTERRUPTED(false, () -> new InterruptedException("by chance, undeclared")),

	CANCELLED(false, () -> new CancellationException("by chance")),

	REJECTED(false, () -> new RejectedExecutionException("by chance")),

	ASSERTION(false, () -> new AssertionError("by chance")),

	ERROR(false, () -> new Error("by chance")),

	BUBBLING(true, () -> Exceptions.bubble(new IllegalStateException("by chance"))),

	STACK(true, StackOverflowError::new),

	LINKAGE(true, () -> new NoClassDefFoundError("by/Chance")),

	INITIALIZER(true, () -> new ExceptionInInitializerError("by chance")),

	HEAP(true, () -> new OutOfMemoryError("Java heap space")),

	THREADS(true, () -> new OutOfMemoryError("unable to create native thread")),

	MACHINE(true, () -> new InternalError("by chance"));

	private final boolean fatal;

	private final Supplier<Throwable> maker;

	Fault(boolean fatal, Supplier<Throwable> maker) {
		this.fatal = fatal;
		this.maker = maker;
	}

	/** Whether Reactor throws it in place of passing it on. */
	boolean isFatal() {
		return this.fatal;
	}

	Throwable make() {
		return this.maker.get();
	}

	/** Throws anything, declared or not, as Kotlin and Lombok do. */
	@SuppressWarnings("unchecked")
	static <X extends Throwable> RuntimeException raise(Throwable failure) throws X {
		throw (X) failure;
	}

}
