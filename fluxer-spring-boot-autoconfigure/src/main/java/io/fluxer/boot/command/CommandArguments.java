package io.fluxer.boot.command;

import java.util.ArrayList;
import java.util.List;

import io.fluxer.boot.command.CommandSlot.Shape;
import io.fluxer.boot.command.CommandWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Gives the words of a message to the arguments of a command.
 *
 * @param slots the arguments in their order
 */
record CommandArguments(List<CommandSlot> slots) {

	/**
	 * Copies the list.
	 */
	CommandArguments {
		slots = List.copyOf(slots);
	}

	/**
	 * Reads the values of the arguments.
	 * @param text what was written after the name of the command
	 * @return a value for each slot
	 * @throws RefusedException if the words are not what the command takes
	 */
	List<@Nullable Object> read(String text, CommandContext context) {
		CommandWords words = new CommandWords(text);
		List<@Nullable Object> values = new ArrayList<>();
		for (int i = 0; i < this.slots.size(); i++) {
			CommandSlot slot = this.slots.get(i);
			values.add(switch (slot.shape()) {
				case WORD -> slot.one(word(i, slot, words, context));
				case WORDS -> slot.all(words(slot, words, context));
				case REMAINDER -> slot.one(remainder(slot, words, context));
			});
		}
		String surplus = words.rest();
		if (!surplus.isEmpty()) {
			throw new RefusedException(new CommandRefusal.TooManyArguments(surplus));
		}
		return values;
	}

	private @Nullable Object word(int index, CommandSlot slot, CommandWords words, CommandContext context) {
		boolean required = slot.parameter().required();
		if (!required && words.count() <= requiredAfter(index)) {
			return left(slot, context);
		}
		Word word = words.peek();
		if (word == null) {
			return left(slot, context);
		}
		try {
			Object value = slot.convert(word.text(), context);
			words.take(word);
			return value;
		}
		catch (RefusedException ex) {
			// What an optional argument does not want may be for the next one.
			if (required || index == this.slots.size() - 1) {
				throw ex;
			}
			return left(slot, context);
		}
	}

	private static List<Object> words(CommandSlot slot, CommandWords words, CommandContext context) {
		List<Object> values = new ArrayList<>();
		for (Word word = words.peek(); word != null; word = words.peek()) {
			values.add(slot.convert(word.text(), context));
			words.take(word);
		}
		return values;
	}

	private static @Nullable Object remainder(CommandSlot slot, CommandWords words, CommandContext context) {
		String rest = words.rest();
		return rest.isEmpty() ? left(slot, context) : slot.convert(rest, context);
	}

	private static @Nullable Object left(CommandSlot slot, CommandContext context) {
		CommandParameter parameter = slot.parameter();
		if (parameter.required()) {
			throw new RefusedException(new CommandRefusal.MissingArgument(parameter));
		}
		return (parameter.defaultValue() != null) ? slot.convert(parameter.defaultValue(), context) : null;
	}

	private long requiredAfter(int index) {
		return this.slots.stream()
			.skip(index + 1L)
			.filter((slot) -> slot.parameter().required() && slot.shape() != Shape.WORDS)
			.count();
	}

}
