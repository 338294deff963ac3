package io.fluxer.boot.docs.commands;

import io.fluxer.boot.command.CooldownScope;
import io.fluxer.boot.command.FluxerCommand;
import io.fluxer.entity.Permission;

import org.springframework.stereotype.Component;

// tag::guarded[]
@Component
class Guarded {

	@FluxerCommand(value = "announce", permissions = Permission.MANAGE_MESSAGES, cooldown = "10m",
			cooldownScope = CooldownScope.GUILD)
	String announce() {
		return "Hear, hear!";
	}

	@FluxerCommand(value = "stop", ownerOnly = true, hidden = true)
	void stop() {
		// ...
	}

	@Staff
	@FluxerCommand("report")
	String report() {
		return "All is well.";
	}

}
// end::guarded[]
