package io.fluxer.boot.autoconfigure;

import io.fluxer.client.ClientOptions;

/**
 * Changes the options of the client that no property covers, for example the timing of
 * its connections. Beans of this type are applied in their order, after the properties.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FluxerClientOptionsCustomizer {

	/**
	 * Changes the options.
	 * @param options the options so far
	 * @return the options to use
	 */
	ClientOptions customize(ClientOptions options);

}
