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
		return read(text, context, new Lookups(() -> true));
	}

	/**
	 * Reads the values of the arguments.
	 * @param text what was written after the name of the command
	 * @param lookups what asks for things that are not in the cache
	 * @return a value for each slot
	 * @throws RefusedException if the words are not what the command takes
	 */
	List<@Nullable Object> read(String text, CommandContext context, Lookups lookups) {
		return new Reading(new CommandWords(text), context, lookups).all();
	}

	private long requiredAfter(int index) {
		return this.slots.stream()
			.skip(index + 1L)
			.filter((slot) -> slot.parameter().required() && slot.shape() != Shape.WORDS)
			.count();
	}

	/** One message. */
	private final class Reading {

		private final CommandWords words;

		private final CommandContext context;

		private final Lookups lookups;

		private @Nullable RefusedException passedOver;

		Reading(CommandWords words, CommandContext context, Lookups lookups) {
			this.words = words;
			this.context = context;
			this.lookups = lookups;
		}

		List<@Nullable Object> all() {
			List<@Nullable Object> values = new ArrayList<>();
			for (int i = 0; i < CommandArguments.this.slots.size(); i++) {
				CommandSlot slot = CommandArguments.this.slots.get(i);
				values.add(switch (slot.shape()) {
					case WORD -> slot.one(word(i, slot));
					case WORDS -> slot.all(words(slot));
					case REMAINDER -> slot.one(remainder(slot));
				});
			}
			String surplus = this.words.rest();
			if (!surplus.isEmpty()) {
				throw first(new RefusedException(new CommandRefusal.TooManyArguments(surplus)));
			}
			return values;
		}

		private @Nullable Object word(int index, CommandSlot slot) {
			boolean required = slot.parameter().required();
			Word word = (required || this.words.count() > requiredAfter(index)) ? this.words.peek() : null;
			if (word == null) {
				return left(slot);
			}
			try {
				return taken(word, slot);
			}
			catch (RefusedException ex) {
				// What an optional argument does not want may be for the next one.
				if (required || index == CommandArguments.this.slots.size() - 1) {
					throw first(ex);
				}
				this.passedOver = first(ex);
				return left(slot);
			}
		}

		private List<Object> words(CommandSlot slot) {
			List<Object> values = new ArrayList<>();
			for (Word word = this.words.peek(); word != null; word = this.words.peek()) {
				try {
					values.add(taken(word, slot));
				}
				catch (RefusedException ex) {
					throw first(ex);
				}
			}
			return values;
		}

		private Object taken(Word word, CommandSlot slot) {
			Object value = slot.convert(word.text(), this.context, this.lookups);
			this.words.take(word);
			this.passedOver = null;
			return value;
		}

		private @Nullable Object remainder(CommandSlot slot) {
			String rest = this.words.rest();
			return rest.isEmpty() ? left(slot) : slot.convert(rest, this.context, this.lookups);
		}

		private @Nullable Object left(CommandSlot slot) {
			CommandParameter parameter = slot.parameter();
			if (parameter.required()) {
				throw new RefusedException(new CommandRefusal.MissingArgument(parameter));
			}
			return (parameter.defaultValue() != null)
					? slot.convert(parameter.defaultValue(), this.context, this.lookups) : null;
		}

		/** A word that nothing wants was most likely meant for the first that could. */
		private RefusedException first(RefusedException refused) {
			return (this.passedOver != null) ? this.passedOver : refused;
		}

	}

}
