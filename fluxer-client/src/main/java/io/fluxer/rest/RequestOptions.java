package io.fluxer.rest;

import java.text.Normalizer;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * What is said beside the call itself, see {@link Rest#with(RequestOptions)}. Immutable:
 * each {@code with…} method returns a copy.
 *
 * @param auditLogReason why, for the audit log of the guild: 1 to 512 printable
 * characters of Latin-1, such as {@code ü}, after white space at both ends is dropped.
 * They are sent as they are, for Fluxer decodes nothing; what is outside of Latin-1 is
 * refused, since a header cannot carry it. Fluxer keeps it for changes of guilds, roles,
 * members, bans, invites, webhooks, emojis and for the creation of channels, and passes
 * over it for all other calls of channels
 * @param deadline how long the call may take in all: waits for slots, requests, retries
 * and the waits between them, and the check of the token after a 401; {@code null} for no
 * bound beside those of {@link RestOptions}. If a slot comes later than that, the call
 * fails at once with a {@link RateLimitException}; if the time ends during a request,
 * with a {@link RestTransportException} of the reason {@code TIMEOUT}
 * @param anonymous whether the call goes without the token, also if that is refused; the
 * server counts such calls apart, by network address
 * @param headers further headers, their names in lower case; they may not be those that
 * this library sets itself or that rule the connection. {@link #toString()} leaves their
 * values out
 * @since 0.1.0
 */
public record RequestOptions(@Nullable String auditLogReason, @Nullable Duration deadline, boolean anonymous,
		Map<String, String> headers) {

	private static final int MAX_REASON = 512;

	private static final RequestOptions NONE = new RequestOptions(null, null, false, Map.of());

	/**
	 * Checks and copies the values.
	 * @throws IllegalArgumentException if one cannot be sent; the message names it, but
	 * shows no value of a header
	 */
	public RequestOptions {
		auditLogReason = (auditLogReason != null) ? checkedReason(auditLogReason) : null;
		if (deadline != null && (deadline.isZero() || deadline.isNegative())) {
			throw new IllegalArgumentException("The deadline must be positive, but is " + deadline);
		}
		headers = HeaderRules.checked(headers);
	}

	/**
	 * Returns options that say nothing.
	 * @return the options
	 */
	public static RequestOptions none() {
		return NONE;
	}

	/**
	 * Returns a copy with a reason for the audit log.
	 * @param reason the reason
	 * @return the copy
	 * @throws IllegalArgumentException if it is blank, longer than 512 characters or has
	 * characters that are not printable or outside of Latin-1
	 */
	public RequestOptions withAuditLogReason(String reason) {
		return new RequestOptions(reason, this.deadline, this.anonymous, this.headers);
	}

	/**
	 * Returns a copy with a deadline.
	 * @param newDeadline how long a call may take in all
	 * @return the copy
	 * @throws IllegalArgumentException if it is not positive
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
	 * Returns a copy with one more header, in place of one of the same name.
	 * @param name the name, in any case
	 * @param value the value
	 * @return the copy
	 * @throws IllegalArgumentException if the name is none of a header or may not be set,
	 * or if the value has characters that are not printable ASCII
	 */
	public RequestOptions withHeader(String name, String value) {
		Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		more.putAll(this.headers);
		more.put(name, value);
		return new RequestOptions(this.auditLogReason, this.deadline, this.anonymous, more);
	}

	private static String checkedReason(String reason) {
		// A letter and its accent are one character of Latin-1.
		String stripped = HeaderRules.stripped(Normalizer.normalize(reason, Normalizer.Form.NFC));
		if (stripped.isEmpty()) {
			throw new IllegalArgumentException("The audit-log reason is blank");
		}
		if (stripped.length() > MAX_REASON) {
			throw new IllegalArgumentException("The audit-log reason has " + stripped.length()
					+ " characters, but at most " + MAX_REASON + " are allowed");
		}
		stripped.codePoints()
			.filter((character) -> !HeaderRules.isPrintableLatin1(character))
			.findFirst()
			.ifPresent((character) -> {
				throw new IllegalArgumentException(
						"The audit-log reason travels in a header, so it may have printable Latin-1 characters only, but has "
								+ String.format("U+%04X", character));
			});
		return stripped;
	}

	/**
	 * Shows the names of the headers without their values.
	 */
	@Override
	public String toString() {
		return "RequestOptions[auditLogReason=" + this.auditLogReason + ", deadline=" + this.deadline + ", anonymous="
				+ this.anonymous + ", headers=" + this.headers.keySet() + "]";
	}

}
