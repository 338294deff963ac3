package io.fluxer.client;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.fluxer.Snowflake;
import io.fluxer.gateway.GatewayException;
import io.fluxer.rest.FluxerApiException;
import io.fluxer.rest.HttpException;
import io.fluxer.rest.RateLimitException;
import io.fluxer.rest.Rest;
import io.fluxer.rest.RestException;
import io.fluxer.rest.RestTransportException;
import io.fluxer.rest.Routes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;
import tools.jackson.databind.JsonNode;

/**
 * What the client asks the HTTP API about itself and the instance.
 */
final class Discovery {

	private static final Logger logger = LoggerFactory.getLogger(Discovery.class);

	private static final int GUILDS_PER_PAGE = 200;

	private static final int SERVER_ERROR = 500;

	private static final String WELL_KNOWN = "/.well-known/fluxer";

	private final Rest rest;

	private final ClientOptions options;

	Discovery(Rest rest, ClientOptions options) {
		this.rest = rest;
		this.options = options;
	}

	/**
	 * Returns the address of the gateway, from the options, else from the API. Goes on
	 * asking while the API does not answer; a refusal is an error.
	 */
	Mono<String> gatewayUrl(Scheduler timer) {
		if (this.options.gatewayUrl() != null) {
			return Mono.just(this.options.gatewayUrl());
		}
		return this.rest.get(Routes.gatewayBot())
			.map(Discovery::url)
			.retryWhen(Retry.backoff(Long.MAX_VALUE, this.options.gateway().minBackoff())
				.maxBackoff(this.options.gateway().maxBackoff())
				.scheduler(timer)
				.filter(Discovery::isTemporary)
				.doBeforeRetry((signal) -> logger.warn("Fluxer's API at {} does not answer, trying again: {}",
						this.rest.options().apiUrl(), signal.failure().getMessage())));
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
	 * Returns what the instance says about itself.
	 */
	Mono<JsonNode> instance() {
		return this.rest.get(WELL_KNOWN)
			.onErrorResume(RestException.class, (ex) -> this.rest.get(Routes.instance()).onErrorMap((second) -> {
				ex.addSuppressed(second);
				return ex;
			}));
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

	private static boolean isTemporary(Throwable failure) {
		if (failure instanceof HttpException answer) {
			return answer.statusCode() >= SERVER_ERROR;
		}
		if (failure instanceof FluxerApiException answer) {
			return answer.statusCode() >= SERVER_ERROR;
		}
		return failure instanceof RestTransportException || failure instanceof RateLimitException;
	}

}
