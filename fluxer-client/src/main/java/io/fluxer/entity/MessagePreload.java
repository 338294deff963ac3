package io.fluxer.entity;

import java.util.Collection;
import java.util.List;

import io.fluxer.Snowflake;

/**
 * A question for the newest message of each of several channels.
 *
 * @param channels the channels, at most 100
 * @since 0.1.0
 */
public record MessagePreload(List<Snowflake> channels) {

	private static final int MAX_CHANNELS = 100;

	/**
	 * Copies and checks the list.
	 * @throws InvalidPayloadException if there are too many
	 */
	public MessagePreload {
		channels = List.copyOf(Limits.size("channels", channels, 0, MAX_CHANNELS));
	}

	/**
	 * Returns a question for the given channels.
	 * @param channelIds the channels, at most 100
	 * @return the question
	 * @throws InvalidPayloadException if there are more
	 */
	public static MessagePreload of(Collection<Snowflake> channelIds) {
		return new MessagePreload(List.copyOf(channelIds));
	}

}
