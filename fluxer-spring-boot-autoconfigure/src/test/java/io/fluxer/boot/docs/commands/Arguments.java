package io.fluxer.boot.docs.commands;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.fluxer.boot.command.CommandArgument;
import io.fluxer.boot.command.CommandAuthor;
import io.fluxer.boot.command.CommandContext;
import io.fluxer.boot.command.FluxerCommand;
import io.fluxer.boot.command.Remainder;
import io.fluxer.entity.Channel;
import io.fluxer.entity.GuildMember;
import io.fluxer.entity.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

// tag::arguments[]
@Component
class Arguments {

	@FluxerCommand("mute")
	String mute(@CommandAuthor User moderator, @CommandArgument GuildMember member, @Nullable Duration time,
			@Remainder @Nullable String reason) {
		// !mute @ann 10m too loud !mute ann too loud !mute 1573912742580977664
		return moderator.username() + " muted " + member.displayName();
	}

	@FluxerCommand("paint")
	String paint(Color color, Optional<Integer> layers) {
		return color + " it is, " + layers.orElse(1) + " times.";
	}

	@FluxerCommand("sum")
	String sum(List<Integer> numbers) {
		return "That is " + numbers.stream().mapToInt(Integer::intValue).sum() + ".";
	}

	@FluxerCommand("move")
	String move(CommandContext context, @CommandArgument Channel channel, String title, @Remainder String text) {
		// !move #garden "Apples and pears" Where are they?
		return title + " goes to " + channel.mention() + " (" + context.usage() + ")";
	}

	enum Color {

		GOLD, DARK_BLUE

	}

}
// end::arguments[]
