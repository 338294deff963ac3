package io.fluxer.boot.listener;

import java.util.concurrent.CompletableFuture;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Async;

/**
 * Knows what Spring's {@link Async} does to a method that is called through its proxy.
 */
final class AsyncMethods {

	private AsyncMethods() {
	}

	static boolean isAsync(HandlerDefinition definition) {
		return AnnotatedElementUtils.hasAnnotation(definition.method(), Async.class)
				|| AnnotatedElementUtils.hasAnnotation(definition.beanType(), Async.class);
	}

	static boolean canReturn(Class<?> type) {
		return type == void.class || type == CompletableFuture.class;
	}

}
