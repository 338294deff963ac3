package io.fluxer.client;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Gathers the new reactions under a message from the moment it is made, whether somebody
 * subscribes or not, until its options, {@link #stop()}, or the end of its message,
 * channel or the client's login end it. One that is taken back later stays gathered, and
 * counts again when it is set again, see {@link CollectedReaction#key()}. Safe for use by
 * any thread.
 * <p>
 * Made by {@link Client#createReactionCollector}. What {@link MessageCollector} says of
 * handlers holds here too. Without the permission to read the message history a bot sees
 * no reactions (Fluxer's gateway, access to messages).
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class ReactionCollector {

	private final Collector<CollectedReaction> collector;

	ReactionCollector(Collector<CollectedReaction> collector) {
		this.collector = collector;
	}

	/**
	 * Waits for the end. Cancelling a subscription does not stop the collector.
	 * @return what was gathered and why it ended, the same for every subscriber; comes on
	 * a thread that may block; never fails
	 */
	public Mono<Collected<CollectedReaction>> collect() {
		return this.collector.collect();
	}

	/**
	 * Returns the reactions as they come. Each subscriber gets those gathered so far,
	 * then the new ones, at its own pace and on a thread that may block: a slow one holds
	 * up nobody and loses nothing, since {@link ReactionCollectorOptions#maximum()}
	 * bounds what is kept for it.
	 * @return the reactions; completes at the end, never fails
	 */
	public Flux<CollectedReaction> reactions() {
		return this.collector.items();
	}

	/**
	 * Ends the collector with {@link CollectorEndReason#USER}. Reactions that came before
	 * are still gathered. Does nothing after the end; never blocks.
	 */
	public void stop() {
		this.collector.end(CollectorEndReason.USER);
	}

}
