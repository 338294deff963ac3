package io.fluxer.boot.listener;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import reactor.core.publisher.Mono;

import org.springframework.util.ClassUtils;

/**
 * Carries what is bound to the thread, such as the observation, along with work that is
 * done later, if Micrometer's context propagation is there.
 */
final class ThreadContext {

	private static final boolean AVAILABLE = ClassUtils.isPresent("io.micrometer.context.ContextSnapshotFactory",
			ThreadContext.class.getClassLoader());

	private ThreadContext() {
	}

	static Mono<Void> carry(Mono<Void> work) {
		return AVAILABLE ? Propagation.carry(work) : work;
	}

	/** Apart, so that it is loaded only where the library is. */
	private static final class Propagation {

		private static final ContextSnapshotFactory FACTORY = ContextSnapshotFactory.builder().build();

		static Mono<Void> carry(Mono<Void> work) {
			ContextSnapshot snapshot = FACTORY.captureAll();
			return work.contextWrite(snapshot::updateContext);
		}

	}

}
