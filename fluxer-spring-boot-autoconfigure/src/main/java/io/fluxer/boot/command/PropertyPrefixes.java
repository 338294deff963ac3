package io.fluxer.boot.command;

import io.fluxer.client.Client;
import io.fluxer.entity.Message;
import reactor.core.publisher.Flux;

/**
 * The prefixes of the properties.
 *
 * @param settings what the properties say
 */
record PropertyPrefixes(CommandSettings settings) implements CommandPrefixes {

	@Override
	public Flux<String> prefixes(Message message) {
		return Flux.just(this.settings.shared().prefix());
	}

	@Override
	public Flux<String> prefixes(Message message, Client client) {
		return Flux.just(this.settings.of(client).prefix());
	}

}
