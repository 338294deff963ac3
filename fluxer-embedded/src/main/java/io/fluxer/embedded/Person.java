package io.fluxer.embedded;

import java.util.Map;

import io.fluxer.Snowflake;
import io.fluxer.embedded.core.FluxerCore;

/**
 * Somebody who talks to the bot. What a person does goes past the rate limits and reaches
 * the bot's sessions before the call returns. Safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class Person {

	private final FluxerCore core;

	private final Snowflake id;

	private final String name;

	private final String token;

	Person(FluxerCore core, Snowflake id, String name, String token) {
		this.core = core;
		this.id = id;
		this.name = name;
		this.token = token;
	}

	/**
	 * Returns the person's user id.
	 * @return the id
	 */
	public Snowflake id() {
		return this.id;
	}

	/**
	 * Returns the user name.
	 * @return the name
	 */
	public String name() {
		return this.name;
	}

	/**
	 * Returns the token with which this person may call the HTTP API, for example from
	 * {@code curl}: the value of the {@code Authorization} header, without a prefix.
	 * @return {@code flx_} and 36 letters or digits
	 */
	public String token() {
		return this.token;
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
		return this.core.say(this.id, channelId, text);
	}

	/**
	 * Writes a direct message to the bot. The first one opens the channel: the bot then
	 * sees CHANNEL_CREATE before MESSAGE_CREATE.
	 * @param text the text, 1 to 2,000 characters
	 * @return the new message's id
	 * @throws IllegalArgumentException if the text does not fit
	 */
	public Snowflake sayDirectly(String text) {
		return this.core.sayDirectly(this.id, text);
	}

	/**
	 * Adds a reaction to a message. A second one with the same emoji changes nothing.
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @param emoji a Unicode emoji, or {@code name:id} of a custom one
	 * @throws IllegalArgumentException if there is no such message
	 */
	public void react(Snowflake channelId, Snowflake messageId, String emoji) {
		this.core.react(this.id, channelId, messageId, emoji);
	}

	/**
	 * Shows the person as typing.
	 * @param channelId the channel
	 * @throws IllegalArgumentException if there is no such channel
	 */
	public void type(Snowflake channelId) {
		this.core.type(this.id, channelId);
	}

	/**
	 * Joins the guild that an invite leads to. Does nothing if the person is a member.
	 * @param code the invite's code, or that of a vanity URL
	 * @throws IllegalArgumentException if the code leads nowhere, or the person is banned
	 */
	public void join(String code) {
		this.core.act(this.id, "POST", "/invites/" + code, Map.of());
	}

	/**
	 * Returns what this person does in a guild.
	 * @param guildId the guild
	 * @return its doings there
	 */
	public PersonInGuild in(Snowflake guildId) {
		return new PersonInGuild(this.core, this.id, guildId);
	}

	@Override
	public String toString() {
		return "Person[" + this.name + ", " + this.id + "]";
	}

}
