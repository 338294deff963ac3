package io.fluxer.boot.command;

import java.time.Duration;
import java.util.Set;

import io.fluxer.entity.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Why a command is not run for a person. {@link CommandReplies} finds the words.
 *
 * @since 0.1.0
 */
public sealed interface CommandRefusal {

	/**
	 * Refuses for a reason of the application's own.
	 * @param reason what the person is told
	 * @return the refusal
	 */
	static CommandRefusal because(String reason) {
		return new Denied(reason);
	}

	/**
	 * Refuses without a word.
	 * @return the refusal
	 */
	static CommandRefusal silently() {
		return new Denied(null);
	}

	/**
	 * An argument is missing.
	 *
	 * @param parameter the argument
	 */
	record MissingArgument(CommandParameter parameter) implements CommandRefusal {

	}

	/**
	 * What was written for an argument cannot be one.
	 *
	 * @param parameter the argument
	 * @param text what was written
	 * @param problem what is wrong with it
	 */
	record InvalidArgument(CommandParameter parameter, String text, Problem problem) implements CommandRefusal {

		/**
		 * What is wrong with an argument.
		 */
		public enum Problem {

			/** It does not have the form of one. */
			MALFORMED,

			/** There is no such thing. */
			UNKNOWN,

			/** It could be several. */
			AMBIGUOUS

		}

	}

	/**
	 * There is more than the command takes.
	 *
	 * @param text what was left
	 */
	record TooManyArguments(String text) implements CommandRefusal {

	}

	/**
	 * A quotation mark opens and none closes.
	 */
	record OpenQuote() implements CommandRefusal {

	}

	/**
	 * The command is for guilds only.
	 */
	record GuildOnly() implements CommandRefusal {

	}

	/**
	 * The command is for the owners of the bot only.
	 */
	record OwnerOnly() implements CommandRefusal {

	}

	/**
	 * The person lacks permissions.
	 *
	 * @param permissions what is missing
	 */
	record MissingPermissions(Set<Permission> permissions) implements CommandRefusal {

	}

	/**
	 * The bot lacks permissions.
	 *
	 * @param permissions what is missing
	 */
	record MissingBotPermissions(Set<Permission> permissions) implements CommandRefusal {

	}

	/**
	 * The command rests.
	 *
	 * @param remaining how long it still does
	 */
	record CoolingDown(Duration remaining) implements CommandRefusal {

	}

	/**
	 * A {@link CommandCheck} of the application says no.
	 *
	 * @param reason what the person is told, {@code null} for nothing
	 */
	record Denied(@Nullable String reason) implements CommandRefusal {

	}

}
