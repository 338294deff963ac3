package io.fluxer.boot.listener;

/**
 * The author of an event, as far as the event or the cache knows: the one who caused it
 * or, where it does not say who did, the one whom it is about. An event that names nobody
 * counts as {@link #HUMAN}.
 *
 * @since 0.1.0
 */
public enum EventAuthor {

	/** A person. */
	HUMAN,

	/** Another bot. */
	BOT,

	/** A webhook. */
	WEBHOOK,

	/** This bot itself, or what is about it. */
	SELF,

	/** Anybody, this bot included. */
	ANY

}
