package io.fluxer.rest;

import java.time.Duration;

/**
 * How to reach Fluxer's API.
 *
 * @param apiUrl the base address of the API with its version
 * @param userAgent the value of the {@code User-Agent} header
 * @param timeout how long one request may take, counted from sending
 * @param maxRetries how often a request is sent again after its first attempt
 * @param globalRateLimit how many requests a second the account may make
 * @since 0.1.0
 */
public record RestOptions(String apiUrl, String userAgent, Duration timeout, int maxRetries, int globalRateLimit) {

	public static RestOptions defaults() {
		throw new UnsupportedOperationException();
	}

	public RestOptions withApiUrl(String newApiUrl) {
		return new RestOptions(newApiUrl, this.userAgent, this.timeout, this.maxRetries, this.globalRateLimit);
	}

}
