package io.fluxer.boot.command;

/**
 * Who shares one cooldown of a command.
 *
 * @since 0.1.0
 */
public enum CooldownScope {

	/** Each person has one, wherever it is called. */
	USER,

	/** All in a channel share one. */
	CHANNEL,

	/** All in a guild share one, in private channels all in the channel. */
	GUILD

}
