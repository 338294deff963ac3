package io.fluxer.gateway;

import org.slf4j.MDC;

/**
 * What log lines carry beside their text, as entries of SLF4J's {@link MDC}: on the
 * threads of the gateway {@link #SHARD}, and while a handler or a listener runs all of
 * them, as far as the event has them. Ids and names only.
 *
 * @since 0.1.0
 */
public final class LogContext {

	/** The shard, counted from 0. */
	public static final String SHARD = "fluxer.shard";

	/** The name of the bot's client. */
	public static final String CLIENT = "fluxer.client";

	/** The name of the dispatch, or the type of an event of the client itself. */
	public static final String EVENT = "fluxer.event";

	/** The id of the guild. */
	public static final String GUILD = "fluxer.guild";

	/** The id of the channel. */
	public static final String CHANNEL = "fluxer.channel";

	private LogContext() {
	}

	/**
	 * Wraps what is done for a shard on a thread that others share.
	 */
	static Runnable ofShard(String shard, Runnable task) {
		return () -> {
			MDC.put(SHARD, shard);
			try {
				task.run();
			}
			finally {
				MDC.remove(SHARD);
			}
		};
	}

}
