package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.List;

import io.fluxer.rest.RestOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code fluxer.rest}.
 *
 * @param apiUrl Base address of the HTTP API, with its version. Change it for a
 * self-hosted instance.
 * @param userAgent Value of the User-Agent header. The default names this library and its
 * version.
 * @param timeout How long one request may take, counted from sending it; for uploads, how
 * long it may make no progress.
 * @param maxRetries How often a request is sent again after its first attempt.
 * @param rateLimit Limits that the bot keeps by itself.
 * @since 0.1.0
 */
public record FluxerRestProperties(@DefaultValue("https://api.fluxer.app/v1") String apiUrl, @Nullable String userAgent,
		@DefaultValue("15s") Duration timeout, @DefaultValue("3") int maxRetries, @DefaultValue RateLimit rateLimit) {

	/**
	 * Checks the values.
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if one is not acceptable
	 */
	public FluxerRestProperties {
		PropertyChecks.url("fluxer.rest.api-url", apiUrl, List.of("http", "https"));
		PropertyChecks.notBlank("fluxer.rest.user-agent", userAgent);
		PropertyChecks.headerText("fluxer.rest.user-agent", userAgent);
		PropertyChecks.positive("fluxer.rest.timeout", timeout);
		PropertyChecks.atLeast("fluxer.rest.max-retries", maxRetries, 0);
	}

	RestOptions toOptions(String address) {
		String agent = (this.userAgent != null) ? this.userAgent : RestOptions.defaults().userAgent();
		return RestOptions.defaults()
			.withApiUrl(address)
			.withUserAgent(agent)
			.withTimeout(this.timeout)
			.withMaxRetries(this.maxRetries)
			.withGlobalRateLimit(this.rateLimit.global());
	}

	/**
	 * Everything under {@code fluxer.rest.rate-limit}.
	 *
	 * @param global How many requests a second the whole account may make.
	 */
	public record RateLimit(@DefaultValue("50") int global) {

		/**
		 * Checks the value.
		 */
		public RateLimit {
			PropertyChecks.atLeast("fluxer.rest.rate-limit.global", global, 1);
		}

	}

}
