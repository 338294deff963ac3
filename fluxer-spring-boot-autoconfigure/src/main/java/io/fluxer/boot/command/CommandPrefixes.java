package io.fluxer.boot.command;

import io.fluxer.client.Client;
import io.fluxer.entity.Message;
import reactor.core.publisher.Flux;

import org.springframework.lang.CheckReturnValue;

/**
 * Says what stands before names of commands. A bean of this type replaces
 * {@code fluxer.commands.prefix}, to keep a prefix for each guild for example; mentions
 * of the bot are understood all the same.
 * <p>
 * Called for every message of a person that does not begin with a mention of the bot, on
 * the thread of the lane, which waits for the answer. Safe for use by many threads, since
 * lanes run side by side.
 *
 * @since 0.1.0
 */
@FunctionalInterface
@CheckReturnValue
public interface CommandPrefixes {

	/**
	 * Returns the prefixes that count for a message, the longest that fits wins. After
	 * one that ends with a letter or a digit there has to be a blank. Upper and lower
	 * case are the same.
	 * @param message the message
	 * @return the prefixes; blank ones are left out, none means that the message is no
	 * command
	 */
	Flux<String> prefixes(Message message);

	/**
	 * Returns the prefixes that count for a message, in an application with several bots.
	 * @param message the message
	 * @param client the bot that received it
	 * @return the prefixes, by default those of {@link #prefixes(Message)}
	 */
	default Flux<String> prefixes(Message message, Client client) {
		return prefixes(message);
	}

}
