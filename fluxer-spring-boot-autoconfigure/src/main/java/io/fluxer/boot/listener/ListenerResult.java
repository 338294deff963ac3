package io.fluxer.boot.listener;

import java.util.concurrent.CompletionStage;

import io.fluxer.client.Client;
import io.fluxer.entity.MessagePayload;
import io.fluxer.event.ChannelEvent;
import io.fluxer.event.Event;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Turns what a listener returned into the work that is still to be done.
 */
final class ListenerResult {

	private ListenerResult() {
	}

	/**
	 * Returns the work that posts the result, one message after the other. Nothing
	 * happens before it is subscribed to.
	 */
	static Mono<Void> post(Object result, Event event, @Nullable Client client) {
		return values(result).concatMap((value) -> send(value, event, client)).then();
	}

	private static Flux<?> values(Object result) {
		if (result instanceof Publisher<?> publisher) {
			return Flux.from(publisher);
		}
		if (result instanceof CompletionStage<?> stage) {
			return Mono.fromCompletionStage(stage).flux();
		}
		return Flux.just(result);
	}

	private static Mono<?> send(Object value, Event event, @Nullable Client client) {
		if (client == null || !(event instanceof ChannelEvent target)) {
			return Mono.error(new IllegalStateException("There is no client to post the answer with"));
		}
		return (value instanceof MessagePayload payload) ? client.channels().send(target.channelId(), payload)
				: client.channels().send(target.channelId(), value.toString());
	}

}
