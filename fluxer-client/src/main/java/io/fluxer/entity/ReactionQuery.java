package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Which of those who set an emoji under a message are read, in the order of their ids.
 * Immutable.
 *
 * @param after the user after whom to begin; {@code null} for the first
 * @param pageSize how many users one request asks for, from 1 to 100
 * @since 0.1.0
 */
public record ReactionQuery(@Nullable Snowflake after, int pageSize) {

	private static final int MAX_PAGE = 100;

	/**
	 * Checks the size of the page.
	 */
	public ReactionQuery {
		Limits.range("limit", pageSize, 1, MAX_PAGE);
	}

	/**
	 * From the first user on.
	 * @return the query
	 */
	public static ReactionQuery all() {
		return new ReactionQuery(null, MAX_PAGE);
	}

	/**
	 * From the first user after one on.
	 * @param userId that user; need not have set the emoji
	 * @return the query
	 */
	public static ReactionQuery after(Snowflake userId) {
		return new ReactionQuery(userId, MAX_PAGE);
	}

	/**
	 * Returns a copy that asks for more or fewer users at a time.
	 * @param newPageSize how many, from 1 to 100
	 * @return the copy
	 */
	public ReactionQuery withPageSize(int newPageSize) {
		return new ReactionQuery(this.after, newPageSize);
	}

}
