package io.fluxer.client;

/**
 * Why a collector ended.
 *
 * @since 0.1.0
 */
public enum CollectorEndReason {

	/** Its time is over. */
	TIME,

	/** It has gathered its maximum. */
	LIMIT,

	/** The application stopped it. */
	USER,

	/** Nothing that counts came for its idle time. */
	IDLE,

	/** The message, the channel or the guild is gone, or the bot sees it no more. */
	DELETED,

	/** The client's login ended. */
	CLIENT_STOPPED

}
