package io.fluxer.rest;

import java.time.Duration;
import java.util.function.Predicate;

import io.fluxer.json.FluxerJson;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.lang.CheckReturnValue;

/**
 * What the instance says of itself: the document at {@code /.well-known/fluxer}, with its
 * addresses, features and limits (Fluxer's API, discovery). Asked for where
 * {@link RestOptions#instance()} is, else where the API is. Safe for use by many threads.
 *
 * @since 0.1.0
 */
@CheckReturnValue
public final class InstanceDiscovery {

	static final String WELL_KNOWN = "/.well-known/fluxer";

	private static final Duration KEPT = Duration.ofMinutes(10);

	private static final Duration FAILURE_KEPT = Duration.ofMinutes(1);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

	private final Mono<JsonNode> source;

	private final Mono<JsonNode> document;

	private final Mono<JsonNode> documentIfAvailable;

	private volatile @Nullable JsonNode known;

	/**
	 * Creates a discovery.
	 * @param source asks for the document
	 * @param kept whether a document is worth keeping
	 * @param scheduler the time
	 */
	InstanceDiscovery(Mono<JsonNode> source, Predicate<JsonNode> kept, Scheduler scheduler) {
		this.source = source.doOnNext((document) -> this.known = document);
		this.document = this.source.cache((document) -> kept.test(document) ? KEPT : Duration.ZERO,
				(ex) -> Duration.ZERO, () -> Duration.ZERO, scheduler);
		this.documentIfAvailable = this.document.timeout(LONGEST_WAIT, Mono.empty(), scheduler)
			.onErrorResume((ex) -> Mono.empty())
			.cache((document) -> Duration.ZERO, (ex) -> Duration.ZERO, () -> FAILURE_KEPT, scheduler);
	}

	/** Asks an instance at its own address: no token, no limiter, no redirect. */
	static Mono<JsonNode> ask(Transfers transfers, String instance) {
		String address = instance + WELL_KNOWN;
		return transfers.read(address, RestTransport.MAX_BODY).map((body) -> {
			try {
				return FluxerJson.mapper().readTree(body);
			}
			catch (JacksonException ex) {
				throw new RestJsonException("GET " + address + " was answered with something else than JSON", "GET",
						address, null, ex);
			}
		});
	}

	/**
	 * Asks for the document.
	 * @return the document of this moment; fails with a {@link RestException}
	 */
	public Mono<JsonNode> fetch() {
		return this.source;
	}

	/**
	 * Returns the document, asked for by the first of all that want it and then kept for
	 * ten minutes. A failure is not kept, nor is a document that does not say where the
	 * API is if that is needed.
	 * @return the document; fails with a {@link RestException}
	 */
	public Mono<JsonNode> document() {
		return this.document;
	}

	/**
	 * Returns the document for those who can do without: waits 5 s at most, and after a
	 * failure does not ask again for a minute.
	 * @return the document, empty if there is none; never fails
	 */
	public Mono<JsonNode> documentIfAvailable() {
		return this.documentIfAvailable;
	}

	/**
	 * Returns the document that came last, without asking for one.
	 * @return the document, or {@code null} if none has come yet
	 */
	public @Nullable JsonNode known() {
		return this.known;
	}

}
