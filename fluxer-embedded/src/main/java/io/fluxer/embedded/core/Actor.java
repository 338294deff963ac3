package io.fluxer.embedded.core;

import org.jspecify.annotations.Nullable;

/**
 * Who does something, and why.
 *
 * @param user the account
 * @param reason the reason for the audit log, if one was given
 */
record Actor(UserState user, @Nullable String reason) {

	private static final int MAX_REASON = 512;

	/**
	 * Returns the caller with the reason that the request's header gives. A blank or too
	 * long one is ignored, and none is decoded (Fluxer's API, requests).
	 */
	static Actor of(Call call) {
		String reason = call.request().auditLogReason();
		String trimmed = (reason != null) ? reason.strip() : "";
		return new Actor(call.caller(), (trimmed.isEmpty() || trimmed.length() > MAX_REASON) ? null : trimmed);
	}

	/**
	 * Returns the same account with no reason, as some routes do not look at the header.
	 */
	Actor silent() {
		return new Actor(this.user, null);
	}

}
