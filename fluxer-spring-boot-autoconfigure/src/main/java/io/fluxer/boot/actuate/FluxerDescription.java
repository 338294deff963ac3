package io.fluxer.boot.actuate;

import java.util.Map;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What the endpoint shows.
 *
 * @param clients the bots by name
 * @param sections what {@link FluxerEndpointSection} beans add, by their names
 * @since 0.1.0
 */
public record FluxerDescription(Map<String, ClientDescription> clients,
		Map<String, Object> sections) implements OperationResponseBody {
}
