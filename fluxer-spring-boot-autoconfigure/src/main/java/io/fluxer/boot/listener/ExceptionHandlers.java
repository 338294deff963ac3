package io.fluxer.boot.listener;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.ExceptionDepthComparator;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.util.ClassUtils;

/**
 * The methods of one bean that handle failures.
 *
 * @param methods the methods by the exception they handle
 */
record ExceptionHandlers(Map<Class<? extends Throwable>, BoundMethod> methods) {

	static final String ANNOTATION = "@FluxerExceptionHandler";

	static ExceptionHandlers of(String beanName, Class<?> beanType, HandlerMethods handlerMethods) {
		Map<Class<? extends Throwable>, BoundMethod> methods = new LinkedHashMap<>();
		for (Map.Entry<Method, FluxerExceptionHandler> entry : annotated(beanType).entrySet()) {
			HandlerDefinition definition = definition(entry.getKey(), beanName, beanType, handlerMethods);
			BoundMethod method = handlerMethods.bind(definition, null);
			for (Class<? extends Throwable> exception : exceptions(definition, entry.getValue())) {
				if (methods.put(exception, method) != null) {
					throw definition.refuse("is not the only one of its class that handles " + exception.getName(),
							"Leave one method for each type of exceptions.");
				}
			}
		}
		return new ExceptionHandlers(methods);
	}

	static List<ExceptionHandlers> ofAdvices(HandlerMethods handlerMethods) {
		ConfigurableListableBeanFactory beans = handlerMethods.beanFactory();
		return Arrays.stream(BeanFactoryUtils.beanNamesForAnnotationIncludingAncestors(beans, FluxerAdvice.class))
			.filter((name) -> !ScopedProxyUtils.isScopedTarget(name))
			.map((name) -> new Advice(name, type(beans, name)))
			.sorted(Comparator.comparingInt(Advice::order))
			.map((advice) -> of(advice.name(), advice.type(), handlerMethods))
			.toList();
	}

	/**
	 * Finds the method whose exception is closest to a failure.
	 */
	@Nullable BoundMethod closest(Throwable failure) {
		List<Class<? extends Throwable>> fitting = this.methods.keySet()
			.stream()
			.filter((type) -> type.isInstance(failure))
			.toList();
		return fitting.isEmpty() ? null : this.methods.get(ExceptionDepthComparator.findClosestMatch(fitting, failure));
	}

	private static Map<Method, FluxerExceptionHandler> annotated(Class<?> beanType) {
		return MethodIntrospector.selectMethods(beanType,
				(MethodIntrospector.MetadataLookup<FluxerExceptionHandler>) (method) -> AnnotatedElementUtils
					.findMergedAnnotation(method, FluxerExceptionHandler.class));
	}

	private static HandlerDefinition definition(Method method, String beanName, Class<?> beanType,
			HandlerMethods handlerMethods) {
		Class<?> exposed = handlerMethods.beanFactory().getType(beanName);
		Method invocable = (exposed != null) ? AopUtils.selectInvocableMethod(method, exposed) : method;
		return new HandlerDefinition(ANNOTATION, method.getName(), beanName, beanType, invocable, Set.of(),
				EventTypes.all(), List.of(ExceptionHandlers::failure), null);
	}

	private static List<Class<? extends Throwable>> exceptions(HandlerDefinition definition,
			FluxerExceptionHandler annotation) {
		if (annotation.exceptions().length > 0) {
			return List.of(annotation.exceptions());
		}
		List<Class<? extends Throwable>> taken = Arrays.stream(definition.method().getParameterTypes())
			.filter(Throwable.class::isAssignableFrom)
			.<Class<? extends Throwable>>map((type) -> type.asSubclass(Throwable.class))
			.toList();
		if (taken.size() != 1) {
			throw definition.refuse("does not say which exceptions it handles",
					"Take one parameter that is an exception, or name the types in the annotation.");
		}
		return taken;
	}

	private static @Nullable Argument failure(MethodParameter parameter, EventTypes events) {
		Class<?> type = parameter.getParameterType();
		if (!Throwable.class.isAssignableFrom(type)) {
			return null;
		}
		return (event, subject) -> type.isInstance(subject) ? subject : Argument.NONE;
	}

	private static Class<?> type(ConfigurableListableBeanFactory beans, String name) {
		Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
		return (type != null) ? ClassUtils.getUserClass(type) : Object.class;
	}

	private record Advice(String name, Class<?> type) {

		int order() {
			return OrderUtils.getOrder(this.type, Ordered.LOWEST_PRECEDENCE);
		}

	}

}
