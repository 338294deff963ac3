package io.fluxer.boot.command;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a method that takes words.
 *
 * @param parameter the argument as people see it
 * @param converter what makes values of words
 * @param shape how many words it takes
 * @param container what holds the values: an array, a collection or {@code Optional};
 * {@code null} for a value by itself
 * @param element the type of the values
 */
record CommandSlot(CommandParameter parameter, WordConverter converter, Shape shape, @Nullable Class<?> container,
		Class<?> element) {

	/**
	 * Converts a text.
	 * @throws RefusedException if it is not what the argument can be
	 */
	Object convert(String text, CommandContext context, Lookups lookups) {
		try {
			return this.converter.convert(text, context, lookups);
		}
		catch (InvalidWordException ex) {
			throw new RefusedException(new CommandRefusal.InvalidArgument(this.parameter, text, ex.problem()));
		}
	}

	/**
	 * Returns what the method gets for a value.
	 */
	@Nullable Object one(@Nullable Object value) {
		return (this.container == Optional.class) ? Optional.ofNullable(value) : value;
	}

	/**
	 * Returns what the method gets for several values.
	 */
	Object all(List<Object> values) {
		if (this.container != null && this.container.isArray()) {
			Object array = Array.newInstance(this.element, values.size());
			for (int i = 0; i < values.size(); i++) {
				Array.set(array, i, values.get(i));
			}
			return array;
		}
		return (this.container == Set.class) ? new LinkedHashSet<>(values) : List.copyOf(values);
	}

	/**
	 * Tells whether a type can hold several values.
	 */
	static boolean isMany(Class<?> type) {
		return type.isArray() || type == List.class || type == Set.class || type == Collection.class
				|| type == Iterable.class;
	}

	/** How many words an argument takes. */
	enum Shape {

		/** One word. */
		WORD,

		/** All words that are left. */
		WORDS,

		/** The text that is left. */
		REMAINDER

	}

}
