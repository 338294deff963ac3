package io.fluxer.boot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.fluxer.boot.command.CommandParameter.Kind;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * The parameters of one method that take the person who calls. A {@code User} that says
 * nothing about itself is one of them, although its author may have meant the person who
 * is named after the command.
 */
final class CallerParameters {

	private static final Logger logger = LoggerFactory.getLogger(FluxerCommand.class);

	private static final String ACTION = "Write @CommandArgument before it for the one whom the person names, or "
			+ "@CommandAuthor for the person who calls the command.";

	private final CommandAttributes attributes;

	private final List<MethodParameter> unmarked = new ArrayList<>();

	CallerParameters(CommandAttributes attributes) {
		this.attributes = attributes;
	}

	/**
	 * Looks at a parameter that is no argument.
	 * @param resolved whether the application resolves it
	 */
	void add(MethodParameter parameter, boolean resolved) {
		if (!resolved && isPerson(parameter) && !isMarked(parameter)) {
			this.unmarked.add(parameter);
		}
	}

	/**
	 * Checks the annotation of a parameter.
	 */
	void checkMark(MethodParameter parameter) {
		if (!isMarked(parameter)) {
			return;
		}
		if (!isPerson(parameter)) {
			throw this.attributes.refuse("has @CommandAuthor at " + CommandSlots.describe(parameter),
					"Take the person who calls as a User or a GuildMember.");
		}
		if (parameter.hasParameterAnnotation(CommandArgument.class)
				|| parameter.hasParameterAnnotation(Remainder.class)) {
			throw this.attributes.refuse(
					"has both @CommandAuthor and an annotation of arguments at " + CommandSlots.describe(parameter),
					ACTION);
		}
	}

	/**
	 * Refuses a person without a word about who it is where a text would swallow the name
	 * of the one who was meant; elsewhere a word too much is refused at the call, so that
	 * a warning will do.
	 */
	void check(List<@Nullable CommandSlot> slots) {
		List<CommandParameter> arguments = slots.stream()
			.filter(Objects::nonNull)
			.map((slot) -> Objects.requireNonNull(slot).parameter())
			.toList();
		if (this.unmarked.isEmpty() || arguments.stream().anyMatch(CallerParameters::isPerson)) {
			return;
		}
		String person = CommandSlots.describe(this.unmarked.get(0));
		arguments.stream().filter((argument) -> argument.kind() == Kind.TEXT).findFirst().ifPresent((text) -> {
			throw this.attributes.refuse("takes " + person + ", which is the person who calls the command, while a "
					+ "name that they write goes to '" + text.name() + "'", ACTION);
		});
		logger.warn("{} takes {}, which is the person who calls the command. {}",
				this.attributes.method().toGenericString(), person, ACTION);
	}

	static boolean isMarked(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(CommandAuthor.class);
	}

	private static boolean isPerson(CommandParameter argument) {
		return argument.kind() == Kind.USER || argument.kind() == Kind.MEMBER;
	}

	private static boolean isPerson(MethodParameter parameter) {
		ResolvableType type = ResolvableType.forMethodParameter(parameter.nestedIfOptional());
		return type.toClass() == User.class || type.toClass() == GuildMember.class;
	}

}
