package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A page of those who set one emoji under a message, in the order of their ids.
 *
 * @param items the users
 * @param hasMore whether there are more
 * @param nextAfter what {@code after} of the next page is; {@code null} on the last
 * @since 0.1.0
 */
public record ReactionUsers(List<User> items, boolean hasMore, @Nullable Snowflake nextAfter) {

	/**
	 * Fills in what the wire left out.
	 */
	public ReactionUsers(@Nullable List<User> items, boolean hasMore, @Nullable Snowflake nextAfter) {
		this.items = Entities.list(items);
		this.hasMore = hasMore;
		this.nextAfter = nextAfter;
	}

}
