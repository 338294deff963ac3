package io.fluxer.boot.listener;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Knows where in a hierarchy of application contexts listeners are made.
 */
final class ContextHierarchy {

	private ContextHierarchy() {
	}

	/**
	 * Returns the factories of a context and of those above it, whose listeners hear of
	 * what is published in it.
	 * @throws InvalidHandlerMethodException if a context above has listeners but no
	 * factory, so that Spring took them for plain ones
	 */
	static List<FluxerListenerFactory> factories(ApplicationContext context) {
		List<FluxerListenerFactory> factories = new ArrayList<>();
		for (ApplicationContext at = context; at != null; at = at.getParent()) {
			FluxerListenerFactory factory = local(at, FluxerListenerFactory.class);
			if (factory != null) {
				factories.add(factory);
			}
			else if (at instanceof AbstractApplicationContext unknown) {
				checkPlain(unknown);
			}
		}
		return factories;
	}

	/**
	 * Returns the bean of a type that a context itself has.
	 */
	static <T> @Nullable T local(ApplicationContext context, Class<T> type) {
		return context.getBeansOfType(type, false, false).values().stream().findFirst().orElse(null);
	}

	private static void checkPlain(AbstractApplicationContext context) {
		context.getApplicationListeners().forEach((listener) -> {
			if (listener instanceof ApplicationListenerMethodAdapter plain
					&& AnnotatedElementUtils.hasAnnotation(plain.getTargetMethod(), FluxerListener.class)) {
				throw new InvalidHandlerMethodException("@FluxerListener", plain.getTargetMethod(),
						"is in a parent context that is not auto-configured, so it would be a plain @EventListener",
						"Add @ImportAutoConfiguration(FluxerListenerAutoConfiguration.class) to a configuration of that "
								+ "context.");
			}
		});
	}

}
