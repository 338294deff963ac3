package io.fluxer.boot.docs.commands;

import java.util.Set;

import io.fluxer.boot.TestApplication;
import io.fluxer.boot.command.CommandReplies;
import io.fluxer.boot.command.FluxerCommandRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application starts with the samples.
 */
class CommandSamplesTests {

	private static final Set<Class<?>> SAMPLES = Set.of(Dice.class, Roles.class, Arguments.class, Guarded.class,
			StaffCheck.class, GuildPrefixes.class, TreeConverter.class, Trees.class, PoliteReplies.class);

	@Test
	void everySampleIsServed() {
		ApplicationContextRunner runner = TestApplication.runner()
			.withPropertyValues("fluxer.token=1.secret", "fluxer.gateway.enabled=false");
		for (Class<?> sample : SAMPLES) {
			runner = runner.withBean(sample);
		}
		runner.run((context) -> {
			assertThat(context.getBean(FluxerCommandRegistry.class).commands())
				.extracting((info) -> info.command().usage())
				.containsExactly("announce", "help [command or page…]", "move <channel> <title> <text…>",
						"mute <member> [time] [reason…]", "paint <color> [layers]", "plant <tree>", "report",
						"role add <member> <role>", "role all", "roll [sides=6]", "stop", "sum [numbers…]");
			assertThat(context.getBean(CommandReplies.class)).isInstanceOf(PoliteReplies.class);
		});
	}

}
