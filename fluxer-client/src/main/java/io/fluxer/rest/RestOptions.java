package io.fluxer.rest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How to reach Fluxer's API.
 *
 * @param apiUrl the base address of the API with its version; a slash at its end is
 * dropped
 * @param userAgent the value of the {@code User-Agent} header
 * @param timeout how long one request may take, counted from sending, not from waiting
 * for its slot; how long a call may take with its retries after such a timeout is
 * {@link RetryOptions#within()}; making a connection counts, and so does waiting for a
 * free one, which happens only with more than 500 uploads and calls to webhooks in
 * flight; for uploads, how long nothing may move: on Linux, how long the receiver takes
 * nothing; elsewhere the last megabytes that the system holds for it count as sent
 * @param maxRetries how often a request is sent again after its first attempt, for
 * whatever reason
 * @param globalRateLimit how many requests a second the account may make; calls without a
 * token are counted apart from it, and at most 50 of them go in a second
 * @param retry how long to wait before a failed request is sent again
 * @param maxWait how long a call may wait for slots of the rate limits and for its turn
 * among the messages of a channel, in all, the waits of its retries included; one that
 * would have to wait longer fails at once with a {@link RateLimitException}; {@code null}
 * waits as long as it takes
 * @param allowedMentions whom messages of managers and entities may notify unless their
 * payload says so
 * @param instance the address of an instance, such as {@code https://chat.example.org},
 * whose discovery document names the API's address in place of the default one;
 * {@code null} for none
 * @param orderedMessages whether the messages that this process sends to a channel arrive
 * in the order of the calls, one at a time; channels go side by side. Waiting counts for
 * {@code maxWait} and for the deadline of a call, not for the timeout of its request
 * @since 0.1.0
 */
public record RestOptions(String apiUrl, String userAgent, Duration timeout, int maxRetries, int globalRateLimit,
		RetryOptions retry, @Nullable Duration maxWait, AllowedMentions allowedMentions, @Nullable String instance,
		boolean orderedMessages) {

	private static final String DEFAULT_API_URL = "https://api.fluxer.app/v1";

	private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(15);

	private static final int DEFAULT_MAX_RETRIES = 3;

	private static final int DEFAULT_GLOBAL_RATE_LIMIT = 50;

	/**
	 * Checks the values.
	 * @throws IllegalArgumentException if one cannot work; the message names it
	 */
	public RestOptions {
		apiUrl = checkedUrl("API", apiUrl);
		instance = (instance != null) ? checkedUrl("instance", instance) : null;
		if (userAgent.isBlank() || !userAgent.chars().allMatch((character) -> character >= ' ' && character <= '~')) {
			throw new IllegalArgumentException("The user agent must be printable ASCII text and not blank");
		}
		if (timeout.isZero() || timeout.isNegative()) {
			throw new IllegalArgumentException("The timeout must be positive, but is " + timeout);
		}
		if (maxRetries < 0) {
			throw new IllegalArgumentException("The number of retries must not be negative, but is " + maxRetries);
		}
		if (globalRateLimit < 1) {
			throw new IllegalArgumentException("The global rate limit must be at least 1, but is " + globalRateLimit);
		}
		if (maxWait != null && maxWait.isNegative()) {
			throw new IllegalArgumentException("The longest wait must not be negative, but is " + maxWait);
		}
	}

	/**
	 * The hosted service with a timeout of 15 s, three retries and 50 requests a second.
	 * @return the defaults
	 */
	public static RestOptions defaults() {
		return new RestOptions(DEFAULT_API_URL, UserAgent.defaultValue(), DEFAULT_TIMEOUT, DEFAULT_MAX_RETRIES,
				DEFAULT_GLOBAL_RATE_LIMIT, RetryOptions.defaults(), null, AllowedMentions.usersAndRepliedAuthor(), null,
				true);
	}

	/** Whether the address of an instance says where the API is. */
	boolean isDefaultApiUrl() {
		return this.apiUrl.equals(DEFAULT_API_URL);
	}

	/** The address by which the instance is known before it is asked for others. */
	URI origin() {
		String known = this.instance;
		return URI.create((known != null && isDefaultApiUrl()) ? known : this.apiUrl);
	}

	/** Whether the instance is reached over TLS. */
	boolean isSecure() {
		return "https".equalsIgnoreCase(origin().getScheme());
	}

	/**
	 * Returns a copy with another address of the API.
	 * @param newApiUrl an http or https address
	 * @return the copy
	 */
	public RestOptions withApiUrl(String newApiUrl) {
		return new RestOptions(newApiUrl, this.userAgent, this.timeout, this.maxRetries, this.globalRateLimit,
				this.retry, this.maxWait, this.allowedMentions, this.instance, this.orderedMessages);
	}

	/**
	 * Returns a copy with another user agent.
	 * @param newUserAgent the value of the header
	 * @return the copy
	 */
	public RestOptions withUserAgent(String newUserAgent) {
		return new RestOptions(this.apiUrl, newUserAgent, this.timeout, this.maxRetries, this.globalRateLimit,
				this.retry, this.maxWait, this.allowedMentions, this.instance, this.orderedMessages);
	}

	/**
	 * Returns a copy with another timeout.
	 * @param newTimeout the time one request may take
	 * @return the copy
	 */
	public RestOptions withTimeout(Duration newTimeout) {
		return new RestOptions(this.apiUrl, this.userAgent, newTimeout, this.maxRetries, this.globalRateLimit,
				this.retry, this.maxWait, this.allowedMentions, this.instance, this.orderedMessages);
	}

	/**
	 * Returns a copy with another number of retries.
	 * @param newMaxRetries how often a request is sent again; 0 for never
	 * @return the copy
	 */
	public RestOptions withMaxRetries(int newMaxRetries) {
		return new RestOptions(this.apiUrl, this.userAgent, this.timeout, newMaxRetries, this.globalRateLimit,
				this.retry, this.maxWait, this.allowedMentions, this.instance, this.orderedMessages);
	}

	/**
	 * Returns a copy with another limit for the whole account.
	 * @param newGlobalRateLimit requests a second
	 * @return the copy
	 */
	public RestOptions withGlobalRateLimit(int newGlobalRateLimit) {
		return new RestOptions(this.apiUrl, this.userAgent, this.timeout, this.maxRetries, newGlobalRateLimit,
				this.retry, this.maxWait, this.allowedMentions, this.instance, this.orderedMessages);
	}

	/**
	 * Returns a copy with other waits before failed requests are sent again.
	 * @param newRetry the waits
	 * @return the copy
	 */
	public RestOptions withRetry(RetryOptions newRetry) {
		return new RestOptions(this.apiUrl, this.userAgent, this.timeout, this.maxRetries, this.globalRateLimit,
				newRetry, this.maxWait, this.allowedMentions, this.instance, this.orderedMessages);
	}

	/**
	 * Returns a copy with a bound for the wait for a slot.
	 * @param newMaxWait the longest wait; {@code null} for none
	 * @return the copy
	 */
	public RestOptions withMaxWait(@Nullable Duration newMaxWait) {
		return new RestOptions(this.apiUrl, this.userAgent, this.timeout, this.maxRetries, this.globalRateLimit,
				this.retry, newMaxWait, this.allowedMentions, this.instance, this.orderedMessages);
	}

	/**
	 * Returns a copy with other mentions for messages whose payload names none.
	 * @param newAllowedMentions whom such messages may notify
	 * @return the copy
	 */
	public RestOptions withAllowedMentions(AllowedMentions newAllowedMentions) {
		return new RestOptions(this.apiUrl, this.userAgent, this.timeout, this.maxRetries, this.globalRateLimit,
				this.retry, this.maxWait, newAllowedMentions, this.instance, this.orderedMessages);
	}

	/**
	 * Returns a copy for an instance that names its addresses itself. An API address that
	 * was set stays.
	 * @param newInstance the address of the instance; {@code null} for none
	 * @return the copy
	 */
	public RestOptions withInstance(@Nullable String newInstance) {
		return new RestOptions(this.apiUrl, this.userAgent, this.timeout, this.maxRetries, this.globalRateLimit,
				this.retry, this.maxWait, this.allowedMentions, newInstance, this.orderedMessages);
	}

	/**
	 * Returns a copy that keeps the order of messages or does not.
	 * @param newOrderedMessages whether the messages of a channel arrive in the order of
	 * the calls
	 * @return the copy
	 */
	public RestOptions withOrderedMessages(boolean newOrderedMessages) {
		return new RestOptions(this.apiUrl, this.userAgent, this.timeout, this.maxRetries, this.globalRateLimit,
				this.retry, this.maxWait, this.allowedMentions, this.instance, newOrderedMessages);
	}

	private static String checkedUrl(String whose, String text) {
		URI uri;
		try {
			uri = new URI(text.strip());
		}
		catch (URISyntaxException ex) {
			throw new IllegalArgumentException("The " + whose + "'s address is no URL");
		}
		boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
		if (!http || uri.getHost() == null) {
			throw new IllegalArgumentException(
					"The " + whose + "'s address must begin with http:// or https:// and name a host");
		}
		if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
			throw new IllegalArgumentException("The " + whose + "'s address must have no user, query or fragment");
		}
		String url = uri.toString();
		int end = url.length();
		while (url.charAt(end - 1) == '/') {
			end--;
		}
		return url.substring(0, end);
	}

}
