package io.fluxer.client;

import io.fluxer.gateway.ShardListener;
import io.fluxer.gateway.ShardOptions;
import reactor.core.scheduler.Scheduler;

/**
 * What lives from a login to its end: threads, a clock and the gateway's event loop.
 */
interface LoginResources {

	/** Where handlers run. */
	Scheduler threads();

	/**
	 * Where callers of the client go on. Not the threads of handlers: they may all be
	 * taken by handlers that wait for just that. Not an event loop: callers may block.
	 */
	Scheduler callers();

	/** The clock of timeouts and pauses. */
	Scheduler timer();

	ShardHandle open(ShardOptions options, ShardListener listener);

	/** Ends all threads; shards must be closed before. A running task may finish. */
	void close();

}
