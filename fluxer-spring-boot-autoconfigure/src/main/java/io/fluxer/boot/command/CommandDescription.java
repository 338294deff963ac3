package io.fluxer.boot.command;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fluxer.entity.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A command as the application declares it.
 *
 * @param name its name in lower case, words separated by one blank
 * @param aliases its further names
 * @param description what it does, empty if the application does not say
 * @param parameters its arguments in their order
 * @param permissions what a person needs to be allowed to call it
 * @param botPermissions what the bot needs to be allowed
 * @param guildOnly whether it is for guilds only
 * @param ownerOnly whether it is for the owners of the bot only
 * @param hidden whether the generated help leaves it out
 * @param cooldown how long it rests after a call, {@code null} if it does not
 * @param cooldownScope for whom it rests
 * @since 0.1.0
 */
public record CommandDescription(String name, List<String> aliases, String description,
		List<CommandParameter> parameters, Set<Permission> permissions, Set<Permission> botPermissions,
		boolean guildOnly, boolean ownerOnly, boolean hidden, @Nullable Duration cooldown,
		CooldownScope cooldownScope) {

	/**
	 * Copies the collections.
	 */
	public CommandDescription {
		aliases = List.copyOf(aliases);
		parameters = List.copyOf(parameters);
		permissions = Set.copyOf(permissions);
		botPermissions = Set.copyOf(botPermissions);
	}

	/**
	 * Returns the group that the command belongs to: its name without the last word.
	 * @return the group, empty if the name is one word
	 */
	public String group() {
		int end = this.name.lastIndexOf(' ');
		return (end < 0) ? "" : this.name.substring(0, end);
	}

	/**
	 * Returns how the command is called: {@code roll [sides=6]}.
	 * @return name and arguments, without a prefix
	 */
	public String usage() {
		return Stream.concat(Stream.of(this.name), this.parameters.stream().map(CommandParameter::usage))
			.collect(Collectors.joining(" "));
	}

}
