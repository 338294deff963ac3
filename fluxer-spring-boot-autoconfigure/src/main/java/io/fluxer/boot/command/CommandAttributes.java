package io.fluxer.boot.command;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.fluxer.boot.autoconfigure.FluxerClients;
import io.fluxer.boot.listener.InvalidHandlerMethodException;
import io.fluxer.client.LaneOptions;
import io.fluxer.entity.Permission;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.Assert;

/**
 * The attributes of one {@link FluxerCommand}, placeholders resolved.
 */
final class CommandAttributes {

	static final String ANNOTATION = "@FluxerCommand";

	/** Control and format characters, except the joiner within emojis. */
	private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\x{200D}]]");

	private final FluxerCommand annotation;

	private final Method method;

	private final ConfigurableListableBeanFactory beans;

	private CommandAttributes(FluxerCommand annotation, Method method, ConfigurableListableBeanFactory beans) {
		this.annotation = annotation;
		this.method = method;
		this.beans = beans;
	}

	static CommandAttributes of(Method method, ConfigurableListableBeanFactory beans) {
		FluxerCommand annotation = AnnotatedElementUtils.findMergedAnnotation(method, FluxerCommand.class);
		Assert.state(annotation != null, "Not a @FluxerCommand method");
		return new CommandAttributes(annotation, method, beans);
	}

	CommandDescription describe(List<CommandParameter> parameters, boolean takesGuild) {
		Set<Permission> permissions = Set.copyOf(List.of(this.annotation.permissions()));
		Set<Permission> botPermissions = Set.copyOf(List.of(this.annotation.botPermissions()));
		boolean guildOnly = this.annotation.guildOnly() || takesGuild || !permissions.isEmpty()
				|| !botPermissions.isEmpty();
		return new CommandDescription(name("value", this.annotation.value()),
				Arrays.stream(this.annotation.aliases()).map((alias) -> name("aliases", alias)).toList(),
				text("description", this.annotation.description()).strip(), parameters, permissions, botPermissions,
				guildOnly, this.annotation.ownerOnly(), this.annotation.hidden(),
				duration("cooldown", this.annotation.cooldown()), this.annotation.cooldownScope());
	}

	/**
	 * Refuses names that begin with what people write before them anyway.
	 */
	void checkPrefixes(CommandDescription description, Set<String> prefixes) {
		for (String prefix : prefixes) {
			String start = PrefixReader.isWord(prefix) ? prefix + " " : prefix;
			Stream.concat(Stream.of(description.name()), description.aliases().stream())
				.filter((name) -> name.startsWith(start.toLowerCase(Locale.ROOT)))
				.findFirst()
				.ifPresent((name) -> {
					throw refuse("has the name '" + name + "', which begins with the prefix '" + prefix + "'",
							"Leave the prefix out: people write it before the name.");
				});
		}
	}

	String id(String name) {
		String id = text("id", this.annotation.id());
		return !id.isBlank() ? id : "command " + name;
	}

	@Nullable Duration timeout() {
		Duration timeout = duration("timeout", this.annotation.timeout());
		Duration longest = this.beans.getBeanProvider(FluxerClients.class)
			.stream()
			.flatMap((clients) -> clients.all().stream())
			.map((client) -> client.options().lanes().timeout())
			.max(Comparator.naturalOrder())
			.orElse(LaneOptions.defaults().timeout());
		if (timeout != null && timeout.compareTo(longest) > 0) {
			throw refuse("has a timeout above the " + DurationStyle.SIMPLE.print(longest) + " that a lane waits",
					"Write a shorter one, or let lanes wait longer with the property 'fluxer.listener.timeout'.");
		}
		return timeout;
	}

	String text(String attribute, String value) {
		try {
			String resolved = this.beans.resolveEmbeddedValue(value);
			return (resolved != null) ? resolved : "";
		}
		catch (IllegalArgumentException ex) {
			throw refuse("has a placeholder in '" + attribute + "' that cannot be resolved: " + ex.getMessage(),
					"Set the property, or give a default, as in ${bot.command:roll}.");
		}
	}

	Method method() {
		return this.method;
	}

	InvalidHandlerMethodException refuse(String problem, String action) {
		return new InvalidHandlerMethodException(ANNOTATION, this.method, problem, action);
	}

	/**
	 * Returns the one form in which a name is compared.
	 */
	static String normalize(String name) {
		return name.strip().replaceAll("[\\s\\p{Z}]+", " ").toLowerCase(Locale.ROOT);
	}

	private String name(String attribute, String value) {
		String name = normalize(text(attribute, value));
		if (name.isEmpty()) {
			throw refuse("has a blank name in '" + attribute + "'", "Write the word that people call the command by.");
		}
		if (UNWRITABLE.matcher(name).find()) {
			throw refuse("has a name in '" + attribute + "' with a character that nobody sees or writes",
					"Write letters, digits and signs.");
		}
		return name;
	}

	private @Nullable Duration duration(String attribute, String value) {
		String text = text(attribute, value).strip();
		if (text.isEmpty()) {
			return null;
		}
		try {
			Duration duration = DurationStyle.detectAndParse(text);
			if (!duration.isNegative() && !duration.isZero()) {
				return duration;
			}
		}
		catch (IllegalArgumentException ex) {
			// Refused below, as the others are.
		}
		throw refuse("has the " + attribute + " '" + text + "', which is no duration above zero",
				"Write a duration, such as 10s.");
	}

}
