package io.fluxer.embedded.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The order in which the channels of a guild are shown: those in no category and the
 * categories by position, each category followed by its channels.
 */
final class ChannelOrder {

	private static final Comparator<ChannelState> BY_POSITION = Comparator.comparingInt(ChannelState::position)
		.thenComparing(ChannelState::id);

	private final List<ChannelState> channels;

	ChannelOrder(List<ChannelState> channels) {
		this.channels = channels;
	}

	/**
	 * Moves a channel among its new siblings.
	 * @param channel the channel
	 * @param parentId its category from now on
	 * @param position the position that it takes, {@code null} to keep it
	 * @param precedingId the sibling that it follows instead, if any
	 */
	void move(ChannelState channel, @Nullable Snowflake parentId, @Nullable Integer position,
			@Nullable Snowflake precedingId) {
		List<ChannelState> siblings = new ArrayList<>(siblings(parentId));
		siblings.remove(channel);
		int index;
		if (precedingId != null) {
			index = indexAfter(siblings, precedingId);
		}
		else if (position != null) {
			boolean up = position < channel.position();
			index = (int) siblings.stream()
				.filter((sibling) -> sibling.position() < position || (!up && sibling.position() == position))
				.count();
		}
		else {
			index = (int) siblings.stream().filter((sibling) -> BY_POSITION.compare(sibling, channel) < 0).count();
		}
		siblings.add(index, channel);
		channel.place(channel.position(), parentId);
		number(siblings);
	}

	/**
	 * Numbers all channels from one, in the order in which they are shown.
	 */
	private void number(List<ChannelState> siblings) {
		// The siblings that were just ordered keep that order against equal positions.
		for (int i = 0; i < siblings.size(); i++) {
			ChannelState sibling = siblings.get(i);
			sibling.place(i, sibling.parentId());
		}
		int position = 0;
		for (ChannelState channel : shown()) {
			position++;
			channel.place(position, channel.parentId());
		}
	}

	private List<ChannelState> shown() {
		List<ChannelState> shown = new ArrayList<>();
		for (ChannelState channel : siblings(null)) {
			shown.add(channel);
			if (channel.type() == ChannelState.CATEGORY) {
				shown.addAll(siblings(channel.id()));
			}
		}
		return shown;
	}

	private List<ChannelState> siblings(@Nullable Snowflake parentId) {
		return this.channels.stream()
			.filter((channel) -> (parentId != null) ? parentId.equals(channel.parentId()) : channel.parentId() == null)
			.sorted(BY_POSITION)
			.toList();
	}

	private static int indexAfter(List<ChannelState> siblings, Snowflake precedingId) {
		for (int i = 0; i < siblings.size(); i++) {
			if (siblings.get(i).id().equals(precedingId)) {
				return i + 1;
			}
		}
		throw ApiError.form("preceding_sibling_id", "Invalid format.", "INVALID_FORMAT");
	}

}
