package io.fluxer.sample;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.MessageCreateEvent;

import org.springframework.stereotype.Component;

/**
 * Answers {@code !ping}: what a listener returns is posted to the channel of the event.
 */
@Component
class PingListener {

	@FluxerListener(condition = "#event.message.content == '!ping'")
	String ping(MessageCreateEvent event) {
		return "pong";
	}

}
