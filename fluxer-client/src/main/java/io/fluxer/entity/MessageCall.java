package io.fluxer.entity;

import java.time.Instant;
import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The call that a message announces.
 *
 * @param participants who took part
 * @param endedTimestamp when it ended
 * @since 0.1.0
 */
public record MessageCall(List<Snowflake> participants, @Nullable Instant endedTimestamp) {

	/**
	 * Fills in what the wire left out.
	 */
	public MessageCall(@Nullable List<Snowflake> participants, @Nullable Instant endedTimestamp) {
		this.participants = Entities.list(participants);
		this.endedTimestamp = endedTimestamp;
	}

}
