package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A new place of a channel in its guild. What is not named stays as it is.
 *
 * @since 0.1.0
 */
public final class ChannelPosition extends FieldsBody {

	private ChannelPosition(Fields fields) {
		super(fields);
	}

	/**
	 * Returns a place of a channel that is the one it has.
	 * @param channelId the channel
	 * @return the place, to add to
	 */
	public static ChannelPosition of(Snowflake channelId) {
		return new ChannelPosition(Fields.NONE.with("id", channelId));
	}

	/**
	 * Returns a copy that sets the place in the order of channels.
	 * @param position the place, counted from 0
	 * @return the copy
	 * @throws InvalidPayloadException if it is negative
	 */
	public ChannelPosition withPosition(int position) {
		return new ChannelPosition(with("position", Limits.range("position", position, 0, Integer.MAX_VALUE)));
	}

	/**
	 * Returns a copy that moves the channel to a category.
	 * @param categoryId the category; {@code null} for none
	 * @return the copy
	 */
	public ChannelPosition withParentId(@Nullable Snowflake categoryId) {
		return new ChannelPosition(with("parent_id", categoryId));
	}

	/**
	 * Returns a copy that puts the channel right after another one.
	 * @param channelId the channel before it; {@code null} for the first place
	 * @return the copy
	 */
	public ChannelPosition withPrecedingSiblingId(@Nullable Snowflake channelId) {
		return new ChannelPosition(with("preceding_sibling_id", channelId));
	}

	/**
	 * Returns a copy that chooses whether the channel takes the permission overwrites of
	 * its new category.
	 * @param lock whether it does
	 * @return the copy
	 */
	public ChannelPosition withLockPermissions(boolean lock) {
		return new ChannelPosition(with("lock_permissions", lock));
	}

}
