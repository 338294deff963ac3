package io.fluxer.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What is said beside the call itself, see {@link Rest#with(RequestOptions)}. Immutable:
 * each {@code with…} method returns a copy.
 *
 * @param auditLogReason why, for the audit log of the guild: at most 512 printable ASCII
 * characters. Fluxer keeps it for changes of guilds, roles, members, bans, invites,
 * webhooks, emojis and for the creation of channels, and passes over it for all other
 * calls of channels
 * @param deadline how long the call may take in all, the waits for a slot and all retries
 * included; {@code null} for no bound beside those of {@link RestOptions}
 * @param anonymous whether the call goes without the token; the server counts such calls
 * apart
 * @param headers further headers
 * @since 0.1.0
 */
public record RequestOptions(@Nullable String auditLogReason, @Nullable Duration deadline, boolean anonymous,
		Map<String, String> headers) {

	/**
	 * Copies the headers.
	 */
	public RequestOptions {
		headers = Map.copyOf(headers);
	}

	/**
	 * Returns options that say nothing.
	 * @return the options
	 */
	public static RequestOptions none() {
		return new RequestOptions(null, null, false, Map.of());
	}

	/**
	 * Returns a copy with a reason for the audit log.
	 * @param reason the reason
	 * @return the copy
	 */
	public RequestOptions withAuditLogReason(String reason) {
		return new RequestOptions(reason, this.deadline, this.anonymous, this.headers);
	}

	/**
	 * Returns a copy with a deadline.
	 * @param newDeadline how long a call may take in all
	 * @return the copy
	 */
	public RequestOptions withDeadline(Duration newDeadline) {
		return new RequestOptions(this.auditLogReason, newDeadline, this.anonymous, this.headers);
	}

	/**
	 * Returns a copy for calls without the token.
	 * @return the copy
	 */
	public RequestOptions withoutToken() {
		return new RequestOptions(this.auditLogReason, this.deadline, true, this.headers);
	}

	/**
	 * Returns a copy with one more header.
	 * @param name the name
	 * @param value the value
	 * @return the copy
	 */
	public RequestOptions withHeader(String name, String value) {
		Map<String, String> more = new LinkedHashMap<>(this.headers);
		more.put(name, value);
		return new RequestOptions(this.auditLogReason, this.deadline, this.anonymous, more);
	}

}
