package io.fluxer.gateway;

import java.time.Duration;

/**
 * Where a shard goes on with a session of an earlier process.
 *
 * @param sessionId what RESUME names
 * @param sequence all dispatches up to it are handled
 * @param silence how long the session has been without a connection
 * @since 0.1.0
 */
public record ResumePoint(String sessionId, long sequence, Duration silence) {

	/**
	 * Returns the point that a stored session gives.
	 * @param session the session
	 * @param silence how long it has been without a connection
	 * @return the point
	 */
	public static ResumePoint of(StoredSession session, Duration silence) {
		return new ResumePoint(session.sessionId(), session.sequence(), silence);
	}

	/**
	 * Leaves the session id out: together with the token it opens the session.
	 */
	@Override
	public String toString() {
		return "ResumePoint[#" + this.sequence + ", silent for " + this.silence + "]";
	}

}
