package io.fluxer.boot.command;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An argument of a command, as people see it.
 *
 * @param name its name
 * @param description what it is, empty if the application does not say
 * @param kind what can be written for it
 * @param choices the values it can have, if they are known; else empty
 * @param required whether it has to be written
 * @param many whether it takes several words
 * @param defaultValue what it is if left out, {@code null} if there is no such value
 * @since 0.1.0
 */
public record CommandParameter(String name, String description, Kind kind, List<String> choices, boolean required,
		boolean many, @Nullable String defaultValue) {

	/**
	 * Copies the choices.
	 */
	public CommandParameter {
		choices = List.copyOf(choices);
	}

	/**
	 * Returns it as it stands in a usage: {@code <name>} if it has to be written,
	 * {@code [name]} if not, with an ellipsis if it takes several words.
	 * @return the text
	 */
	public String usage() {
		String inner = this.name + (this.many ? "…" : "")
				+ ((this.defaultValue != null) ? "=" + this.defaultValue : "");
		return this.required ? "<" + inner + ">" : "[" + inner + "]";
	}

	/**
	 * What can be written for an argument.
	 */
	public enum Kind {

		/** Any text. */
		TEXT,

		/** A whole number. */
		INTEGER,

		/** A number. */
		NUMBER,

		/** Yes or no. */
		BOOLEAN,

		/** A duration. */
		DURATION,

		/** One of a few words. */
		CHOICE,

		/** A user. */
		USER,

		/** A member of the guild. */
		MEMBER,

		/** A channel. */
		CHANNEL,

		/** A role. */
		ROLE,

		/** An emoji. */
		EMOJI,

		/** An id. */
		ID,

		/** What a converter of the application reads. */
		VALUE

	}

}
