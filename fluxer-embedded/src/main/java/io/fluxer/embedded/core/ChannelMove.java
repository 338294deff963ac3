package io.fluxer.embedded.core;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel is to go.
 *
 * @param channelId the channel
 * @param position its position, {@code null} to keep it
 * @param parentGiven whether the category is to be set
 * @param parentId the category
 * @param precedingId the sibling that it follows, if that decides instead of a position
 * @param lockPermissions whether it takes over the overwrites of the category
 */
record ChannelMove(Snowflake channelId, @Nullable Integer position, boolean parentGiven, @Nullable Snowflake parentId,
		@Nullable Snowflake precedingId, boolean lockPermissions) {

	static ChannelMove read(Form form) {
		form.require("id");
		Snowflake id = form.id("id");
		return new ChannelMove((id != null) ? id : Snowflake.of(0), form.integer("position", 0, Integer.MAX_VALUE),
				form.has("parent_id"), form.id("parent_id"), form.id("preceding_sibling_id"),
				Boolean.TRUE.equals(form.flag("lock_permissions")));
	}

}
