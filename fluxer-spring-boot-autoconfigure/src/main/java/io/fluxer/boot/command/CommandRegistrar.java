package io.fluxer.boot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
import org.jspecify.annotations.Nullable;

/**
 * Finds the methods with {@link FluxerCommand} once all singletons are there. Where there
 * are none, nothing listens to messages, and there is no generated help either.
 */
final class CommandRegistrar implements SmartInitializingSingleton {

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
			Class<?> type = type(this.context.getBeanFactory(), name);
			if (type != null) {
				methods(name, type).forEach(((type == HelpCommand.class) ? help : found)::add);
			}
		}
		if (found.isEmpty()) {
			return;
		}
		CommandFactory factory = this.machinery.factory();
		found.forEach((method) -> this.table.add(method.create(factory)));
		if (this.table.get(HelpCommand.NAME) == null && this.table.group(HelpCommand.NAME).isEmpty()) {
			help.forEach((method) -> this.table.add(method.create(factory)));
		}
		this.context.addApplicationListener(this.machinery.dispatcher());
	}

	private List<Found> methods(String beanName, Class<?> type) {
		if (!AnnotationUtils.isCandidateClass(type, FluxerCommand.class)) {
			return List.of();
		}
		Set<Method> methods = MethodIntrospector.selectMethods(type,
				(Method method) -> AnnotatedElementUtils.hasAnnotation(method, FluxerCommand.class));
		return methods.stream().map((method) -> new Found(beanName, type, method)).toList();
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

	/** A method of a bean. */
	private final class Found {

		private final String beanName;

		private final Class<?> type;

		private final Method method;

		Found(String beanName, Class<?> type, Method method) {
			this.beanName = beanName;
			this.type = type;
			this.method = method;
		}

		Command create(CommandFactory factory) {
			Class<?> exposed = CommandRegistrar.this.context.getType(this.beanName);
			Method invocable = AopUtils.selectInvocableMethod(this.method, (exposed != null) ? exposed : this.type);
			return factory.create(this.beanName, this.type, invocable);
		}

	}

}
