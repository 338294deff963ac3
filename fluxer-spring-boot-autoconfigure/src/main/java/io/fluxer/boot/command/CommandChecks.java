package io.fluxer.boot.command;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.fluxer.entity.Permission;
import io.fluxer.entity.Permissions;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a person may call a command.
 *
 * @param owners whom the bot belongs to
 * @param custom the checks of the application in their order
 */
record CommandChecks(BotOwners owners, List<CommandCheck> custom) {

	/**
	 * Copies the list.
	 */
	CommandChecks {
		custom = List.copyOf(custom);
	}

	/**
	 * Checks who calls a command where.
	 * @return why not, {@code null} if nothing stands against it
	 */
	@Nullable CommandRefusal check(CommandContext context) {
		CommandDescription command = context.command();
		if (command.guildOnly() && context.guildId() == null) {
			return new CommandRefusal.GuildOnly();
		}
		if (command.ownerOnly() && !this.owners.contains(context.author(), context.client())) {
			return new CommandRefusal.OwnerOnly();
		}
		Set<Permission> missing = missing(command.permissions(), () -> ChannelAccess.ofPerson(context));
		if (!missing.isEmpty()) {
			return new CommandRefusal.MissingPermissions(missing);
		}
		for (CommandCheck check : this.custom) {
			CommandRefusal refusal = check.check(context).block();
			if (refusal != null) {
				return refusal;
			}
		}
		return null;
	}

	/**
	 * Returns those of some commands that the author of a message may call and may know
	 * of, in the order of their names.
	 */
	List<CommandDescription> visible(Collection<Command> commands, Caller caller) {
		return commands.stream()
			.filter((command) -> !command.description().hidden() && check(caller.context(command)) == null)
			.map(Command::description)
			.sorted(Comparator.comparing(CommandDescription::name))
			.toList();
	}

	/**
	 * Checks what the bot may do.
	 */
	@Nullable CommandRefusal checkBot(CommandContext context) {
		Set<Permission> missing = missing(context.command().botPermissions(), () -> ChannelAccess.ofBot(context));
		return !missing.isEmpty() ? new CommandRefusal.MissingBotPermissions(missing) : null;
	}

	private static Set<Permission> missing(Set<Permission> wanted, Supplier<Permissions> held) {
		Set<Permission> missing = EnumSet.noneOf(Permission.class);
		if (!wanted.isEmpty()) {
			Permissions permissions = held.get();
			wanted.stream().filter((permission) -> !permissions.contains(permission)).forEach(missing::add);
		}
		return missing;
	}

}
