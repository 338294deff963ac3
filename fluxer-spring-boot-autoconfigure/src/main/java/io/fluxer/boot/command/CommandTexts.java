package io.fluxer.boot.command;

import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

import io.fluxer.entity.Markdown;
import io.fluxer.entity.Permission;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Texts for people, from the application's messages where it has them.
 *
 * @param messages the messages of the application
 */
record CommandTexts(MessageSource messages) {

	private static final String CODE = "fluxer.commands.";

	/**
	 * Looks up a text.
	 * @param code the code, without {@code fluxer.commands.}
	 * @param text the text if the application has none
	 * @param arguments what is filled in
	 */
	String get(String code, String text, Object... arguments) {
		String message = this.messages.getMessage(CODE + code, arguments, text, LocaleContextHolder.getLocale());
		return (message != null) ? message : text;
	}

	String unknownCommand() {
		return get("unknown-command", "I do not know that command.");
	}

	/**
	 * Says what can be written for an argument.
	 */
	String kind(CommandParameter parameter) {
		String kind = parameter.kind().name().toLowerCase(Locale.ROOT);
		return get("kind." + kind, switch (parameter.kind()) {
			case TEXT -> "a text";
			case INTEGER -> "a whole number";
			case NUMBER -> "a number";
			case BOOLEAN -> "yes or no";
			case DURATION -> "a duration such as 10s or 1h30m";
			case CHOICE -> "one of {0}";
			case USER -> "a user: mention, id or name";
			case MEMBER -> "a member: mention, id or name";
			case CHANNEL -> "a channel: mention, id or name";
			case ROLE -> "a role: mention, id or name";
			case EMOJI -> "an emoji";
			case ID -> "an id";
			case VALUE -> "possible";
		}, parameter.choices().stream().map(Markdown::code).collect(Collectors.joining(", ")));
	}

	static String names(Collection<Permission> permissions) {
		return permissions.stream()
			.map((permission) -> permission.name().toLowerCase(Locale.ROOT).replace('_', ' '))
			.collect(Collectors.joining(", "));
	}

	static String duration(Duration duration) {
		// Up, so that nobody who waits so long is refused again.
		long seconds = duration.plusMillis(999).toSeconds();
		long hours = seconds / 3600;
		long minutes = seconds % 3600 / 60;
		String whole = ((hours > 0) ? hours + " h " : "") + ((minutes > 0) ? minutes + " min " : "");
		return (whole.isEmpty() || seconds % 60 > 0) ? whole + seconds % 60 + " s" : whole.strip();
	}

}
