package io.fluxer.gateway;

/**
 * Why a connection to the gateway ended, as a class of close codes (Fluxer's gateway,
 * close codes): few enough to be a tag of a meter.
 *
 * @since 0.1.0
 */
public enum DisconnectReason {

	/** It ended without a close code of Fluxer's, or could not be opened. */
	LOST,

	/** A heartbeat was not answered in time. */
	ZOMBIE,

	/** The server, or the client itself, wanted another connection: 4000 and op 7. */
	RECONNECT,

	/** The server had no heartbeat in time: 4009. */
	TIMEOUT,

	/** The server no longer knows the session, or not as the client does: 4007, 4013. */
	SESSION,

	/** Too many connections or frames: 4008. */
	RATE_LIMITED,

	/**
	 * The server does not accept the token, the shard or the version: 4004, 4010-4012.
	 */
	REFUSED,

	/** The server does not understand what it was sent: 4001, 4002, 4003, 4005. */
	PROTOCOL,

	/** Any other code. */
	OTHER;

	private static final int FIRST_OF_FLUXER = 4000;

	/**
	 * Finds the class of a close code.
	 * @param code the code, 1006 if there was none
	 * @return the class; never {@link #ZOMBIE}, which has no code
	 */
	public static DisconnectReason of(int code) {
		if (code < FIRST_OF_FLUXER) {
			return LOST;
		}
		return switch (code) {
			case 4000 -> RECONNECT;
			case 4001, 4002, 4003, 4005 -> PROTOCOL;
			case 4004, 4010, 4011, 4012 -> REFUSED;
			case 4007, 4013 -> SESSION;
			case 4008 -> RATE_LIMITED;
			case 4009 -> TIMEOUT;
			default -> OTHER;
		};
	}

}
