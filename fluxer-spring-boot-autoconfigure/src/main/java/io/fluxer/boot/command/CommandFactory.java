package io.fluxer.boot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import io.fluxer.boot.listener.Argument;
import io.fluxer.boot.listener.ArgumentBinder;
import io.fluxer.boot.listener.EventTypes;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.boot.listener.HandlerDefinition;
import io.fluxer.boot.listener.HandlerMethod;
import io.fluxer.boot.listener.HandlerMethods;
import io.fluxer.event.Events;
import io.fluxer.event.MessageCreateEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Makes commands of methods with {@link FluxerCommand}.
 */
final class CommandFactory {

	private static final EventTypes EVENTS = EventTypes.of(Set.of(MessageCreateEvent.class));

	private final ConfigurableListableBeanFactory beans;

	private final HandlerMethods handlerMethods;

	private final CommandSlots slots;

	private final CommandAnswers answers;

	private final Set<String> prefixes;

	CommandFactory(ConfigurableListableBeanFactory beans, HandlerMethods handlerMethods, WordConverters converters,
			CommandAnswers answers, Set<String> prefixes) {
		this.prefixes = Set.copyOf(prefixes);
		this.beans = beans;
		this.handlerMethods = handlerMethods;
		this.slots = new CommandSlots(handlerMethods, EVENTS, converters);
		this.answers = answers;
	}

	/**
	 * Makes a command.
	 * @param beanName the bean
	 * @param beanType the class of the bean behind its proxies
	 * @param invocable the method as it can be invoked on the bean
	 */
	Command create(String beanName, Class<?> beanType, Method invocable) {
		Method method = HandlerDefinition.targetMethod(invocable, beanType);
		CommandAttributes attributes = CommandAttributes.of(method, this.beans);
		if (AnnotatedElementUtils.hasAnnotation(method, FluxerListener.class)) {
			throw attributes.refuse("is a @FluxerListener too", "Leave one of the two annotations.");
		}
		List<@Nullable CommandSlot> parameters = this.slots.of(method, beanType, attributes);
		List<CommandSlot> taken = new ArrayList<>();
		parameters.stream().filter(Objects::nonNull).forEach((slot) -> taken.add(Objects.requireNonNull(slot)));
		CommandDescription description = attributes.describe(taken.stream().map(CommandSlot::parameter).toList(),
				CommandSlots.takesGuild(method, parameters));
		attributes.checkPrefixes(description, this.prefixes);
		HandlerDefinition definition = new HandlerDefinition(CommandAttributes.ANNOTATION,
				attributes.id(description.name()), beanName, beanType, invocable, Set.of(Events.MESSAGE_CREATE), EVENTS,
				List.of(binder(parameters)), attributes.timeout());
		HandlerMethod handler = this.handlerMethods.create(definition, this.answers);
		return new Command(description, new CommandArguments(taken), handler);
	}

	private static ArgumentBinder binder(List<@Nullable CommandSlot> slots) {
		return (parameter, events) -> {
			if (parameter.getParameterType() == CommandContext.class) {
				return (event, subject) -> (subject instanceof CommandCall call) ? call.context() : Argument.NONE;
			}
			int parameterIndex = parameter.getParameterIndex();
			if (slots.get(parameterIndex) == null) {
				return null;
			}
			int index = (int) slots.subList(0, parameterIndex).stream().filter(Objects::nonNull).count();
			return (event, subject) -> (subject instanceof CommandCall call) ? call.values().get(index) : Argument.NONE;
		};
	}

}
