package io.fluxer.boot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.aop.scope.ScopedObject;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.util.ClassUtils;

/**
 * Finds the methods with {@link FluxerCommand} once all singletons are there. Where there
 * are none, nothing listens to messages, and there is no generated help either.
 */
final class CommandRegistrar implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(CommandRegistrar.class);

	private final ConfigurableApplicationContext context;

	private final CommandTable table;

	private final CommandMachinery machinery;

	CommandRegistrar(ConfigurableApplicationContext context, CommandTable table, CommandMachinery machinery) {
		this.context = context;
		this.table = table;
		this.machinery = machinery;
	}

	@Override
	public void afterSingletonsInstantiated() {
		List<Found> found = new ArrayList<>();
		List<Found> help = new ArrayList<>();
		for (String name : this.context.getBeanNamesForType(Object.class, true, false)) {
			methods(name).forEach((method) -> ((method.type() == HelpCommand.class) ? help : found).add(method));
		}
		if (found.isEmpty()) {
			return;
		}
		CommandFactory factory = this.machinery.factory();
		found.forEach((method) -> this.table.add(create(method, factory)));
		if (this.table.get(HelpCommand.NAME) == null && this.table.group(HelpCommand.NAME).isEmpty()) {
			help.forEach((method) -> this.table.add(create(method, factory)));
		}
		this.context.addApplicationListener(this.machinery.dispatcher());
	}

	private List<Found> methods(String beanName) {
		try {
			Class<?> type = type(this.context.getBeanFactory(), beanName);
			if (type == null || type.getName().startsWith("org.springframework.")
					|| !AnnotationUtils.isCandidateClass(type, FluxerCommand.class)) {
				return List.of();
			}
			Set<Method> methods = MethodIntrospector.selectMethods(type,
					(Method method) -> AnnotatedElementUtils.hasAnnotation(method, FluxerCommand.class));
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

	private Command create(Found found, CommandFactory factory) {
		Class<?> exposed = this.context.getType(found.beanName());
		Method invocable = AopUtils.selectInvocableMethod(found.method(), (exposed != null) ? exposed : found.type());
		return factory.create(found.beanName(), found.type(), invocable);
	}

	/** A method of a bean. */
	private record Found(String beanName, Class<?> type, Method method) {

	}

}
