package io.fluxer.boot.command;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * Finds the one thing that goes by a name.
 */
final class Named {

	private Named() {
	}

	/**
	 * Finds a thing: by the name as it is written, else in any case of letters.
	 * @param things the things
	 * @param name the name
	 * @param names the names of a thing, {@code null} among them for none
	 * @return the only one with the name
	 * @throws InvalidWordException if there is none, or if there are several
	 */
	static <T> T only(Collection<T> things, String name, Function<T, List<@Nullable String>> names) {
		List<T> exact = things.stream().filter((thing) -> names.apply(thing).contains(name)).toList();
		List<T> found = exact.isEmpty() ? things.stream()
			.filter((thing) -> names.apply(thing).stream().anyMatch(name::equalsIgnoreCase))
			.toList() : exact;
		if (found.isEmpty()) {
			throw WordConverter.unknown();
		}
		if (found.size() > 1) {
			throw WordConverter.ambiguous();
		}
		return found.get(0);
	}

}
