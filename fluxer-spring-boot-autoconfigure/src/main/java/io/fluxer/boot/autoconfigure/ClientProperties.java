package io.fluxer.boot.autoconfigure;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.core.env.Environment;

/**
 * The properties of each bot of the application.
 */
final class ClientProperties {

	private final FluxerProperties defaults;

	private final Map<String, NamedFluxerClient> named;

	ClientProperties(FluxerProperties defaults, Environment environment) {
		this.defaults = defaults;
		this.named = NamedFluxerClient.of(environment)
			.stream()
			.collect(Collectors.toUnmodifiableMap(NamedFluxerClient::name, Function.identity()));
	}

	/**
	 * Returns the properties of a bot; one that no property names has the shared ones.
	 */
	FluxerProperties of(String client) {
		NamedFluxerClient known = this.named.get(client);
		return (known != null) ? known.properties() : this.defaults;
	}

	/** Returns where the properties of a bot are. */
	String prefix(String client) {
		NamedFluxerClient known = this.named.get(client);
		return (known != null) ? known.prefix() : "fluxer";
	}

}
