package io.fluxer.rest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.JsonNode;

/**
 * The base address of the API: the one that was set, else the one that the instance
 * names. The token goes to it, so an instance that is reached over TLS cannot name one
 * without.
 */
final class ApiAddress {

	private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

	private static final String VERSION = "/v1";

	private final @Nullable Mono<String> asked;

	private volatile @Nullable String url;

	private ApiAddress(@Nullable String url, @Nullable Mono<String> asked) {
		this.url = url;
		this.asked = asked;
	}

	static ApiAddress of(RestOptions options, InstanceDiscovery discovery, Scheduler scheduler) {
		String instance = options.instance();
		if (instance == null || !options.isDefaultApiUrl()) {
			return new ApiAddress(options.apiUrl(), null);
		}
		// Shared by calls that wait at the same time, kept if it is found.
		return new ApiAddress(null,
				discovery.document()
					.map((document) -> read(instance, document))
					.cache((url) -> FOR_EVER, (ex) -> Duration.ZERO, () -> Duration.ZERO, scheduler));
	}

	/** Whether a discovery document says what these options leave to it. */
	static boolean isFoundIn(JsonNode document, RestOptions options) {
		String instance = options.instance();
		if (instance == null || !options.isDefaultApiUrl()) {
			return true;
		}
		try {
			read(instance, document);
			return true;
		}
		catch (RestJsonException ex) {
			return false;
		}
	}

	boolean isKnown() {
		return this.url != null;
	}

	/** Finds the address unless it is known. */
	Mono<String> resolve() {
		String known = this.url;
		if (known != null || this.asked == null) {
			return Mono.justOrEmpty(known);
		}
		return this.asked.doOnNext((found) -> this.url = found);
	}

	/** The address, for calls that have resolved it. */
	String url() {
		String known = this.url;
		if (known == null) {
			throw new IllegalStateException("The address of the API was not asked for");
		}
		return known;
	}

	private static String read(String instance, JsonNode document) {
		String named = named(document.path("endpoints"));
		String address = instance + InstanceDiscovery.WELL_KNOWN;
		if (named == null) {
			throw unusable(address, "names no address of the API");
		}
		String url;
		try {
			url = RestOptions.defaults().withApiUrl(named).apiUrl();
		}
		catch (IllegalArgumentException ex) {
			throw unusable(address, "names no usable address of the API");
		}
		if (isSecure(instance) && !isSecure(url)) {
			throw unusable(address, "names an address of the API without TLS, to which no token is sent");
		}
		return url.endsWith(VERSION) ? url : url + VERSION;
	}

	private static @Nullable String named(JsonNode endpoints) {
		for (String name : List.of("api_public", "api")) {
			String named = endpoints.path(name).asString("");
			if (!named.isBlank()) {
				return named;
			}
		}
		return null;
	}

	private static boolean isSecure(String url) {
		return url.toLowerCase(Locale.ROOT).startsWith("https:");
	}

	private static RestJsonException unusable(String address, String problem) {
		return new RestJsonException("The answer to GET " + address + " " + problem, "GET", address, null, null);
	}

}
