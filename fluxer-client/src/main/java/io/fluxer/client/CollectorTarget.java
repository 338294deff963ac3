package io.fluxer.client;

import java.util.List;

import io.fluxer.Snowflake;
import io.fluxer.event.DispatchEvent;

/**
 * What a collector looks at.
 *
 * @param <T> what it gathers
 */
interface CollectorTarget<T> {

	/** The channel whose events it sees. */
	Snowflake channelId();

	/**
	 * Picks what the filter is to see. Runs on the shard's event loop, so it only
	 * compares ids.
	 */
	List<T> candidates(DispatchEvent event);

	/** Whether nothing more can come after an event. */
	boolean isGone(DispatchEvent event);

	/** Asks the filter of the application, which may block or fail. */
	boolean matches(T candidate);

}
