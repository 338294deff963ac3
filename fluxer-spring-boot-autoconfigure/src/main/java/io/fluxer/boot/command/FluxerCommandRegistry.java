package io.fluxer.boot.command;

import java.util.Comparator;
import java.util.List;

/**
 * Knows the commands of the application and what became of their calls.
 *
 * @since 0.1.0
 */
public final class FluxerCommandRegistry {

	private final CommandTable table;

	FluxerCommandRegistry(CommandTable table) {
		this.table = table;
	}

	/**
	 * Returns all commands, the generated help too, in the order of their names.
	 * @return a copy of this moment
	 */
	public List<FluxerCommandInfo> commands() {
		return this.table.commands()
			.stream()
			.sorted(Comparator.comparing((command) -> command.description().name()))
			.map(Command::info)
			.toList();
	}

}
