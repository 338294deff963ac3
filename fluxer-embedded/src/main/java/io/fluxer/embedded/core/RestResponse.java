package io.fluxer.embedded.core;

import java.util.Map;

/**
 * An answer of the HTTP API.
 *
 * @param status the HTTP status
 * @param headers its headers, those of the connection left out
 * @param body its body, may be empty; not copied
 * @since 0.1.0
 */
public record RestResponse(int status, Map<String, String> headers, byte[] body) {
}
