package io.fluxer.entity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A pinned message.
 *
 * @param message the message, without its reactions
 * @param pinnedAt when it was pinned
 * @since 0.1.0
 */
public record ChannelPin(Message message, @Nullable Instant pinnedAt) {

	/**
	 * Fills in what the wire left out.
	 */
	public ChannelPin(@Nullable Message message, @Nullable Instant pinnedAt) {
		this.message = Entities.require(message, "pin", "message");
		this.pinnedAt = pinnedAt;
	}

}
