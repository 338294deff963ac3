package io.fluxer.boot.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.fluxer.boot.listener.InvalidHandlerMethodException;
import org.jspecify.annotations.Nullable;

/**
 * The commands by their names. Filled at the start, then only read, by many threads.
 */
final class CommandTable {

	private final Map<String, Command> byName = new ConcurrentHashMap<>();

	private volatile int longest;

	/**
	 * Adds a command.
	 * @throws InvalidHandlerMethodException if another one has one of its names
	 */
	void add(Command command) {
		CommandDescription description = command.description();
		for (String name : new LinkedHashSet<>(names(description))) {
			Command other = this.byName.putIfAbsent(name, command);
			if (other != null) {
				throw new InvalidHandlerMethodException(CommandAttributes.ANNOTATION, command.handler().method(),
						"is for the command '" + name + "', and so is " + other.handler().method().toGenericString(),
						"Give one of them another name or alias.");
			}
			this.longest = Math.max(this.longest, name.split(" ").length);
		}
	}

	boolean isEmpty() {
		return this.byName.isEmpty();
	}

	Set<Command> commands() {
		return new LinkedHashSet<>(this.byName.values());
	}

	@Nullable Command get(String name) {
		return this.byName.get(CommandAttributes.normalize(name));
	}

	/**
	 * Returns the commands of a group, by their first names, in the order of those.
	 */
	List<Command> group(String name) {
		String start = CommandAttributes.normalize(name) + " ";
		return commands().stream()
			.filter((command) -> command.description().name().startsWith(start))
			.sorted((one, other) -> one.description().name().compareTo(other.description().name()))
			.toList();
	}

	/**
	 * Finds the command that a text begins with, the one with the longest name.
	 * @param text what was written after the prefix
	 * @return the command and where its arguments begin, {@code null} if there is none
	 */
	@Nullable Match find(String text) {
		Match found = null;
		int end = 0;
		StringBuilder name = new StringBuilder();
		for (int words = 0; words < this.longest; words++) {
			int start = end;
			while (start < text.length() && CommandWords.isBlank(text.charAt(start))) {
				start++;
			}
			end = start;
			while (end < text.length() && !CommandWords.isBlank(text.charAt(end))) {
				end++;
			}
			if (start == end) {
				break;
			}
			name.append(name.isEmpty() ? "" : " ").append(text, start, end);
			Command command = get(name.toString());
			if (command != null) {
				found = new Match(command, CommandAttributes.normalize(name.toString()), end);
			}
		}
		return found;
	}

	private static List<String> names(CommandDescription description) {
		return Stream.concat(Stream.of(description.name()), description.aliases().stream()).toList();
	}

	/**
	 * A command that was called.
	 *
	 * @param command the command
	 * @param name the name that it was called by
	 * @param end where the name ends in the text
	 */
	record Match(Command command, String name, int end) {

	}

}
