package io.fluxer.boot.docs.commands;

import java.util.Set;

import io.fluxer.Snowflake;
import io.fluxer.boot.command.CommandCheck;
import io.fluxer.boot.command.CommandContext;
import io.fluxer.boot.command.CommandRefusal;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

// tag::check[]
@Component
class StaffCheck implements CommandCheck {

	private final Set<Snowflake> staff = Set.of(Snowflake.of("1573912742580977664"));

	@Override
	public Mono<CommandRefusal> check(CommandContext context) {
		if (context.annotation(Staff.class) == null || this.staff.contains(context.author().id())) {
			return Mono.empty();
		}
		return Mono.just(CommandRefusal.because("Only staff may do that."));
	}

}
// end::check[]
