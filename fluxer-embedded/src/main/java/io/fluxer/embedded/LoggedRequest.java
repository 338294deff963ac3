package io.fluxer.embedded;

import java.time.Instant;

/**
 * A request to the HTTP API and the status of its answer. Neither headers nor bodies are
 * kept.
 *
 * @param at when it arrived, by the server's clock
 * @param method the HTTP method
 * @param path the path as it was sent, without the query
 * @param status the status of the answer
 * @param authorised whether its credentials belonged to the bot or to a person
 * @since 0.1.0
 */
public record LoggedRequest(Instant at, String method, String path, int status, boolean authorised) {
}
