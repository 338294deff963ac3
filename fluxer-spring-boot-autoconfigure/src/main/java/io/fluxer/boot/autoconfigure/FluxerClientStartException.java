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
	 * Returns where the properties of the bot are.
	 * @return the beginning of their names, such as {@code fluxer.clients.helper}
	 */
	public String prefix() {
		return this.prefix;
	}

}
