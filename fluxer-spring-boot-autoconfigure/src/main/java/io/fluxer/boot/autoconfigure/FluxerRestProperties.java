package io.fluxer.boot.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import io.fluxer.rest.AllowedMentions;
import io.fluxer.rest.RestOptions;
import io.fluxer.rest.RetryOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code fluxer.rest}.
 *
 * @param enabled Whether the HTTP API is used. Without it there is no bot, since the
 * gateway and what listeners answer need it.
 * @param apiUrl Base address of the HTTP API, with its version. Change it for a
 * self-hosted instance.
 * @param userAgent Value of the User-Agent header. The default names this library and its
 * version.
 * @param timeout How long one request may take, counted from sending it; for uploads, how
 * long it may make no progress.
 * @param maxRetries How often a request is sent again after its first attempt.
 * @param retry Waits before a failed request is sent again.
 * @param rateLimit Limits that the bot keeps by itself.
 * @param allowedMentions Whom messages may notify unless they say so themselves: of the
 * mentions in their text, and the author of the message that they reply to. An empty list
 * notifies nobody.
 * @param orderedMessages Whether the messages that the bot sends to a channel arrive in
 * the order of the calls. They go one at a time then; channels go side by side.
 * @since 0.1.0
 */
public record FluxerRestProperties(@DefaultValue("true") boolean enabled,
		@DefaultValue("https://api.fluxer.app/v1") String apiUrl, @Nullable String userAgent,
		@DefaultValue("15s") Duration timeout, @DefaultValue("3") int maxRetries, @DefaultValue Retry retry,
		@DefaultValue RateLimit rateLimit, @DefaultValue( {
				"users", "replied-user" }) List<Mention> allowedMentions,
		@DefaultValue("true") boolean orderedMessages){

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
		allowedMentions = List.copyOf(allowedMentions);
	}

	/**
	 * Makes the options of a client whose listeners have a certain time.
	 */
	RestOptions toOptions(String address, Duration listenerTimeout) {
		RestOptions options = toOptions(address);
		return (this.retry.within() != null) ? options
				: options.withRetry(options.retry().withWithin(listenerTimeout.minus(listenerTimeout.dividedBy(6))));
	}

	RestOptions toOptions(String address) {
		String agent = (this.userAgent != null) ? this.userAgent : RestOptions.defaults().userAgent();
		return RestOptions.defaults()
			.withApiUrl(address)
			.withUserAgent(agent)
			.withTimeout(this.timeout)
			.withMaxRetries(this.maxRetries)
			.withGlobalRateLimit(this.rateLimit.global())
			.withRetry(this.retry.toOptions())
			.withMaxWait(this.rateLimit.maxWait())
			.withAllowedMentions(toAllowedMentions())
			.withOrderedMessages(this.orderedMessages);
	}

	private AllowedMentions toAllowedMentions() {
		List<String> parse = Stream.of(Mention.USERS, Mention.ROLES, Mention.EVERYONE)
			.filter(this.allowedMentions::contains)
			.map((mention) -> mention.name().toLowerCase(Locale.ROOT))
			.toList();
		return new AllowedMentions(parse, List.of(), List.of(), this.allowedMentions.contains(Mention.REPLIED_USER));
	}

	/**
	 * Whom a message may notify.
	 */
	public enum Mention {

		/** Users that the text mentions. */
		USERS,

		/** The author of the message that is replied to. */
		REPLIED_USER,

		/** Members with a role that the text mentions. */
		ROLES,

		/** All members, if the text mentions everyone or all who are here. */
		EVERYONE

	}

	/**
	 * Everything under {@code fluxer.rest.retry}.
	 *
	 * @param minBackoff Wait before a failed request is sent again for the first time. It
	 * doubles with each further time.
	 * @param maxBackoff Longest wait before a failed request is sent again. Where the
	 * server asks for a longer one, the call fails at once.
	 * @param jitter Part of each wait that is drawn by lot, from 0 to 1.
	 * @param within How long a call may take in all once one of its requests got no
	 * answer in time, counted from its first request. Five sixths of the listener timeout
	 * by default, so that a listener learns how the call ended.
	 */
	public record Retry(@DefaultValue("500ms") Duration minBackoff, @DefaultValue("10s") Duration maxBackoff,
			@DefaultValue("0.5") double jitter, @Nullable Duration within) {

		/**
		 * Checks the values.
		 */
		public Retry {
			PropertyChecks.notNegative("fluxer.rest.retry.min-backoff", minBackoff);
			PropertyChecks.notShorter("fluxer.rest.retry.max-backoff", maxBackoff, "fluxer.rest.retry.min-backoff",
					minBackoff);
			PropertyChecks.share("fluxer.rest.retry.jitter", jitter);
			if (within != null) {
				PropertyChecks.positive("fluxer.rest.retry.within", within);
			}
		}

		private RetryOptions toOptions() {
			RetryOptions options = new RetryOptions(this.minBackoff, this.maxBackoff, this.jitter);
			return (this.within != null) ? options.withWithin(this.within) : options;
		}

	}

	/**
	 * Everything under {@code fluxer.rest.rate-limit}.
	 *
	 * @param global How many requests a second the whole account may make.
	 * @param maxWait How long one call may wait for the rate limits. One that would have
	 * to wait longer fails at once and says when to come back. Waits as long as it takes
	 * by default.
	 */
	public record RateLimit(@DefaultValue("50") int global, @Nullable Duration maxWait) {

		/**
		 * Checks the values.
		 */
		public RateLimit {
			PropertyChecks.atLeast("fluxer.rest.rate-limit.global", global, 1);
			if (maxWait != null) {
				PropertyChecks.notNegative("fluxer.rest.rate-limit.max-wait", maxWait);
			}
		}

	}

}
