package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Whether an instance is one community.
 *
 * @param singleCommunity whether there is one guild only
 * @param singleCommunityGuildId that guild
 * @param directMessagesDisabled whether there are no direct messages
 * @since 0.1.0
 */
public record InstanceCommunity(boolean singleCommunity, @Nullable Snowflake singleCommunityGuildId,
		boolean directMessagesDisabled) {

	static final InstanceCommunity NONE = new InstanceCommunity(false, null, false);

}
