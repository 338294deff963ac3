package io.fluxer.boot.docs.production;

import io.fluxer.client.ChannelManager;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

// tag::qualifier[]
@Component
class Watch {

	private final ChannelManager channels;

	Watch(@Qualifier("night-watch") ChannelManager channels) {
		this.channels = channels;
	}
	// end::qualifier[]

	ChannelManager channels() {
		return this.channels;
	}
	// tag::qualifier[]

}
// end::qualifier[]
