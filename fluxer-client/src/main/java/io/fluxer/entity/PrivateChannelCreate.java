package io.fluxer.entity;

import java.util.Collection;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A private channel to open. One with a single person is opened as often as one likes and
 * stays the same channel; a group is a new one each time, and the server may want a
 * captcha for it: a header {@code X-Captcha-Token} among the options of the request, see
 * {@link io.fluxer.rest.RequestOptions#withHeader(String, String)} (Fluxer's API, what a
 * bot may not call).
 *
 * @param recipientId the other person; {@code null} for a group
 * @param recipients the people of the group, at most 49; {@code null} for a single person
 * @since 0.1.0
 */
public record PrivateChannelCreate(@Nullable Snowflake recipientId, @Nullable List<Snowflake> recipients) {

	private static final int MAX_RECIPIENTS = 49;

	/**
	 * Copies the list and checks that there is one of both.
	 * @throws InvalidPayloadException if there are both or none, or too many people
	 */
	public PrivateChannelCreate {
		if ((recipientId == null) == (recipients == null)) {
			throw new InvalidPayloadException("recipients", "must be there if there is no recipient_id, and only then");
		}
		if (recipients != null) {
			recipients = List.copyOf(Limits.size("recipients", recipients, 0, MAX_RECIPIENTS));
		}
	}

	/**
	 * Returns a channel with one person.
	 * @param userId the person
	 * @return the channel
	 */
	public static PrivateChannelCreate with(Snowflake userId) {
		return new PrivateChannelCreate(userId, null);
	}

	/**
	 * Returns a group.
	 * @param userIds the people without the bot, at most 49
	 * @return the channel
	 * @throws InvalidPayloadException if there are more
	 */
	public static PrivateChannelCreate group(Collection<Snowflake> userIds) {
		return new PrivateChannelCreate(null, List.copyOf(userIds));
	}

}
