package io.fluxer.boot.command;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.client.Client;
import io.fluxer.entity.Message;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

/**
 * Tells commands from other messages by how they begin.
 *
 * @param prefixes what else than a mention of the bot commands begin with
 * @param settings whether they can begin with that
 */
record PrefixReader(CommandPrefixes prefixes, CommandSettings settings) {

	/**
	 * Reads the beginning of a message. Waits for the prefixes.
	 * @return the rest of it, {@code null} if it is no command
	 */
	@Nullable Line read(Message message, Client client) {
		String content = message.content();
		int end = mentionEnd(content, client.userId());
		if (end > 0) {
			return this.settings.of(client).mention()
					? new Line(mentionPrefix(client.user()), content.substring(end).strip()) : null;
		}
		List<String> known = this.prefixes.prefixes(message, client).collectList().block();
		String longest = "";
		for (String prefix : (known != null) ? known : List.<String>of()) {
			if (prefix.length() > longest.length() && !prefix.isBlank() && begins(content, prefix)) {
				longest = prefix;
			}
		}
		if (longest.isEmpty()) {
			return null;
		}
		String rest = content.substring(longest.length());
		boolean blankNeeded = isWord(longest);
		boolean blank = !rest.isEmpty() && CommandWords.isBlank(rest.charAt(0));
		// Whoever writes "! " means no command.
		return (rest.isBlank() || blank != blankNeeded) ? null
				: new Line(blankNeeded ? longest + " " : longest, rest.strip());
	}

	private static boolean begins(String content, String prefix) {
		return content.regionMatches(true, 0, prefix, 0, prefix.length());
	}

	static boolean isWord(String prefix) {
		return Character.isLetterOrDigit(prefix.codePointBefore(prefix.length()));
	}

	private static int mentionEnd(String content, @Nullable Snowflake userId) {
		for (String form : (userId != null) ? List.of("<@" + userId + ">", "<@!" + userId + ">") : List.<String>of()) {
			if (content.startsWith(form)) {
				return form.length();
			}
		}
		return 0;
	}

	private static String mentionPrefix(@Nullable User bot) {
		return (bot != null) ? "@" + bot.displayName() + " " : "@";
	}

	/**
	 * A message that begins like a command.
	 *
	 * @param prefix the prefix as it can be shown
	 * @param text what comes after it
	 */
	record Line(String prefix, String text) {

	}

}
