package io.fluxer.embedded;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
	 * Takes the person's own reaction away. Does nothing if there is none.
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @param emoji a Unicode emoji, or {@code name:id} of a custom one
	 * @throws IllegalArgumentException if there is no such message
	 */
	public void unreact(Snowflake channelId, Snowflake messageId, String emoji) {
		String encoded = URLEncoder.encode(emoji, StandardCharsets.UTF_8);
		this.core.act(this.id, "DELETE", message(channelId, messageId) + "/reactions/" + encoded + "/@me", Map.of());
	}

	/**
	 * Replies to a message.
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @param text the text, 1 to 2,000 characters
	 * @return the new message's id
	 * @throws IllegalArgumentException if there is no such message, or the text does not
	 * fit
	 */
	public Snowflake reply(Snowflake channelId, Snowflake messageId, String text) {
		return post(channelId,
				Map.of("content", text, "message_reference", Map.of("message_id", messageId.toString())));
	}

	/**
	 * Forwards a message.
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @param targetId the channel to forward it to
	 * @return the new message's id
	 * @throws IllegalArgumentException if there is no such message or channel
	 */
	public Snowflake forward(Snowflake channelId, Snowflake messageId, Snowflake targetId) {
		return post(targetId, Map.of("message_reference",
				Map.of("type", 1, "channel_id", channelId.toString(), "message_id", messageId.toString())));
	}

	/**
	 * Changes the text of one of the person's messages.
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @param text the new text, 1 to 2,000 characters
	 * @throws IllegalArgumentException if the message is not there or somebody else's, or
	 * the text does not fit
	 */
	public void edit(Snowflake channelId, Snowflake messageId, String text) {
		this.core.act(this.id, "PATCH", message(channelId, messageId), Map.of("content", text));
	}

	/**
	 * Deletes a message.
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @throws IllegalArgumentException if the message is not there, or somebody else's
	 * and the person may not delete it
	 */
	public void delete(Snowflake channelId, Snowflake messageId) {
		this.core.act(this.id, "DELETE", message(channelId, messageId), Map.of());
	}

	/**
	 * Pins a message. Does nothing if it is pinned.
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @throws IllegalArgumentException if the message is not there, or the person may not
	 * pin it
	 */
	public void pin(Snowflake channelId, Snowflake messageId) {
		this.core.act(this.id, "PUT", pinPath(channelId, messageId), Map.of());
	}

	/**
	 * Takes a pin away. Does nothing if the message is not pinned.
	 * @param channelId the message's channel
	 * @param messageId the message
	 * @throws IllegalArgumentException if the message is not there, or the person may not
	 * unpin it
	 */
	public void unpin(Snowflake channelId, Snowflake messageId) {
		this.core.act(this.id, "DELETE", pinPath(channelId, messageId), Map.of());
	}

	/**
	 * Opens the channel of direct messages with the bot, which does not hear of it before
	 * the first message.
	 * @return the channel's id, the same at each call
	 */
	public Snowflake openDirectMessages() {
		return Snowflake.of(this.core
			.act(this.id, "POST", "/users/@me/channels", Map.of("recipient_id", this.core.botId().toString()))
			.path("id")
			.asString());
	}

	/**
	 * Sets whether direct messages reach this person. While they do not, the bot's are
	 * refused with {@code CANNOT_SEND_MESSAGES_TO_USER}.
	 * @param accepts whether they do, {@code true} at the start
	 */
	public void acceptDirectMessages(boolean accepts) {
		this.core.acceptDirectMessages(this.id, accepts);
	}

	/**
	 * Changes how the person appears, {@code offline} at the start. The bot hears of it
	 * where it has subscribed to the person's presence.
	 * @param status {@code online}, {@code idle}, {@code dnd}, {@code invisible} or
	 * {@code offline}
	 * @throws IllegalArgumentException if the status is none of these
	 */
	public void appear(String status) {
		this.core.levers().appear(this.id, status);
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

	private Snowflake post(Snowflake channelId, Map<String, Object> body) {
		return Snowflake
			.of(this.core.act(this.id, "POST", "/channels/" + channelId + "/messages", body).path("id").asString());
	}

	private static String message(Snowflake channelId, Snowflake messageId) {
		return "/channels/" + channelId + "/messages/" + messageId;
	}

	private static String pinPath(Snowflake channelId, Snowflake messageId) {
		return "/channels/" + channelId + "/pins/" + messageId;
	}

	@Override
	public String toString() {
		return "Person[" + this.name + ", " + this.id + "]";
	}

}
