package io.fluxer.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request for the counts of channels.
 *
 * @param counts the counts
 * @param nonce what the request was marked with
 * @since 0.1.0
 */
public record ChannelMemberCountsUpdateEvent(List<ChannelMemberCounts> counts,
		@Nullable String nonce) implements DispatchEvent {

	/**
	 * Fills in what the wire left out.
	 */
	public ChannelMemberCountsUpdateEvent(@Nullable List<ChannelMemberCounts> counts, @Nullable String nonce) {
		this.counts = Payload.list(counts);
		this.nonce = nonce;
	}

	@Override
	public String name() {
		return Events.CHANNEL_MEMBER_COUNTS_UPDATE;
	}

}
