package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a channel are read, and in which order. Immutable.
 *
 * @param before the message that the newest one read is older than
 * @param after the message that the oldest one read is newer than
 * @param around the message in the middle of those read
 * @param pageSize how many messages one request asks for, from 1 to 100
 * @since 0.1.0
 */
public record MessageQuery(@Nullable Snowflake before, @Nullable Snowflake after, @Nullable Snowflake around,
		int pageSize) {

	private static final int MAX_PAGE = 100;

	/**
	 * Checks that at most one place is given.
	 */
	public MessageQuery {
		int places = ((before != null) ? 1 : 0) + ((after != null) ? 1 : 0) + ((around != null) ? 1 : 0);
		if (places > 1) {
			throw new InvalidPayloadException("before", "excludes after and around, as these exclude each other");
		}
		Limits.range("limit", pageSize, 1, MAX_PAGE);
	}

	/**
	 * All messages, from the newest to the oldest.
	 * @return the query
	 */
	public static MessageQuery newest() {
		return new MessageQuery(null, null, null, MAX_PAGE);
	}

	/**
	 * All messages older than one, from the newest of them to the oldest.
	 * @param messageId that message; it need not exist any more
	 * @return the query
	 */
	public static MessageQuery before(Snowflake messageId) {
		return new MessageQuery(messageId, null, null, MAX_PAGE);
	}

	/**
	 * All messages newer than one, from the oldest of them to the newest.
	 * @param messageId that message; it need not exist any more
	 * @return the query
	 */
	public static MessageQuery after(Snowflake messageId) {
		return new MessageQuery(null, messageId, null, MAX_PAGE);
	}

	/**
	 * One page of messages around one and that one itself, from the newest to the oldest.
	 * @param messageId that message
	 * @return the query
	 */
	public static MessageQuery around(Snowflake messageId) {
		return new MessageQuery(null, null, messageId, MAX_PAGE);
	}

	/**
	 * Returns a copy that asks for more or fewer messages at a time. What a query reads
	 * in all stays the same, except for {@link #around}, which reads one page.
	 * @param newPageSize how many, from 1 to 100
	 * @return the copy
	 */
	public MessageQuery withPageSize(int newPageSize) {
		return new MessageQuery(this.before, this.after, this.around, newPageSize);
	}

}
