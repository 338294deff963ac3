package io.fluxer.boot.command;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.fluxer.boot.autoconfigure.FluxerCommandsProperties;
import io.fluxer.boot.autoconfigure.NamedFluxerClient;
import io.fluxer.client.Client;

import org.springframework.core.env.Environment;

/**
 * What the properties say about commands, for each bot.
 *
 * @param shared the properties of a bot that has none of its own
 * @param named those of the bots of {@code fluxer.clients} by their names
 */
record CommandSettings(FluxerCommandsProperties shared, Map<String, FluxerCommandsProperties> named) {

	/**
	 * Copies the map.
	 */
	CommandSettings {
		named = Map.copyOf(named);
	}

	static CommandSettings of(FluxerCommandsProperties shared, Environment environment) {
		return new CommandSettings(shared,
				NamedFluxerClient.of(environment)
					.stream()
					.collect(Collectors.toMap(NamedFluxerClient::name, (bot) -> bot.properties().commands())));
	}

	/**
	 * Returns the prefixes of all bots.
	 */
	Set<String> prefixes() {
		return Stream.concat(Stream.of(this.shared), this.named.values().stream())
			.map(FluxerCommandsProperties::prefix)
			.collect(Collectors.toSet());
	}

	FluxerCommandsProperties of(Client client) {
		return this.named.getOrDefault(client.name(), this.shared);
	}

}
