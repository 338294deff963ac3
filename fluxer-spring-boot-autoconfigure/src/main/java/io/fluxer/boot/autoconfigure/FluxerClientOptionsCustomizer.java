package io.fluxer.boot.autoconfigure;

import io.fluxer.client.ClientOptions;

/**
 * Changes the options of the client. Beans of this type are applied in their order, after
 * the properties.
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

	/**
	 * Changes the options of one bot, where an application has several.
	 * @param client the name of the bot
	 * @param options the options so far
	 * @return the options to use; by default what is used for any bot
	 */
	default ClientOptions customize(String client, ClientOptions options) {
		return customize(options);
	}

}
