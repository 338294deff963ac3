package io.fluxer.rest;

import io.fluxer.Snowflake;

/**
 * Placeholder.
 */
public final class Routes {

	private Routes() {
	}

	public static String channelMessages(Snowflake id) {
		return "/channels/" + id + "/messages";
	}

	public static String channelMessage(Snowflake channelId, Snowflake messageId) {
		return channelMessages(channelId) + "/" + messageId;
	}

	public static String channelMessageReaction(Snowflake channelId, Snowflake messageId, String emoji) {
		return channelMessage(channelId, messageId) + "/reactions/" + emoji;
	}

}
