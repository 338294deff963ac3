package io.fluxer.gateway;

/**
 * Where a shard stands with its connection and its session.
 *
 * @since 0.1.0
 */
public enum ShardPhase {

	/** Not started, closed or refused. */
	STOPPED,

	/** No socket; the next attempt has a time. */
	WAITING,

	/** A socket was asked for and is not open. */
	CONNECTING,

	/** The socket is open and HELLO has not come. */
	GREETING,

	/** From IDENTIFY to READY. */
	IDENTIFYING,

	/** From RESUME to RESUMED. */
	RESUMING,

	/** The session stands. */
	LIVE,

	/** The server ended the session; IDENTIFY on the same socket has a time. */
	REIDENTIFYING;

	boolean hasSocket() {
		return this != STOPPED && this != WAITING;
	}

	/**
	 * Returns what is to be said of a frame that did not come.
	 * @return the reason for the cut
	 */
	String overdue() {
		return switch (this) {
			case GREETING -> "no HELLO came in time";
			case IDENTIFYING -> "no READY came in time";
			default -> "no RESUMED came in time";
		};
	}

}
