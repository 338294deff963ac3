package io.fluxer.boot.command;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.fluxer.boot.command.CommandParameter.Kind;
import io.fluxer.boot.command.CommandSlot.Shape;
import io.fluxer.boot.listener.EventTypes;
import io.fluxer.boot.listener.HandlerMethods;
import io.fluxer.entity.Guild;
import io.fluxer.entity.GuildMember;
import org.jspecify.annotations.Nullable;

import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.TypeDescriptor;

/**
 * Finds out at the start which parameters of a method are arguments, and what they take.
 */
final class CommandSlots {

	private final ParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

	private final HandlerMethods handlerMethods;

	private final EventTypes events;

	private final WordConverters converters;

	CommandSlots(HandlerMethods handlerMethods, EventTypes events, WordConverters converters) {
		this.handlerMethods = handlerMethods;
		this.events = events;
		this.converters = converters;
	}

	/**
	 * Looks at the parameters of a method.
	 * @return a slot for each argument, {@code null} for each other parameter
	 */
	List<@Nullable CommandSlot> of(Method method, Class<?> beanType, CommandAttributes attributes) {
		List<@Nullable CommandSlot> slots = new ArrayList<>();
		CallerParameters callers = new CallerParameters(attributes);
		int last = -1;
		for (int i = 0; i < method.getParameterCount(); i++) {
			MethodParameter parameter = new MethodParameter(method, i).withContainingClass(beanType);
			parameter.initParameterNameDiscovery(this.names);
			callers.checkMark(parameter);
			CommandSlot slot = isArgument(parameter) ? slot(parameter, attributes) : null;
			if (slot == null) {
				callers.add(parameter, this.handlerMethods.isResolved(parameter, this.events));
			}
			if (slot != null && last >= 0 && isGreedy(slots.get(last))) {
				throw attributes.refuse("has an argument after one that takes all the words",
						"Put the list or the @Remainder last.");
			}
			last = (slot != null) ? i : last;
			slots.add(slot);
		}
		callers.check(slots);
		return slots;
	}

	/**
	 * Tells whether a method needs a guild, by a parameter that is no argument.
	 */
	static boolean takesGuild(Method method, List<@Nullable CommandSlot> slots) {
		for (int i = 0; i < slots.size(); i++) {
			MethodParameter parameter = new MethodParameter(method, i);
			Class<?> type = parameter.getParameterType();
			if (slots.get(i) == null && (type == Guild.class || type == GuildMember.class) && !parameter.isOptional()) {
				return true;
			}
		}
		return false;
	}

	private static boolean isGreedy(@Nullable CommandSlot slot) {
		return slot != null && slot.shape() != Shape.WORD;
	}

	private boolean isArgument(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(CommandArgument.class)
				|| parameter.hasParameterAnnotation(Remainder.class)
				|| (parameter.getParameterType() != CommandContext.class
						&& !this.handlerMethods.binds(parameter, this.events));
	}

	private CommandSlot slot(MethodParameter parameter, CommandAttributes attributes) {
		Class<?> type = parameter.getParameterType();
		boolean remainder = parameter.hasParameterAnnotation(Remainder.class);
		boolean many = !remainder && CommandSlot.isMany(type);
		TypeDescriptor element = element(parameter, type, many);
		WordConverter converter = (element != null) ? this.converters.of(element) : null;
		if (element == null || converter == null) {
			throw attributes.refuse("has a parameter that no word can be converted to: " + describe(parameter),
					"Take a text, a number, a boolean, an enum, a Duration, a User, a GuildMember, a Channel, a Role, an "
							+ "Emoji, or a List or an Optional of one. For types of your own define a bean of type "
							+ "Converter<String, ...>, or a FluxerArgumentResolver for what is no argument.");
		}
		if (this.converters.isUnsafe(element.getType())) {
			throw attributes.refuse(
					"has a parameter that must not be made of what people write: " + describe(parameter),
					"Take a String and look at it before you make anything of it. If every value that a stranger "
							+ "writes is harmless, define a bean of type Converter<String, "
							+ element.getType().getSimpleName() + ">.");
		}
		Shape shape = remainder ? Shape.REMAINDER : (many ? Shape.WORDS : Shape.WORD);
		CommandParameter described = describe(parameter, attributes, converter.kind(), element.getType(), shape);
		if (type.isPrimitive() && !described.required() && described.defaultValue() == null) {
			throw attributes.refuse("has a parameter that cannot be left out: " + describe(parameter),
					"Take its wrapper, such as Integer, or give a default value.");
		}
		CommandSlot slot = new CommandSlot(described, converter, shape, (many || type == Optional.class) ? type : null,
				element.getType());
		checkDefault(slot, attributes);
		return slot;
	}

	private static @Nullable TypeDescriptor element(MethodParameter parameter, Class<?> type, boolean many) {
		if (many) {
			TypeDescriptor declared = new TypeDescriptor(parameter);
			return type.isArray() ? declared.getElementTypeDescriptor() : generic(parameter);
		}
		return (type == Optional.class) ? generic(parameter) : new TypeDescriptor(parameter);
	}

	private static @Nullable TypeDescriptor generic(MethodParameter parameter) {
		ResolvableType generic = ResolvableType.forMethodParameter(parameter).getGeneric();
		return (generic.resolve() != null) ? new TypeDescriptor(generic, null, parameter.getParameterAnnotations())
				: null;
	}

	private static CommandParameter describe(MethodParameter parameter, CommandAttributes attributes, Kind kind,
			Class<?> element, Shape shape) {
		CommandArgument annotation = parameter.getParameterAnnotation(CommandArgument.class);
		String given = (annotation != null) ? attributes.text("value", annotation.value()) : "";
		String known = (parameter.getParameterName() != null) ? parameter.getParameterName()
				: "argument" + (parameter.getParameterIndex() + 1);
		String defaultValue = (annotation != null) ? attributes.text("defaultValue", annotation.defaultValue()) : "";
		boolean required = shape != Shape.WORDS && defaultValue.isEmpty() && !parameter.isOptional();
		List<String> choices = element.isEnum()
				? Arrays.stream(element.getEnumConstants()).map(WordConverters::choice).toList() : List.of();
		return new CommandParameter(!given.isBlank() ? given : known,
				(annotation != null) ? attributes.text("description", annotation.description()) : "", kind, choices,
				required, shape != Shape.WORD, !defaultValue.isEmpty() ? defaultValue : null);
	}

	/** What is found only with a message, such as a member, is looked up at the call. */
	private static void checkDefault(CommandSlot slot, CommandAttributes attributes) {
		CommandParameter parameter = slot.parameter();
		String text = parameter.defaultValue();
		if (text == null || slot.shape() == Shape.WORDS) {
			if (text != null) {
				throw attributes.refuse("has a list with a default value: " + parameter.name(),
						"Leave it out: a list is empty if nothing is written.");
			}
			return;
		}
		if (!slot.converter().accepts(text)) {
			throw attributes.refuse("has the default value '" + text + "', which " + parameter.name() + " cannot be",
					"Write it as a person would.");
		}
	}

	static String describe(MethodParameter parameter) {
		String name = parameter.getParameterName();
		return ResolvableType.forMethodParameter(parameter) + ((name != null) ? " " + name : "") + " (number "
				+ (parameter.getParameterIndex() + 1) + ")";
	}

}
