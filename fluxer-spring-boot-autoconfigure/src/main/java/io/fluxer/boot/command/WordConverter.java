package io.fluxer.boot.command;

import java.util.function.Function;

import io.fluxer.boot.command.CommandParameter.Kind;
import io.fluxer.boot.command.CommandRefusal.InvalidArgument.Problem;

/**
 * Makes a value of one type out of a word.
 */
final class WordConverter {

	private final Kind kind;

	private final Conversion conversion;

	private final Function<String, Boolean> accepts;

	private WordConverter(Kind kind, Conversion conversion, Function<String, Boolean> accepts) {
		this.kind = kind;
		this.conversion = conversion;
		this.accepts = accepts;
	}

	/**
	 * Creates a converter that needs nothing but the word.
	 */
	static WordConverter of(Kind kind, Function<String, Object> conversion) {
		return new WordConverter(kind, (word, context, lookups) -> conversion.apply(word), (word) -> {
			try {
				conversion.apply(word);
				return true;
			}
			catch (InvalidWordException ex) {
				return false;
			}
		});
	}

	/**
	 * Creates a converter that looks around where the command is called.
	 */
	static WordConverter inContext(Kind kind, Conversion conversion) {
		return new WordConverter(kind, conversion, (word) -> true);
	}

	/**
	 * Returns what can be written.
	 */
	Kind kind() {
		return this.kind;
	}

	/**
	 * Converts a word.
	 * @throws InvalidWordException if it is no such value
	 */
	Object convert(String word, CommandContext context, Lookups lookups) {
		return this.conversion.convert(word, context, lookups);
	}

	/**
	 * Tells whether a word could be such a value, as far as that can be told without a
	 * message.
	 */
	boolean accepts(String word) {
		return this.accepts.apply(word);
	}

	static InvalidWordException malformed() {
		return new InvalidWordException(Problem.MALFORMED);
	}

	static InvalidWordException unknown() {
		return new InvalidWordException(Problem.UNKNOWN);
	}

	static InvalidWordException ambiguous() {
		return new InvalidWordException(Problem.AMBIGUOUS);
	}

	@FunctionalInterface
	interface Conversion {

		Object convert(String word, CommandContext context, Lookups lookups);

	}

}
