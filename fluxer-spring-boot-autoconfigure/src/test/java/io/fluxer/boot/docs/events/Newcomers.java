package io.fluxer.boot.docs.events;

import io.fluxer.Snowflake;
import io.fluxer.boot.listener.FluxerListener;
import io.fluxer.client.ChannelManager;
import io.fluxer.event.GuildJoinedEvent;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

// tag::newcomers[]
@Component
class Newcomers {

	private final ChannelManager channels;

	Newcomers(ChannelManager channels) {
		this.channels = channels;
	}

	// Not at the start, nor after a new session or an outage.
	@FluxerListener
	Mono<Void> greet(GuildJoinedEvent event) {
		Snowflake channel = event.guild().systemChannelId();
		return (channel != null) ? this.channels.send(channel, "Hello!").then() : Mono.empty();
	}

}
// end::newcomers[]
