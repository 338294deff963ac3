package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A handler method and what became of its calls so far.
 *
 * @param id its name in logs and metrics
 * @param bean the name of its bean
 * @param method the class and the name of the method
 * @param events what it listens to: names of dispatches, else of the types of events, in
 * their alphabetic order
 * @param handled how many calls ended well
 * @param failed how many calls failed
 * @param lastFailureAt when a call failed last, {@code null} if none did
 * @param lastFailure the class of that failure, {@code null} if none
 * @since 0.1.0
 */
public record FluxerListenerInfo(String id, String bean, String method, List<String> events, long handled, long failed,
		@Nullable Instant lastFailureAt, @Nullable String lastFailure) {

	static FluxerListenerInfo of(HandlerMethod handler) {
		HandlerStatistics statistics = handler.statistics();
		HandlerStatistics.Failure last = statistics.last();
		Method method = handler.method();
		return new FluxerListenerInfo(handler.definition().id(), handler.definition().beanName(),
				method.getDeclaringClass().getName() + "." + method.getName(),
				handler.definition().eventNames().stream().sorted().toList(), statistics.handled(), statistics.failed(),
				(last != null) ? last.at() : null, (last != null) ? last.type() : null);
	}

}
