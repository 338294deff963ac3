package io.fluxer.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The texts that mention somebody or something in a message. Whom a mention notifies is
 * for {@link io.fluxer.rest.AllowedMentions} to say.
 * <p>
 * Reading takes a mention and nothing around it, and returns {@code null} for any other
 * text (Fluxer's Markdown, mentions).
 *
 * @since 0.1.0
 */
public final class Mentions {

	/** The text that mentions everyone who can see the channel. */
	public static final String EVERYONE = "@everyone";

	/** The text that mentions those who can see the channel and are online. */
	public static final String HERE = "@here";

	private static final Pattern USER = Pattern.compile("<@!?([0-9]{1,19})>");

	private static final Pattern ROLE = Pattern.compile("<@&([0-9]{1,19})>");

	private static final Pattern CHANNEL = Pattern.compile("<#([0-9]{1,19})>");

	private Mentions() {
	}

	/**
	 * Returns the text that mentions a user; a member is mentioned as the user.
	 * @param userId the user
	 * @return {@code <@id>}
	 */
	public static String user(Snowflake userId) {
		return "<@" + userId + ">";
	}

	/**
	 * Returns the text that mentions a role.
	 * @param roleId the role
	 * @return {@code <@&id>}
	 */
	public static String role(Snowflake roleId) {
		return "<@&" + roleId + ">";
	}

	/**
	 * Returns the text that mentions a channel.
	 * @param channelId the channel
	 * @return {@code <#id>}
	 */
	public static String channel(Snowflake channelId) {
		return "<#" + channelId + ">";
	}

	/**
	 * Reads the mention of a user or a member, in its older form {@code <@!id>} too.
	 * @param text the text
	 * @return the user, or {@code null} if the text is no such mention
	 */
	public static @Nullable Snowflake parseUser(String text) {
		return parse(USER, text);
	}

	/**
	 * Reads the mention of a role.
	 * @param text the text
	 * @return the role, or {@code null} if the text is no such mention
	 */
	public static @Nullable Snowflake parseRole(String text) {
		return parse(ROLE, text);
	}

	/**
	 * Reads the mention of a channel.
	 * @param text the text
	 * @return the channel, or {@code null} if the text is no such mention
	 */
	public static @Nullable Snowflake parseChannel(String text) {
		return parse(CHANNEL, text);
	}

	private static @Nullable Snowflake parse(Pattern pattern, String text) {
		Matcher matcher = pattern.matcher(text);
		return matcher.matches() ? Entities.idOrNull(matcher.group(1)) : null;
	}

}
