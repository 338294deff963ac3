package io.fluxer.boot.actuate;

import java.util.List;

import io.fluxer.boot.command.FluxerCommandRegistry;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Shows the commands of the application and what became of their calls.
 */
final class CommandsSection implements FluxerEndpointSection {

	private final ObjectProvider<FluxerCommandRegistry> registry;

	CommandsSection(ObjectProvider<FluxerCommandRegistry> registry) {
		this.registry = registry;
	}

	@Override
	public String name() {
		return "commands";
	}

	@Override
	public Object content() {
		FluxerCommandRegistry present = this.registry.getIfAvailable();
		return (present != null) ? present.commands() : List.of();
	}

}
