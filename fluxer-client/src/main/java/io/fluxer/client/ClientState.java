package io.fluxer.client;

/**
 * Where a client stands. The order is the way from a login to its end, though a client
 * goes back to {@link #WAITING} whenever it loses its connection.
 *
 * @since 0.1.0
 */
public enum ClientState {

	/** There is no login. */
	DISCONNECTED,

	/** There is no connection; the next attempt has a time. */
	WAITING,

	/** The address of the gateway is asked for, or the connection is being opened. */
	CONNECTING,

	/** The client asks for a new session. */
	IDENTIFYING,

	/** The client asks to go on with its session. */
	RESUMING,

	/**
	 * The session is up, and what came with it is taken in: events that were missed, or
	 * the guilds if {@link ClientOptions#waitForGuilds()} says so.
	 */
	LOADING,

	/** All is up, see {@link Client#isReady()}. */
	READY,

	/**
	 * The login ends: handlers finish, then the connection is closed.
	 */
	CLOSING

}
