package io.fluxer.benchmarks;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.MessageCreateEvent;

/**
 * A listener that answers.
 */
class ReplyingListener {

	@FluxerListener
	String on(MessageCreateEvent event) {
		return "pong";
	}

}
