package io.fluxer.boot.metrics;

import io.micrometer.core.instrument.Tags;

/**
 * The tag that tells the bots of one application apart.
 */
final class ClientTag {

	static final Tags TAGS = Tags.of("client", "default");

	private ClientTag() {
	}

}
