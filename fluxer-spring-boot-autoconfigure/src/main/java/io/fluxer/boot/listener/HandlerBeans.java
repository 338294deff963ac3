package io.fluxer.boot.listener;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedObject;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;

/**
 * Finds annotated methods of beans, by their types alone: no bean is made.
 *
 * @since 0.1.0
 */
public final class HandlerBeans {

	private static final Logger logger = LoggerFactory.getLogger(HandlerBeans.class);

	private HandlerBeans() {
	}

	/**
	 * Finds the methods that have an annotation, directly or by an annotation that has
	 * it.
	 * @param beans the beans
	 * @param annotation the annotation
	 * @return the methods, bean by bean
	 */
	public static List<Found> find(ConfigurableListableBeanFactory beans, Class<? extends Annotation> annotation) {
		return Arrays.stream(beans.getBeanNamesForType(Object.class, true, false))
			.flatMap((name) -> methods(beans, name, annotation).stream())
			.toList();
	}

	private static List<Found> methods(ConfigurableListableBeanFactory beans, String beanName,
			Class<? extends Annotation> annotation) {
		try {
			Class<?> type = type(beans, beanName);
			if (type == null || type.getName().startsWith("org.springframework.")
					|| !AnnotationUtils.isCandidateClass(type, annotation)) {
				return List.of();
			}
			Set<Method> methods = MethodIntrospector.selectMethods(type,
					(Method method) -> AnnotatedElementUtils.hasAnnotation(method, annotation));
			return methods.stream().map((method) -> new Found(beanName, type, method)).toList();
		}
		catch (LinkageError | TypeNotPresentException ex) {
			// A class with an optional library in a signature; Spring passes over it too.
			logger.debug("The methods of bean {} cannot be read", beanName, ex);
			return List.of();
		}
	}

	private static @Nullable Class<?> type(ConfigurableListableBeanFactory beans, String name) {
		if (ScopedProxyUtils.isScopedTarget(name)) {
			return null;
		}
		Class<?> type = AutoProxyUtils.determineTargetClass(beans, name);
		if (type != null && ScopedObject.class.isAssignableFrom(type)) {
			String target = ScopedProxyUtils.getTargetBeanName(name);
			type = beans.containsBean(target) ? AutoProxyUtils.determineTargetClass(beans, target) : type;
		}
		return (type != null) ? ClassUtils.getUserClass(type) : null;
	}

	/**
	 * A method of a bean.
	 *
	 * @param beanName the bean
	 * @param type the class of the bean behind its proxies
	 * @param method the method
	 */
	public record Found(String beanName, Class<?> type, Method method) {

	}

}
