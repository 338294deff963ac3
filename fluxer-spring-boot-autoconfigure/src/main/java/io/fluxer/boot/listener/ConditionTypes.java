package io.fluxer.boot.listener;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * The types that a value within a condition can have.
 *
 * @param types the types, none if they are not known
 */
record ConditionTypes(List<ResolvableType> types) {

	static final ConditionTypes UNKNOWN = new ConditionTypes(List.of());

	/**
	 * Copies the list.
	 */
	ConditionTypes {
		types = List.copyOf(types);
	}

	static ConditionTypes of(Class<?> type) {
		return new ConditionTypes(List.of(ResolvableType.forClass(type)));
	}

	boolean isOnly(Class<?> type) {
		return this.types.size() == 1 && this.types.get(0).toClass() == type;
	}

	/**
	 * Returns the types of what such a value has under a name.
	 * @param name the name
	 * @param what what it is the name of, for people
	 * @param finder what looks into one type
	 * @throws Refusal if no value of these types can have it
	 */
	ConditionTypes next(String name, String what, Finder finder) {
		List<ResolvableType> leaves = new ArrayList<>();
		if (!this.types.stream().allMatch((type) -> addLeaves(type, leaves))) {
			return UNKNOWN;
		}
		Set<ResolvableType> found = new LinkedHashSet<>();
		boolean present = leaves.isEmpty();
		for (ResolvableType leaf : leaves) {
			Found at = finder.find(leaf);
			present |= at.present();
			found.add((at.type() != null) ? at.type() : ResolvableType.NONE);
		}
		if (!present) {
			throw new Refusal(
					"has a condition that reads the " + what + " '" + name + "', which "
							+ this.types.get(0).toClass().getSimpleName() + " does not have",
					"Write the name of a component, or a getter of it, as the class has it.");
		}
		return found.contains(ResolvableType.NONE) ? UNKNOWN : new ConditionTypes(List.copyOf(found));
	}

	/**
	 * Returns the types of the elements of an array or a collection.
	 */
	ConditionTypes element() {
		if (this.types.size() != 1) {
			return UNKNOWN;
		}
		ResolvableType type = this.types.get(0);
		ResolvableType element = type.isArray() ? type.getComponentType() : type.as(Collection.class).getGeneric();
		return (element.resolve() != null) ? new ConditionTypes(List.of(element)) : UNKNOWN;
	}

	/**
	 * Adds the classes that a value of the type can be of.
	 * @return {@code false} if there may be others, such as subclasses
	 */
	private static boolean addLeaves(ResolvableType type, List<ResolvableType> leaves) {
		Class<?> raw = type.resolve();
		if (raw == null || raw == Optional.class) {
			return false;
		}
		if (raw.isSealed()) {
			return Arrays.stream(raw.getPermittedSubclasses())
				.allMatch((permitted) -> addLeaves(ResolvableType.forClass(permitted), leaves));
		}
		Class<?> boxed = ClassUtils.resolvePrimitiveIfNecessary(raw);
		leaves.add((boxed == raw) ? type : ResolvableType.forClass(boxed));
		return Modifier.isFinal(boxed.getModifiers()) || raw == FluxerEvent.class;
	}

	/**
	 * What a type has under a name.
	 *
	 * @param present whether there is anything
	 * @param type its type, {@code null} if that is not known
	 */
	record Found(boolean present, @Nullable ResolvableType type) {

	}

	/** Looks into one type. */
	@FunctionalInterface
	interface Finder {

		Found find(ResolvableType type);

	}

}
