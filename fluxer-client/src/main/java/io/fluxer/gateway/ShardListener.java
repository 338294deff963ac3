package io.fluxer.gateway;

import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * What a shard reports to. Called on the shard's event loop, strictly in order and never
 * concurrently for one shard; implementations must not block. An exception is logged and
 * changes nothing.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public interface ShardListener {

	/**
	 * Takes one dispatch. Until the returned publisher completes, the shard reads no
	 * further frame and suspends the deadline of its heartbeats. An error counts as the
	 * end of the dispatch: it is logged, and the dispatch is marked as finished.
	 * @param delivery the dispatch
	 * @return completes once the next dispatch may come
	 */
	Mono<Void> onDispatch(Delivery delivery);

	/**
	 * Takes a change of the shard's connection.
	 * @param event the change
	 */
	void onShardEvent(ShardEvent event);

}
