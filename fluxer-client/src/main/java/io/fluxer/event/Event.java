package io.fluxer.event;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Anything a bot is told: a dispatch of the gateway, or an event of the client itself.
 *
 * @since 0.1.0
 */
public sealed interface Event permits DispatchEvent, ClientEvent {

	/**
	 * Returns the channel this event belongs to.
	 * @return the id, or {@code null} if it belongs to none
	 */
	default @Nullable Snowflake channelId() {
		return null;
	}

	/**
	 * Returns the guild this event belongs to.
	 * @return the id, or {@code null} if it belongs to none
	 */
	default @Nullable Snowflake guildId() {
		return null;
	}

	/**
	 * Returns the user whom this event names: the one who caused it, the author of a
	 * message, or the one whom it is about, such as a member who was changed.
	 * @return the id, or {@code null} if nobody is named
	 */
	default @Nullable Snowflake userId() {
		return null;
	}

}
