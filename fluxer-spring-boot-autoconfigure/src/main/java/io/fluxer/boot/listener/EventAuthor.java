package io.fluxer.boot.listener;

/**
 * Who caused an event, as far as the event or the cache knows. An event that names nobody
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

	/** This bot itself. */
	SELF,

	/** Anybody, this bot included. */
	ANY

}
