package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.Arrays;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses {@link FluxerExceptionHandler} methods that would never be called, because
 * their bean is no {@link FluxerAdvice} and nothing in it can fail.
 */
final class IdleExceptionHandlers implements SmartInitializingSingleton {

	private static final String COMMAND = "io.fluxer.boot.command.FluxerCommand";

	private final ConfigurableListableBeanFactory beans;

	IdleExceptionHandlers(ConfigurableListableBeanFactory beans) {
		this.beans = beans;
	}

	@Override
	public void afterSingletonsInstantiated() {
		for (HandlerBeans.Found found : HandlerBeans.find(this.beans, FluxerExceptionHandler.class)) {
			// One that is inherited may be for other subclasses.
			if (found.method().getDeclaringClass() == found.type()
					&& !AnnotatedElementUtils.hasAnnotation(found.type(), FluxerAdvice.class)
					&& !hasListener(found.type())) {
				throw new InvalidHandlerMethodException(ExceptionHandlers.ANNOTATION, found.method(),
						"is in a class that has neither listeners nor commands, so that it would never be called",
						"Annotate the class with @FluxerAdvice to handle the failures of all listeners.");
			}
		}
	}

	private static boolean hasListener(Class<?> type) {
		return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type)).anyMatch(IdleExceptionHandlers::isListener);
	}

	private static boolean isListener(Method method) {
		return AnnotatedElementUtils.hasAnnotation(method, FluxerListener.class)
				|| AnnotatedElementUtils.isAnnotated(method, COMMAND);
	}

}
