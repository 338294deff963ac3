package io.fluxer.sample;

import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.event.MessageCreateEvent;
import io.fluxer.rest.Rest;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/**
 * Answers {@code !react} with a reaction. The next message of the channel is handled once
 * the returned {@code Mono} is complete; no thread waits for it.
 */
@Component
class ReactionListener {

	private final Rest rest;

	ReactionListener(Rest rest) {
		this.rest = rest;
	}

	@FluxerListener(condition = "#event.message.content == '!react'")
	Mono<Void> react(MessageCreateEvent event) {
		return event.message().react(this.rest, "👍");
	}

}
