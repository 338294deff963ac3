package io.fluxer.boot.docs.commands;

import java.util.concurrent.ThreadLocalRandom;

import io.fluxer.boot.command.CommandArgument;
import io.fluxer.boot.command.FluxerCommand;

import org.springframework.stereotype.Component;

// tag::dice[]
@Component
class Dice {

	@FluxerCommand(value = "roll", aliases = "r", description = "Rolls a die.")
	String roll(@CommandArgument(defaultValue = "6", description = "how many sides it has") int sides) {
		return "🎲 " + (1 + ThreadLocalRandom.current().nextInt(Math.max(1, sides)));
	}

}
// end::dice[]
