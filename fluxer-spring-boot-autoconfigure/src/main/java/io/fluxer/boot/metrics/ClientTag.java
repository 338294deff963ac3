package io.fluxer.boot.metrics;

import io.micrometer.core.instrument.Tags;

/**
 * The tag that tells the bots of one application apart.
 */
final class ClientTag {

	private ClientTag() {
	}

	static Tags of(String client) {
		return Tags.of("client", client);
	}

}
