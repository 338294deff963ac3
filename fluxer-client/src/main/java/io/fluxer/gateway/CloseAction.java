package io.fluxer.gateway;

/**
 * What a close code asks of the shard (Fluxer's gateway, close codes).
 */
enum CloseAction {

	/** Connect again at once and RESUME. */
	RESUME,

	/** Connect again with a step of the backoff and RESUME. */
	RESUME_LATER,

	/** The session is gone: connect again at once and IDENTIFY. */
	IDENTIFY,

	/** The session is gone: connect again with a step of the backoff and IDENTIFY. */
	IDENTIFY_LATER,

	/** Connect again once the server's rate limit has passed. */
	WAIT_FOR_RATE_LIMIT,

	/** Connecting again would end the same way. */
	FAIL;

	/** The server cannot serve the session, or does not want the socket any more. */
	static final int UNAVAILABLE = 4000;

	private static final int FAILED_RESUMES = 2;

	/**
	 * Tells whether the session cannot be resumed.
	 * @return whether to forget it
	 */
	boolean endsSession() {
		return this == IDENTIFY || this == IDENTIFY_LATER || this == FAIL;
	}

	/**
	 * Tells whether such a close belongs to the life of a connection and is nobody's
	 * mistake.
	 * @return whether it needs no attention
	 */
	boolean isExpected() {
		return this == RESUME || this == IDENTIFY;
	}

	/**
	 * Finds the action.
	 * @param code the close code, 1006 if there was none
	 * @param identifying whether the close answers an IDENTIFY
	 * @param resuming whether the close answers a RESUME
	 * @param failedResumes how many RESUMEs of the session ended in 4000, this one
	 * included
	 * @return the action
	 */
	static CloseAction of(int code, boolean identifying, boolean resuming, int failedResumes) {
		if (code < 4000) {
			return RESUME;
		}
		return switch (code) {
			case UNAVAILABLE -> (failedResumes >= FAILED_RESUMES) ? IDENTIFY : RESUME;
			case 4001 -> RESUME_LATER;
			case 4002 -> identifying ? FAIL : (resuming ? IDENTIFY_LATER : RESUME_LATER);
			case 4004 -> identifying ? FAIL : IDENTIFY;
			case 4005, 4009 -> RESUME;
			case 4007, 4013 -> IDENTIFY;
			case 4008 -> WAIT_FOR_RATE_LIMIT;
			case 4010, 4011, 4012 -> FAIL;
			default -> IDENTIFY_LATER;
		};
	}

}
