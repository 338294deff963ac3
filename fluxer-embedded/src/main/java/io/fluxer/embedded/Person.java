package io.fluxer.embedded;

import io.fluxer.Snowflake;

/**
 * Somebody who talks to the bot. What a person does goes past the rate limits and reaches
 * the bot's sessions before the call returns. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class Person {

	Person() {
	}

	/**
	 * Returns the person's user id.
	 * @return the id
	 */
	public Snowflake id() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Returns the user name.
	 * @return the name
	 */
	public String name() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Returns the token with which this person may call the HTTP API, for example from
	 * {@code curl}: the value of the {@code Authorization} header, without a prefix.
	 * @return {@code flx_} and 36 letters or digits
	 */
	public String token() {
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes a message.
	 * @param channelId a channel of a guild, or a direct-message channel of this person
	 * @param text the text, 1 to 2,000 characters
	 * @return the new message's id
	 * @throws IllegalArgumentException if there is no such channel, or the text does not
	 * fit
	 */
	public Snowflake say(Snowflake channelId, String text) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Writes a direct message to the bot. The first one opens the channel: the bot then
	 * sees CHANNEL_CREATE before MESSAGE_CREATE.
	 * @param text the text, 1 to 2,000 characters
	 * @return the new message's id
	 * @throws IllegalArgumentException if the text does not fit
	 */
	public Snowflake sayDirectly(String text) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Adds a reaction to a message. A second one with the same emoji changes nothing.
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @param emoji a Unicode emoji, or {@code name:id} of a custom one
	 * @throws IllegalArgumentException if there is no such message
	 */
	public void react(Snowflake channelId, Snowflake messageId, String emoji) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Shows the person as typing.
	 * @param channelId the channel
	 * @throws IllegalArgumentException if there is no such channel
	 */
	public void type(Snowflake channelId) {
		throw new UnsupportedOperationException();
	}

}
