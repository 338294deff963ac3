package io.fluxer.boot.listener;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

import io.fluxer.event.Event;

/**
 * The records of events that a handler method can be called with.
 *
 * @param leaves the records
 * @since 0.1.0
 */
public record EventTypes(Set<Class<?>> leaves) {

	/**
	 * Copies the records.
	 */
	public EventTypes {
		leaves = Set.copyOf(leaves);
	}

	/**
	 * Finds the records behind types of events.
	 * @param types records and sealed interfaces
	 * @return the records
	 */
	public static EventTypes of(Collection<? extends Class<?>> types) {
		Set<Class<?>> leaves = new LinkedHashSet<>();
		types.forEach((type) -> addLeaves(type, leaves));
		return new EventTypes(leaves);
	}

	/**
	 * Returns all that there are.
	 * @return every record
	 */
	public static EventTypes all() {
		return of(Set.of(Event.class));
	}

	/**
	 * Tells whether every record meets a condition.
	 * @param condition the condition
	 * @return {@code false} if one does not
	 */
	public boolean allMatch(Predicate<? super Class<?>> condition) {
		return this.leaves.stream().allMatch(condition);
	}

	private static void addLeaves(Class<?> type, Set<Class<?>> leaves) {
		if (type.isSealed()) {
			Arrays.stream(type.getPermittedSubclasses()).forEach((permitted) -> addLeaves(permitted, leaves));
		}
		else {
			leaves.add(type);
		}
	}

}
