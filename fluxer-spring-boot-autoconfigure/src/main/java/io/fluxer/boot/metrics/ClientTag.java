package io.fluxer.boot.metrics;

import io.micrometer.core.instrument.Tags;

/**
 * The tag that tells the bots of one application apart.
 */
final class ClientTag {

	static final String KEY = "client";

	static final String VALUE = "default";

	static final Tags TAGS = Tags.of(KEY, VALUE);

	private ClientTag() {
	}

}
