package io.fluxer.boot.autoconfigure;

import io.fluxer.FluxerException;

/**
 * One of several bots could not be started; the cause says why.
 *
 * @since 0.1.0
 */
public final class FluxerClientStartException extends FluxerException {

	private final String prefix;

	FluxerClientStartException(String client, String prefix, Throwable cause) {
		super("The bot '" + client + "' could not start: " + cause.getMessage(), cause);
		this.prefix = prefix;
	}

	/**
	 * Says of which bot a failure is, where that is one under {@code fluxer.clients}.
	 */
	static RuntimeException of(String client, String prefix, RuntimeException failure) {
		return FluxerClients.DEFAULT.equals(client) ? failure : new FluxerClientStartException(client, prefix, failure);
	}

	/**
	 * Returns where the properties of the bot are.
	 * @return the beginning of their names, such as {@code fluxer.clients.helper}
	 */
	public String prefix() {
		return this.prefix;
	}

}
