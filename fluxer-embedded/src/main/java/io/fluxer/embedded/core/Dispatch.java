package io.fluxer.embedded.core;

import tools.jackson.databind.JsonNode;

/**
 * An event on its way to sessions, its data written once.
 *
 * @param name the event's name
 * @param data the payload as JSON
 * @param way how it travels
 * @param urgent whether a session that ignores this name gets it all the same
 */
record Dispatch(String name, String data, Way way, boolean urgent) {

	static Dispatch of(String name, JsonNode data, Way way) {
		return new Dispatch(name, Json.write(data), way, false);
	}

	Dispatch makeUrgent(boolean urgent) {
		return new Dispatch(this.name, this.data, this.way, urgent);
	}

	boolean replayed() {
		return this.way == Way.SESSION;
	}

	String frame(long sequence) {
		return (this.way == Way.GUILD) ? Frames.ofGuild(this.name, sequence, this.data)
				: Frames.ofSession(this.name, sequence, this.data);
	}

	/**
	 * How an event travels through the server, which decides about its form and its
	 * replay (Fluxer's gateway, replay).
	 */
	enum Way {

		/**
		 * Encoded once for all members of a guild, and not kept.
		 */
		GUILD,

		/**
		 * Made by the session or for the account, and kept.
		 */
		SESSION,

		/**
		 * Made by the session, and never kept: READY and RESUMED.
		 */
		ONCE

	}

}
