package io.fluxer.client;

import io.fluxer.entity.Message;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.lang.CheckReturnValue;

/**
 * Gathers the new messages of a channel from the moment it is made, whether somebody
 * subscribes or not, until its options, {@link #stop()}, or the end of its channel or of
 * the client's login end it. Safe for use by any thread.
 * <p>
 * Made by {@link Client#createMessageCollector}. A handler may make one and wait for it,
 * by blocking or by returning the {@code Mono}: collectors do not wait for handlers. Such
 * a wait keeps the handler's lane, so further events of the channel are handled after it,
 * and ends at the latest with {@link LaneOptions#timeout()}; a longer one is to be
 * subscribed to apart.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class MessageCollector {

	private final Collector<Message> collector;

	MessageCollector(Collector<Message> collector) {
		this.collector = collector;
	}

	/**
	 * Waits for the end. Cancelling a subscription does not stop the collector.
	 * @return what was gathered and why it ended, the same for every subscriber; comes on
	 * a thread that may block; never fails
	 */
	public Mono<Collected<Message>> collect() {
		return this.collector.collect();
	}

	/**
	 * Returns the messages as they come. Each subscriber gets those gathered so far, then
	 * the new ones, at its own pace and on a thread that may block: a slow one holds up
	 * nobody and loses nothing, since {@link MessageCollectorOptions#maximum()} bounds
	 * what is kept for it.
	 * @return the messages; completes at the end, never fails
	 */
	public Flux<Message> messages() {
		return this.collector.items();
	}

	/**
	 * Ends the collector with {@link CollectorEndReason#USER}. Messages that came before
	 * are still gathered. Does nothing after the end; never blocks.
	 */
	public void stop() {
		this.collector.end(CollectorEndReason.USER);
	}

}
