package io.fluxer.boot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import io.fluxer.boot.listener.HandlerBeans;
import io.fluxer.boot.listener.HandlerBeans.Found;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ConfigurableApplicationContext;

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
		HandlerBeans.find(this.context.getBeanFactory(), FluxerCommand.class)
			.forEach((method) -> ((method.type() == HelpCommand.class) ? help : found).add(method));
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

	private Command create(Found found, CommandFactory factory) {
		Class<?> exposed = this.context.getType(found.beanName());
		Method invocable = AopUtils.selectInvocableMethod(found.method(), (exposed != null) ? exposed : found.type());
		return factory.create(found.beanName(), found.type(), invocable);
	}

}
