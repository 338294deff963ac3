package io.fluxer.sample;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import io.fluxer.boot.command.CommandArgument;
import io.fluxer.boot.command.FluxerCommand;

import org.springframework.stereotype.Component;

/**
 * Answers {@code !roll}, {@code !roll 20} and {@code !roll 6 3}: words become parameters,
 * and whoever writes anything else is told how to call the command. {@code !help} comes
 * by itself.
 */
@Component
class DiceCommands {

	private static final int MAX_DICE = 20;

	@FluxerCommand(value = "roll", description = "Rolls dice.", cooldown = "1s")
	String roll(@CommandArgument(defaultValue = "6", description = "how many sides they have") int sides,
			@CommandArgument(defaultValue = "1", description = "how many there are") int dice) {
		if (sides < 1 || dice < 1 || dice > MAX_DICE) {
			return "There are no such dice.";
		}
		return ThreadLocalRandom.current()
			.ints(dice, 0, sides)
			.mapToObj((eyes) -> String.valueOf(eyes + 1))
			.collect(Collectors.joining(", ", "🎲 ", ""));
	}

}
