package io.fluxer.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.entity.Instance;
import io.fluxer.gateway.GatewayException;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.HttpException;
import io.fluxer.rest.RateLimitException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.RestJsonException;
import io.fluxer.rest.RestTransportException;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the client asks the HTTP API about itself and the instance.
 */
final class Discovery {

	private static final Logger logger = LoggerFactory.getLogger(Discovery.class);

	private static final int GUILDS_PER_PAGE = 200;

	private static final int GUILDS_PER_SHARD = 1000;

	private static final int SERVER_ERROR = 500;

	private static final String WELL_KNOWN = "/.well-known/fluxer";

	private static final String WEB_URL = "https://fluxer.app";

	private final Rest rest;

	private final ClientOptions options;

	Discovery(Rest rest, ClientOptions options) {
		this.rest = rest;
		this.options = options;
	}

	/**
	 * Returns the address of the gateway, from the options, else from the instance that
	 * they name, else from the API. Goes on asking while there is no answer; a refusal is
	 * an error.
	 */
	Mono<String> gatewayUrl(Scheduler timer) {
		if (this.options.gatewayUrl() != null) {
			return Mono.just(this.options.gatewayUrl());
		}
		String instance = this.rest.options().instance();
		Mono<String> asked = (instance != null) ? gatewayUrlOf(instance) : gatewayUrlOfApi();
		return asked.retryWhen(untilAnswered(timer));
	}

	/** Asks again while there is no answer; a refusal is an error. */
	private Retry untilAnswered(Scheduler timer) {
		String instance = this.rest.options().instance();
		return Retry.backoff(Long.MAX_VALUE, this.options.gateway().minBackoff())
			.maxBackoff(this.options.gateway().maxBackoff())
			.scheduler(timer)
			.filter(Discovery::isTemporary)
			.doBeforeRetry((signal) -> logger.warn("Fluxer at {} does not answer, trying again: {}",
					(instance != null) ? instance : this.rest.options().apiUrl(), signal.failure().getMessage()));
	}

	private Mono<String> gatewayUrlOf(String instance) {
		return known().flatMap((document) -> {
			String url = document.endpoints().gateway();
			return (url == null || url.isBlank()) ? gatewayUrlOfApi() : Mono.just(secured(instance, url));
		});
	}

	private Mono<String> gatewayUrlOfApi() {
		String instance = this.rest.options().instance();
		String asked = (instance != null) ? instance : this.rest.options().apiUrl();
		return this.rest.get(Routes.gatewayBot()).map((answer) -> secured(asked, url(answer)));
	}

	/** Refuses a gateway without TLS that is named over TLS: the token goes there. */
	static String secured(String asked, String gateway) {
		if (isSecure(asked, "https:") && !isSecure(gateway, "wss:")) {
			throw new GatewayException(
					"Fluxer at " + asked
							+ " names a gateway without TLS, to which no token is sent unless its address is set",
					0, null);
		}
		return gateway;
	}

	private static boolean isSecure(String url, String scheme) {
		return url.regionMatches(true, 0, scheme, 0, scheme.length());
	}

	/**
	 * Returns the ids of the guilds that the bot is in.
	 */
	Mono<Set<Snowflake>> guildIds() {
		return guildPage(null)
			.expand((page) -> (page.size() < GUILDS_PER_PAGE) ? Mono.empty() : guildPage(page.get(page.size() - 1)))
			.flatMapIterable((page) -> page)
			.collect(Collectors.toSet());
	}

	/**
	 * Returns the ids of the guilds that the bot is in. Goes on asking while there is no
	 * answer; a refusal is an error.
	 */
	Mono<Set<Snowflake>> guildIds(Scheduler timer) {
		return guildIds().retryWhen(untilAnswered(timer));
	}

	/**
	 * Decides on the shards: those of the options, else as many as the guilds need. Goes
	 * on asking while there is no answer: with too few the gateway would refuse the bot.
	 */
	Mono<Shards> shards(Scheduler timer) {
		if (this.options.shards().count() != null) {
			return Mono.just(this.options.shards());
		}
		return guildIds(timer)
			.map((ids) -> Shards.of(Math.max(1, (ids.size() + GUILDS_PER_SHARD - 1) / GUILDS_PER_SHARD)))
			.onErrorResume((ex) -> {
				logger.warn("The list of guilds is refused, so the bot gets one shard: {}", ex.toString());
				return Mono.just(Shards.one());
			});
	}

	/**
	 * Asks what the instance says of itself.
	 */
	Mono<Instance> instance() {
		return this.rest.discovery()
			.fetch()
			.onErrorResume(RestException.class, (ex) -> this.rest.get(Routes.instance()).onErrorMap((second) -> {
				ex.addSuppressed(second);
				return ex;
			}))
			.map(Discovery::read);
	}

	/**
	 * Returns what the instance says of itself, without asking again each time.
	 */
	Mono<Instance> known() {
		return this.rest.discovery().document().map(Discovery::read);
	}

	/**
	 * Returns where the web application is, as far as that is known without asking.
	 */
	String webUrl() {
		JsonNode document = this.rest.discovery().known();
		String webapp = (document != null) ? document.path("endpoints").path("webapp").asString("") : "";
		if (!webapp.isBlank()) {
			return webapp;
		}
		String instance = this.rest.options().instance();
		return (instance != null) ? instance : WEB_URL;
	}

	private static Instance read(JsonNode document) {
		try {
			return Instance.of(document);
		}
		catch (JacksonException ex) {
			throw new RestJsonException("The discovery document of the instance cannot be read", "GET", WELL_KNOWN,
					null, ex);
		}
	}

	private Mono<List<Snowflake>> guildPage(@Nullable Snowflake after) {
		String query = "?limit=" + GUILDS_PER_PAGE + ((after != null) ? "&after=" + after : "");
		return this.rest.get(Routes.currentUserGuilds() + query)
			.map((page) -> page.valueStream()
				.map((guild) -> Snowflake.of(guild.path("id").asString()))
				// So that a server that does not know the parameter is not asked for
				// ever.
				.filter((id) -> after == null || id.compareTo(after) > 0)
				.sorted()
				.toList());
	}

	private static String url(JsonNode answer) {
		String url = answer.path("url").asString("");
		if (url.isBlank()) {
			throw new GatewayException("The API names no address of the gateway", 0, null);
		}
		return url;
	}

	/** Tells whether to ask again may help. */
	static boolean isTemporary(Throwable failure) {
		if (failure instanceof HttpException answer) {
			return answer.statusCode() >= SERVER_ERROR;
		}
		if (failure instanceof FluxerApiException answer) {
			return answer.statusCode() >= SERVER_ERROR;
		}
		return failure instanceof RestTransportException || failure instanceof RateLimitException;
	}

}
